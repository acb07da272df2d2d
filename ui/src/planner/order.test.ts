import { expect, test } from 'vitest';
import type { PlanPerson } from '../api/wire';
import { arranged, paperSubject, scopeArgs, verdictOf } from './order';

const person = (name: string, change: Partial<PlanPerson>): PlanPerson =>
  ({ name, verdict: 'possible', of_age_on: null, meeting_from: null, room_days: null, ...change }) as PlanPerson;

const PEOPLE = [
  person('a', { verdict: 'impossible', of_age_on: '2026-07-01' }),
  person('b', { of_age_on: '2026-05-15', meeting_from: '2026-05-15', room_days: 16 }),
  person('c', { verdict: 'to_ask', of_age_on: '2026-06-02', meeting_from: '2026-06-01', room_days: 0 }),
  person('d', { meeting_from: '2026-01-05', room_days: 146 }),
];

test.each([
  ['', 'class', 'abcd'],
  ['', 'age', 'bcad'],
  ['', 'verdict', 'bdca'],
  ['', 'meeting', 'dbca'],
  ['', 'room', 'cbda'],
  ['possible', 'meeting', 'db'],
  ['impossible', 'room', 'a'],
] as const)('only «%s», by %s: %s', (only, sort, expected) => {
  expect(arranged(PEOPLE, only, sort).map((one) => one.name).join('')).toBe(expected);
});

test.each([
  ['path', { members: false }],
  ['everyone', { members: true }],
  ['grade:12', { grade: 12, members: true }],
  ['branch:0197-a', { branch: '0197-a', members: true }],
])('scope %s', (scope, args) => {
  expect(scopeArgs(scope)).toEqual(args);
});

test('an unknown verdict is never taken for a good one', () => {
  expect(verdictOf('later')).toBe('impossible');
});

test('the plan on the screen is the subject of its paper', () => {
  expect(paperSubject({ scope: 'grade:12', graduation: '2026-05-31', meeting: '', only: 'possible' })).toBe(
    'scope=grade:12&graduation=2026-05-31&only=possible',
  );
});
