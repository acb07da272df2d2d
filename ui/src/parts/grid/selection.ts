// Ticked rows, as sets that are never changed in place; what of them goes to Excel; where a row went in another list.

import type { Column } from './columns';

interface Named {
  id: string;
}

/** With this row ticked, or not any more. */
export function toggled(row: Named | undefined, selected: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(selected);
  if (row && !next.delete(row.id)) next.add(row.id);
  return next;
}

/** With every row from one to the other ticked as well. */
export function between(
  rows: readonly (Named | undefined)[],
  from: number,
  to: number,
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const row = rows[index];
    if (row) next.add(row.id);
  }
  return next;
}

/** Ticked rows with their titles, or else the present cell, for Excel. */
export function copied<Row extends Named>(
  columns: readonly Column<Row>[],
  rows: readonly (Row | undefined)[],
  selected: ReadonlySet<string>,
  present: Row | undefined,
  column: Column<Row> | undefined,
): string {
  const chosen = rows.filter((row): row is Row => row !== undefined && selected.has(row.id));
  if (chosen.length === 0) return present && column ? column.text(present) : '';
  const lines = chosen.map((row) => columns.map((one) => one.text(row)).join('\t'));
  return [columns.map((one) => one.title).join('\t'), ...lines].join('\r\n');
}

/** Number of the row with this id, which stood at `before`; the first when it is gone. */
export function placeOf(rows: readonly (Named | undefined)[], before: number, id: string): number {
  if (rows[before]?.id === id) return before;
  return Math.max(0, rows.findIndex((row) => row?.id === id));
}
