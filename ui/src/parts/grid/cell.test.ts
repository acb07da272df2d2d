import { expect, it } from 'vitest';
import { readCell, withOwn, type Written } from './cell';

const sexes = [['male', 'Nam'], ['female', 'Nữ']] as const;
const written = (over: Partial<Written>): Written => ({ typed: '', choices: [], picked: 0, untouched: false, walked: false, ...over });

it.each([
  ['text', {}, written({ typed: ' Thạch ' }), { value: 'Thạch' }],
  ['decomposed text', {}, written({ typed: 'a\u0302' }), { value: 'â' }],
  ['a day', { edit: 'date' as const }, written({ typed: '1/3/08' }), { value: '2008-03-01' }],
  ['a year alone', { edit: 'date' as const, yearAlone: true }, written({ typed: '2008' }), { value: '2008' }],
  ['a choice', { edit: 'choice' as const }, written({ typed: 'n', choices: sexes, picked: 1 }), { value: 'female' }],
  ['nothing', { edit: 'choice' as const }, written({ choices: sexes }), { value: '' }],
  ['a word of one’s own', { edit: 'choice' as const, free: true }, written({ typed: 'Tổ trưởng' }), { value: 'Tổ trưởng' }],
  ['the old word, opened and left', { edit: 'choice' as const, free: true }, written({ typed: 'Lạ', choices: sexes, untouched: true }), { value: 'Lạ' }],
  ['another word, walked to', { edit: 'choice' as const, free: true }, written({ typed: 'Lạ', choices: sexes, picked: 1, untouched: true, walked: true }), { value: 'female' }],
])('%s', (_, column, text, expected) => {
  expect(readCell({ edit: 'text', ...column }, text)).toEqual(expected);
});

it.each([
  [{ edit: 'date' as const }, '31/02/2008'],
  [{ edit: 'date' as const }, '2008'],
  [{ edit: 'choice' as const }, 'xyz'],
])('%j: %s is refused with a sentence that names it', (column, typed) => {
  const read = readCell(column, written({ typed }));
  expect('problem' in read && read.problem).toContain(typed);
});

it('a word of one’s own stays possible where it begins another', () => {
  const posts = [['Ủy viên BCH', 'Ủy viên BCH']] as const;
  expect(withOwn(posts, 'Ủy viên')).toEqual([...posts, ['Ủy viên', 'Ủy viên']]);
  expect(withOwn(posts, 'Ủy viên BCH')).toBe(posts);
  expect(withOwn([], 'Tổ trưởng')).toEqual([]);
});
