// The form of a step: which fields stand together, what was typed, and the facts it becomes. Facts the form does not ask
// for are kept as they were recorded; a field left empty is left out, never sent as nothing or zero.

import type { StepField } from '../api/wire';
import { candidates } from '../text/candidates';

/** What stands in the fields, by key; a day as `YYYY-MM-DD`, yes and no as `yes` and `no`. */
export type Draft = Record<string, string>;

/** Facts as they travel. */
export type Facts = Record<string, unknown>;

/** A field, or the numbers of one vote. */
export type FormPart = { kind: 'field'; field: StepField } | { kind: 'vote'; key: string; fields: StepField[] };

/** The day of the step itself; it is not one of the facts. */
export const ON = 'on';

const VOTE = /^(\w*vote)\.\w+$/;

/** Fields in their order, the parts of one vote together where the first of them stands; the day first of all, if asked. */
export function formParts(fields: readonly StepField[], day = true): FormPart[] {
  const parts: FormPart[] = [];
  for (const field of day ? withDay(fields) : fields) {
    const vote = VOTE.exec(field.key)?.[1];
    const group = vote ? parts.find((part) => part.kind === 'vote' && part.key === vote) : undefined;
    if (group?.kind === 'vote') group.fields.push(field);
    else if (vote) parts.push({ kind: 'vote', key: vote, fields: [field] });
    else parts.push({ kind: 'field', field });
  }
  return parts;
}

/** Every form asks for the day of the step, first. */
export function withDay(fields: readonly StepField[]): StepField[] {
  const day = fields.find((field) => field.key === ON);
  const other = fields.filter((field) => field.key !== ON);
  return [day ?? { key: ON, label: candidates.form.on, kind: 'date', choices: [], proposed: null, more: false }, ...other];
}

/** A fact by its dotted key. */
export function factAt(facts: Facts, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), facts);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a list as they stand in the form. */
export function readRows(text: string): Draft[] {
  return text === '' ? [] : (JSON.parse(text) as Draft[]);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.filter(isRecord).map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, shown(cell)]))));
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What the form begins with: what is proposed for a new step, what was recorded for one to correct. */
export function draftOf(fields: readonly StepField[], recorded?: { on: string | null; facts: Facts }): Draft {
  return Object.fromEntries(
    withDay(fields).map((field) => {
      if (!recorded) return [field.key, field.proposed ?? ''];
      return [field.key, field.key === ON ? (recorded.on ?? '') : shown(factAt(recorded.facts, field.key))];
    }),
  );
}

/** What keeps the form from being sent, by key: numbers that are no numbers. What is unlawful the core says. */
export function problemsOf(fields: readonly StepField[], draft: Draft): Record<string, string> {
  const wrong = fields.filter((field) => field.kind === 'number' && !/^\d*$/.test((draft[field.key] ?? '').trim()));
  return Object.fromEntries(wrong.map((field) => [field.key, candidates.form.number]));
}

function put(facts: Facts, path: readonly string[], value: unknown): Facts {
  const [first = '', ...rest] = path;
  const { [first]: old, ...others } = facts;
  if (rest.length === 0) return value === undefined ? others : { ...facts, [first]: value };
  const inner = put(isRecord(old) ? old : {}, rest, value);
  return Object.keys(inner).length === 0 ? others : { ...facts, [first]: inner };
}

function typedValue({ kind, columns = [] }: Pick<StepField, 'kind' | 'columns'>, text: string): unknown {
  if (text === '') return undefined;
  if (kind === 'rows') {
    const rows = readRows(text).map((row) => factsOf(columns, row));
    const filled = rows.filter((row) => Object.keys(row).length > 0);
    return filled.length > 0 ? filled : undefined;
  }
  if (kind === 'number') return Number(text);
  if (kind === 'yes_no') return text === 'yes';
  return text;
}

/** The facts to send: those recorded before, changed where the form has a field. */
export function factsOf(fields: readonly Pick<StepField, 'key' | 'kind' | 'columns'>[], draft: Draft, recorded: Facts = {}): Facts {
  return fields
    .filter((field) => field.key !== ON)
    .reduce<Facts>(
      (facts, field) => put(facts, field.key.split('.'), typedValue(field, (draft[field.key] ?? '').trim())),
      recorded,
    );
}
