// What a plan says, as the screen needs it: which rows a tab shows, what becomes of a row, how a cell looks. The plan is
// the core's; the only thing added here is what the secretary decided about single rows.

import type { ImportPlanWire, PlanFields, PlanRow, RowDecision, SheetWire, Verdict } from '../api/wire';
import { showDate } from '../parts/date';
import { imports as words } from '../text/imports';
import { isOfPerson, pathCell, pathReasons, stepColumns } from './path';

/** A tab over the rows. */
export type Tab = 'all' | Verdict;
/** What stands beside how the files are read: rows, the words of the list, or who is missing from it. */
export type View = Tab | 'values' | 'missing';
export const TABS: readonly Tab[] = ['all', 'new', 'same', 'changes', 'doubtful', 'rejected'];

/** What was decided about one row. */
export type Decision = 'new' | 'person' | 'leave';
/** Decisions by `rowName`: a plan made anew numbers its rows anew, a row of a sheet stays the same row. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What happens to people already recorded. */
export type Existing = 'fill' | 'overwrite' | 'keep';

/** What becomes of a row. */
export type Fate = 'add' | 'change' | 'same' | 'leave';

/** The row of the file, whatever plan it stands in. */
export const rowName = (row: PlanRow): string => `${row.file}\n${row.sheet}\n${row.row}`;

/** The decision in force: the one about this row, else the one about all who are recorded. */
export function decisionOf(row: PlanRow, decisions: Decisions, existing: Existing): Decision | undefined {
  if (row.verdict === 'rejected' || row.verdict === 'same') return undefined;
  const own = decisions.get(rowName(row));
  // What was decided of somebody who has gone since is no decision any more.
  if (own && !(own === 'person' && row.verdict === 'doubtful' && row.person === null)) return own;
  return row.verdict === 'changes' && existing === 'keep' ? 'leave' : undefined;
}

/** What becomes of a row when the plan is written. */
export function fateOf(row: PlanRow, decision: Decision | undefined): Fate {
  switch (row.verdict) {
    case 'same':
      return 'same';
    case 'rejected':
      return 'leave';
    case 'doubtful':
      return decision === 'new' ? 'add' : decision === 'person' ? 'change' : 'leave';
    default:
      if (decision === 'leave') return 'leave';
      return row.verdict === 'new' ? 'add' : 'change';
  }
}

/** Numbers of the last line. */
export interface Tally {
  added: number;
  changed: number;
  /** Doubtful rows left. */
  doubtful: number;
  rejected: number;
  /** Good rows left out by choice. */
  chosen: number;
}

/** Counts what would be written and what would be left. */
export function tally(rows: readonly PlanRow[], decisions: Decisions, existing: Existing): Tally {
  const sum: Tally = { added: 0, changed: 0, doubtful: 0, rejected: 0, chosen: 0 };
  for (const row of rows) {
    const fate = fateOf(row, decisionOf(row, decisions, existing));
    if (fate === 'add') sum.added += 1;
    else if (fate === 'change') sum.changed += 1;
    else if (fate === 'leave') {
      if (row.verdict === 'doubtful') sum.doubtful += 1;
      else if (row.verdict === 'rejected') sum.rejected += 1;
      else sum.chosen += 1;
    }
  }
  return sum;
}

/** Decisions as the core takes them. */
export function toCommit(rows: readonly PlanRow[], decisions: Decisions, existing: Existing): RowDecision[] {
  return rows.flatMap((row) => {
    const decision = decisionOf(row, decisions, existing);
    return decision ? [{ key: row.key, decision }] : [];
  });
}

/** Rows of a tab, in the order of the file. */
export function rowsOf(plan: ImportPlanWire, tab: Tab): readonly PlanRow[] {
  return tab === 'all' ? plan.rows : plan.rows.filter((row) => row.verdict === tab);
}

/** How many rows a tab has. */
export const countOf = (plan: ImportPlanWire, tab: Tab): number => (tab === 'all' ? plan.rows.length : plan.counts[tab]);

/** Whether somebody should still look at this row. */
export function isOpen(row: PlanRow, decisions: Decisions): boolean {
  return row.verdict === 'rejected' || (row.verdict === 'doubtful' && decisionOf(row, decisions, 'fill') === undefined);
}

/** The next row to look at, past the end from the beginning; nothing when all is settled. */
export function nextOpen(rows: readonly PlanRow[], from: number, decisions: Decisions): number | undefined {
  for (let step = 1; step <= rows.length; step += 1) {
    const at = (from + step) % rows.length;
    const row = rows[at];
    if (row && isOpen(row, decisions)) return at;
  }
  return undefined;
}

/** A column of the table that shows a field of the person. */
export type Shown = Exclude<keyof PlanFields, 'steps' | 'papers' | 'stage'>;

/** A column of the table: of the person, the stage, or a step of the path by its code. */
export type Column = Shown | 'stage' | `step:${string}`;

const ORDER: readonly Shown[] = [
  'name', 'born_on', 'sex', 'ethnicity', 'branch', 'union_joined_on', 'post', 'religion', 'phone', 'moet_id',
  'personal_id', 'email', 'home_town', 'address', 'birth_place', 'note',
];
const ALWAYS: ReadonlySet<Shown> = new Set<Shown>(['name', 'born_on', 'sex', 'branch']);
const SHOWN: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(ORDER.map((field) => [field, field])),
  family_middle: 'name', given: 'name', born_on_male: 'born_on', born_on_female: 'born_on', born_day: 'born_on',
  born_month: 'born_on', born_year: 'born_on', male_mark: 'sex', female_mark: 'sex', class: 'branch', kind: 'status',
  stopped: 'status', status: 'status', home_commune: 'home_town', home_province: 'home_town', school_year: 'school_year',
};

/** The column of the table in which a field of the file is seen. */
export const shownOf = (field: string): Shown | undefined => SHOWN[field];

/** Columns of the table: those that make a person, what the files have beside them, and the steps of the path. */
export function columnsOf(plan: ImportPlanWire): Column[] {
  const mapped = new Set(plan.sheets.flatMap((sheet) => sheet.columns.map((column) => shownOf(column.field))));
  if (plan.as === 'candidates') {
    const person = ORDER.filter((field) => (ALWAYS.has(field) && field !== 'sex') || mapped.has(field));
    const beside = person.slice(2).filter((field) => field !== 'note');
    return [...person.slice(0, 2), 'stage', ...beside, ...stepColumns(plan), ...(mapped.has('note') ? (['note'] as const) : [])];
  }
  const shown = ORDER.filter((field) => ALWAYS.has(field) || mapped.has(field));
  return plan.as === 'by_column' ? [...shown.slice(0, 3), 'status', ...shown.slice(3)] : shown;
}

/** How a cell looks. */
export interface Cell {
  text: string;
  /** `wrong`: keeps the row out; `odd`: to be looked at; `changed`: old → new. */
  look: 'plain' | 'changed' | 'odd' | 'wrong';
  /** Before, when changed. */
  was?: string;
}

/** The sheet a row comes from. */
export function sheetOf(plan: ImportPlanWire, row: PlanRow): SheetWire | undefined {
  return plan.sheets.find((sheet) => sheet.file === row.file && sheet.sheet === row.sheet);
}

/** The field of the column in which a cell stands. */
export function fieldAt(cell: string, sheet: SheetWire | undefined): string | undefined {
  const letters = /^[A-Z]+/.exec(cell)?.[0];
  return sheet?.columns.find((one) => one.column === letters)?.field;
}

/** The column a complaint speaks of. */
function complained(cell: string, sheet: SheetWire | undefined): Shown | undefined {
  const field = fieldAt(cell, sheet);
  return field === undefined ? undefined : shownOf(field);
}

/** The text of a cell that could not be read stands in quotes in its complaint. */
export const quoted = (sentence: string): string => /["«“]([^"»”]+)["»”]/.exec(sentence)?.[1] ?? '';

/** A value as people read it. */
export function readable(field: Shown, value: string | null): string {
  if (value === null) return '';
  if (field === 'sex' && value in words.sexes) return words.sexes[value as keyof typeof words.sexes];
  if (field === 'status' && value in words.statuses) return words.statuses[value as keyof typeof words.statuses];
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDate(value) : value;
}

/** One cell of the table. */
export function cellOf(row: PlanRow, field: Column, sheet: SheetWire | undefined): Cell {
  if (!isOfPerson(field)) return pathCell(row, field, sheet);
  const text = readable(field, row.fields[field]);
  const complaint = row.complaints.find((one) => complained(one.cell, sheet) === field);
  if (complaint) {
    return { text: text || quoted(complaint.sentence) || words.blank, look: row.verdict === 'rejected' ? 'wrong' : 'odd' };
  }
  if (field === 'name' && text === '' && row.verdict === 'rejected') return { text: words.blank, look: 'wrong' };
  const change = row.changes.find((one) => shownOf(one.field) === field);
  if (change) {
    return { text: readable(field, change.new) || words.blank, look: 'changed', was: readable(field, change.old) || words.blank };
  }
  return { text, look: field === 'name' && row.verdict === 'doubtful' ? 'odd' : 'plain' };
}

/** What there is to say about a row, in the order of weight. */
export function reasons(row: PlanRow, decision: Decision | undefined): string[] {
  const said = row.complaints.map((one) => one.sentence);
  if (row.doubt) said.push(row.doubt);
  if (decision === 'leave') said.push(words.reason.left);
  if (row.verdict === 'rejected') said.push(words.reason.rejected);
  // Steps are told one by one below.
  const own = row.path ? row.changes.filter((change) => shownOf(change.field) !== undefined) : row.changes;
  const changes = own.map((change) => {
    const field = shownOf(change.field) ?? 'note';
    const show = (value: string | null): string => readable(field, value) || words.blank;
    return words.reason.change(words.columns[field], show(change.old), show(change.new));
  });
  if (changes.length > 0) said.push(`${changes.join('; ')}.`);
  if (row.path) said.push(...pathReasons(row, row.path));
  if (said.length === 0 && row.verdict === 'same') said.push(words.reason.same);
  if (said.length === 0 && row.verdict === 'new') said.push(words.reason.new);
  return said;
}
