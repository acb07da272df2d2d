// Moving a row of a list by keys or by the pointer.

/** The list with the element at `from` moved to `to`; the same list when nothing moves. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const at = Math.max(0, Math.min(list.length - 1, to));
  const one = list[from];
  if (one === undefined || at === from) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(at, 0, one);
}

/** Where a row let go at this height belongs: the number of rows whose middle lies above it. */
export function placeAt(middles: readonly number[], y: number, from: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}
