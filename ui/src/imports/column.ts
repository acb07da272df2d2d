// What a column shows of itself: letters that were mended, dates that may be read two ways, names in capitals.

import type { MendedColumn, SheetColumn, SheetWire } from '../api/wire';
import { cellsName, columnName, type Said } from './mapping';

/** What was rewritten in a column. */
export const mendedOf = (sheet: SheetWire, column: SheetColumn): readonly MendedColumn[] =>
  sheet.mended.filter((mended) => mended.column === column.column);

/** Whether the order of its dates is worth a word without being asked: open, not the usual one, or chosen. */
export const asksOrder = (said: Said, sheet: SheetWire, column: SheetColumn): boolean =>
  column.dates !== undefined &&
  (column.dates.open || (column.order ?? 'day_first') !== 'day_first' || said.orders.has(cellsName(sheet, column.column)));

/** How it treats what is recorded, where that was said of it alone: `fill`, `overwrite`, or nothing. */
export function overwriteOf(said: Said, sheet: SheetWire, column: SheetColumn): string {
  const own = said.overwrites.get(columnName(sheet, column.column));
  if (own !== undefined) return own;
  return column.overwrite === undefined ? '' : column.overwrite ? 'overwrite' : 'fill';
}

/** Whether a column has something to show although nobody opened it. */
export const hasMore = (said: Said, sheet: SheetWire, column: SheetColumn): boolean =>
  column.hidden === true ||
  mendedOf(sheet, column).length > 0 ||
  asksOrder(said, sheet, column) ||
  column.capitals !== undefined ||
  overwriteOf(said, sheet, column) !== '';
