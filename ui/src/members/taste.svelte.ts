// How this screen is liked: columns, the panel, the switch for sensitive columns. Kept by the web view; nothing of people.

import { ALL, usualIn, type ColumnKey } from './columns';

const KEY = 'dong-hanh.members';

interface Kept {
  shown?: string[];
  hideSensitive?: boolean;
  panel?: boolean;
}

function read(): Kept {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Kept;
  } catch {
    return {};
  }
}

/** The taste in force; what is set is kept. */
export class Taste {
  #kept = $state.raw<Kept>(read());
  /** Pixels the list has; 0 as long as nobody knows. */
  room = $state(0);

  /** Columns chosen by hand, else the usual ones that have room. */
  readonly shown: ReadonlySet<ColumnKey> = $derived.by(() => {
    const kept = this.#kept.shown;
    return kept ? new Set<ColumnKey>(ALL.filter((key) => key === 'name' || kept.includes(key))) : usualIn(this.room);
  });

  get hideSensitive(): boolean {
    return this.#kept.hideSensitive ?? false;
  }

  set hideSensitive(hide: boolean) {
    this.#keep({ hideSensitive: hide });
  }

  get panel(): boolean {
    return this.#kept.panel ?? true;
  }

  set panel(open: boolean) {
    this.#keep({ panel: open });
  }

  /** Shows or hides a column. */
  switchColumn(key: ColumnKey): void {
    const next = new Set(this.shown);
    if (!next.delete(key)) next.add(key);
    this.#keep({ shown: [...next] });
  }

  #keep(change: Kept): void {
    this.#kept = { ...this.#kept, ...change };
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
  }
}
