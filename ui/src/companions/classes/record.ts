// The grid of results: rows as typed, a column pasted from Excel, what is sent.

import type { ClassPerson, ClassResult } from '../../api/wire';

/** Somebody's result as typed. */
export interface Result {
  candidate: string;
  name: string;
  branch: string;
  status: string;
  number: string;
  grade: string;
  left: string;
  note: string;
  /** The number was typed or pasted, not filled in. */
  typed: boolean;
  /** The certificate is recorded: when. */
  recorded: string | null;
}

/** Columns a paste goes across, from the one it begins in. */
export const COLUMNS = ['number', 'grade', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** A result as it is recorded, ready to be typed in. */
export const resultOf = (person: ClassPerson): Result => ({
  candidate: person.candidate,
  name: person.name,
  branch: person.branch ?? '',
  status: person.status ?? 'proposed',
  number: person.certificate_number ?? '',
  grade: person.grade ?? '',
  left: person.left_on ?? '',
  note: person.note ?? '',
  typed: false,
  recorded: person.certificate_on,
});

/** Cells of what was copied in Excel; the empty line at its end is none. */
export function cells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Whether it is more than one cell: one alone is typed as it is. */
export const isBlock = (block: readonly (readonly string[])[]): boolean => block.length > 1 || (block[0]?.length ?? 0) > 1;

/** The rows with a block put in from a row and a column on; what is recorded already keeps its number. */
export function pasted(rows: readonly Result[], at: number, column: Column, block: readonly (readonly string[])[]): Result[] {
  const from = COLUMNS.indexOf(column);
  return rows.map((row, index) => {
    const line = block[index - at];
    if (!line) return row;
    return line.reduce((own, cell, place) => {
      const key = COLUMNS[from + place];
      if (!key || (own.recorded && key !== 'note')) return own;
      if (key !== 'number') return { ...own, [key]: cell };
      return { ...own, number: cell, typed: true, status: cell === '' ? own.status : 'passed' };
    }, row);
  });
}

/** Who gets a number filled in: passed, no certificate yet, none typed; from a row on. */
export const unnumbered = (rows: readonly Result[], from = 0): number[] =>
  rows.flatMap((row, index) => (index >= from && row.status === 'passed' && !row.recorded && !row.typed ? [index] : []));

/** What is sent: those of whom something is said anew. */
export function changed(rows: readonly Result[], people: readonly ClassPerson[]): ClassResult[] {
  return rows.flatMap((row) => {
    const person = people.find((one) => one.candidate === row.candidate);
    if (!person) return [];
    const was = resultOf(person);
    const same = (['status', 'number', 'grade', 'left', 'note'] as const).every((key) => row[key].trim() === was[key]);
    if (same) return [];
    const number = row.status === 'passed' && !row.recorded ? row.number.trim() : '';
    return [
      {
        candidate: row.candidate,
        status: row.status,
        note: row.note.trim(),
        ...(row.left === '' ? {} : { left_on: row.left }),
        ...(number === '' ? {} : { number, grade: row.grade.trim() }),
      },
    ];
  });
}
