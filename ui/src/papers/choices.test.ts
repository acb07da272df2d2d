import { describe, expect, it } from 'vitest';
import type { PaperColumn } from '../api/wire';
import {
  arranged, fileTitle, fitting, linesOf, missingWords, PX_PER_MM, readMargin, shifted, showMargin, shown, switched, zoomed,
} from './choices';

const column = (id: string, on: boolean): PaperColumn => ({ id, title: id.toUpperCase(), on, sensitive: false });
const columns = [column('tt', true), column('name', true), column('born', true), column('note', false)];

describe('columns', () => {
  it('switches off in place and on at the end', () => {
    expect(switched(columns, 'name')).toEqual(['tt', 'born']);
    expect(switched(columns, 'note')).toEqual(['tt', 'name', 'born', 'note']);
  });

  it('moves by a place and stops at the ends', () => {
    expect(shifted(columns, 'born', -1)).toEqual(['tt', 'born', 'name']);
    expect(shifted(columns, 'tt', -1)).toEqual(['tt', 'name', 'born']);
    expect(shifted(columns, 'born', 1)).toEqual(['tt', 'name', 'born']);
    expect(shifted(columns, 'note', -1)).toEqual(['tt', 'name', 'born']);
  });

  it('follows the hand before the core has answered', () => {
    const now = arranged(columns, ['born', 'tt']);
    expect(shown(now)).toEqual(['born', 'tt']);
    expect(now.map((one) => one.id)).toEqual(['born', 'tt', 'name', 'note']);
  });
});

it.each([
  ['20', 20], ['15,5', 15.5], ['15.5', 15.5], [' 7 ', 7], ['', undefined], ['2 cm', undefined], ['-3', undefined],
])('margin %j is read as %j', (text, mm) => expect(readMargin(text)).toBe(mm));

it('margins are written with a comma', () => {
  expect([20, 15.5, 12.34].map(showMargin)).toEqual(['20', '15,5', '12,3']);
});

describe('zoom', () => {
  it('goes from any zoom to the next step and stops at the ends', () => {
    expect([zoomed(0.73, 1), zoomed(0.73, -1), zoomed(1, 1), zoomed(1, -1), zoomed(3, 1), zoomed(0.25, -1)]).toEqual([
      0.75, 0.6, 1.25, 0.9, 3, 0.25,
    ]);
  });

  it('fits the tighter side', () => {
    const room = { width: 826, height: 600 };
    expect(fitting({ width_mm: 297, height_mm: 210 }, room)).toBeCloseTo(826 / (297 * PX_PER_MM));
    expect(fitting({ width_mm: 210, height_mm: 297 }, room)).toBeCloseTo(600 / (297 * PX_PER_MM));
    expect(fitting({ width_mm: 210, height_mm: 297 }, { width: -40, height: -40 })).toBe(0.1);
  });
});

it('lines lose their blanks', () => expect(linesOf(' Đoàn phường \n\n Lưu VP\n')).toEqual(['Đoàn phường', 'Lưu VP']));

it('says what is missing and whose', () => {
  expect(missingWords({ name: 'Lâm Gia Hào', what: 'Người giúp đỡ', place: null, fill: null })).toBe('người giúp đỡ của Lâm Gia Hào');
  expect(missingWords({ name: null, what: 'số văn bản', place: null, fill: null })).toBe('số văn bản');
});

it('a file is named without what file systems refuse', () => {
  expect(fileTitle('Danh sách', 'Lễ kết nạp đợt 19/5')).toBe('Danh sách Lễ kết nạp đợt 19-5');
  expect(fileTitle('Danh sách', '')).toBe('Danh sách');
});
