import { expect, it } from 'vitest';
import type { RemarkLine } from '../api/wire';
import { daysAfter } from './days';
import { changed, draftOf, isChanged } from './remark';

const line = (more: Partial<RemarkLine> = {}): RemarkLine => ({
  candidate: 'a',
  name: 'Thạch Thị Sa Ry',
  branch: '11A1',
  stage_label: 'Tạo nguồn',
  companions: [],
  tasks: [],
  written_by: 'Phan Văn Thuận',
  strengths: 'Gương mẫu',
  weaknesses: null,
  direction: null,
  tasks_seen: 'Ngày thứ bảy',
  conclusion: 'continue',
  conclusion_label: 'Tiếp tục theo dõi',
  signed_on: '2026-05-12',
  ...more,
});

it('sends what was typed, whole, and nothing else', () => {
  const own = line();
  expect(isChanged(own, undefined)).toBe(false);
  expect(isChanged(own, { ...draftOf(own), strengths: ' Gương mẫu ' })).toBe(false);
  expect(changed([own, line({ candidate: 'b' })], { a: { ...draftOf(own), weaknesses: 'Còn ít nói' } })).toEqual([
    {
      candidate: 'a',
      strengths: 'Gương mẫu',
      weaknesses: 'Còn ít nói',
      direction: '',
      conclusion: 'continue',
      written_by: 'Phan Văn Thuận',
      tasks_seen: 'Ngày thứ bảy',
      signed_on: '2026-05-12',
    },
  ]);
});

it('does not keep the signature of a remark that is no longer whole', () => {
  const own = line();
  expect(changed([own], { a: { ...draftOf(own), conclusion: '' } })[0]).not.toHaveProperty('signed_on');
});

it('counts days by the calendar', () => {
  expect(daysAfter('2026-02-27', 3)).toBe('2026-03-02');
  expect(daysAfter('', 3)).toBe('');
});
