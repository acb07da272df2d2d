import { describe, expect, it } from 'vitest';
import type { BranchRow, MemberPage } from '../api/wire';
import { people } from '../test/people';
import { columnsOf, exported, suggestions, USUAL, type ColumnKey } from './columns';
import { factsOf } from './facts';
import { asked, chips, fromParams, items, switched } from './filters';
import { changed, more } from './more';

const branches: BranchRow[] = [
  { id: 'b1', name: '12 Toán', grade: 12, kind: 'pupil', homeroom_teacher: null, members: 30, youth: 0, notes: [] },
  { id: 'b2', name: 'Giáo viên', grade: null, kind: 'teacher', homeroom_teacher: null, members: 20, youth: 0, notes: [] },
];
const rows = people(50);
const page = (over: Partial<MemberPage> = {}): MemberPage => ({
  row: rows[0]!, given_words: 1, other_name: null, email: null, birth_place: null, home_town: null, address: null,
  unit_joined_on: null, union_card: null, note: null, stays_on: null, findings: [], age: 18,
  consent: { state: 'none', since: null, given_on: null, representative_on: null, representative: null, purposes: null, paper: null, withdrawn_on: null },
  memberships: [], candidate: null, stations: [], changes: [], ...over,
});

describe('filters', () => {
  it('are switched on, off and one for another', () => {
    const one = switched({}, 'grade:12');
    expect(one).toEqual({ grade: 12 });
    expect(switched(one, 'grade:11')).toEqual({ grade: 11 });
    expect(switched(one, 'grade:12')).toEqual({});
    expect(switched(one, 'rule:union-leaving-age')).toEqual({ grade: 12, rule: 'union-leaving-age' });
    expect(chips({ rule: 'union-age' }, branches)).toEqual([{ key: 'rule', label: 'Tuổi đoàn viên', value: 'Tuổi vào Đoàn cần xem lại' }]);
    expect(asked('', fromParams({ rule: 'union-age' }), 'name')).toEqual({ text: '', only_missing: false, sort: 'name', rule: 'union-age' });
    expect(switched(one, 'status:active')).toEqual({ grade: 12, status: 'active' });
  });

  it('become the question, with nothing that was not asked', () => {
    expect(asked('an', {}, 'name')).toEqual({ text: 'an', only_missing: false, sort: 'name' });
    expect(asked('', { branch: 'b1', status: 'youth', missing: true }, 'branch')).toEqual({
      text: '', only_missing: true, sort: 'class', branch: 'b1', status: ['youth'],
    });
  });

  it('are told as chips and read from a place', () => {
    const filters = fromParams({ branch: 'b1', missing: '1' });
    expect(chips(filters, branches).map((chip) => `${chip.label}: ${chip.value}`)).toEqual(['Chi đoàn: 12 Toán', 'Dữ liệu: còn thiếu']);
  });

  it('offer only grades there are', () => {
    expect(items({}, branches).filter((item) => item.value.startsWith('grade')).map((item) => item.label)).toEqual(['Khối 12']);
  });
});

describe('columns', () => {
  const shown = new Set<ColumnKey>(USUAL);
  const none = () => [];

  it('hide the sensitive ones by one switch', () => {
    const keys = (hide: boolean): string[] => columnsOf(shown, hide, none).map((column) => column.key);
    expect(keys(false)).toContain('ethnicity');
    expect(keys(true)).not.toContain('ethnicity');
  });

  it('go to Excel without the sensitive ones unless asked for', () => {
    const columns = columnsOf(shown, false, none);
    expect(exported(columns, false)).not.toContain('ethnicity');
    expect(exported(columns, true)).toContain('ethnicity');
    expect(exported(columns, true)).not.toContain('stage');
  });

  it('tell what is missing only where the core says so', () => {
    const joined = columnsOf(shown, false, none).find((column) => column.key === 'union_joined_on');
    const lacking = rows.find((row) => row.missing.length > 0)!;
    expect(joined?.look?.(lacking)).toBe('missing');
    expect(joined?.look?.({ ...lacking, missing: [] })).toBeUndefined();
  });

  it('suggest the spellings of the office', () => {
    expect(suggestions(rows, 'ethnicity').map(([value]) => value)).toEqual(['Hoa', 'Khmer', 'Kinh']);
  });
});

describe('the panel', () => {
  it('leaves the unknown out', () => {
    const labels = factsOf(page(), false).map((fact) => fact.label);
    expect(labels).not.toContain('Email');
    expect(labels).toContain('Giới, dân tộc');
  });

  it('shows nothing sensitive when it is hidden', () => {
    const text = factsOf(page(), true).map((fact) => fact.text).join(' ');
    expect(text).not.toContain(rows[0]!.ethnicity);
    expect(text).not.toContain(rows[0]!.religion);
  });

  it('sends only the fields touched', () => {
    const before = more(page());
    expect(changed(before, { ...before, email: 'a@vidu.vn' })).toEqual([{ field: 'email', value: 'a@vidu.vn' }]);
    expect(changed(before, { ...before })).toEqual([]);
  });
});
