import { describe, expect, it } from 'vitest';
import type { ImportPlanWire, PlanFields, PlanRow, SheetWire, Verdict } from '../api/wire';
import {
  cellOf, columnsOf, decisionOf, fateOf, nextOpen, reasons, rowName, rowsOf, tally, toCommit, type Decision, type Existing,
} from './plan';

const NONE: PlanFields = {
  name: null, born_on: null, sex: null, status: null, branch: null, school_year: null, union_joined_on: null, ethnicity: null,
  religion: null, phone: null, moet_id: null, personal_id: null, post: null, email: null, home_town: null, address: null,
  birth_place: null, note: null,
};
const row = (key: number, verdict: Verdict, more: Partial<PlanRow> = {}): PlanRow => ({
  key, file: 'a.xlsx', sheet: 'Khối 12', row: key + 5, verdict, fields: { ...NONE, name: `Người ${key}` }, changes: [],
  complaints: [], doubt: null, person: null, ...more,
});
const sheet: SheetWire = {
  file: 'a.xlsx', sheet: 'Khối 12', header_row: 4, top: [], people: 5, remembered: false, mended: [], hidden: false, hidden_rows: 0,
  columns: [
    { column: 'B', title: 'Họ', field: 'family_middle', sure: 3 },
    { column: 'C', title: 'Năm', field: 'born_year', sure: 3 },
    { column: 'AA', title: 'Lớp', field: 'class', sure: 3 },
    { column: 'E', title: 'Điện thoại', field: 'phone', sure: 3 },
  ],
};
const rows = [row(0, 'new'), row(1, 'same'), row(2, 'changes'), row(3, 'doubtful', { person: 'x' }), row(4, 'rejected')];
const plan: ImportPlanWire = {
  plan: 'p', sheets: [sheet], as: 'members', school_year: '2025-2026', rows, fields: [], notes: [], unread: [], missing: [], values: [], word_lists: [],
  counts: { new: 1, same: 1, changes: 1, doubtful: 1, rejected: 1 },
};
const decided = (...pairs: [number, Decision][]): ReadonlyMap<string, Decision> =>
  new Map(pairs.map(([key, decision]) => [rowName(rows[key] as PlanRow), decision]));

describe('what becomes of a row', () => {
  const table: [Verdict, Decision | undefined, string][] = [
    ['new', undefined, 'add'], ['new', 'leave', 'leave'], ['changes', undefined, 'change'], ['changes', 'leave', 'leave'],
    ['changes', 'person', 'change'], ['doubtful', undefined, 'leave'], ['doubtful', 'new', 'add'],
    ['doubtful', 'person', 'change'], ['doubtful', 'leave', 'leave'], ['same', undefined, 'same'], ['rejected', undefined, 'leave'],
  ];
  it.each(table)('%s, decided %s: %s', (verdict, decision, fate) => {
    expect(fateOf(row(0, verdict), decision)).toBe(fate);
  });

  it('keeps people already recorded when told so, but for the one taken by hand', () => {
    const changes = rows[2] as PlanRow;
    expect(decisionOf(changes, new Map(), 'keep')).toBe('leave');
    expect(decisionOf(changes, new Map(), 'fill')).toBeUndefined();
    expect(decisionOf(changes, decided([2, 'person']), 'keep')).toBe('person');
  });

  it('forgets that a row is somebody who has gone since', () => {
    const gone = { ...(rows[3] as PlanRow), person: null };
    expect(decisionOf(gone, decided([3, 'person']), 'fill')).toBeUndefined();
    expect(decisionOf(gone, decided([3, 'new']), 'fill')).toBe('new');
  });

  it('never decides about rows that cannot be written', () => {
    expect(decisionOf(rows[4] as PlanRow, decided([4, 'new']), 'fill')).toBeUndefined();
    expect(decisionOf(rows[1] as PlanRow, decided([1, 'leave']), 'fill')).toBeUndefined();
  });
});

describe('the last line', () => {
  const table: [ReadonlyMap<string, Decision>, Existing, object][] = [
    [new Map(), 'fill', { added: 1, changed: 1, doubtful: 1, rejected: 1, chosen: 0 }],
    [new Map(), 'keep', { added: 1, changed: 0, doubtful: 1, rejected: 1, chosen: 1 }],
    [decided([3, 'new'], [0, 'leave']), 'fill', { added: 1, changed: 1, doubtful: 0, rejected: 1, chosen: 1 }],
    [decided([3, 'person']), 'overwrite', { added: 1, changed: 2, doubtful: 0, rejected: 1, chosen: 0 }],
  ];
  it.each(table)('%#', (decisions, existing, sum) => {
    expect(tally(rows, decisions, existing)).toEqual(sum);
  });

  it('sends decisions by the keys of this plan', () => {
    expect(toCommit(rows, decided([3, 'new'], [4, 'leave']), 'keep')).toEqual([
      { key: 2, decision: 'leave' },
      { key: 3, decision: 'new' },
    ]);
    const again = rows.map((one) => ({ ...one, key: one.key + 100 }));
    expect(toCommit(again, decided([3, 'new']), 'fill')).toEqual([{ key: 103, decision: 'new' }]);
  });
});

describe('rows to look at', () => {
  it('goes round and passes what is decided', () => {
    expect(nextOpen(rows, 0, new Map())).toBe(3);
    expect(nextOpen(rows, 3, new Map())).toBe(4);
    expect(nextOpen(rows, 4, new Map())).toBe(3);
    expect(nextOpen(rows, 0, decided([3, 'leave']))).toBe(4);
    expect(nextOpen(rows.slice(0, 3), 0, new Map())).toBeUndefined();
    expect(nextOpen([], 0, new Map())).toBeUndefined();
  });

  it('shows one verdict, or all in the order of the file', () => {
    expect(rowsOf(plan, 'all')).toHaveLength(5);
    expect(rowsOf(plan, 'doubtful').map((one) => one.key)).toEqual([3]);
  });
});

describe('cells', () => {
  it('shows the columns the files have, beside the four that make a person', () => {
    expect(columnsOf(plan)).toEqual(['name', 'born_on', 'sex', 'branch', 'phone']);
    expect(columnsOf({ ...plan, as: 'by_column' })).toEqual(['name', 'born_on', 'sex', 'status', 'branch', 'phone']);
  });

  it('boxes what keeps a row out, with the text that could not be read', () => {
    const bad = row(9, 'rejected', { complaints: [{ cell: 'C14', sentence: 'C14: "31/02/2008" không có trong lịch.' }] });
    expect(cellOf(bad, 'born_on', sheet)).toEqual({ text: '31/02/2008', look: 'wrong' });
    expect(cellOf(bad, 'name', sheet).look).toBe('plain');
    const nameless = row(9, 'rejected', { fields: NONE, complaints: [{ cell: 'A14', sentence: 'A14: không có họ tên.' }] });
    expect(cellOf(nameless, 'name', sheet)).toEqual({ text: 'trống', look: 'wrong' });
    const far = row(9, 'rejected', { complaints: [{ cell: 'AA14', sentence: 'AA14: lớp lạ.' }], fields: { ...NONE, branch: '12X' } });
    expect(cellOf(far, 'branch', sheet)).toEqual({ text: '12X', look: 'wrong' });
    expect(cellOf({ ...far, verdict: 'new' }, 'branch', sheet).look).toBe('odd');
  });

  it('shows old and new, days as people write them', () => {
    const changed = row(9, 'changes', {
      changes: [{ field: 'ethnicity', old: null, new: 'Kinh' }, { field: 'union_joined_on', old: '26/3/23', new: '2023-03-26' }, { field: 'sex', old: 'unknown', new: 'female' }],
    });
    expect(cellOf(changed, 'ethnicity', sheet)).toEqual({ text: 'Kinh', look: 'changed', was: 'trống' });
    expect(cellOf(changed, 'union_joined_on', sheet)).toEqual({ text: '26/03/2023', look: 'changed', was: '26/3/23' });
    expect(cellOf(changed, 'sex', sheet)).toEqual({ text: 'Nữ', look: 'changed', was: 'trống' });
  });

  it('says why, in the order of weight', () => {
    const doubtful = row(9, 'doubtful', { doubt: 'Có 2 người cùng tên.', changes: [{ field: 'class', old: '11A1', new: '12A1' }] });
    expect(reasons(doubtful, undefined)).toEqual(['Có 2 người cùng tên.', 'Chi đoàn: 11A1 → 12A1.']);
    expect(reasons(row(9, 'same'), undefined)).toHaveLength(1);
    expect(reasons(row(9, 'new'), 'leave')).toHaveLength(1);
  });
});
