// Columns of the results of a year, and what is written for many rows at once.

import type { YearCell, YearGrid, YearLine, YearWord } from '../api/wire';
import { showDate } from '../parts/date';
import type { Column } from '../parts/grid/columns';
import { words } from '../text/yearly';
import { mark } from './person';

/** Which columns are looked at. */
export type Shown = 'results' | 'remarks';

const w = words.results;

/** Fields chosen from words, in the order they stand. */
export const CHOSEN = ['term_study', 'term_conduct', 'study', 'conduct', 'rating'] as const;
export type Chosen = (typeof CHOSEN)[number];

/** The fields that have words here: those who do not go to school have no marks. */
export const offered = (grid: YearGrid): Chosen[] => CHOSEN.filter((field) => wordsOf(grid, field).length > 0);

/** The words of a field. */
export function wordsOf(grid: YearGrid, field: Chosen): readonly YearWord[] {
  if (field === 'rating') return grid.ratings;
  return field === 'study' || field === 'term_study' ? grid.study : grid.conduct;
}

const pairs = (all: readonly YearWord[]): [string, string][] => all.map((one) => [one.code, one.short]);

/** A mark or rating as it is shown: in the words it was made with. */
export function shownAs(grid: YearGrid, row: YearLine, field: Chosen): string {
  const code = row.record[field];
  if (code === '') return '';
  const word = wordsOf(grid, field).find((one) => one.code === code);
  if (field === 'rating' && word?.label !== row.record.rating_label) return row.record.rating_label;
  return word?.short ?? mark(code);
}


function noteOf(row: YearLine): string {
  if (row.findings.length > 0) return row.findings.map((one) => one.label).join('; ');
  if (!row.rated) return w.youth;
  return row.left_on ? w.left(showDate(row.left_on)) : '';
}

/** The columns of a year. */
export function columnsOf(grid: YearGrid, shown: Shown): Column<YearLine>[] {
  const name: Column<YearLine> = { key: 'name', title: w.columns.name, width: 'fill', text: (row) => row.name, strong: true };
  const text = (key: 'strengths' | 'weaknesses' | 'note', width: number | 'fill'): Column<YearLine> => ({
    key, title: w.columns[key], width, text: (row) => row.record[key], edit: 'text',
  });
  if (shown === 'remarks') return [{ ...name, width: 190 }, text('strengths', 'fill'), text('weaknesses', 'fill'), text('note', 200)];
  const marked = offered(grid).map((field): Column<YearLine> => {
    const fixed = field === 'rating' && grid.locked_on !== null;
    return {
      key: field,
      title: w.columns[field],
      width: field === 'rating' ? 138 : field.startsWith('term') ? 104 : 76,
      text: (row) => shownAs(grid, row, field),
      value: (row) => row.record[field],
      choices: pairs(wordsOf(grid, field)),
      ...(fixed ? {} : { edit: 'choice' as const }),
      ...(field === 'rating' ? { strong: true } : {}),
    };
  });
  return [
    name,
    ...marked,
    { key: 'programme', title: w.columns.programme, width: 140, text: (row) => row.record.programme, edit: 'text' },
    {
      key: 'programme_result', title: w.columns.programme_result, width: 112, text: (row) => row.record.programme_result,
      edit: 'choice', free: true, choices: w.programmeResults.map((one) => [one, one] as const),
    },
    { key: 'findings', title: w.columns.findings, width: 160, text: noteOf },
  ];
}

/** The cells of one value for many rows; who cannot be rated is left out. */
export function forMany(rows: readonly YearLine[], chosen: ReadonlySet<string>, field: string, value: string): YearCell[] {
  return rows
    .filter((row) => chosen.has(row.id) && (row.rated || field !== 'rating'))
    .map((row) => ({ person: row.id, field, value }));
}

/** How many members of the class are rated, and how many members there are. */
export function counted(rows: readonly YearLine[]): [number, number] {
  const members = rows.filter((row) => row.rated);
  return [members.filter((row) => row.record.rating !== '').length, members.length];
}
