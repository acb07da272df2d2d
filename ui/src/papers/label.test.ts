import { describe, expect, it } from 'vitest';
import { draftOf, formatOf, numberOf } from './label';

describe('a format of labels', () => {
  it.each([
    ['38,1', 38.1],
    ['38.1', 38.1],
    [' 7 ', 7],
    ['', undefined],
    ['-3', undefined],
    ['3 mm', undefined],
  ])('reads %j as %j', (typed, expected) => expect(numberOf(typed)).toBe(expected));

  it('is sent only when every number is one, and counts are whole', () => {
    const draft = { ...draftOf(), name: ' Nhãn 99 ' };
    expect(formatOf(draft)).toMatchObject({ name: 'Nhãn 99', across: 2, cell_height: 38.1, at_left: true });
    expect(formatOf({ ...draft, numbers: { ...draft.numbers, across: '2,5' } })).toBeUndefined();
    expect(formatOf({ ...draft, numbers: { ...draft.numbers, padding: '' } })).toBeUndefined();
    expect(formatOf(draft, 'x')?.id).toBe('x');
  });
});
