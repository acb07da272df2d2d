import { expect, test } from 'vitest';
import type { StepField } from '../api/wire';
import { inSequence, ofOne, ownFields, shownOwn } from './many';

const field = (key: string, kind = 'text', more = false): StepField => ({ key, label: key, kind, choices: [], proposed: null, more });

test('numbers follow each other and keep their width', () => {
  expect([0, 1, 30].map((place) => inSequence('200/GCN', place))).toEqual(['200/GCN', '201/GCN', '230/GCN']);
  expect(inSequence('09-NQ/ĐTN', 1)).toBe('10-NQ/ĐTN');
  expect(inSequence('số vào sổ', 3)).toBe('số vào sổ');
});

test('a cell shows what everybody has until it is typed in', () => {
  const shared = { number: '200/GCN', grade: 'Khá' };
  expect(shownOwn('number', shared, undefined, 2, true)).toBe('202/GCN');
  expect(shownOwn('number', shared, undefined, 2, false)).toBe('200/GCN');
  expect(shownOwn('number', shared, { number: '300/GCN' }, 2, true)).toBe('300/GCN');
  expect(shownOwn('grade', shared, { grade: '' }, 2, true)).toBe('');
});

test('only what differs is sent, a vote nested and as numbers', () => {
  const columns = ownFields([field('number'), field('vote.total', 'number'), field('vote.in_favour', 'number'), field('grade')]);
  expect(columns.map((column) => column.key)).toEqual(['number', 'vote.in_favour', 'grade']);
  const shared = { number: '09-NQ/ĐTN', 'vote.in_favour': '15', grade: 'Khá' };
  expect(ofOne('c1', columns, shared, undefined, 4, false)).toEqual({ candidate: 'c1', facts: {} });
  expect(ofOne('c1', columns, shared, { 'vote.in_favour': '14' }, 4, false)).toEqual({ candidate: 'c1', facts: { vote: { in_favour: 14 } } });
});

test('a cell that was emptied takes the common fact away', () => {
  const columns = [field('vote.in_favour', 'number'), field('grade')];
  const shared = { 'vote.in_favour': '15', grade: 'Khá' };
  const one = ofOne('c1', columns, shared, { grade: '', 'vote.in_favour': '' }, 0, false);
  expect(one.facts).toEqual({ grade: null, vote: { in_favour: null } });
});
