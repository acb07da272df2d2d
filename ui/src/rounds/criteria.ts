// Criteria as typed, and what of them is sent.

import type { CriterionChoice, CriterionSet } from '../api/wire';

/** One criterion as typed. */
export interface CriterionDraft {
  id: string;
  text: string;
  source: string;
  level: string;
  together: string;
  needs: string;
}

/** A line to be filled in. */
export const blank = (): CriterionDraft => ({ id: '', text: '', source: 'hand', level: '', together: '', needs: '1' });

/** Criteria ready to be typed in. */
export const draftsOf = (criteria: readonly CriterionSet[]): CriterionDraft[] =>
  criteria.map((one) => ({
    id: one.id ?? '',
    text: one.text,
    source: one.source ?? 'hand',
    level: one.level ?? '',
    together: one.together ?? '',
    needs: String(one.needs ?? 1),
  }));

/** Whether a line can be saved. */
export const isWhole = (one: CriterionDraft): boolean => one.text.trim() !== '' && /^[1-9]\d?$/.test(one.needs.trim());

/** A source chosen anew: the best level of it that asks for one, else none. */
export function withSource(one: CriterionDraft, source: string, sources: readonly CriterionChoice[]): CriterionDraft {
  const choice = sources.find((own) => own.code === source);
  return { ...one, source, level: choice?.level_needed ? (choice.levels[0]?.[0] ?? '') : '' };
}

/** Criteria as they are sent; a level belongs to sources that have one. */
export const sent = (rows: readonly CriterionDraft[], sources: readonly CriterionChoice[]): CriterionSet[] =>
  rows.map((one) => {
    const levels = sources.find((own) => own.code === one.source)?.levels ?? [];
    return {
      text: one.text,
      source: one.source,
      needs: Number(one.needs),
      ...(one.id === '' ? {} : { id: one.id }),
      ...(one.level !== '' && levels.length > 0 ? { level: one.level } : {}),
      ...(one.together.trim() === '' ? {} : { together: one.together }),
    };
  });
