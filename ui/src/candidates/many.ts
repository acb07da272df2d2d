// One step for many people: what is everybody's and what is each one's own, and numbers in sequence.

import type { StepField, StepOfOne } from '../api/wire';
import { factsOf, type Draft, type Facts } from './form';

/** Facts that people of one meeting or class have each their own of; the grid has a column for those the form asks. */
const OWN = ['number', 'vote.in_favour', 'vote.against', 'grade', 'card_number'];

/** Steps whose papers are made out to one person, so that numbers follow each other. */
const PERSONAL = ['certificate_issued', 'new_member_class', 'admission_decision', 'recognition_decision', 'card_issued'];

/** Columns of the grid. */
export function ownFields(fields: readonly StepField[]): StepField[] {
  return fields.filter((field) => OWN.includes(field.key) && (!field.more || field.key !== 'number'));
}

/** Whether numbers usually follow each other. */
export function isPersonal(code: string): boolean {
  return PERSONAL.includes(code);
}

/** «200/GCN», «201/GCN» …: the first run of digits counts up and keeps its width. */
export function inSequence(first: string, place: number): string {
  return first.replace(/\d+/, (digits) => String(Number(digits) + place).padStart(digits.length, '0'));
}

/** What somebody typed in his row, by key; a key that is not there is as for everybody. */
export type OwnDraft = Readonly<Record<string, string>>;

/** What stands in a cell. */
export function shownOwn(key: string, shared: Draft, own: OwnDraft | undefined, place: number, sequence: boolean): string {
  const typed = own?.[key];
  if (typed !== undefined) return typed;
  const common = shared[key] ?? '';
  return key === 'number' && sequence && common !== '' ? inSequence(common, place) : common;
}

/** One person with the facts that differ from everybody's; a cell that was emptied takes the common fact away. */
export function ofOne(
  candidate: string,
  columns: readonly StepField[],
  shared: Draft,
  own: OwnDraft | undefined,
  place: number,
  sequence: boolean,
): StepOfOne {
  const differing = columns.filter((field) => shownOwn(field.key, shared, own, place, sequence) !== (shared[field.key] ?? ''));
  const typed = Object.fromEntries(differing.map((field) => [field.key, shownOwn(field.key, shared, own, place, sequence)]));
  const facts = differing.reduce<Facts>((all, field) => {
    if ((typed[field.key] ?? '').trim() !== '') return all;
    const [whole = '', part] = field.key.split('.');
    return { ...all, [whole]: part ? { ...(all[whole] as Facts | undefined), [part]: null } : null };
  }, {});
  const filled = differing.filter((field) => (typed[field.key] ?? '').trim() !== '');
  return { candidate, facts: factsOf(filled, typed, facts) };
}
