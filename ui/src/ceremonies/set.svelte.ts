// The papers of one ceremony: which are chosen, what is under way. Written as one job of the core; printed one after
// another, because each has its own size of page and a printer's dialog knows one.

import { call } from '../api/call';
import { job, type Job, type Step } from '../api/job';
import { latest } from '../api/latest';
import type { CeremonySetMade, SetPaper } from '../api/wire';
import { asRefused, host } from '../host/host';
import { say } from '../state/undo.svelte';
import { ceremonies } from '../text/ceremonies';

const words = ceremonies.set;

export class PaperSet {
  rows = $state.raw<readonly SetPaper[]>([]);
  /** Ids of the papers to print or write; all until one is taken out. */
  chosen = $state.raw<readonly string[]>([]);
  /** Who is in none of them, having taken the consent back. */
  leftOut = $state.raw<readonly string[]>([]);
  failure = $state('');
  /** How far the work is, while there is some. */
  step = $state.raw<Step | null>(null);

  readonly #ceremony: string;
  #known = new Set<string>();
  #stopped = false;
  #job: Job<CeremonySetMade> | null = null;
  #load = latest(
    (ceremony: string) => call('papers.ceremony_set', { ceremony }),
    ({ rows, left_out: names }) => {
      this.rows = rows;
      this.leftOut = names;
      // A paper seen for the first time is chosen; one taken out stays out.
      const fresh = rows.map((row) => row.paper).filter((paper) => !this.#known.has(paper));
      fresh.forEach((paper) => this.#known.add(paper));
      this.chosen = rows.map((row) => row.paper).filter((paper) => this.chosen.includes(paper) || fresh.includes(paper));
      this.failure = '';
    },
    (failure) => (this.failure = asRefused(failure).sentence),
  );

  constructor(ceremony: string) {
    this.#ceremony = ceremony;
  }

  /** Asks how the papers stand. */
  load(): void {
    this.#load(this.#ceremony);
  }

  /** Takes a paper in or out. */
  toggle(paper: string): void {
    const wanted = this.chosen.includes(paper) ? this.chosen.filter((one) => one !== paper) : [...this.chosen, paper];
    this.chosen = this.rows.map((row) => row.paper).filter((one) => wanted.includes(one));
  }

  /** Stops after the paper that is being made. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#job?.cancel();
  }

  /** «In cả bộ». */
  async print(): Promise<void> {
    await this.#work(async () => {
      const papers = this.rows.filter((row) => this.chosen.includes(row.paper));
      const printed: string[] = [];
      for (const { paper, title } of papers) {
        this.step = { step: words.printing(title), done: printed.length, total: papers.length };
        const ask = { paper, subject: this.#ceremony, choices: {} };
        const view = await call('papers.view', ask);
        const pages: string[] = [];
        for (let page = 1; page <= view.pages; page += 1) pages.push((await call('papers.page', { ...ask, page })).svg);
        if (this.#stopped) break;
        await host().print(pages, { widthMm: view.width_mm, heightMm: view.height_mm }, ask);
        printed.push(paper);
      }
      if (printed.length > 0) await call('papers.ceremony_set_printed', { ceremony: this.#ceremony, papers: printed });
      say(words.printed(printed.length));
    });
  }

  /** «Lưu PDF vào thư mục». */
  async save(): Promise<void> {
    const folder = await host().pickFolder(words.pickFolder);
    if (folder === null) return;
    await this.#work(async () => {
      this.step = { step: words.saving, done: 0, total: this.chosen.length };
      const args = { ceremony: this.#ceremony, papers: [...this.chosen], folder };
      this.#job = job('papers.make_ceremony_set', args, (step) => (this.step = step.step ? step : this.step));
      const made = await this.#job.reply;
      say(words.saved(made.total, folder));
    });
  }

  async #work(run: () => Promise<void>): Promise<void> {
    if (this.step) return;
    this.#stopped = false;
    this.failure = '';
    try {
      await run();
    } catch (failure) {
      this.failure = asRefused(failure).sentence;
    } finally {
      this.step = null;
      this.#job = null;
    }
  }
}
