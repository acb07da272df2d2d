// What the screen of backups works out by itself: how old, how large, where, and when to warn.

import type { BackupRow } from '../api/wire';
import { showTime } from '../parts/date';
import { backups as words } from '../text/backups';

/** Ending of the files, without the dot. */
export const ENDING = 'donghanh';
/** Older than this, the newest backup is worth a warning. */
const WARN_AFTER_DAYS = 7;
/** Up to here an age is told in days, beyond in months. */
const DAYS_TOLD = 60;

const DAY = 86_400_000;
const midnight = (when: Date): number => Date.UTC(when.getFullYear(), when.getMonth(), when.getDate());
const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * Days of the calendar since an instant. The clock of the machine is asked and not the day of the office: a backup is a
 * file, and files are as old as the machine says.
 */
export function ageDays(at: string, now: Date): number {
  return Math.round((midnight(now) - midnight(new Date(at))) / DAY);
}

/** «hôm nay», «hôm qua», «12 ngày trước», «3 tháng trước»; nothing for what lies ahead. */
export function ageWords(at: string, now: Date): string {
  const days = ageDays(at, now);
  if (!(days >= 0)) return '';
  if (days === 0) return words.age.today;
  if (days === 1) return words.age.yesterday;
  return days <= DAYS_TOLD ? words.age.days(days) : words.age.months(Math.floor(days / 30));
}

/** The newest for the head and the status bar: the time while the day is near, else the age alone. */
export function newestWords(at: string, now: Date): string {
  const age = ageWords(at, now);
  return ageDays(at, now) <= 1 ? `${age} ${showTime(new Date(at))}`.trim() : age;
}

/** «38,4 MB»; the smallest is 0,1. */
export function showSize(bytes: number): string {
  return `${Math.max(0.1, bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`;
}

/** The newest that can be read. The list goes by names, and a file may be called anything. */
export function newestOf(rows: readonly BackupRow[]): BackupRow | undefined {
  return rows
    .filter((row) => row.at !== null && row.problem === null)
    .sort((one, other) => Date.parse(other.at ?? '') - Date.parse(one.at ?? ''))[0];
}

/** Whether to warn: nothing there, or the newest too old. */
export function warning(newest: BackupRow | undefined, now: Date): 'none' | 'old' | undefined {
  if (!newest?.at) return 'none';
  return tooOld(newest.at, now) ? 'old' : undefined;
}

/** Whether a newest backup of this age is worth a warning. */
export const tooOld = (at: string, now: Date): boolean => ageDays(at, now) > WARN_AFTER_DAYS;

/** Last name of a path, of either system. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Why a backup was made, in words. */
export function reasonWords(reason: string | null): string {
  if (reason === null) return words.reasonNone;
  return words.reasons[reason] ?? words.reasonUnknown;
}

/** Where a backup lies, in words. */
export function placeWords(row: BackupRow): string {
  if (row.here && row.second) return words.list.places.both;
  return row.second ? words.list.places.second : words.list.places.here;
}

/** «hôm nay 07:31», «13/05/2026»: when it was last opened and found whole. */
export function checkedWords(at: string, now: Date): string {
  const when = new Date(at);
  return ageDays(at, now) === 0 ? `${words.age.today} ${showTime(when)}` : showDay(when);
}

/** A run of the list under one heading. */
export interface Group {
  title: string;
  rows: readonly BackupRow[];
}

/** This week, the week before, older; weeks begin on Monday. What cannot be read stands with the newest. */
export function grouped(rows: readonly BackupRow[], now: Date): Group[] {
  const monday = midnight(now) - ((now.getDay() + 6) % 7) * DAY;
  const weekOf = (row: BackupRow): 'week' | 'before' | 'older' => {
    if (row.at === null) return 'week';
    const day = midnight(new Date(row.at));
    if (day >= monday) return 'week';
    return day >= monday - 7 * DAY ? 'before' : 'older';
  };
  return (['week', 'before', 'older'] as const)
    .map((key) => ({ title: words.groups[key], rows: rows.filter((row) => weekOf(row) === key) }))
    .filter((group) => group.rows.length > 0);
}

const showDay = (when: Date): string => `${pad(when.getDate())}/${pad(when.getMonth() + 1)}/${when.getFullYear()}`;

/** Name proposed for a file written elsewhere. */
export function proposedName(now: Date, what: 'sao-luu' | 'chuyen-may' = 'sao-luu'): string {
  return `${what}-${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}.${ENDING}`;
}

const OF_THE_KEY = new Set(['wrong-password', 'no-password', 'password-wanted', 'code-malformed', 'backup-wrong-key']);

/** Whether a refusal speaks of the password or the code, so that its place is beside the field. */
export const isOfTheKey = (code: string): boolean => OF_THE_KEY.has(code);
