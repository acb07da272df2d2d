// What the overview shows, worked out of the reply: groups of tasks by week, heights of bars, short days.

import { addDays } from '../parts/date';
import type { StationCount, TaskRow, YearCount } from '../api/wire';
import { overview as words } from '../text/overview';

/** Tasks of one group, with its heading. */
export interface TaskGroup {
  code: string;
  title: string;
  late: boolean;
  tasks: readonly TaskRow[];
}

const WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

/** `2026-05-15` → «T6 15/05». */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-');
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${date}/${month}`;
}

/** `2026-05-19` → «19/5», as on the block of a calendar. */
export function dayMonth(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

/** Monday of the week of this day. */
export function monday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** «11–17/05», over the turn of a month «29/06–05/07». */
export function weekRange(from: string): string {
  const to = addDays(from, 6);
  const [, fromMonth, fromDay] = from.split('-');
  const [, toMonth, toDay] = to.split('-');
  return fromMonth === toMonth ? `${fromDay}–${toDay}/${toMonth}` : `${fromDay}/${fromMonth}–${toDay}/${toMonth}`;
}

/** The tasks in their groups, empty groups left out; the order within a group is the core's. */
export function taskGroups(tasks: readonly TaskRow[], today: string): TaskGroup[] {
  const start = monday(today);
  const titles: [string, string][] = [
    ['overdue', words.tasks.overdue],
    ['this_week', words.tasks.thisWeek(weekRange(start))],
    ['next_week', words.tasks.nextWeek(weekRange(addDays(start, 7)))],
    ['later', words.tasks.later],
  ];
  return titles
    .map(([code, title]) => ({ code, title, late: code === 'overdue', tasks: tasks.filter((task) => task.group === code) }))
    .filter((group) => group.tasks.length > 0);
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
