import { expect, it } from 'vitest';
import type { PaperRow } from '../api/wire';
import { papersFor } from './menu';

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
