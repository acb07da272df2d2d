// Which chi đoàn and which school year are looked at: what the place says, else the first class of the year in work.

import { call } from '../api/call';
import type { BranchRow, SchoolYearRow } from '../api/wire';
import { freshness } from '../state/fresh.svelte';
import { amend } from '../state/route.svelte';
import { complain } from '../state/undo.svelte';

/** The class and year of a screen; made once, by the screen. */
export class Looked {
  years = $state.raw<readonly SchoolYearRow[]>([]);
  branches = $state.raw<readonly BranchRow[]>([]);
  ready = $state(false);
  #wanted: () => Readonly<Record<string, string>>;

  /** Năm học, as the core names it. */
  readonly year: string = $derived.by(() => this.#wanted()['year'] ?? this.years.find((row) => row.current)?.label ?? '');
  /** Chi đoàn. */
  readonly branch: string | undefined = $derived.by(() => {
    const asked = this.#wanted()['branch'];
    return (this.branches.find((row) => row.id === asked) ?? this.branches[0])?.id;
  });

  constructor(wanted: () => Readonly<Record<string, string>>) {
    this.#wanted = wanted;
    $effect(() => {
      freshness('school_year', 'setting');
      call('school_years.list', {}).then((found) => (this.years = found.rows), complain);
    });
    $effect(() => {
      freshness('branch', 'branch_year', 'school_year', 'setting');
      const year = this.year;
      if (!year) return;
      let over = false;
      call('branches.list', { school_year: year }).then((found) => {
        if (over) return;
        this.branches = found.rows;
        this.ready = true;
      }, complain);
      return () => (over = true) && undefined;
    });
  }

  /** Looks at another chi đoàn. */
  choose(branch: string): void {
    amend({ branch });
  }

  /** Looks at another year. */
  chooseYear(year: string): void {
    amend({ year });
  }
}
