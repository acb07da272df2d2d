// A grid of fields: rows as typed, and walking a column by the arrow keys.

import type { ChallengeShare } from '../api/wire';

/** Somebody's result as typed. */
export interface Judged {
  candidate: string;
  person: string;
  name: string;
  branch: string;
  result: string;
  hours: string;
  evidence: string;
  attachment: string;
  remark: string;
}

/** A result as it is recorded, ready to be typed in. */
export const judged = (row: ChallengeShare): Judged => ({
  candidate: row.candidate,
  person: row.person,
  name: row.name,
  branch: row.branch ?? '',
  result: row.result,
  hours: row.hours === null ? '' : String(row.hours),
  evidence: row.evidence ?? '',
  attachment: row.attachment ?? '',
  remark: row.remark ?? '',
});

/** ↑↓ go to the same column of the row above or below; a list of choices keeps its own arrows. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const field = event.target;
  if (step === 0 || !(field instanceof HTMLInputElement)) return;
  const column = field.dataset['column'];
  const all = [...(field.closest('tbody')?.querySelectorAll<HTMLInputElement>('input') ?? [])].filter((one) => one.dataset['column'] === column);
  const next = all[all.indexOf(field) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}

/** Ties the keys to the rows of a table's body. */
export function columnKeys(body: HTMLElement): () => void {
  body.addEventListener('keydown', walk);
  return () => body.removeEventListener('keydown', walk);
}
