import { expect, test } from 'vitest';
import type { ClassPerson } from '../../api/wire';
import { cells, changed, isBlock, pasted, resultOf, unnumbered } from './record';

const person = (candidate: string, more: Partial<ClassPerson> = {}): ClassPerson =>
  ({ candidate, name: `Người ${candidate}`, branch: '12A1', status: 'approved', certificate_number: null, certificate_on: null, grade: null, left_on: null, note: null, ...more }) as ClassPerson;

const people = [person('a'), person('b'), person('c', { status: 'passed', certificate_number: '9/GCN', certificate_on: '2026-05-04' })];
const rows = people.map(resultOf);

test('what Excel copies is cut into cells', () => {
  expect(cells('0123/GCN\r\n0124/GCN\r\n')).toEqual([['0123/GCN'], ['0124/GCN']]);
  expect(cells('1\tGiỏi\n2\tKhá')).toEqual([['1', 'Giỏi'], ['2', 'Khá']]);
  expect([isBlock(cells('1')), isBlock(cells('1\n')), isBlock(cells('1\t2')), isBlock(cells('1\n2'))]).toEqual([false, false, true, true]);
});

test('a column goes down from where it is pasted, and who has a number has passed', () => {
  const now = pasted(rows, 1, 'number', [['0124', 'Khá'], ['0125', 'Giỏi'], ['0126', 'Khá']]);
  expect(now.map((row) => [row.number, row.grade, row.status])).toEqual([['', '', 'approved'], ['0124', 'Khá', 'passed'], ['9/GCN', '', 'passed']]);
  expect(pasted(rows, 0, 'note', [['Vắng một buổi'], ['']]).map((row) => row.note)).toEqual(['Vắng một buổi', '', '']);
});

test('numbers are filled in for those who passed and have none', () => {
  const passed = rows.map((row) => ({ ...row, status: 'passed' }));
  expect(unnumbered(passed)).toEqual([0, 1]);
  expect(unnumbered(passed, 1)).toEqual([1]);
  expect(unnumbered(passed.map((row, at) => ({ ...row, typed: at === 0 })))).toEqual([1]);
});

test('only what is new is sent', () => {
  expect(changed(rows, people)).toEqual([]);
  const now = rows.map((row, at) => (at === 0 ? { ...row, status: 'passed', number: ' 0123/GCN ', grade: 'Khá' } : at === 1 ? { ...row, status: 'withdrawn', left: '2026-05-03' } : row));
  expect(changed(now, people)).toEqual([
    { candidate: 'a', status: 'passed', note: '', number: '0123/GCN', grade: 'Khá' },
    { candidate: 'b', status: 'withdrawn', note: '', left_on: '2026-05-03' },
  ]);
});
