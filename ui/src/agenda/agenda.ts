// What the agenda shows, worked out of the reply: groups by week, lines with their places, where a thing leads.

import type { AgendaItem, AgendaList } from '../api/wire';
import { addDays } from '../parts/date';
import { agenda as words } from '../text/agenda';

/** Things of one group, with its heading. */
export interface Group {
  code: string;
  title: string;
  late: boolean;
  items: readonly AgendaItem[];
}

/** A line of the list: a heading or a thing, with its place in pixels. */
export type Line = { top: number; height: number } & ({ head: Group } | { item: AgendaItem; index: number });

export const HEAD = 26;
export const ROW = 31;

const WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

/** `2026-05-15` → «T6 15/05»; another year is said. */
export function shortDay(day: string, today = day): string {
  const [year, month, date] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return year === today.slice(0, 4) ? `${weekday} ${date}/${month}` : `${date}/${month}/${year}`;
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

/** The things in their groups, empty groups left out; the order within a group is the core's. */
export function groupsOf(items: readonly AgendaItem[], today: string): Group[] {
  const start = monday(today);
  const titles: [string, string][] = [
    ['overdue', words.groups.overdue],
    ['this_week', words.groups.thisWeek(weekRange(start))],
    ['next_week', words.groups.nextWeek(weekRange(addDays(start, 7)))],
    ['later', words.groups.later],
    ['far', words.groups.far],
    ['undated', words.groups.undated],
  ];
  return titles
    .map(([code, title]) => ({ code, title, late: code === 'overdue', items: items.filter((item) => item.group === code) }))
    .filter((group) => group.items.length > 0);
}

/** Headings and things one under the other. */
export function linesOf(groups: readonly Group[]): Line[] {
  let top = 0;
  let index = 0;
  const lines: Line[] = [];
  for (const group of groups) {
    lines.push({ top, height: HEAD, head: group });
    top += HEAD;
    for (const item of group.items) {
      lines.push({ top, height: ROW, item, index });
      top += ROW;
      index += 1;
    }
  }
  return lines;
}

/** Beyond the window, above and below. */
const OVER = 8 * ROW;

/** Lines that are drawn: those in sight and a few around. */
export function drawn(lines: readonly Line[], scrollTop: number, height: number): readonly Line[] {
  const from = scrollTop - OVER;
  const to = scrollTop + (height || 600) + OVER;
  return lines.filter((line) => line.top + line.height > from && line.top < to);
}

/** How far to scroll so that a line lies whole in sight; the first of a group brings its heading along. */
export function scrolledTo(lines: readonly Line[], index: number, scrollTop: number, height: number): number {
  const at = lines.findIndex((line) => 'item' in line && line.index === index);
  const line = lines[at];
  if (!line) return scrollTop;
  const before = lines[at - 1];
  const top = before && 'head' in before ? before.top : line.top;
  if (top < scrollTop) return top;
  return line.top + line.height > scrollTop + height ? line.top + line.height - height : scrollTop;
}

/** Where a key leads in a list of so many; nothing when it does not move. */
export function movedTo(key: string, at: number, count: number): number | undefined {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + 8, PageUp: at - 8 }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** Rules of the roll that a list of members is made of; the others speak of chi đoàn. */
const OF_MEMBERS = ['union-leaving-age', 'union-age'];

/** The rule whose things are months of fees. */
const FEES = 'fee-arrears';

/** Where a thing leads: a screen and what of it; an own to-do about nobody and a report lead nowhere. */
export function placeOf(item: AgendaItem): { screen: 'candidates' | 'ceremonies' | 'companions' | 'members' | 'settings'; params: Record<string, string> } | undefined {
  if (item.candidate) return { screen: 'candidates', params: { candidate: item.candidate, ...(item.step ? { record: item.step } : {}) } };
  if (item.ceremony) return { screen: 'ceremonies', params: { ceremony: item.ceremony } };
  if (item.class) return { screen: 'companions', params: { part: 'classes', class: item.class } };
  if (item.hand_over) return { screen: 'companions', params: { part: 'handOvers' } };
  if (item.rule === FEES && item.branch_id) return { screen: 'members', params: { view: 'fees', branch: item.branch_id } };
  if (item.person) return { screen: 'members', params: { person: item.person } };
  if (item.rule && OF_MEMBERS.includes(item.rule)) {
    return { screen: 'members', params: { rule: item.rule, ...(item.branch_id ? { branch: item.branch_id } : {}) } };
  }
  if (item.rule) return { screen: 'settings', params: { section: 'years' } };
  return undefined;
}

/** What opening a thing does, in words. */
export function leadOf(item: AgendaItem): string {
  if (item.candidate || item.person) return words.openCandidate;
  if (item.ceremony) return words.openCeremony;
  if (item.class) return words.openClass;
  if (item.hand_over) return words.openHandOver;
  if (item.report) return words.openReport;
  if (item.rule === FEES) return words.openFees;
  if (item.rule) return OF_MEMBERS.includes(item.rule) ? words.openMembers : words.openBranches;
  return words.openTodo;
}

/** What is chosen at the top. */
export interface Filters {
  when: string;
  source: string;
  branch: string;
  mine: boolean;
  far: boolean;
  shown: 'open' | 'put_off' | 'done';
}

export const NO_FILTERS: Filters = { when: '', source: '', branch: '', mine: false, far: false, shown: 'open' };

/** The same for the core. */
export function asked(filters: Filters): AgendaList {
  const { when, source, branch, mine, far, shown } = filters;
  const open = shown === 'open';
  return {
    mine, far, shown,
    ...(when && open ? { when } : {}),
    ...(source ? { source } : {}),
    ...(branch ? { branch } : {}),
  };
}

/** Whether anything is left out. */
export const isFiltered = (filters: Filters): boolean => filters.when !== '' || filters.source !== '' || filters.branch !== '' || filters.mine;

/** Days offered for putting something off. */
export function laterDays(today: string): { label: string; day: string }[] {
  const { quick } = words.snooze;
  return [
    { label: quick.day, day: addDays(today, 1) },
    { label: quick.week, day: addDays(monday(today), 7) },
    { label: quick.month, day: addDays(today, 30) },
  ];
}
