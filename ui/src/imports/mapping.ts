// Which column goes where: what the core proposed, and over it what the secretary chose.

import type { SheetMap, SheetWire } from '../api/wire';

/** Fields chosen, by `columnName`. */
export type Chosen = ReadonlyMap<string, string>;

/** A sheet of a file. */
export const sheetName = (sheet: { file: string; sheet: string }): string => `${sheet.file}\n${sheet.sheet}`;
/** A column of a sheet. */
export const columnName = (sheet: { file: string; sheet: string }, column: string): string => `${sheetName(sheet)}\n${column}`;

/** The maps to send: every column of each sheet in which one was chosen, so that nothing is guessed again there. */
export function mapsOf(sheets: readonly SheetWire[], chosen: Chosen): SheetMap[] {
  return sheets.flatMap((sheet) => {
    const columns = sheet.columns.map(({ column, field }) => ({ column, field: chosen.get(columnName(sheet, column)) ?? field }));
    const touched = sheet.columns.some(({ column }) => chosen.has(columnName(sheet, column)));
    return touched ? [{ file: sheet.file, sheet: sheet.sheet, columns }] : [];
  });
}

/** Columns that go somewhere, and those nobody has decided about. */
export function mapped(sheet: SheetWire, chosen: Chosen): { mapped: number; open: number } {
  let [taken, open] = [0, 0];
  for (const { column, field, sure } of sheet.columns) {
    const own = chosen.get(columnName(sheet, column));
    if ((own ?? field) !== 'ignore') taken += 1;
    else if (own === undefined && sure === 0) open += 1;
  }
  return { mapped: taken, open };
}

/** The name of a file without its folders, whichever way they are written. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The five school years before one: «2025-2026» → «2024-2025» … «2020-2021». */
export function yearsBefore(label: string): string[] {
  const first = Number(label.slice(0, 4));
  return Number.isInteger(first) ? [1, 2, 3, 4, 5].map((back) => `${first - back}-${first - back + 1}`) : [];
}
