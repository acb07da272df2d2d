// Arithmetic of the grid of months: the cells of a selection, where a key leads, what a tick means.

import type { FeeCell, FeeGrid, FeeLine, MonthOf } from '../api/wire';
import { words } from '../text/yearly';

/** A cell by row and month. */
export interface Spot {
  row: number;
  col: number;
}

/** From one corner to the other. */
export interface Area {
  from: Spot;
  to: Spot;
}

const w = words.fees;

/** Whether a cell lies in the area. */
export function holds({ from, to }: Area, row: number, col: number): boolean {
  const between = (one: number, a: number, b: number): boolean => one >= Math.min(a, b) && one <= Math.max(a, b);
  return between(row, from.row, to.row) && between(col, from.col, to.col);
}

/** The cells of the area that something can be written into. */
export function cellsOf(grid: FeeGrid, area: Area): { of: MonthOf; cell: FeeCell }[] {
  const found: { of: MonthOf; cell: FeeCell }[] = [];
  grid.rows.forEach((line, row) => {
    line.cells.forEach((cell, col) => {
      const month = grid.months[col]?.month;
      if (month && holds(area, row, col) && writable(cell)) found.push({ of: { person: line.id, month }, cell });
    });
  });
  return found;
}

/** A month that is due, or in which something stands. */
export function writable(cell: FeeCell): boolean {
  return cell.due || cell.paid !== null || cell.absent || cell.reason !== '';
}

/** Where the keyboard begins: the last month that has begun, at the first who may pay for it. */
export function beginning(grid: FeeGrid): Area {
  const col = Math.max(0, grid.months.findLastIndex((month) => month.begun));
  const row = Math.max(0, grid.rows.findIndex((line) => line.cells[col] && writable(line.cells[col])));
  return { from: { row, col }, to: { row, col } };
}

/** The area of a whole month. */
export const wholeMonth = (grid: FeeGrid, col: number): Area => ({ from: { row: 0, col }, to: { row: grid.rows.length - 1, col } });

/** A tick pays what is unpaid; when all is paid it takes it back. */
export const pays = (cells: readonly { cell: FeeCell }[]): boolean => cells.some(({ cell }) => cell.paid === null);

/** The same for absence. */
export const misses = (cells: readonly { cell: FeeCell }[]): boolean => cells.some(({ cell }) => !cell.absent);

/** Where a key leads; nothing when it does not move. */
export function moved(key: string, ctrl: boolean, at: Spot, rows: number, cols: number): Spot | undefined {
  const to = {
    ArrowUp: { row: ctrl ? 0 : at.row - 1, col: at.col },
    ArrowDown: { row: ctrl ? rows - 1 : at.row + 1, col: at.col },
    ArrowLeft: { row: at.row, col: ctrl ? 0 : at.col - 1 },
    ArrowRight: { row: at.row, col: ctrl ? cols - 1 : at.col + 1 },
    Home: { row: ctrl ? 0 : at.row, col: 0 },
    End: { row: ctrl ? rows - 1 : at.row, col: cols - 1 },
    PageUp: { row: at.row - 12, col: at.col },
    PageDown: { row: at.row + 12, col: at.col },
  }[key];
  return to && { row: clamp(to.row, rows), col: clamp(to.col, cols) };
}

const clamp = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** What a cell shows. */
export function shown(cell: FeeCell): string {
  const marks = `${cell.paid !== null ? '✓' : ''}${cell.absent ? ' V' : ''}${cell.reason ? ' *' : ''}`.trim();
  return marks || (cell.due ? '' : '–');
}

/** What a cell says aloud. */
export function spoken(line: FeeLine, cell: FeeCell, month: string): string {
  const fee = cell.paid !== null ? w.paid(cell.paid) : cell.due ? w.unpaid : w.notDue;
  const rest = [cell.absent ? w.absent : '', cell.reason ? w.reason(cell.reason) : ''].filter(Boolean);
  return `${line.name}, ${month}: ${[fee, ...rest].join(', ')}`;
}
