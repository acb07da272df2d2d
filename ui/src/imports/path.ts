// What a tracking list says of the path, as the screen needs it: a column for each step, a cell for each day and paper,
// a line for each finding. Steps are named as the core names the fields they come from.

import type { ImportPlanWire, RowPath, PlanRow, RowStep, SheetWire } from '../api/wire';
import { showDate } from '../parts/date';
import { imports as words } from '../text/imports';
import { fieldAt, quoted, type Cell, type Column, type Shown } from './plan';

/** Whether a column shows a field of the person. */
export const isOfPerson = (column: Column): column is Shown => column !== 'stage' && !column.startsWith('step:');

/** The step a field belongs to: `certificate_issued.on` is of `certificate_issued`. */
const stepOf = (field: string): string | undefined =>
  field.includes('.') && !field.startsWith('derived.') ? field.slice(0, field.indexOf('.')) : undefined;

/** A column for each step the files tell, in their order. */
export function stepColumns(plan: ImportPlanWire): Column[] {
  const steps = plan.sheets.flatMap((sheet) => sheet.columns.flatMap((column) => stepOf(column.field) ?? []));
  return [...new Set(steps)].map((step): Column => `step:${step}`);
}

/** The name of a column; a step is called as its fields are, before the colon. */
export function titleOf(plan: ImportPlanWire, column: Column): string {
  if (column === 'stage') return words.stage;
  if (isOfPerson(column)) return words.columns[column];
  const label = plan.fields.find((field) => stepOf(field.code) === column.slice(5))?.label ?? '';
  return label.split(':')[0] ?? label;
}

/** A step in a cell: its day, then its paper or whom it names. */
const shown = (step: RowStep): string =>
  [step.on === null ? '' : showDate(step.on), step.paper ?? ''].filter((part) => part !== '').join(' · ') || words.undated;

/** The cell of the stage or of a step. */
export function pathCell(row: PlanRow, column: Column, sheet: SheetWire | undefined): Cell {
  if (column === 'stage') return { text: row.path?.stage_label ?? '', look: 'plain' };
  const code = column.slice(5);
  const own = row.path?.steps.filter((step) => step.code === code) ?? [];
  const text = own.map(shown).join('; ');
  const at = (cell: string): boolean => stepOf(fieldAt(cell, sheet) ?? '') === code;
  const complaint = row.complaints.find((one) => at(one.cell));
  if (complaint) return { text: text || quoted(complaint.sentence) || words.blank, look: row.verdict === 'rejected' ? 'wrong' : 'odd' };
  const differs = own.find((step) => step.state === 'differs');
  if (differs) return { text, look: 'changed', was: differs.old ?? words.undated };
  return { text, look: row.path?.findings.some((one) => at(one.cell)) ? 'odd' : 'plain' };
}

/** What there is to say about the path of a row: the steps that would be recorded, then the findings. */
export function pathReasons(row: PlanRow, path: RowPath): string[] {
  const said: string[] = [];
  const count = path.steps.filter((step) => step.state === 'new' || step.state === 'fills').length;
  if (row.verdict !== 'rejected' && count > 0) said.push(words.reason.steps(count, path.stage_label ?? ''));
  const ends = path.steps.find((step) => step.state === 'closes');
  if (ends && row.verdict !== 'rejected') said.push(words.reason.ends(ends.label, ends.on === null ? '' : showDate(ends.on)));
  said.push(...path.findings.map((one) => words.reason.finding(one.cell, one.sentence)));
  return said;
}
