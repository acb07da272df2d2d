// Which column goes where: what the core proposed, and over it what the secretary chose.

import type { SheetMap, SheetWire } from '../api/wire';

/** What was said of columns, by `columnName`: lists with the same titles are one list in several files. */
export type Chosen = ReadonlyMap<string, string>;

/** Everything that was said of columns: where they go, in which order they write dates, whether they overwrite. */
export interface Said {
  chosen: Chosen;
  /** By `cellsName`: what one file went through says nothing of the next. */
  orders: ReadonlyMap<string, string>;
  /** `fill` or `overwrite`. */
  overwrites: Chosen;
}

/** A sheet of a file. */
export const sheetName = (sheet: { file: string; sheet: string }): string => `${sheet.file}\n${sheet.sheet}`;
/** A column of all sheets with these titles. */
export const columnName = (sheet: { columns: readonly { title: string }[] }, column: string): string =>
  `${sheet.columns.map(({ title }) => title).join('|')}\n${column}`;
/** The column of one sheet. */
export const cellsName = (sheet: { file: string; sheet: string }, column: string): string => `${sheetName(sheet)}\n${column}`;

/** The maps to send: every column of each sheet of which something was said, so that nothing is guessed again there. */
export function mapsOf(sheets: readonly SheetWire[], { chosen, orders, overwrites }: Said): SheetMap[] {
  return sheets.flatMap((sheet) => {
    const columns = sheet.columns.map(({ column, field, overwrite }) => {
      const order = orders.get(cellsName(sheet, column));
      const said = overwrites.get(columnName(sheet, column));
      const over = said === undefined ? overwrite : said === '' ? undefined : said === 'overwrite';
      return {
        column,
        field: chosen.get(columnName(sheet, column)) ?? field,
        ...(order !== undefined && { order }),
        ...(over !== undefined && { overwrite: over }),
      };
    });
    const touched = sheet.columns.some(
      ({ column }) => chosen.has(columnName(sheet, column)) || orders.has(cellsName(sheet, column)) || overwrites.has(columnName(sheet, column)),
    );
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
export const fileName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).normalize('NFC').replace(/\s+/g, ' ').trim();

/** The five school years before one: «2025-2026» → «2024-2025» … «2020-2021». */
export function yearsBefore(label: string): string[] {
  const first = Number(label.slice(0, 4));
  return Number.isInteger(first) ? [1, 2, 3, 4, 5].map((back) => `${first - back}-${first - back + 1}`) : [];
}
