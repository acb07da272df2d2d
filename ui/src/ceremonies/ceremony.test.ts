import { describe, expect, test } from 'vitest';
import type { AdmitteeRow, CeremonyRow } from '../api/wire';
import { ceremonyOf, draftOf, first, isCount, readTime, resultLines, resultOf, split } from './ceremony';
import { moved, placeAt } from '../parts/order';

describe('order', () => {
  test.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, -5, 'bac'],
    [1, 9, 'acb'],
  ])('from %i to %i', (from, to, order) => expect(moved([...'abc'], from, to).join('')).toBe(order));

  test('nothing moves, nothing is made', () => {
    const list = ['a', 'b'];
    expect(moved(list, 0, 0)).toBe(list);
    expect(moved(list, 1, 7)).toBe(list);
    expect(moved(list, 5, 0)).toBe(list);
  });

  test('a row let go takes the place among the others', () => {
    const middles = [10, 30, 50];
    expect(placeAt(middles, 0, 2)).toBe(0);
    expect(placeAt(middles, 31, 0)).toBe(1);
    expect(placeAt(middles, 29, 0)).toBe(0);
    expect(placeAt(middles, 99, 0)).toBe(2);
    expect(placeAt(middles, 45, 1)).toBe(1);
  });
});

test.each([
  ['14', '14:00'],
  ['14h', '14:00'],
  ['14h30', '14:30'],
  ['7g5', '07:05'],
  ['14 giờ 30 phút', '14:30'],
  ['1430', '14:30'],
  ['14:00', '14:00'],
  ['', ''],
  ['25:00', '25:00'],
  ['sáng', 'sáng'],
])('«%s» is read as «%s»', (typed, time) => expect(readTime(typed)).toBe(time));

test('a ceremony is sent without its empty fields', () => {
  const draft = { ...draftOf(), title: ' Lễ kết nạp ', on: '2026-05-19', starts_at: '14h', host: '  ' };
  expect(ceremonyOf(draft)).toEqual({ title: 'Lễ kết nạp', on: '2026-05-19', starts_at: '14:00' });
  expect(ceremonyOf(draft, 'c1').id).toBe('c1');
});

test('what is known of a ceremony comes back unchanged', () => {
  const known = { id: 'c1', title: 'Lễ', on: '2026-05-19', starts_at: '14:00', place: 'Hội trường A', note: 'x' };
  expect(ceremonyOf(draftOf(known), 'c1')).toEqual(known);
});

const admittee = (more: Partial<AdmitteeRow>): AdmitteeRow => ({
  candidate: 'a', person: 'p', name: 'Sơn Minh Đa', branch: null, born_on: null, decision_number: null, decision_on: null,
  helper: null, attended: null, note: null, warnings: [], ...more,
});

test('everybody is proposed as present; a helper left empty is not sent', () => {
  const lines = resultLines([admittee({ helper: 'Đỗ Kim Ngân' }), admittee({ candidate: 'b', attended: false })]);
  expect(resultOf('c1', '2026-05-19', ' 34 ', lines)).toEqual({
    id: 'c1',
    on: '2026-05-19',
    present_count: 34,
    people: [
      { candidate: 'a', attended: true, helper: 'Đỗ Kim Ngân' },
      { candidate: 'b', attended: false },
    ],
  });
  expect('present_count' in resultOf('c1', '2026-05-19', '', [])).toBe(false);
  expect([isCount(''), isCount('34'), isCount('3o'), isCount('-1')]).toEqual([true, true, false, false]);
});

test('the next ceremony stands first, past ones newest first', () => {
  const row = (id: string, on: string, state: string): CeremonyRow => ({ id, on, state, title: '', admittees: 0 });
  const rows = [row('a', '2026-09-02', 'planned'), row('b', '2026-05-19', 'planned'), row('c', '2025-02-03', 'held'), row('d', '2025-05-19', 'held')];
  expect(split(rows).planned.map((one) => one.id)).toEqual(['b', 'a']);
  expect(split(rows).held.map((one) => one.id)).toEqual(['d', 'c']);
  expect(first(rows)?.id).toBe('b');
  expect(first(rows.slice(2))?.id).toBe('d');
  expect(first([])).toBeUndefined();
});
