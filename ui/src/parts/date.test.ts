import { describe, expect, it } from 'vitest';
import { addDays, addMonths, readDate, showDate, weekday, weeks } from './date';

describe('a day as people type it', () => {
  it.each([
    ['1/3/2008', '2008-03-01'],
    ['01-03-2008', '2008-03-01'],
    ['1.3.08', '2008-03-01'],
    ['1 3 2008', '2008-03-01'],
    ['010308', '2008-03-01'],
    ['01032008', '2008-03-01'],
    ['2008-03-01', '2008-03-01'],
    ['29/02/2008', '2008-02-29'],
    ['5/9/87', '1987-09-05'],
    ['  ', ''],
  ])('%s → %s', (typed, value) => {
    expect(readDate(typed)).toEqual({ ok: true, value });
  });

  it.each(['31/02/2008', '29/2/2009', '0/1/2008', '12/13/2008', '2008', 'hôm qua', '1/3', '123'])('%s is no day', (typed) => {
    const read = readDate(typed);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.message).toMatch(/\.$/);
  });

  it('names the day that is in no calendar', () => {
    expect(readDate('31/02/2008')).toEqual({ ok: false, message: 'Ngày 31/02/2008 không có trong lịch. Sửa lại ngày.' });
  });

  it('takes a year alone only where that is said', () => {
    expect(readDate('2008', true)).toEqual({ ok: true, value: '2008' });
    expect(readDate('2008').ok).toBe(false);
  });
});

describe('showing and moving', () => {
  it('shows days, years and nothing', () => {
    expect([showDate('2008-03-01'), showDate('2008'), showDate(null), showDate('')]).toEqual(['01/03/2008', '2008', '', '']);
  });

  it('moves over months and their ends', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', -12)).toBe('2025-01-31');
  });

  it('lays out a month from Monday', () => {
    const may = weeks(2026, 5);
    expect(may[0]).toEqual([null, null, null, null, '2026-05-01', '2026-05-02', '2026-05-03']);
    expect(may.flat().filter(Boolean)).toHaveLength(31);
    expect(weekday('2026-05-14')).toBe('Thứ Năm');
  });
});
