import { expect, it } from 'vitest';
import { fold, matching } from './fold';

it('folds marks and đ', () => {
  expect(fold(' Đặng Thị Ngọc ')).toBe('dang thi ngoc');
  expect(fold('Khơ-me')).toBe('kho-me');
});

it('finds beginnings of words, the first word first', () => {
  const list = ['Phật giáo', 'Không', 'Phật giáo Hòa Hảo', 'Công giáo'];
  const found = (typed: string): string[] => matching(typed, list, (one) => one);
  expect(found('ph')).toEqual(['Phật giáo', 'Phật giáo Hòa Hảo']);
  expect(found('hoa')).toEqual(['Phật giáo Hòa Hảo']);
  expect(found('')).toEqual(list);
  expect(found('xyz')).toEqual([]);
});
