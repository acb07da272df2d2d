// Finding in the rulebook: every word typed begins a word of the row, without marks.

import type { RuleRow, RuleTheme } from '../api/wire';
import { fold } from '../parts/fold';

/** The words of a row that a search looks at. */
const text = (row: RuleRow): string[] =>
  fold([row.label, row.value ?? '', row.shipped ?? '', row.source, row.act, row.clock_start, row.clock_end, row.id].join(' ')).split(/[\s(),./:;«»-]+/);

/** Themes with the rows that match; themes without any fall away. */
export function filtered(themes: readonly RuleTheme[], typed: string, ownOnly: boolean): RuleTheme[] {
  const wanted = fold(typed).split(/[\s/-]+/).filter((word) => word !== '');
  const keeps = (row: RuleRow): boolean => {
    if (ownOnly && row.own.length === 0) return false;
    const words = wanted.length > 0 ? text(row) : [];
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  };
  return themes.map((theme) => ({ ...theme, rows: theme.rows.filter(keeps) })).filter((theme) => theme.rows.length > 0);
}

/** Every row, in order. */
export const rowsOf = (themes: readonly RuleTheme[]): RuleRow[] => themes.flatMap((theme) => theme.rows);
