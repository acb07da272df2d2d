// One import, from the choice of files to its result. It outlives the screen: whoever looks something up elsewhere finds
// the decisions again. Nothing is written before `commit`.

import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { call } from '../api/call';
import { job, type Job, type Step } from '../api/job';
import { latest } from '../api/latest';
import type { ImportCommitted, ImportPlanWire, ImportPreview, MissingDecision, SavedImport, SheetWire, ValueRead, WordChoice } from '../api/wire';
import { asRefused, host } from '../host/host';
import { freshness } from '../state/fresh.svelte';
import { complain, say } from '../state/undo.svelte';
import { imports as words } from '../text/imports';
import { choicesOf, choose, type Choices, type KeptImport } from './kept';
import { cellsName, columnName, fileName, mapsOf, sheetName } from './mapping';
import { toCommit, type Decision, type Existing } from './plan';

/** Where an import stands. */
export type Phase = 'choose' | 'reading' | 'check' | 'writing' | 'done';

const ENDINGS = ['xlsx', 'xls', 'xlsm', 'xlsb', 'ods', 'csv', 'tsv', 'txt'];
/** What sheets of a pasted block call their file. */
const PASTED = 'khối đã dán';
const WAIT: Step = { step: '', done: 0, total: 0 };

/** A spelling of a field, as `Wizard.words` names it. */
export const wordName = (value: { field: string; old: string }): string => `${value.field}\n${value.old}`;

/** One import. */
export class Wizard {
  phase = $state<Phase>('choose');
  files = $state.raw<readonly string[]>([]);
  step = $state.raw<Step>(WAIT);
  plan = $state.raw<ImportPlanWire | null>(null);
  /** Every sheet read, also those left out since. */
  sheets = $state.raw<readonly SheetWire[]>([]);
  /** Why reading did not go. */
  failure = $state('');
  /** A change is being looked at; the plan shown is the one before. */
  checking = $state(false);
  /** Chosen by hand; empty: as the core found it. */
  people = $state('');
  year = $state('');
  existing = $state<Existing>('fill');
  remember = $state(true);
  keepCapitals = $state(false);
  readonly chosen = new SvelteMap<string, string>();
  /** Orders of dates, by `cellsName`. */
  readonly orders = new SvelteMap<string, string>();
  /** Columns that overwrite, or fill, whatever the others do; by `columnName`. */
  readonly overwrites = new SvelteMap<string, string>();
  /** Words taught here, by `wordName`. */
  readonly words = new SvelteMap<string, WordChoice>();
  readonly out = new SvelteSet<string>();
  readonly decisions = new SvelteMap<string, Decision>();
  /** What is marked about those whom the list does not name; nothing: they stay. */
  readonly missing = new SvelteMap<string, string>();
  /** The import that was left and is taken up again; its files are in the office. */
  saved = $state.raw('');
  /** A block pasted in place of files. */
  pasted = $state.raw('');
  /** Passwords told for locked files. */
  passwords = $state.raw<readonly string[]>([]);
  result = $state.raw<ImportCommitted | null>(null);

  /** What changed since it was left is still to be said. */
  #since = false;
  #job: Job<unknown> | undefined;
  /** The last question; an answer to another is dropped. */
  #asked: ImportPreview | undefined;
  #again = latest(
    (ask: ImportPreview) => job('import.preview', ask, () => undefined).reply,
    (plan, ask) => {
      if (ask === this.#asked) this.#took(plan);
    },
    (failure) => {
      if (this.phase !== 'check') return;
      this.failure = asRefused(failure).sentence;
      this.checking = false;
    },
  );

  /** Asks for files and reads them. */
  async pick(): Promise<void> {
    try {
      const files = await host().pickFiles({ title: words.pickTitle, extensions: ENDINGS, many: true });
      if (files.length > 0) await this.read(files);
    } catch (failure) {
      complain(failure);
    }
  }

  /** Reads files anew. */
  async read(files: readonly string[]): Promise<void> {
    this.restart();
    this.files = files;
    await this.#read();
  }

  /** Reads a block pasted from a spreadsheet. */
  async paste(block: string): Promise<void> {
    this.restart();
    this.pasted = block;
    await this.#read();
  }

  /** Reads the files once more, with one more password. */
  async unlock(password: string): Promise<void> {
    this.passwords = [...this.passwords, password];
    await this.again();
  }

  /** What would be lost now. */
  kept(): KeptImport | undefined {
    if ((this.files.length === 0 && this.pasted === '') || this.phase === 'done') return undefined;
    const { files, pasted, saved } = this;
    return { files, ...(pasted && { pasted }), ...(saved && { saved }), ...choicesOf(this) };
  }

  /** Goes on where a lock stopped it. */
  async back(was: KeptImport): Promise<void> {
    this.restart();
    this.files = was.files;
    this.pasted = was.pasted ?? '';
    this.saved = was.saved ?? '';
    choose(this, was);
    await this.again();
  }

  /** Leaves it for another day: files and decisions stay in the office. */
  async leave(): Promise<void> {
    const plan = this.plan;
    if (!plan || this.phase !== 'check' || this.checking || this.failure !== '') return;
    const { files, pasted, saved } = this;
    const from = saved ? { saved } : { files: [...files], ...(pasted && { pasted }) };
    try {
      await call('import.save', { plan: plan.plan, choices: JSON.stringify(choicesOf(this)), ...from });
      this.restart();
    } catch (failure) {
      complain(failure);
    }
  }

  /** Takes one up that was left. */
  async takeUp({ id }: SavedImport): Promise<void> {
    this.restart();
    try {
      const { choices, files } = await call('import.take_up', { id });
      this.files = files;
      this.saved = id;
      this.#since = true;
      choose(this, JSON.parse(choices) as Partial<Choices>);
      await this.again();
    } catch (failure) {
      this.restart();
      complain(failure);
    }
  }

  /** Whether something was said that can only be asked once the sheets are known. */
  get #shaped(): boolean {
    return this.chosen.size + this.orders.size + this.overwrites.size + this.out.size > 0;
  }

  /** Reads the same files once more, by the same choices. */
  async again(): Promise<void> {
    const shaped = this.#shaped;
    await this.#read(this.#since && !shaped);
    if (this.phase === 'check' && shaped) this.rework(this.#since);
  }

  async #read(since = false): Promise<void> {
    this.sheets = [];
    this.failure = '';
    this.phase = 'reading';
    const reading = job('import.preview', this.#ask(since), (step) => (this.step = step));
    this.#job = reading;
    try {
      const plan = await reading.reply;
      if (this.#job !== reading) return;
      this.sheets = plan.sheets;
      this.#took(plan);
      this.phase = 'check';
      say(words.nothingWritten);
    } catch (failure) {
      if (this.#job !== reading) return;
      const refused = asRefused(failure);
      this.failure = refused.code === 'cancelled' ? '' : refused.sentence;
      this.phase = 'choose';
    }
  }

  /** Stops what is under way. */
  async cancel(): Promise<void> {
    await this.#job?.cancel().catch(complain);
  }

  /** Looks at everything again, after a change of how the files are read. */
  rework(since = false): void {
    this.checking = true;
    this.#asked = this.#ask(since);
    this.#again(this.#asked);
  }

  /** A column goes to another field. */
  map(sheet: SheetWire, column: string, field: string): void {
    this.chosen.set(columnName(sheet, column), field);
    this.rework();
  }

  /** How a column writes its dates. */
  order(sheet: SheetWire, column: string, order: string): void {
    this.orders.set(cellsName(sheet, column), order);
    this.rework();
  }

  /** Whether a column overwrites: `fill`, `overwrite`, or as the whole list does. */
  overwrite(sheet: SheetWire, column: string, how: string): void {
    this.overwrites.set(columnName(sheet, column), how);
    this.rework();
  }

  /** Names in capitals stay, or are written as names are. */
  capitals(keep: boolean): void {
    this.keepCapitals = keep;
    this.rework();
  }

  /** A spelling stands for a word from now on; for none: as the file has it. */
  teach(value: ValueRead, to: string): void {
    const word = to.trim();
    if (word === '' || word === value.old) this.words.delete(wordName(value));
    else this.words.set(wordName(value), { field: value.field, from: value.old, to: word });
    this.rework();
  }

  /** A sheet is taken or left out. */
  take(sheet: SheetWire, taken: boolean): void {
    if (taken) this.out.delete(sheetName(sheet));
    else this.out.add(sheetName(sheet));
    this.rework();
  }

  /** Writes the plan. */
  async commit(): Promise<void> {
    const plan = this.plan;
    if (!plan || this.phase !== 'check' || this.checking || this.failure !== '') return;
    this.phase = 'writing';
    this.step = WAIT;
    const decisions = toCommit(plan.rows, this.decisions, this.existing);
    const ask = {
      plan: plan.plan, decisions, remember: this.remember, missing: this.#missingNow(plan), ...(this.saved && { saved: this.saved }),
    };
    const writing = job('import.commit', ask, (step) => (this.step = step));
    this.#job = writing;
    try {
      this.result = await writing.reply;
      this.phase = 'done';
    } catch (failure) {
      this.phase = 'check';
      if (asRefused(failure).code !== 'cancelled') complain(failure);
      else say(words.nothingWritten);
    }
  }

  /** What is marked about those who are still missing. «moved:» names the chi đoàn. */
  #missingNow(plan: ImportPlanWire): MissingDecision[] {
    return plan.missing.flatMap(({ id }) => {
      const said = this.missing.get(id);
      if (said === undefined) return [];
      const [decision = '', branch] = said.split(':');
      return [{ person: id, decision, ...(branch !== undefined && { branch }) }];
    });
  }

  /** Writes what is left to a file. */
  async saveLeft(): Promise<void> {
    if (!this.plan) return;
    try {
      const path = await host().pickSave({ title: words.saveTitle, name: words.saveName, extension: 'xlsx' });
      if (path === null) return;
      const written = await call('import.save_rejected', { plan: this.plan.plan, path });
      say(words.result.saved(written.path));
    } catch (failure) {
      complain(failure);
    }
  }

  /** Who these people are. A list of the path has fields of its own, so columns chosen for another kind are forgotten. */
  who(people: string): void {
    const before = this.people || this.plan?.as;
    if ((before === 'candidates') !== (people === 'candidates')) {
      for (const said of [this.chosen, this.orders, this.overwrites]) said.clear();
    }
    this.people = people;
    this.rework();
  }

  /** Writes the empty form of a list. */
  async saveForm(list: 'members' | 'candidates'): Promise<void> {
    try {
      const path = await host().pickSave({ title: words.form.title, name: words.form.name[list], extension: 'xlsx' });
      if (path === null) return;
      const written = await call('import.save_form', { list, path });
      say(words.form.saved(written.path));
    } catch (failure) {
      complain(failure);
    }
  }

  /** Forgets everything; nothing was written. */
  restart(): void {
    this.#job = undefined;
    this.#asked = undefined;
    this.phase = 'choose';
    this.files = [];
    this.sheets = [];
    this.plan = null;
    this.result = null;
    this.failure = '';
    this.checking = false;
    this.people = '';
    this.year = '';
    this.existing = 'fill';
    this.step = WAIT;
    this.keepCapitals = false;
    for (const said of [this.chosen, this.orders, this.overwrites, this.out, this.decisions, this.missing, this.words]) said.clear();
    this.pasted = '';
    this.saved = '';
    this.#since = false;
    this.passwords = [];
  }

  /** Whether somebody put work into this import. */
  get worked(): boolean {
    return this.#shaped || this.decisions.size + this.missing.size + this.words.size > 0;
  }

  #took(plan: ImportPlanWire): void {
    this.plan = plan;
    this.failure = '';
    this.checking = false;
    const now = new Map(plan.sheets.map((sheet) => [sheetName(sheet), sheet]));
    this.sheets = this.sheets.map((sheet) => now.get(sheetName(sheet)) ?? sheet);
  }

  #ask(since = false): ImportPreview {
    const maps = mapsOf(this.sheets, this);
    const taken = this.sheets.filter((sheet) => !this.out.has(sheetName(sheet)));
    // A file of which no sheet is taken is not asked for at all: the core would miss its people.
    const known = new Set(this.sheets.map((sheet) => sheet.file));
    const wanted = new Set(taken.map((sheet) => sheet.file));
    const isWanted = (file: string): boolean => this.sheets.length === 0 || wanted.has(file) || !known.has(file);
    const files = this.files.filter((file) => isWanted(fileName(file)));
    return {
      files: this.saved && files.length === this.files.length ? [] : files,
      overwrite: this.existing === 'overwrite',
      leave_unreadable: true,
      ...(this.saved && { saved: this.saved }),
      ...(since && { since_saved: true }),
      ...(this.pasted && isWanted(PASTED) && { pasted: this.pasted }),
      ...(this.passwords.length > 0 && { passwords: [...this.passwords] }),
      ...(this.keepCapitals && { keep_capitals: true }),
      ...(this.words.size > 0 && { words: [...this.words.values()] }),
      ...(this.people && { as: this.people }),
      ...(this.year && { school_year: this.year }),
      ...(maps.length > 0 && { maps }),
      ...(taken.length < this.sheets.length && { sheets: taken.map((sheet) => sheet.sheet) }),
    };
  }
}

let kept: { wizard: Wizard; epoch: number } | undefined;

/** The import under way in this office, or a new one. */
export function wizard(): Wizard {
  const epoch = freshness();
  if (kept?.epoch !== epoch) kept = { wizard: new Wizard(), epoch };
  return kept.wizard;
}
