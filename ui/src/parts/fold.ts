// Letters without marks, for finding a word in a short list that is already here. Finding people is the core's work.

/** «Khơ-me» → «kho-me», «Đạt» → «dat». */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
}

/** Entries a typed beginning may mean: those that begin with it, then those with a later word that does. */
export function matching<T>(typed: string, entries: readonly T[], word: (entry: T) => string): T[] {
  const wanted = fold(typed);
  if (wanted === '') return [...entries];
  const first = entries.filter((entry) => fold(word(entry)).startsWith(wanted));
  const later = entries.filter(
    (entry) => !first.includes(entry) && fold(word(entry)).split(/[\s(,/-]+/).some((part) => part.startsWith(wanted)),
  );
  return [...first, ...later];
}

/** Entries that a few words name, each by its beginning and in any order: «nhap excel» → «Mở Nhập từ Excel». */
export function named<T>(typed: string, entries: readonly T[], word: (entry: T) => string): T[] {
  const wanted = fold(typed).split(/\s+/);
  const names = (entry: T): boolean => {
    const parts = fold(word(entry)).split(/[\s(,/-]+/);
    return wanted.every((one) => parts.some((part) => part.startsWith(one)));
  };
  return [...new Set([...matching(typed, entries, word), ...entries.filter(names)])];
}
