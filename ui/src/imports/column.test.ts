import { expect, it } from 'vitest';
import type { SheetColumn, SheetWire } from '../api/wire';
import { asksOrder, hasMore, overwriteOf } from './column';
import { cellsName, columnName } from './mapping';

const column = (more: Partial<SheetColumn> = {}): SheetColumn => ({ column: 'C', title: 'Ngày sinh', field: 'born_on', sure: 3, ...more });
const sheet = (own: SheetColumn, more: Partial<SheetWire> = {}): SheetWire => ({
  file: 'a.xlsx', sheet: 'Khối 12', header_row: 1, top: [], people: 1, remembered: false, mended: [], hidden: false, hidden_rows: 0, columns: [own], ...more,
});
const nothing = { chosen: new Map<string, string>(), orders: new Map<string, string>(), overwrites: new Map<string, string>() };
const dates = (open: boolean) => ({ open, orders: [{ order: 'day_first', examples: [] }, { order: 'month_first', examples: [] }] });

it.each([
  ['nothing to say', column(), false],
  ['dates that read both ways', column({ dates: dates(true) }), true],
  ['dates in the usual order', column({ dates: dates(false), order: 'day_first' }), false],
  ['half a column turned', column({ dates: dates(false), order: 'day_first_turned' }), true],
  ['names in capitals', column({ capitals: { rows: 3, examples: [] } }), true],
  ['hidden', column({ hidden: true }), true],
  ['an overwriting column remembered', column({ overwrite: true }), true],
])('%s', (_, own, shown) => expect(hasMore(nothing, sheet(own), own)).toBe(shown));

it('shows what was mended below its own column, and an order that was chosen', () => {
  const own = column({ dates: dates(false) });
  const mended = { column: 'C', way: 'TCVN3 (ABC)', cells: 4, before: 'Ngµy', after: 'Ngày' };
  expect(hasMore(nothing, sheet(own, { mended: [mended] }), own)).toBe(true);
  expect(hasMore(nothing, sheet(own, { mended: [{ ...mended, column: 'D' }] }), own)).toBe(false);
  const orders = new Map([[cellsName(sheet(own), 'C'), 'month_first']]);
  expect(asksOrder({ ...nothing, orders }, sheet(own), own)).toBe(true);
});

it('what was said here of overwriting wins over what was remembered', () => {
  const own = column({ overwrite: true });
  expect(overwriteOf(nothing, sheet(own), own)).toBe('overwrite');
  const overwrites = new Map([[columnName(sheet(own), 'C'), '']]);
  expect(overwriteOf({ ...nothing, overwrites }, sheet(own), own)).toBe('');
});
