import { expect, it } from 'vitest';
import type { AttachmentMatched } from '../api/wire';
import { arranged, going, linesOf, verdictOf } from './many';

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
