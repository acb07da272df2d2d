import { describe, expect, it } from 'vitest';
import type { RoleWire, SignerWire, UnitNameWire } from '../api/wire';
import { freeRoles, inLines, issuerOf, nameLines, nameOn, paperDay, signatureLines, signerOn, yearAfter } from './dated';

const role = (code: string, more: Partial<RoleWire> = {}): RoleWire => ({ code, label: code, example: '…', wanted: false, many: false, ...more });
const name = (id: string, of: string, from?: string, to?: string): UnitNameWire => ({
  id, role: of, name: id, ...(from && { valid_from: from }), ...(to && { valid_to: to }),
});
const names = [name('Thành đoàn', 'upper', '2012-09-05'), name('Đoàn phường', 'upper', '2025-07-01'), name('Trường', 'school')];

it.each([
  ['2025-06-30', 'Thành đoàn'], ['2025-07-01', 'Đoàn phường'], ['2012-09-04', undefined],
])('on %s the upper Union is %s', (day, expected) => expect(nameOn(names, 'upper', day)?.name).toBe(expected));

describe('lines of the table', () => {
  const roles = [role('school'), role('upper', { wanted: true }), role('place', { wanted: true }), role('centre')];
  const lines = nameLines(roles, names, '2026-05-14');

  it('puts what a first paper needs first, and asks for what has no name', () => {
    expect(lines.map((line) => [line.role.code, line.name?.name ?? '', line.first])).toEqual([
      ['upper', 'Đoàn phường', true], ['upper', 'Thành đoàn', false], ['place', '', true], ['school', 'Trường', true],
    ]);
    expect(freeRoles(roles, names).map((one) => one.code)).toEqual(['centre']);
  });

  it('ends a name on the eve of the next', () => {
    expect(lines.map((line) => [line.until, line.old])).toEqual([
      [undefined, false], ['2025-06-30', true], [undefined, false], [undefined, false],
    ]);
  });

  it('a name that is to come leaves the present one in force', () => {
    const coming = nameLines([role('upper')], names, '2025-06-30');
    expect(coming.map((line) => line.old)).toEqual([false, false]);
  });

  it('of roles with several names none ends another', () => {
    const many = nameLines([role('upper', { many: true })], names, '2026-05-14');
    expect(many.map((line) => line.until)).toEqual([undefined, undefined]);
  });
});

describe('as on paper', () => {
  const signer = (side: string, post: string, to?: string): SignerWire => ({
    side, name: post, post, authority_line: 'TM. BCH', ...(to && { valid_to: to }),
  });

  it('a deputy signs in the place of the head', () => {
    expect(signatureLines(signer('union', 'Bí thư'))).toEqual(['TM. BCH', 'BÍ THƯ']);
    expect(signatureLines(signer('union', 'Phó Bí thư'))).toEqual(['TM. BCH', 'KT. BÍ THƯ', 'PHÓ BÍ THƯ']);
  });

  it('the first who may sign on that day', () => {
    const signers = [signer('union', 'cũ', '2025-10-10'), signer('party', 'chi bộ'), signer('union', 'mới')];
    expect([signerOn(signers, 'union', '2025-10-10')?.post, signerOn(signers, 'union', '2025-10-11')?.post]).toEqual(['cũ', 'mới']);
  });

  it('a committee issues, its long name breaks before the school’s own', () => {
    expect(issuerOf('Đoàn trường THPT A')).toBe('BCH Đoàn trường THPT A');
    expect(issuerOf('Công đoàn A')).toBe('Công đoàn A');
    expect(inLines('BCH Đoàn trường THPT Chuyên Nguyễn Thiện Thành')).toEqual(['BCH ĐOÀN TRƯỜNG THPT CHUYÊN', 'NGUYỄN THIỆN THÀNH']);
    expect(inLines('BCH Đoàn trường THPT A')).toEqual(['BCH ĐOÀN TRƯỜNG THPT A']);
  });

  it.each([
    ['2026-05-04', '04', '5'], ['2026-02-14', '14', '02'], ['2026-12-31', '31', '12'],
  ])('%s is written ngày %s tháng %s', (day, date, month) => expect(paperDay(day)).toEqual({ day: date, month, year: '2026' }));

  it('the school year after', () => expect([yearAfter('2025-2026'), yearAfter('năm nay')]).toEqual(['2026-2027', '']));
});
