// Which papers a screen offers: those that can be made of what it shows, as the core lists them.

import type { PaperRow } from '../api/wire';

/** What a screen shows, by kind: `branch`, `view`, `candidates` … An empty text means the usual ones. */
export type Subjects = Readonly<Partial<Record<string, string>>>;

/** Papers of these, and those of the whole office that belong to the screen. */
export function papersFor(rows: readonly PaperRow[], area: string, of: Subjects): PaperRow[] {
  return rows.filter((row) => (row.of === 'none' ? row.area === area : of[row.of] !== undefined));
}
