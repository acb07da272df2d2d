import { expect, test } from 'vitest';
import type { StationCount } from '../api/wire';
import { barHeight, dayMonth, pathBars, shortYear, yearBars } from './overview';

const station = (number: number, count: number): StationCount => ({ number, label: '', count, party: false, late: 0, steps: [] });

test('a calendar block has no leading zeros', () => expect(dayMonth('2026-05-09')).toBe('9/5'));

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
