// The columns of the list: what each shows and how it is edited.

import type { MemberRow } from '../api/wire';
import { showDate } from '../parts/date';
import { least, type Column } from '../parts/grid/columns';
import { words } from '../text/members';

/** A column that may be switched off. */
export type ColumnKey = keyof typeof words.columnTitles;

/** Shown without being asked for, in order. */
export const USUAL: readonly ColumnKey[] = ['name', 'sex', 'born_on', 'ethnicity', 'branch', 'union_joined_on', 'post', 'stage', 'phone'];
/** What the law calls sensitive: one switch hides these. */
export const SENSITIVE: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['ethnicity', 'religion']);
/** Every column, in the order they stand. */
export const ALL = Object.keys(words.columnTitles) as ColumnKey[];

/** The word of a code. */
export function wordOf(choices: readonly (readonly [string, string])[], code: string): string {
  return choices.find(([one]) => one === code)?.[1] ?? '';
}

/** Values others already have in a field, as suggestions: the office's own spellings. */
export function suggestions(rows: readonly (MemberRow | undefined)[], field: 'ethnicity' | 'religion' | 'post'): [string, string][] {
  const seen = new Set<string>();
  for (const row of rows) if (row?.[field]) seen.add(row[field]);
  return [...seen].sort((one, other) => one.localeCompare(other, 'vi')).map((value) => [value, value]);
}

const lacks = (row: MemberRow, label: string): 'missing' | undefined => (row.missing.includes(label) ? 'missing' : undefined);

/** The columns switched on. */
export function columnsOf(
  shown: ReadonlySet<ColumnKey>,
  hideSensitive: boolean,
  suggest: (field: 'ethnicity' | 'religion' | 'post') => readonly (readonly [string, string])[],
): Column<MemberRow>[] {
  const every: Record<ColumnKey, Omit<Column<MemberRow>, 'key' | 'title'>> = {
    name: { width: 'fill', text: (row) => row.name, edit: 'text', strong: true, sortable: true },
    sex: {
      width: 45, text: (row) => wordOf(words.sexes, row.sex), value: (row) => row.sex, edit: 'choice', choices: words.sexes,
      look: (row) => lacks(row, 'giới tính'),
    },
    born_on: {
      width: 91, text: (row) => showDate(row.born_on), value: (row) => row.born_on ?? '', edit: 'date', yearAlone: true,
      look: (row) => lacks(row, 'ngày sinh'),
    },
    ethnicity: { width: 64, text: (row) => row.ethnicity ?? '', edit: 'choice', free: true, choices: suggest('ethnicity') },
    religion: { width: 110, text: (row) => row.religion ?? '', edit: 'choice', free: true, choices: suggest('religion') },
    branch: { width: 74, named: true, text: (row) => row.branch ?? '', sortable: true, look: (row) => lacks(row, 'chi đoàn') },
    union_joined_on: {
      width: 92, text: (row) => showDate(row.union_joined_on), value: (row) => row.union_joined_on ?? '', edit: 'date',
      look: (row) => lacks(row, 'ngày vào Đoàn'),
    },
    post: { width: 138, text: (row) => row.post ?? '', edit: 'choice', free: true, choices: suggest('post') },
    stage: { width: 130, text: (row) => row.stage_label ?? '', look: (row) => (row.stage_party ? 'star' : undefined) },
    phone: { width: 104, text: (row) => row.phone ?? '', edit: 'text' },
    status: { width: 130, text: (row) => wordOf(words.statuses, row.status) },
    moet_id: { width: 108, text: (row) => row.moet_id ?? '', edit: 'text' },
    personal_id: { width: 122, text: (row) => row.personal_id ?? '', edit: 'text' },
  };
  return ALL.filter((key) => shown.has(key) && !(hideSensitive && SENSITIVE.has(key))).map((key) => ({
    key,
    title: words.columnTitles[key],
    ...every[key],
  }));
}

/** What of the usual columns has room: a telephone number also stands beside the list, so it is the first to go. */
export function usualIn(room: number): ReadonlySet<ColumnKey> {
  const all = columnsOf(new Set(USUAL), false, () => []);
  return new Set(room === 0 || least(all) <= room ? USUAL : USUAL.filter((key) => key !== 'phone'));
}

/** Field names of the export: the columns shown that are fields of the record, sensitive ones only when asked for. */
export function exported(columns: readonly Column<MemberRow>[], sensitive: boolean): string[] {
  return columns
    .map((column) => column.key as ColumnKey)
    .filter((key) => key !== 'stage' && (sensitive || !SENSITIVE.has(key)));
}
