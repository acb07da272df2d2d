import { expect, it } from 'vitest';
import { fold, matching, named } from './fold';

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

it('finds what a few words name, in any order', () => {
  const list = ['Mở Đoàn viên', 'Mở Nhập từ Excel', 'Nhập từ Excel'];
  const found = (typed: string): string[] => named(typed, list, (one) => one);
  expect(found('nhap excel')).toEqual(['Mở Nhập từ Excel', 'Nhập từ Excel']);
  expect(found('excel nhap')).toEqual(['Mở Nhập từ Excel', 'Nhập từ Excel']);
  expect(found('nhap tu')).toEqual(['Nhập từ Excel', 'Mở Nhập từ Excel']);
  expect(found('doan excel')).toEqual([]);
  expect(found('')).toEqual(list);
});
