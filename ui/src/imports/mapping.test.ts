import { expect, it } from 'vitest';
import type { SheetWire } from '../api/wire';
import { cellsName, columnName, fileName, mapped, mapsOf, yearsBefore } from './mapping';

const nothing = { chosen: new Map<string, string>(), orders: new Map<string, string>(), overwrites: new Map<string, string>() };

const sheet = (name: string): SheetWire => ({
  file: 'a.xlsx', sheet: name, header_row: 1, top: [], people: 3, remembered: false, mended: [], hidden: false, hidden_rows: 0,
  columns: [
    { column: 'A', title: 'STT', field: 'ignore', sure: 3 },
    { column: 'B', title: 'Họ và tên', field: 'name', sure: 3 },
    { column: 'C', title: 'Cột lạ', field: 'ignore', sure: 0 },
  ],
});

it('sends every column of the sheets with the titles of one of which something was said, and nothing of the others', () => {
  const other = { ...sheet('Khối 12'), columns: sheet('').columns.slice(0, 2) };
  const sheets = [sheet('Khối 10'), sheet('Khối 11'), other];
  const chosen = new Map([[columnName(sheet('Khối 11'), 'C'), 'note']]);
  const columns = [{ column: 'A', field: 'ignore' }, { column: 'B', field: 'name' }, { column: 'C', field: 'note' }];
  expect(mapsOf(sheets, nothing)).toEqual([]);
  expect(mapsOf(sheets, { ...nothing, chosen })).toEqual([
    { file: 'a.xlsx', sheet: 'Khối 10', columns },
    { file: 'a.xlsx', sheet: 'Khối 11', columns },
  ]);
});

it('says the order of dates of one sheet alone, and what overwrites for all with these titles', () => {
  const sheets = [sheet('Khối 10'), sheet('Khối 11')];
  const orders = new Map([[cellsName(sheet('Khối 11'), 'B'), 'month_first']]);
  const overwrites = new Map([[columnName(sheet('Khối 11'), 'B'), 'overwrite'], [columnName(sheet('Khối 11'), 'C'), '']]);
  const sent = mapsOf(sheets, { ...nothing, orders, overwrites });
  expect(sent.map(({ columns }) => columns[1])).toEqual([
    { column: 'B', field: 'name', overwrite: true },
    { column: 'B', field: 'name', order: 'month_first', overwrite: true },
  ]);
  expect(sent[0]?.columns[2]).toEqual({ column: 'C', field: 'ignore' });
});

it('counts columns that go somewhere and those nobody decided about', () => {
  const one = sheet('Khối 10');
  expect(mapped(one, new Map())).toEqual({ mapped: 1, open: 1 });
  expect(mapped(one, new Map([[columnName(one, 'C'), 'note']]))).toEqual({ mapped: 2, open: 0 });
  expect(mapped(one, new Map([[columnName(one, 'C'), 'ignore']]))).toEqual({ mapped: 1, open: 0 });
});

it.each([
  ['C:\\Users\\vp\\DS 12.xls', 'DS 12.xls'],
  ['/media/usb/DS 12.xls', 'DS 12.xls'],
  ['DS 12.xls', 'DS 12.xls'],
  ['C:\\vp\\DS  12.xls', 'DS 12.xls'],
])('%s is called %s', (path, name) => expect(fileName(path)).toBe(name));

it('past school years can be chosen before the office has them', () => {
  expect(yearsBefore('2025-2026')).toEqual(['2024-2025', '2023-2024', '2022-2023', '2021-2022', '2020-2021']);
});
