// Filters of the list: what is in force, how it is asked, how it is told.

import type { BranchRow, MembersSearch } from '../api/wire';
import { words } from '../text/members';
import { wordOf } from './columns';

/** What narrows the list beside the words typed. */
export interface Filters {
  branch?: string;
  grade?: number;
  status?: string;
  missing?: boolean;
  /** Rule of the roll that has something to say of them. */
  rule?: string;
}

/** One filter as a chip. */
export interface FilterChip {
  key: keyof Filters;
  label: string;
  value: string;
}

/** The question for the core. */
export function asked(text: string, filters: Filters, sort: string): MembersSearch {
  return {
    text,
    only_missing: filters.missing ?? false,
    sort: sort === 'branch' ? 'class' : 'name',
    ...(filters.rule ? { rule: filters.rule } : {}),
    ...(filters.branch ? { branch: filters.branch } : {}),
    ...(filters.grade ? { grade: filters.grade } : {}),
    ...(filters.status ? { status: [filters.status] } : {}),
  };
}

/** Filters a place of the application asks for. */
export function fromParams(params: Readonly<Record<string, string>>): Filters {
  const filters: Filters = {};
  if (params['branch']) filters.branch = params['branch'];
  if (params['grade']) filters.grade = Number(params['grade']);
  if (params['status']) filters.status = params['status'];
  if (params['missing']) filters.missing = true;
  if (params['rule']) filters.rule = params['rule'];
  return filters;
}

/** Chips of the filters in force. */
export function chips(filters: Filters, branches: readonly BranchRow[]): FilterChip[] {
  const found: FilterChip[] = [];
  if (filters.branch) {
    const name = branches.find((branch) => branch.id === filters.branch)?.name ?? '…';
    found.push({ key: 'branch', label: words.branch, value: name });
  }
  if (filters.grade) found.push({ key: 'grade', label: words.grade, value: String(filters.grade) });
  if (filters.status) found.push({ key: 'status', label: words.status, value: wordOf(words.statuses, filters.status) });
  if (filters.rule) found.push({ key: 'rule', label: words.roll, value: wordOf(words.rules, filters.rule) });
  if (filters.missing) found.push({ key: 'missing', label: words.lacking, value: words.lackingOnly });
  return found;
}

/** An entry of the menu of filters: «grade:12». */
export interface FilterItem {
  value: string;
  label: string;
  checked: boolean;
  group?: string | undefined;
}

/** Everything that can be filtered by. */
export function items(filters: Filters, branches: readonly BranchRow[]): FilterItem[] {
  const grades = [...new Set(branches.flatMap((branch) => (branch.grade ? [branch.grade] : [])))].sort((a, b) => b - a);
  const group = (list: FilterItem[], name: string): FilterItem[] =>
    list.map((item, index) => (index === 0 ? { ...item, group: name } : item));
  return [
    { value: 'missing:1', label: words.lackingOnly, checked: filters.missing === true, group: words.lacking },
    ...group(words.rules.map(([code, label]) => ({ value: `rule:${code}`, label, checked: filters.rule === code })), words.roll),
    ...group(grades.map((grade) => ({ value: `grade:${grade}`, label: `${words.grade} ${grade}`, checked: filters.grade === grade })), words.grade),
    ...group(words.statuses.map(([code, label]) => ({ value: `status:${code}`, label, checked: filters.status === code })), words.status),
    ...group(branches.map((branch) => ({ value: `branch:${branch.id}`, label: branch.name, checked: filters.branch === branch.id })), words.branch),
  ];
}

/** With an entry of the menu switched on or off. */
export function switched(filters: Filters, value: string): Filters {
  const [key, rest] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
  const next: Filters = { ...filters };
  if (key === 'missing') toggle(next, 'missing', true);
  if (key === 'rule') toggle(next, 'rule', rest);
  if (key === 'grade') toggle(next, 'grade', Number(rest));
  if (key === 'status') toggle(next, 'status', rest);
  if (key === 'branch') toggle(next, 'branch', rest);
  return next;
}

function toggle<K extends keyof Filters>(filters: Filters, key: K, value: NonNullable<Filters[K]>): void {
  if (filters[key] === value) delete filters[key];
  else filters[key] = value;
}
