import { expect, it } from 'vitest';
import type { SheetWire } from '../api/wire';
import { columnName, fileName, mapped, mapsOf, yearsBefore } from './mapping';

const sheet = (name: string): SheetWire => ({
  file: 'a.xlsx', sheet: name, header_row: 1, top: [], people: 3, remembered: false, mended: [],
  columns: [
    { column: 'A', title: 'STT', field: 'ignore', sure: 3 },
    { column: 'B', title: 'Họ và tên', field: 'name', sure: 3 },
    { column: 'C', title: 'Cột lạ', field: 'ignore', sure: 0 },
  ],
});

it('sends every column of a sheet in which one was chosen, and nothing of the others', () => {
  const sheets = [sheet('Khối 10'), sheet('Khối 11')];
  const chosen = new Map([[columnName(sheet('Khối 11'), 'C'), 'note']]);
  expect(mapsOf(sheets, new Map())).toEqual([]);
  expect(mapsOf(sheets, chosen)).toEqual([
    {
      file: 'a.xlsx', sheet: 'Khối 11',
      columns: [{ column: 'A', field: 'ignore' }, { column: 'B', field: 'name' }, { column: 'C', field: 'note' }],
    },
  ]);
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
])('%s is called %s', (path, name) => expect(fileName(path)).toBe(name));

it('past school years can be chosen before the office has them', () => {
  expect(yearsBefore('2025-2026')).toEqual(['2024-2025', '2023-2024', '2022-2023', '2021-2022', '2020-2021']);
});
