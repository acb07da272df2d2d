import { expect, it } from 'vitest';
import type { FeeCell, FeeGrid, YearGrid, YearLine } from '../api/wire';
import { columnsOf, counted, forMany, shownAs } from './columns';
import { beginning, cellsOf, holds, moved, pays, shown, wholeMonth } from './fees';
import { yearLines } from './person';

const record = { study: '', conduct: '', term_study: '', term_conduct: '', rating: '', rating_label: '', programme: '', programme_result: '', strengths: '', weaknesses: '', note: '' };
const line = (id: string, more: Partial<YearLine> = {}): YearLine => ({
  id, name: id, born_on: null, status: 'active', rated: true, left_on: null, record: { ...record }, findings: [], ...more,
});
const word = (code: string, short: string) => ({ code, label: short, short });
const grid = (more: Partial<YearGrid> = {}): YearGrid => ({
  name: '11A1', school_year: '2025-2026', study: [word('tot', 'Tốt'), word('kha', 'Khá')], conduct: [word('tot', 'Tốt')],
  ratings: [{ code: 'good', label: 'Hoàn thành tốt nhiệm vụ', short: 'Tốt' }], locked_on: null, opened: [], rows: [], total: 0, ...more,
});

it('rates everybody ticked but those who are not in the Union', () => {
  const rows = [line('a'), line('b', { rated: false }), line('c')];
  const all = new Set(['a', 'b']);
  expect(forMany(rows, all, 'rating', 'good')).toEqual([{ person: 'a', field: 'rating', value: 'good' }]);
  expect(forMany(rows, all, 'study', 'kha')).toHaveLength(2);
  expect(counted([line('a', { record: { ...record, rating: 'good' } }), ...rows])).toEqual([1, 3]);
});

it('shows a rating in the words it was made with, and a mark of the older scale', () => {
  const rated = (label: string): YearLine => line('a', { record: { ...record, rating: 'good', rating_label: label, study: 'gioi' } });
  expect(shownAs(grid(), rated('Hoàn thành tốt nhiệm vụ'), 'rating')).toBe('Tốt');
  expect(shownAs(grid(), rated('Loại B'), 'rating')).toBe('Loại B');
  expect(shownAs(grid(), rated('x'), 'study')).toBe('Giỏi');
});

it('keeps a locked rating from being edited, and shows no marks where nobody goes to school', () => {
  const edits = (one: YearGrid): string[] => columnsOf(one, 'results').filter((column) => column.edit).map((column) => column.key);
  expect(edits(grid())).toContain('rating');
  expect(edits(grid({ locked_on: '2026-05-25' }))).not.toContain('rating');
  expect(edits(grid({ study: [], conduct: [] }))).toEqual(['rating', 'programme', 'programme_result']);
});

const cell = (more: Partial<FeeCell> = {}): FeeCell => ({ due: true, paid: null, absent: false, reason: '', ...more });
const months = ['2025-09', '2025-10', '2025-11'].map((month, at) => ({ month, label: month, short: `T${9 + at}`, begun: at < 2, collected: 0 }));
const person = (id: string, cells: FeeCell[]) => ({ id, name: id, status: 'active', cells, paid_months: 0, paid: 0, findings: [] });
const fees: FeeGrid = {
  name: '11A1', school_year: '2025-2026', months, total: 2, collected: 0, rates: [],
  rows: [person('a', [cell({ due: false }), cell({ due: false }), cell()]), person('b', [cell({ paid: 2000 }), cell(), cell()])],
};

it('takes the cells of a selection that can be written, and begins where something is to be done', () => {
  expect(beginning(fees).to).toEqual({ row: 1, col: 1 });
  const all = { from: { row: 1, col: 1 }, to: { row: 0, col: 0 } };
  expect(cellsOf(fees, all).map((one) => one.of)).toEqual([{ person: 'b', month: '2025-09' }, { person: 'b', month: '2025-10' }]);
  expect(pays(cellsOf(fees, all))).toBe(true);
  expect(cellsOf(fees, wholeMonth(fees, 2))).toHaveLength(2);
  expect(holds(all, 0, 1)).toBe(true);
});

it('moves within the months and says what a cell is', () => {
  expect(moved('ArrowLeft', false, { row: 0, col: 0 }, 2, 3)).toEqual({ row: 0, col: 0 });
  expect(moved('End', false, { row: 1, col: 0 }, 2, 3)).toEqual({ row: 1, col: 2 });
  expect(moved('x', false, { row: 0, col: 0 }, 2, 3)).toBeUndefined();
  expect([cell(), cell({ due: false }), cell({ paid: 2000, absent: true }), cell({ reason: 'ốm' })].map(shown)).toEqual(['', '–', '✓ V', '*']);
});

it('tells the year of a person in a few lines', () => {
  const year = { school_year: '2024-2025', branch: '10A1', branch_id: 'b', paid_months: 9, record: { ...record, study: 'kha', conduct: 'tot', rating_label: 'Hoàn thành nhiệm vụ' } };
  expect(yearLines(year)).toEqual(['Hoàn thành nhiệm vụ', 'Học tập: Khá, Rèn luyện: Tốt', 'Đoàn phí: 9 tháng']);
});
