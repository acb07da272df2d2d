// Remarks as typed: which differ from what is recorded, and what of them is sent.

import type { RemarkLine, RemarkSet } from '../api/wire';

/** One remark as typed. */
export interface RemarkDraft {
  strengths: string;
  weaknesses: string;
  direction: string;
  conclusion: string;
}

/** What is recorded, ready to be typed in. */
export const draftOf = (line: RemarkLine): RemarkDraft => ({
  strengths: line.strengths ?? '',
  weaknesses: line.weaknesses ?? '',
  direction: line.direction ?? '',
  conclusion: line.conclusion ?? '',
});

/** Whether something was typed that is not recorded. */
export function isChanged(line: RemarkLine, draft: RemarkDraft | undefined): boolean {
  if (!draft) return false;
  const was = draftOf(line);
  return (Object.keys(was) as (keyof RemarkDraft)[]).some((key) => was[key].trim() !== draft[key].trim());
}

/** The remarks that are sent: each whole, with what the grid does not show as it was. */
export function changed(lines: readonly RemarkLine[], drafts: Readonly<Record<string, RemarkDraft>>): RemarkSet[] {
  return lines.flatMap((line) => {
    const draft = drafts[line.candidate];
    if (!draft || !isChanged(line, draft)) return [];
    const kept = {
      ...(line.written_by ? { written_by: line.written_by } : {}),
      ...(line.tasks_seen ? { tasks_seen: line.tasks_seen } : {}),
      // A remark that is no longer whole is no longer signed.
      ...(line.signed_on && draft.conclusion !== '' && (draft.strengths.trim() !== '' || draft.weaknesses.trim() !== '') ? { signed_on: line.signed_on } : {}),
    };
    return [{ candidate: line.candidate, ...draft, ...kept }];
  });
}
