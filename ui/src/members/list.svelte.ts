// The list as it is shown: the newest question's answer, first the rows in sight, then the rest.

import { call } from '../api/call';
import { latest } from '../api/latest';
import type { MemberRow, MembersSearch } from '../api/wire';
import { freshness } from '../state/fresh.svelte';
import { complain } from '../state/undo.svelte';

/** Rows of the first answer: what a window shows and a little more, so that it comes within a frame. */
const FIRST = 60;

/** Kinds the list is made of. */
const KINDS = ['person', 'member', 'membership', 'branch', 'branch_year', 'candidacy', 'step', 'setting', 'school_year'];

/** Rows found, kept for one screen. */
export class MemberList {
  rows = $state.raw<readonly (MemberRow | undefined)[]>([]);
  total = $state(0);
  everyone = $state(0);
  /** How many lack something, over everybody. */
  lacking = $state(0);
  ready = $state(false);
  #asked: MembersSearch | undefined;
  #own = false;

  /** A new question shows its first rows at once; the same question asked again keeps every row where it is. */
  readonly #ask = latest(
    ({ search, whole }: { search: MembersSearch; whole: boolean }) =>
      call('members.search', whole ? search : { ...search, limit: FIRST }),
    (found, { search }) => {
      this.rows = Array.from({ length: found.total }, (_, index) => found.rows[index]);
      this.total = found.total;
      this.everyone = found.everyone;
      this.ready = true;
      if (found.total > found.rows.length) void this.#rest(search);
    },
    complain,
  );

  /** Reloads when something it shows is touched; set up once, by the screen. */
  follow(search: () => MembersSearch): void {
    $effect(() => {
      freshness(...KINDS);
      const wanted = search();
      const whole = JSON.stringify(wanted) === JSON.stringify(this.#asked);
      // A cell just written is put in its place by `update`: the list must not jump under the keyboard.
      const own = this.#own && whole;
      this.#own = false;
      if (own) return;
      this.#asked = wanted;
      this.#ask({ search: wanted, whole });
    });
    $effect(() => {
      freshness(...KINDS);
      call('members.search', { text: '', only_missing: true, limit: 0 }).then((found) => (this.lacking = found.total), complain);
    });
  }

  async #rest(search: MembersSearch): Promise<void> {
    await new Promise((go) => setTimeout(go, 60));
    if (search !== this.#asked) return;
    const found = await call('members.search', { ...search, offset: FIRST });
    if (search !== this.#asked || found.total !== this.total) return;
    this.rows = [...this.rows.slice(0, FIRST), ...found.rows];
  }

  /** Ids of everybody found, also of rows not read yet. */
  async everyId(): Promise<string[]> {
    const search = this.#asked;
    if (!search || this.rows.every((row) => row !== undefined)) return this.rows.flatMap((row) => (row ? [row.id] : []));
    return (await call('members.search', search)).rows.map((row) => row.id);
  }

  /** Writes a field and puts the answer in its place. */
  async update(row: MemberRow, field: string, value: string): Promise<void> {
    this.#own = true;
    try {
      const saved = await call('members.update', { id: row.id, values: [{ field, value }] });
      this.rows = this.rows.map((one) => (one?.id === row.id ? saved.row : one));
    } catch (failure) {
      this.#own = false;
      throw failure;
    }
  }
}
