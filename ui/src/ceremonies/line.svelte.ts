// The people of a ceremony in their order: one is current, keys or the handle move him, and the core is told.
//
// Rejected: the browser's own drag and drop, which the window may keep for files.
import { untrack } from 'svelte';
import { call } from '../api/call';
import type { AdmitteeRow, CeremonyPage } from '../api/wire';
import { complain } from '../state/undo.svelte';
import { ceremonies } from '../text/ceremonies';
import { moved, placeAt } from '../parts/order';

export class Line {
  readonly #page: () => CeremonyPage;
  /** Brings the keyboard to the current row, once it is drawn. */
  readonly #focus: () => Promise<void>;
  /** The order being made, until the core has taken it. */
  #order = $state.raw<readonly AdmitteeRow[] | null>(null);
  /** An order is on its way to the core. */
  #sending = false;
  /** The one to send after it. */
  #wanted: readonly AdmitteeRow[] | null = null;
  /** Candidate of the current row; empty until one is chosen. */
  chosen = $state('');
  /** Candidate whose helper is being written. */
  editing = $state('');
  /** Candidate whose handle is held. */
  dragged = $state('');
  /** What a screen reader says after a move. */
  told = $state('');

  readonly rows = $derived.by(() => this.#order ?? this.#page().admittees);
  readonly at = $derived.by(() => Math.max(0, this.rows.findIndex((row) => row.candidate === this.chosen)));

  constructor(page: () => CeremonyPage, focus: () => Promise<void>) {
    this.#page = page;
    this.#focus = focus;
    // The core's order is the truth once the page has come back; a page asked for before the latest move is not yet.
    $effect(() => {
      this.#page();
      if (!this.#sending && untrack(() => this.dragged) === '') this.#order = null;
    });
  }

  /** Moves the current row up or down. */
  step(by: number): void {
    const row = this.rows[this.at];
    if (!row) return;
    this.chosen = row.candidate;
    const next = moved(this.rows, this.at, this.at + by);
    if (next === this.rows) return;
    this.told = ceremonies.admittees.moved(row.name, next.indexOf(row) + 1);
    void this.#send(next);
    void this.#focus();
  }

  /** Makes the row with this number current; beyond an end, the last one there. */
  goTo(number: number): void {
    this.chosen = this.rows[Math.max(0, Math.min(this.rows.length - 1, number))]?.candidate ?? '';
    void this.#focus();
  }

  /** Opens the helper of a row for writing. */
  edit(row: AdmitteeRow | undefined): void {
    if (!row) return;
    this.chosen = row.candidate;
    this.editing = row.candidate;
  }

  /** Closes the helper's field and keeps what stood there. */
  leave(): void {
    this.editing = '';
    void this.#focus();
  }

  /** Writes the helper of a row. */
  async setHelper(row: AdmitteeRow, helper: string): Promise<void> {
    this.leave();
    if (helper === (row.helper ?? '')) return;
    const note = row.note ? { note: row.note } : {};
    await taken(() => call('ceremonies.set_admittee', { id: this.#id, candidate: row.candidate, helper, ...note }));
  }

  /** Takes a person out of the ceremony. */
  async remove(row: AdmitteeRow): Promise<void> {
    await taken(() => call('ceremonies.remove_people', { id: this.#id, candidates: [row.candidate] }));
  }

  /**
   * The handle of a row is held: the pointer is captured, the order follows while it moves. Captured by the body of the
   * table: a row that changes its place would lose it.
   */
  grab(event: PointerEvent & { currentTarget: HTMLElement }, row: AdmitteeRow): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.closest('tbody')?.setPointerCapture(event.pointerId);
    this.dragged = row.candidate;
    this.chosen = row.candidate;
  }

  /** The pointer moved to this height; `middles` are the rows' own, from the top. */
  drag(y: number, middles: readonly number[]): void {
    const from = this.rows.findIndex((row) => row.candidate === this.dragged);
    const next = moved(this.rows, from, placeAt(middles, y, from));
    if (next !== this.rows) this.#order = next;
  }

  /** The handle is let go: the new order is sent. */
  drop(): void {
    if (this.dragged === '') return;
    this.dragged = '';
    if (this.#order) void this.#send(this.#order);
  }

  /** One order at a time goes to the core; of those made meanwhile, the newest goes next. */
  async #send(next: readonly AdmitteeRow[]): Promise<void> {
    const before = this.#page().admittees;
    if (!this.#sending && next.every((row, index) => row.candidate === before[index]?.candidate)) {
      this.#order = null;
      return;
    }
    this.#order = next;
    this.#wanted = next;
    if (this.#sending) return;
    this.#sending = true;
    while (this.#wanted) {
      const candidates = this.#wanted.map((row) => row.candidate);
      this.#wanted = null;
      const well = await taken(() => call('ceremonies.reorder', { id: this.#id, candidates }));
      if (!well && !this.#wanted) this.#order = null;
    }
    this.#sending = false;
  }

  get #id(): string {
    return this.#page().ceremony.id ?? '';
  }
}

/** Whether the core took it; why not is said in the status bar. */
async function taken(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (failure) {
    complain(failure);
    return false;
  }
}
