import { expect, it } from 'vitest';
import type { PaperRow } from '../api/wire';
import { chosenOf, countOf, papersFor, subjectOf } from './menu';

const row = (id: string, of: string, area: string): PaperRow => ({ id, title: id, subject: of, of, area, formats: ['pdf'], example: null });
const rows = [
  row('branch-members', 'branch', 'members'),
  row('view-members', 'view', 'members'),
  row('union-resolution', 'candidate', 'candidates'),
  row('work-plan', 'none', 'candidates'),
  row('agenda-week', 'none', 'agenda'),
];

it('offers what can be made of what is on the screen', () => {
  const offered = (area: string, of: Record<string, string>): string[] => papersFor(rows, area, of).map((one) => one.id);
  expect(offered('members', { view: '{}', branch: 'b1' })).toEqual(['branch-members', 'view-members']);
  expect(offered('members', { view: '{}' })).toEqual(['view-members']);
  expect(offered('candidates', { candidate: 'c1' })).toEqual(['union-resolution', 'work-plan']);
  expect(offered('agenda', {})).toEqual(['agenda-week']);
});

it('a paper of one person is offered for each of those chosen', () => {
  const more = [...rows, row('consent-form', 'person', 'members')];
  const subject = (id: string, of: Record<string, string>): string | undefined =>
    subjectOf(more.find((one) => one.id === id) as PaperRow, 'candidates', of);
  expect(subject('union-resolution', { candidates: 'c1,c2' })).toBe('c1,c2');
  expect(subject('consent-form', { candidates: 'c1,c2' })).toBe('c1,c2');
  expect(subject('consent-form', { people: 'p1,p2', person: 'p3' })).toBe('p3');
  expect(subject('union-resolution', { people: 'p1,p2' })).toBeUndefined();
  expect(subject('union-resolution', { candidates: '' })).toBeUndefined();
  expect([chosenOf({ candidates: '', people: 'p1' }), countOf('a,b'), countOf('')]).toEqual(['p1', 2, 0]);
});
