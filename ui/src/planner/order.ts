// Order and filter of a cohort. The core gives people by class and name; every other order keeps that among equals.

import type { PlanPerson } from '../api/wire';

/** How the list may be sorted. */
export type Sort = 'class' | 'age' | 'verdict' | 'meeting' | 'room';
/** The three verdicts, in the order in which they ask for attention. */
export const VERDICTS = ['possible', 'to_ask', 'impossible'] as const;
/** One of them. */
export type Verdict = (typeof VERDICTS)[number];

/** A word of the core as a verdict; an unknown one would be a defect, and reads as the gravest. */
export function verdictOf(code: string): Verdict {
  return VERDICTS.find((one) => one === code) ?? 'impossible';
}

const LAST = '9999';

function key(person: PlanPerson, sort: Sort): string {
  switch (sort) {
    case 'class':
      return '';
    case 'age':
      return person.of_age_on ?? LAST;
    case 'verdict':
      return String(VERDICTS.indexOf(verdictOf(person.verdict)));
    case 'meeting':
      return person.meeting_from ?? LAST;
    case 'room':
      return person.room_days === null ? LAST : String(person.room_days).padStart(4, '0');
  }
}

/** People of one verdict (empty: all), sorted. */
export function arranged(people: readonly PlanPerson[], only: string, sort: Sort): PlanPerson[] {
  const kept = only === '' ? [...people] : people.filter((person) => person.verdict === only);
  return kept
    .map((person) => ({ person, key: key(person, sort) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map((entry) => entry.person);
}

/** What a scope asks the core for: `path`, `everyone`, `grade:12`, `branch:<id>`. */
export function scopeArgs(scope: string): { branch?: string; grade?: number; members: boolean } {
  const [kind, value = ''] = scope.split(':');
  if (kind === 'branch') return { branch: value, members: true };
  if (kind === 'grade') return { grade: Number(value), members: true };
  return { members: kind === 'everyone' };
}

/** The plan on the screen as the subject of its paper. */
export function paperSubject(asked: { scope: string; graduation: string; meeting: string; only: string }): string {
  return Object.entries(asked)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}
