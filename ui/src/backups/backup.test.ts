import { describe, expect, it } from 'vitest';
import type { BackupRow } from '../api/wire';
import { ageDays, ageWords, checkedWords, fileName, grouped, isOfTheKey, newestOf, newestWords, placeWords, proposedName, reasonWords, showSize, warning } from './backup';

const NOW = new Date(2026, 4, 14, 9, 30);
const at = (day: number, hour = 7, minute = 30): string => new Date(2026, 4, day, hour, minute).toISOString();
const row = (path: string, when: string | null, problem: string | null = null): BackupRow => ({
  path, at: when, size: 1, unit: null, people: 0, steps: 0, attachments: 0, reason: null, checked: when, here: true, second: false,
  second_trouble: null, problem,
});

describe('the age of a backup', () => {
  it.each([
    [at(14, 0, 1), 'hôm nay'],
    [at(13, 23, 59), 'hôm qua'],
    [at(12), '2 ngày trước'],
    [at(14 - 60), '60 ngày trước'],
    [at(14 - 61), '2 tháng trước'],
    [at(15), ''],
    ['no instant', ''],
  ])('%s → «%s»', (when, expected) => {
    expect(ageWords(when, NOW)).toBe(expected);
  });

  it('counts days of the calendar, not of 24 hours', () => {
    expect(ageDays(at(13, 23, 59), new Date(2026, 4, 14, 0, 1))).toBe(1);
  });

  it('tells the time while the day is near', () => {
    expect([newestWords(at(14), NOW), newestWords(at(13), NOW), newestWords(at(11), NOW)]).toEqual([
      'hôm nay 07:30', 'hôm qua 07:30', '3 ngày trước',
    ]);
  });
});

it('warns when there is none, or the newest is older than seven days', () => {
  expect(warning(undefined, NOW)).toBe('none');
  expect(warning(row('a', at(7)), NOW)).toBeUndefined();
  expect(warning(row('a', at(6)), NOW)).toBe('old');
});

it('finds the newest by its instant, among those that can be read', () => {
  const rows = [row('z', null, 'Tệp hỏng.'), row('b', at(3)), row('a', at(12)), row('c', at(14), 'Tệp hỏng.')];
  expect(newestOf(rows)?.path).toBe('a');
  expect(newestOf([])).toBeUndefined();
  expect(rows.map((one) => one.path)).toEqual(['z', 'b', 'a', 'c']);
});

it('shows sizes with a decimal comma, the smallest as 0,1', () => {
  expect([0, 40_265_318, 1_048_576].map(showSize)).toEqual(['0,1 MB', '38,4 MB', '1,0 MB']);
});

it('reads paths of both systems', () => {
  expect([fileName('C:\\Đoàn trường\\a.donghanh'), fileName('/home/a.donghanh')]).toEqual(['a.donghanh', 'a.donghanh']);
  expect(proposedName(NOW)).toBe('sao-luu-2026-05-14.donghanh');
  expect(proposedName(NOW, 'chuyen-may')).toBe('chuyen-may-2026-05-14.donghanh');
});

it('tells what belongs beside the field of the password', () => {
  expect(['wrong-password', 'backup-wrong-key', 'backup-damaged'].map(isOfTheKey)).toEqual([true, true, false]);
});

it('groups the list by weeks that begin on Monday', () => {
  // 14/05/2026 is a Thursday.
  const rows = [row('broken', null, 'Tệp hỏng.'), row('today', at(14)), row('monday', at(11)), row('sunday', at(10)), row('first', at(4)), row('old', at(3))];
  expect(grouped(rows, NOW).map(({ title, rows: inside }) => [title, inside.map((one) => one.path)])).toEqual([
    ['Tuần này', ['broken', 'today', 'monday']],
    ['Tuần trước', ['sunday', 'first']],
    ['Cũ hơn', ['old']],
  ]);
  expect(grouped([row('old', at(1))], NOW).map(({ title }) => title)).toEqual(['Cũ hơn']);
});

it('says why, where and when checked, also for what it does not know', () => {
  expect(['hand', 'work', 'something new', null].map(reasonWords)).toEqual([
    'Bấm «Sao lưu ngay»', 'Tự động, sau khi làm việc', 'Trước một việc lớn', 'Không ghi lý do',
  ]);
  const lies = (here: boolean, second: boolean): string => placeWords({ ...row('a', at(14)), here, second });
  expect([lies(true, false), lies(true, true), lies(false, true)]).toEqual(['máy này', 'máy này, nơi thứ hai', 'nơi thứ hai']);
  expect([checkedWords(at(14), NOW), checkedWords(at(13), NOW)]).toEqual(['hôm nay 07:30', '13/05/2026']);
});
