// Ticked rows, as sets that are never changed in place.

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
