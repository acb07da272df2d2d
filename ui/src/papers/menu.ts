// Which papers a screen offers: those that can be made of what it shows, as the core lists them.

import type { PaperRow } from '../api/wire';

/** What a screen shows, by kind: `branch`, `view`, `candidates`, `people` … An empty text means the usual ones. */
export type Subjects = Readonly<Partial<Record<string, string>>>;

/** Those chosen, with commas between them; a person's own paper can be made of each of them. */
export const chosenOf = (of: Subjects): string => of['candidate'] ?? of['person'] ?? (of['candidates'] || (of['people'] ?? ''));

/** How many they are. */
export const countOf = (ids: string): number => (ids === '' ? 0 : ids.split(',').length);

/** What a paper would be made of; nothing when it cannot. */
export function subjectOf(row: PaperRow, area: string, of: Subjects): string | undefined {
  if (row.of === 'none') return row.area === area ? '' : undefined;
  const own = of[row.of];
  if (own !== undefined) return own;
  // A candidacy stands for its person, not the other way round.
  if (row.of === 'candidate') return of['candidates'] || undefined;
  if (row.of === 'person') return of['people'] || of['candidates'] || undefined;
  return undefined;
}

/** Papers of these, and those of the whole office that belong to the screen. */
export function papersFor(rows: readonly PaperRow[], area: string, of: Subjects): PaperRow[] {
  return rows.filter((row) => subjectOf(row, area, of) !== undefined);
}
