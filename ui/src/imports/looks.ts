// Pictures and widths: how verdicts and columns look.

import type { Verdict } from '../api/wire';
import type { IconName } from '../icons/icons';
import type { Shown } from './plan';

/** A verdict is told by a word and a picture. */
export const VERDICT_ICON: Readonly<Record<Verdict, IconName>> = {
  new: 'check',
  same: 'copy',
  changes: 'arrow-right',
  doubtful: 'eye',
  rejected: 'triangle-alert',
};

const WIDTHS: Partial<Record<Shown, number>> = {
  name: 172, born_on: 100, sex: 46, status: 88, ethnicity: 112, branch: 82, union_joined_on: 128, post: 92, religion: 100,
  phone: 104, moet_id: 100, personal_id: 112,
};

/** Width of a column, px; the last one takes what is left. */
export const widthOf = (column: Shown): number => WIDTHS[column] ?? 160;
