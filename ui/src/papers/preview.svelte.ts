// One paper being looked at: what the core laid out, what was chosen since, and the pictures of its pages. Changes are
// asked about after a short pause; an answer that was overtaken is never shown.

import { call } from '../api/call';
import { latest } from '../api/latest';
import { job, type Job, type Step } from '../api/job';
import type { PaperAsk, PaperChoices, PaperFill, PaperMade, PapersMade, PaperView } from '../api/wire';
import { asRefused, host } from '../host/host';
import { freshness } from '../state/fresh.svelte';
import { complain, say } from '../state/undo.svelte';
import { papers as words } from '../text/papers';
import { arranged, BY_HAND, fileTitle } from './choices';

const PAUSE_MS = 250;

/** Choices of papers left for a moment (to fill in what is missing); gone with the office. */
let kept = { epoch: -1, choices: new Map<string, PaperChoices>() };

function keptChoices(): Map<string, PaperChoices> {
  const epoch = freshness();
  if (kept.epoch !== epoch) kept = { epoch, choices: new Map() };
  return kept.choices;
}

/** Who was left out, behind a sentence. */
const leftOut = ({ left_out: names }: Pick<PaperMade | PapersMade | PaperView, 'left_out'>): string => (names.length > 0 ? `. ${words.leftOut(names)}` : '');

/** A paper on the desk. */
export class Preview {
  view = $state.raw<PaperView | null>(null);
  /** Why it cannot be laid out. */
  failure = $state('');
  /** A newer layout is being made. */
  laying = $state(false);
  /** What is under way: `print` or an ending. */
  busy = $state('');
  /** How far it is, while there is more than one step. */
  step = $state.raw<Step | null>(null);
  /** Addresses of the pictures, by page from 0. */
  pages = $state.raw<readonly (string | undefined)[]>([]);
  /** Counts layouts: their pictures are asked for anew. */
  laid = $state(0);
  /** Counts `toDefaults`: fields with text of their own begin again. */
  reset = $state(0);

  readonly paper: string;
  readonly subject: string | undefined;
  #chosen: PaperChoices;
  #shown: PaperAsk;
  #turn = 0;
  #stopped = false;
  #job: Job<unknown> | null = null;
  #asked = new Set<number>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #lay = latest(
    (ask: PaperAsk) => call('papers.view', ask),
    (view, ask) => this.#took(view, ask),
    (failure) => {
      this.failure = asRefused(failure).sentence;
      this.laying = this.#pause !== undefined;
    },
  );

  constructor(paper: string, subject: string | undefined) {
    this.paper = paper;
    this.subject = subject;
    this.#chosen = keptChoices().get(this.#name()) ?? {};
    this.#shown = this.#ask();
  }

  /** Lays it out (again). */
  lay(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.laying = true;
    this.#lay(this.#ask());
  }

  /** Takes a choice; laid out after a pause. */
  choose(choices: PaperChoices): void {
    this.#chosen = { ...this.#chosen, ...choices };
    // Margins belong to the way the paper lies.
    if ('landscape' in choices) delete this.#chosen.margins;
    keptChoices().set(this.#name(), this.#chosen);
    if (this.view) {
      const columns = choices.columns ? arranged(this.view.columns, choices.columns) : this.view.columns;
      this.view = { ...this.view, columns, choices: { ...this.view.choices, ...choices } };
    }
    this.laying = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.lay(), PAUSE_MS);
  }

  /** The paper's own choices, also over those remembered. */
  toDefaults(): void {
    this.#chosen = { ...this.view?.defaults };
    keptChoices().set(this.#name(), this.#chosen);
    this.reset += 1;
    this.lay();
  }

  /** Brings the picture of a page; asked for when it comes into sight. */
  async show(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const turn = this.#turn;
    try {
      const { svg } = await call('papers.page', { ...this.#shown, page: page + 1 });
      if (turn !== this.#turn) return;
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      const old = this.pages[page];
      this.pages = Object.assign([...this.pages], { [page]: url });
      if (old) URL.revokeObjectURL(old);
    } catch (failure) {
      if (turn === this.#turn) this.failure = asRefused(failure).sentence;
    }
  }

  /** Keeps a text of the office's own, here or for every subject of the paper; nothing takes it back to what is known. */
  async write(key: string, text: string | null, forAll = false): Promise<void> {
    try {
      await call('papers.write', { ...this.#of(), for_all: forAll, texts: { [key]: text } });
      this.lay();
    } catch (failure) {
      complain(failure);
    }
  }

  /** Two orders under way at once could arrive the other way round: the newest waits for the one before. */
  readonly #order = latest(
    (keys: readonly string[]) => call('papers.set_order', { ...this.#of(), keys: [...keys] }),
    // Whatever is laid out now is the truth, also when it was refused.
    () => this.lay(),
    (failure) => {
      complain(failure);
      this.lay();
    },
  );

  /** Keeps the order of the hand with this list; no keys give it up. */
  arrange(keys: readonly string[]): void {
    const { order: _, ...others } = this.#chosen;
    this.#chosen = keys.length > 0 ? { ...others, order: BY_HAND } : others;
    keptChoices().set(this.#name(), this.#chosen);
    this.laying = true;
    this.#order(keys);
  }

  /** Types a fact that is missing where it belongs; whether it was taken. */
  async fillIn(at: PaperFill, value: string): Promise<boolean> {
    try {
      await call('papers.fill_in', { at, value });
      this.lay();
      return true;
    } catch (failure) {
      complain(failure);
      return false;
    }
  }

  /** Takes a number from the register, for good; tells it. */
  async giveNumber(): Promise<string | undefined> {
    try {
      const given = await call('papers.give_number', this.#ask());
      say(words.gave(given.text));
      const number = String(given.number);
      this.choose({ number });
      return number;
    } catch (failure) {
      complain(failure);
      return undefined;
    }
  }

  /** Keeps the choices in force under a name; tells its id. */
  async saveVariant(name: string): Promise<string | undefined> {
    if (!this.view) return undefined;
    try {
      const { id } = await call('papers.save_variant', { paper: this.paper, name, choices: this.view.choices });
      this.lay();
      return id;
    } catch (failure) {
      complain(failure);
      return undefined;
    }
  }

  /** Forgets what was kept under a name. */
  async removeVariant(id: string): Promise<void> {
    try {
      await call('papers.remove_variant', { id });
      this.lay();
    } catch (failure) {
      complain(failure);
    }
  }

  /** In: all pages of what is chosen now. */
  async print(): Promise<void> {
    if (!this.view) return;
    await this.#work('print', async () => {
      const ask = this.#ask();
      const fresh = await call('papers.view', ask);
      const pages: string[] = [];
      for (let page = 1; page <= fresh.pages && !this.#stopped; page += 1) {
        this.#told({ step: words.printing, done: page - 1, total: fresh.pages });
        pages.push((await call('papers.page', { ...ask, page })).svg);
      }
      if (this.#stopped) return;
      await host().print(pages, { widthMm: fresh.width_mm, heightMm: fresh.height_mm }, ask);
      await call('papers.printed', ask);
      say(words.printed(fresh.title) + leftOut(fresh));
    });
  }

  /** Writes it to a file of this ending. */
  async save(format: string): Promise<void> {
    const { view } = this;
    if (!view) return;
    const word = words.formats[format] ?? format;
    await this.#work(format, async () => {
      const name = `${fileTitle(view.title, view.subject_title)}.${format}`;
      const path = await host().pickSave({ title: words.saveTitle(word), name, extension: format, folder: view.choices.folder ?? undefined });
      if (path === null) return;
      const made = await this.#run(job('papers.make', { ...this.#ask(), path }, (step) => this.#told(step)));
      say(words.saved(word, made.path) + leftOut(made));
    });
  }

  /** Writes a file for each of the people. */
  async saveEach(format: string): Promise<void> {
    await this.#work(format, async () => {
      const folder = await host().pickFolder(words.together.folder, this.view?.choices.folder ?? undefined);
      if (folder === null) return;
      const made = await this.#run(job('papers.make_each', { ...this.#ask(), format, folder }, (step) => this.#told(step)));
      say(words.together.saved(made.total, folder) + leftOut(made));
    });
  }

  /** Stops what is under way, after the person it has come to. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#job?.cancel();
  }

  async #work(busy: string, run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = busy;
    this.#stopped = false;
    try {
      await run();
    } catch (failure) {
      if (asRefused(failure).code !== 'cancelled') complain(failure);
    } finally {
      this.busy = '';
      this.step = null;
      this.#job = null;
    }
  }

  #run<R>(work: Job<R>): Promise<R> {
    this.#job = work;
    return work.reply;
  }

  #told(step: Step): void {
    if (step.total > 1) this.step = step;
  }

  /** Gives the pictures back. */
  close(): void {
    clearTimeout(this.#pause);
    this.#turn += 1;
    this.pages.forEach((url) => url && URL.revokeObjectURL(url));
    this.pages = [];
  }

  #name(): string {
    return `${this.paper}\n${this.subject ?? ''}`;
  }

  #of(): { paper: string; subject?: string } {
    return { paper: this.paper, ...(this.subject !== undefined && { subject: this.subject }) };
  }

  #ask(): PaperAsk {
    return { ...this.#of(), choices: this.#chosen };
  }

  #took(view: PaperView, ask: PaperAsk): void {
    // Chosen meanwhile: the newer layout is on its way, only the pictures would be of use.
    this.view = this.#pause === undefined ? view : { ...view, choices: { ...view.choices, ...this.#chosen } };
    this.#shown = ask;
    this.failure = '';
    this.laying = this.#pause !== undefined;
    this.#turn += 1;
    this.#asked.clear();
    this.laid += 1;
    // Old pictures stay until the new ones are there, so that the desk does not flicker.
    this.pages.slice(view.pages).forEach((url) => url && URL.revokeObjectURL(url));
    this.pages = this.pages.slice(0, view.pages);
  }
}
