import { expect, test } from 'vitest';
import { forMany, withTicks } from './ticks';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));

test('several are ticked together, and unticked when all were', () => {
  const all = withTicks(rows, new Set(['b']));
  expect([...all].toSorted()).toEqual(['a', 'b', 'c']);
  expect(withTicks(rows, all).size).toBe(0);
  expect([...withTicks([{ id: 'b' }], new Set(['a', 'b']))]).toEqual(['a']);
});

test('the step is for those ticked in the order shown, else for the present one', () => {
  expect(forMany(rows, new Set(['c', 'a', 'gone']), 'b')).toEqual(['a', 'c']);
  expect(forMany(rows, new Set(), 'b')).toEqual(['b']);
  expect(forMany(rows, new Set(), undefined)).toEqual([]);
});
