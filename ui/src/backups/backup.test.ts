import { describe, expect, it } from 'vitest';
import type { BackupRow } from '../api/wire';
import { ageDays, ageWords, backupFolder, fileName, isOfTheKey, newestOf, newestWords, proposedName, showSize, warning } from './backup';

const NOW = new Date(2026, 4, 14, 9, 30);
const at = (day: number, hour = 7, minute = 30): string => new Date(2026, 4, day, hour, minute).toISOString();
const row = (path: string, when: string | null, problem: string | null = null): BackupRow => ({
  path, at: when, size: 1, unit: null, people: 0, steps: 0, problem,
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
  expect(backupFolder('C:\\Đồng Hành\\Đoàn trường\\')).toBe('C:\\Đồng Hành\\Đoàn trường\\sao-luu');
  expect(backupFolder('/home/doan')).toBe('/home/doan/sao-luu');
  expect(proposedName(NOW)).toBe('sao-luu-2026-05-14.donghanh');
});

it('tells what belongs beside the field of the password', () => {
  expect(['wrong-password', 'backup-wrong-key', 'backup-damaged'].map(isOfTheKey)).toEqual([true, true, false]);
});
