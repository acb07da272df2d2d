// The form of a ceremony and of its result: what was typed and what is sent.

import type { AdmitteeResult, AdmitteeRow, CeremonyResult, CeremonyRow, CeremonySet } from '../api/wire';

/** What stands in the form of a ceremony. */
export type CeremonyDraft = Record<'title' | 'on' | 'starts_at' | 'place' | 'party_branch' | 'host' | 'reader' | 'speaker' | 'note', string>;

const OPTIONAL = ['starts_at', 'place', 'party_branch', 'host', 'reader', 'speaker', 'note'] as const;

/** The form begins with what is known. */
export function draftOf(known?: CeremonySet): CeremonyDraft {
  return {
    title: known?.title ?? '',
    on: known?.on ?? '',
    starts_at: known?.starts_at ?? '',
    place: known?.place ?? '',
    party_branch: known?.party_branch ?? '',
    host: known?.host ?? '',
    reader: known?.reader ?? '',
    speaker: known?.speaker ?? '',
    note: known?.note ?? '',
  };
}

/** «14», «14h», «14g30», «1430», «14:5» → «14:00» …; what is no time stays as typed, the core says so. */
export function readTime(typed: string): string {
  const text = typed.trim();
  const match = /^(\d{1,2})(?:\s*(?:giờ|[h:.g])\s*(\d{1,2})?)?(?:\s*phút)?$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return text;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return text;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** What is sent: empty fields are left out. */
export function ceremonyOf(draft: CeremonyDraft, id?: string): CeremonySet {
  const optional = OPTIONAL.map((key) => [key, key === 'starts_at' ? readTime(draft[key]) : draft[key].trim()] as const).filter(
    ([, value]) => value !== '',
  );
  return { ...(id ? { id } : {}), title: draft.title.trim(), on: draft.on, ...Object.fromEntries(optional) };
}

/** One line of the form after the ceremony. */
export interface ResultLine {
  candidate: string;
  name: string;
  attended: boolean;
  helper: string;
}

/** Everybody is proposed as having come, with the helper noted so far. */
export function resultLines(admittees: readonly AdmitteeRow[]): ResultLine[] {
  return admittees.map((row) => ({
    candidate: row.candidate,
    name: row.name,
    attended: row.attended ?? true,
    helper: row.helper ?? '',
  }));
}

/** Whether this is a count of people, or nothing. */
export function isCount(typed: string): boolean {
  return /^\d*$/.test(typed.trim());
}

/** What is sent after the ceremony; an empty helper is left out. */
export function resultOf(id: string, on: string, present: string, lines: readonly ResultLine[]): CeremonyResult {
  const people = lines.map(
    (line): AdmitteeResult => ({
      candidate: line.candidate,
      attended: line.attended,
      ...(line.helper.trim() === '' ? {} : { helper: line.helper.trim() }),
    }),
  );
  return { id, on, ...(present.trim() === '' ? {} : { present_count: Number(present) }), people };
}

/** Ceremonies to come, nearest first, and those held, newest first. */
export function split(rows: readonly CeremonyRow[]): { planned: CeremonyRow[]; held: CeremonyRow[] } {
  return {
    planned: rows.filter((row) => row.state !== 'held').toSorted((a, b) => a.on.localeCompare(b.on)),
    held: rows.filter((row) => row.state === 'held').toSorted((a, b) => b.on.localeCompare(a.on)),
  };
}

/** The one shown when none was asked for: the next to come, else the last held. */
export function first(rows: readonly CeremonyRow[]): CeremonyRow | undefined {
  const { planned, held } = split(rows);
  return planned[0] ?? held[0];
}
