import { describe, expect, test } from 'vitest';
import type { StationCount, TaskRow } from '../api/wire';
import { barHeight, dayMonth, monday, pathBars, shortDay, shortYear, taskGroups, weekRange, yearBars } from './overview';

const task = (group: string, on: string): TaskRow => ({
  due: { on, label: '', words: '', state: 'later', provisional: false },
  title: on,
  about: '',
  stage_label: '',
  party: false,
  candidate: null,
  ceremony: null,
  group,
});

const station = (number: number, count: number): StationCount => ({ number, label: '', count, party: false, late: 0, steps: [] });

describe('days', () => {
  test.each([
    ['2026-05-14', 'T5 14/05'],
    ['2026-05-17', 'CN 17/05'],
    ['2026-05-18', 'T2 18/05'],
  ])('%s is %s', (day, short) => expect(shortDay(day)).toBe(short));

  test('a calendar block has no leading zeros', () => expect(dayMonth('2026-05-09')).toBe('9/5'));

  test.each([
    ['2026-05-14', '2026-05-11'],
    ['2026-05-11', '2026-05-11'],
    ['2026-05-17', '2026-05-11'],
  ])('the week of %s begins on %s', (day, first) => expect(monday(day)).toBe(first));

  test('a week over the turn of a month names both months', () => {
    expect(weekRange('2026-05-11')).toBe('11–17/05');
    expect(weekRange('2026-06-29')).toBe('29/06–05/07');
  });
});

test('tasks stand in four groups, empty ones are left out', () => {
  const groups = taskGroups([task('later', '2026-06-30'), task('overdue', '2026-05-12'), task('later', '2026-07-01')], '2026-05-14');
  expect(groups.map((group) => [group.title, group.tasks.length])).toEqual([
    ['Quá hạn', 1],
    ['Sau đó', 2],
  ]);
  expect(taskGroups([task('next_week', '2026-05-19')], '2026-05-14')[0]?.title).toBe('Tuần sau, 18–24/05');
});

test('the last station is no bar, one person among many is still seen', () => {
  const bars = pathBars([station(1, 200), station(2, 1), station(3, 0), station(10, 900)], 40);
  expect(bars.map((bar) => bar.height)).toEqual([40, 3, 0]);
  expect(barHeight(0, 1, 40)).toBe(0);
});

test('years share one scale, those who wait stand on those admitted', () => {
  const bars = yearBars([
    { label: '2023-2024', held: 0, waiting: 0 },
    { label: '2024-2025', held: 5, waiting: 0 },
    { label: '2025-2026', held: 4, waiting: 6 },
  ]);
  expect(bars.map((bar) => [bar.short, bar.known, bar.heldPercent, bar.waitingPercent])).toEqual([
    ['23–24', false, 0, 0],
    ['24–25', true, 50, 0],
    ['25–26', true, 40, 60],
  ]);
  expect(yearBars([{ label: '2025-2026', held: 0, waiting: 0 }])).toEqual([]);
  const gap = [5, 0, 2].map((held, n) => ({ label: `${2020 + n}-${2021 + n}`, held, waiting: 0 }));
  expect(yearBars(gap).map((bar) => bar.held)).toEqual([5, 0, 2]);
  expect(shortYear('2009-2010')).toBe('09–10');
});
