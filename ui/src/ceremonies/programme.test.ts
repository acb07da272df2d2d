import { expect, it } from 'vitest';
import type { ProgrammeItem } from '../api/wire';
import { readMinutes, withNew } from './programme';

const item = (what: string): ProgrammeItem => ({ what, who: '', minutes: 5, each: false, on: true });

it('reads minutes as they are typed', () => {
  expect(['5', ' 12 ', '0', '', 'x', '-3', '1000'].map(readMinutes)).toEqual([5, 12, 0, undefined, undefined, undefined, undefined]);
});

it('puts a new item before the closing one', () => {
  expect(withNew([item('Chào cờ'), item('Bế mạc')], 'Văn nghệ').map((one) => one.what)).toEqual(['Chào cờ', 'Văn nghệ', 'Bế mạc']);
  expect(withNew([], 'Văn nghệ').map((one) => one.what)).toEqual(['Văn nghệ']);
});
