// Who is ticked for a step recorded for many; sets that are never changed in place.

import type { CandidateRow } from '../api/wire';

/** One alone is ticked or not any more; several are all ticked, or none of them when all were. */
export function withTicks(rows: readonly Pick<CandidateRow, 'id'>[], ticked: ReadonlySet<string>): ReadonlySet<string> {
  const off = rows.every((row) => ticked.has(row.id));
  const next = new Set(ticked);
  for (const row of rows) {
    if (off) next.delete(row.id);
    else next.add(row.id);
  }
  return next;
}

/** Those ticked, in the order shown; else the present one. */
export function forMany(rows: readonly Pick<CandidateRow, 'id'>[], ticked: ReadonlySet<string>, present: string | undefined): string[] {
  const chosen = rows.filter((row) => ticked.has(row.id)).map((row) => row.id);
  return chosen.length > 0 ? chosen : present === undefined ? [] : [present];
}
