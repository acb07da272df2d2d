import { expect, it } from 'vitest';
import type { AttachmentMatched, MemberRow, PhotoRow } from '../api/wire';
import { arranged, going, linesOf, ofFolder, verdictOf } from './many';

const one = (name: string, more: Partial<AttachmentMatched> = {}): AttachmentMatched => ({
  path: `/${name}`,
  name,
  size: 1000,
  verdict: 'new',
  whose: 'sure',
  by: 'name',
  people: [{ person: `p-${name}`, name: 'Thạch Thị Sa Ry', branch: '12A1', born_on: null, on_the_path: true }],
  document: null,
  sentence: null,
  ...more,
});

it('takes what is certain, and what was chosen or said to be meant', () => {
  const lines = linesOf([
    one('a', { document: 'application', by: 'number' }),
    one('b', { whose: 'doubtful' }),
    one('c', { whose: 'nobody', people: [] }),
    one('d', { verdict: 'ask', sentence: 'Tệp này thật ra là ảnh PNG.' }),
    one('e', { verdict: 'refused' }),
  ]);
  expect(going(lines)).toEqual([{ path: '/a', person: 'p-a', sure: false, document: 'application' }]);
  expect(lines.map((line) => verdictOf(line).word)).toEqual(['Đúng theo số', 'Cần chọn người', 'Chưa biết của ai', 'Cần xem lại', 'Không nhận']);
  const said = lines.map((line) => ({ ...line, person: line.person || 'p', sure: line.file.verdict === 'ask' }));
  expect(going(said).map((file) => file.path)).toEqual(['/a', '/b', '/c', '/d']);
  expect(verdictOf(said[1]!).word).toBe('Đã chọn');
});

it('asks first', () => {
  const lines = linesOf([one('a'), one('b', { verdict: 'refused' }), one('c', { whose: 'nobody', people: [] })]);
  expect(arranged(lines).map((line) => line.file.name)).toEqual(['c', 'a', 'b']);
});

it('of a folder of photos the class decides whose each is, and anybody of it can be chosen', () => {
  const people = ['p1', 'p2'].map((id) => ({ id, name: `Người ${id}`, branch: '11A1', born_on: null }) as MemberRow);
  const photo = (name: string, more: Partial<PhotoRow>): PhotoRow => ({ path: `/${name}`, file: name, person: null, name: null, branch: null, by: 'nobody', sentence: null, ...more });
  const files = [one('a', { document: 'photo' }), one('b', { whose: 'sure' }), one('c', { verdict: 'refused', sentence: 'Tệp hỏng.' })];
  const found = ofFolder(
    { rows: files, documents: [] },
    [photo('a', { person: 'p2', name: 'Người p2', by: 'place' }), photo('b', { by: 'several', sentence: 'Có 2 người cùng tên; hãy chọn người.' }), photo('c', { person: 'p1', by: 'number' })],
    people,
  );
  const lines = linesOf(found.rows);
  expect(lines.map((line) => line.people.map((person) => person.person))).toEqual([['p2', 'p1'], ['p1', 'p2'], ['p1', 'p2']]);
  expect(lines.map((line) => verdictOf(line).word)).toEqual(['Theo số thứ tự', 'Cần chọn người', 'Không nhận']);
  expect(going(lines)).toEqual([{ path: '/a', person: 'p2', sure: false }]);
  expect(found.rows[1]?.sentence).toBe('Có 2 người cùng tên; hãy chọn người.');
});
