// Pictures and widths: how verdicts and columns look.

import type { Verdict } from '../api/wire';
import type { IconName } from '../icons/icons';
import type { Column } from './plan';

/** A verdict is told by a word and a picture. */
export const VERDICT_ICON: Readonly<Record<Verdict, IconName>> = {
  new: 'check',
  same: 'copy',
  changes: 'arrow-right',
  doubtful: 'eye',
  rejected: 'triangle-alert',
};

const WIDTHS: Partial<Record<Column, number>> = {
  stage: 128,
  name: 164, born_on: 92, sex: 44, status: 88, ethnicity: 124, branch: 76, union_joined_on: 162, post: 92, religion: 100,
  phone: 104, moet_id: 100, personal_id: 112,
};

/** Where cells say old → new. */
const TWICE: Partial<Record<Column, number>> = { name: 318, born_on: 176, sex: 84, status: 150, branch: 132, post: 176, ethnicity: 172, religion: 190, phone: 184, moet_id: 184, personal_id: 208 };

/** Width of a column, px; the last one takes what is left. */
export const widthOf = (column: Column, changes = false): number =>
  (changes ? TWICE[column] : undefined) ?? WIDTHS[column] ?? (column.startsWith('step:') ? 188 : 160);
