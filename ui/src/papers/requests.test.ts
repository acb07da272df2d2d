import { expect, it } from 'vitest';
import { readRequests, readTable, writeRequests, writeTable } from './requests';

it('reads the requests it wrote, and none of what is no request', () => {
  const requests = [{ what: 'cử đi học', people: ['candidate:1'] }];
  expect(readRequests(writeRequests([...requests, { what: '  ', people: [] }]))).toEqual(requests);
  expect([readRequests(''), readRequests('{}'), readRequests('[{"what":1}]')]).toEqual([[], [], []]);
});

it('keeps a table as lines, a bar in a cell being no border', () => {
  const rows = [['Tháng 9', 'Rà soát | lập danh sách', 'BCH'], ['', ' ', '']];
  expect(writeTable(rows)).toBe('Tháng 9|Rà soát / lập danh sách|BCH');
  expect(readTable('Tháng 9|Rà soát\n\nTháng 10|Nhận xét|BCH|Chi bộ', 3)).toEqual([
    ['Tháng 9', 'Rà soát', ''],
    ['Tháng 10', 'Nhận xét', 'BCH, Chi bộ'],
  ]);
});
