// What the overview shows, worked out of the reply: heights of bars, short days, a sentence with its numbers.

import type { StationCount, YearCount } from '../api/wire';

/** `2026-05-19` → «19/5», as on the block of a calendar. */
export function dayMonth(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

/** Stations of the bars: all but the last, which nobody waits at. */
export function pathBars(stations: readonly StationCount[], tallest: number): (StationCount & { height: number })[] {
  const shown = stations.filter((station) => station.number < 10);
  const most = Math.max(1, ...shown.map((station) => station.count));
  return shown.map((station) => ({ ...station, height: barHeight(station.count, most, tallest) }));
}

/** Height of a bar; somebody is never invisible, nobody has no bar. */
export function barHeight(count: number, most: number, tallest: number): number {
  return count === 0 ? 0 : Math.max(3, Math.round((count / most) * tallest));
}

/** One column of the chart, heights in percent of the tallest. */
export interface YearBar {
  label: string;
  short: string;
  /** Something is recorded of this year or of one before it. */
  known: boolean;
  held: number;
  waiting: number;
  heldPercent: number;
  waitingPercent: number;
}

/** `2025-2026` → «25–26». */
export function shortYear(label: string): string {
  return label.replace(/^\d\d(\d\d)-\d\d(\d\d)$/, '$1–$2');
}

/**
 * Columns of the chart of admissions. Years before the first recorded admission keep their place without a number:
 * nothing is known of them, and a zero would say that nobody was admitted.
 */
export function yearBars(years: readonly YearCount[]): YearBar[] {
  const from = years.findIndex((year) => year.held + year.waiting > 0);
  const most = Math.max(1, ...years.map((year) => year.held + year.waiting));
  return (from < 0 ? [] : years).map((year, index) => ({
    label: year.label.replace('-', '–'),
    short: shortYear(year.label),
    known: index >= from,
    held: year.held,
    waiting: year.waiting,
    heldPercent: (year.held / most) * 100,
    waitingPercent: (year.waiting / most) * 100,
  }));
}

/** 4 → «04»: two figures, as the office writes numbers of people. */
export const figures = (count: number): string => String(count).padStart(2, '0');
