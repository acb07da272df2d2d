// A format of labels as it is typed: lengths are text until they are sent.

import type { LabelFormat } from '../api/wire';

/** Fields with a number, in the order of the form. */
export const NUMBERS = [
  'page_width', 'page_height', 'across', 'down', 'cell_width', 'cell_height', 'left_edge', 'top_edge', 'gap_across', 'gap_down', 'padding',
  'letter_size',
] as const;

export type NumberKey = (typeof NUMBERS)[number];

/** What stands in the form. */
export interface LabelDraft {
  name: string;
  numbers: Record<NumberKey, string>;
  framed: boolean;
  atLeft: boolean;
}

const USUAL: Record<NumberKey, number> = {
  page_width: 210, page_height: 297, across: 2, down: 7, cell_width: 99, cell_height: 38.1, left_edge: 4.5, top_edge: 15.1, gap_across: 2.5,
  gap_down: 0, padding: 3, letter_size: 13,
};

/** The form begins with a format of the office, or with a usual sheet. */
export function draftOf(known?: LabelFormat): LabelDraft {
  const shown = (key: NumberKey): string => String(known?.[key] ?? USUAL[key]).replace('.', ',');
  return {
    name: known?.name ?? '',
    numbers: Object.fromEntries(NUMBERS.map((key) => [key, shown(key)])) as Record<NumberKey, string>,
    framed: known?.framed ?? false,
    atLeft: known?.at_left ?? true,
  };
}

/** «38,1» → 38.1; what is no number is none. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** What is sent, once every number is one; counts and letters are whole. */
export function formatOf(draft: LabelDraft, id?: string): LabelFormat | undefined {
  const numbers = NUMBERS.map((key) => [key, numberOf(draft.numbers[key])] as const);
  if (numbers.some(([, value]) => value === undefined)) return undefined;
  const whole = (['across', 'down', 'letter_size'] as const).every((key) => Number.isInteger(numberOf(draft.numbers[key])));
  if (!whole) return undefined;
  const values = Object.fromEntries(numbers) as Record<NumberKey, number>;
  return { ...(id ? { id } : {}), name: draft.name.trim(), ...values, framed: draft.framed, at_left: draft.atLeft, shipped: false };
}
