import { describe, expect, it } from 'vitest';
import { askedGroups, groupsOf, lack, sameGroup, schoolYearOf, yearsAround } from './create';

it('proposes the school year of today', () => {
  expect([schoolYearOf('2026-05-14'), schoolYearOf('2026-08-01'), schoolYearOf('2026-07-31')]).toEqual(['2025-2026', '2026-2027', '2025-2026']);
  expect(yearsAround('2026-05-14')).toEqual(['2024-2025', '2025-2026', '2026-2027']);
});

describe('what a new office lacks', () => {
  it.each([
    [{ unit: ' ', place: false, password: '', again: '' }, 'unit'],
    [{ unit: 'Đoàn trường', place: false, password: 'mot cau dai', again: 'mot cau dai' }, 'folder'],
    [{ unit: 'Đoàn trường', place: true, password: 'ngan', again: 'ngan' }, 'password'],
    [{ unit: 'Đoàn trường', place: true, password: 'mot cau dai', again: 'mot cau' }, 'again'],
    [{ unit: 'Đoàn trường', place: true, password: 'mot cau dai', again: 'mot cau dai' }, undefined],
  ])('%j → %s', (form, expected) => {
    expect(lack(form)).toBe(expected);
  });

  it('counts letters, not bytes nor combining marks', () => {
    expect(lack({ unit: 'a', place: true, password: 'ắ'.normalize('NFD').repeat(5), again: '' })).toBe('password');
  });
});

describe('the recovery code', () => {
  const code = 'K7QD-2MXA-9TPJ-4HRE-C8WN-6JVB-R3FZ-P5GY';

  it('asks for one group of each half', () => {
    const [one, other] = askedGroups(code);
    expect(one).toBeGreaterThanOrEqual(1);
    expect(one).toBeLessThanOrEqual(4);
    expect(other).toBeGreaterThanOrEqual(5);
    expect(other).toBeLessThanOrEqual(8);
    expect(groupsOf(code)).toHaveLength(8);
  });

  it('forgives case, spaces and letters that look alike', () => {
    expect(sameGroup(' 2mxa ', '2MXA')).toBe(true);
    expect(sameGroup('O1il', '0111')).toBe(true);
    expect(sameGroup('2MXB', '2MXA')).toBe(false);
  });
});
