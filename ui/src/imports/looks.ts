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

/** Width of a column, px; the last one takes what is left. */
export const widthOf = (column: Column): number => WIDTHS[column] ?? (column.startsWith('step:') ? 188 : 160);
