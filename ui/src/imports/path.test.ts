import { describe, expect, it } from 'vitest';
import type { ImportPlanWire, PlanFields, PlanRow, RowStep, SheetWire } from '../api/wire';
import { pathCell, pathReasons, titleOf } from './path';
import { columnsOf } from './plan';

const NONE: PlanFields = {
  name: null, born_on: null, sex: null, status: null, branch: null, school_year: null, union_joined_on: null, ethnicity: null,
  religion: null, phone: null, moet_id: null, personal_id: null, post: null, email: null, home_town: null, address: null,
  birth_place: null, note: null,
};
const sheet: SheetWire = {
  file: 'a.xlsx', sheet: 'Theo dõi', header_row: 4, top: [], people: 1, remembered: false, mended: [], hidden: false, hidden_rows: 0,
  columns: [
    { column: 'B', title: 'Họ và tên', field: 'name', sure: 3 },
    { column: 'E', title: 'Ngày ĐVƯT', field: 'union_recognition.on', sure: 3 },
    { column: 'F', title: 'Số GCN', field: 'certificate_issued.paper', sure: 3 },
    { column: 'G', title: 'Ngày cấp', field: 'certificate_issued.on', sure: 2 },
    { column: 'H', title: 'Đủ 18 tuổi', field: 'derived.of_age', sure: 3 },
  ],
};
const fields = [
  { code: 'union_recognition.on', label: 'Công nhận ĐVƯT: ngày' },
  { code: 'certificate_issued.on', label: 'Giấy chứng nhận: ngày cấp' },
];
const plan: ImportPlanWire = {
  plan: 'p', sheets: [sheet], as: 'candidates', school_year: '2025-2026', rows: [], fields, notes: [], unread: [], missing: [], values: [], word_lists: [],
  counts: { new: 1, same: 0, changes: 0, doubtful: 0, rejected: 0 },
};
const step = (code: string, more: Partial<RowStep> = {}): RowStep => ({
  code, label: code, on: '2025-04-09', paper: null, cell: 'G5', state: 'new', old: null, ...more,
});
const row = (steps: RowStep[], more: Partial<PlanRow> = {}): PlanRow => ({
  key: 0, file: 'a.xlsx', sheet: 'Theo dõi', row: 5, verdict: 'new', fields: NONE, changes: [], complaints: [], doubt: null,
  person: null, path: { stage_label: 'Lớp nhận thức', steps, findings: [], corrects: false }, ...more,
});

describe('a tracking list', () => {
  it('has a column for the stage and one for each step, named as its fields are', () => {
    const columns = columnsOf(plan);
    expect(columns).toEqual(['name', 'born_on', 'stage', 'branch', 'step:union_recognition', 'step:certificate_issued']);
    expect(columns.map((column) => titleOf(plan, column)).slice(4)).toEqual(['Công nhận ĐVƯT', 'Giấy chứng nhận']);
  });

  it('shows day and paper in one cell', () => {
    const own = row([step('certificate_issued', { paper: '200/GCN' })]);
    expect(pathCell(own, 'step:certificate_issued', sheet)).toEqual({ text: '09/04/2025 · 200/GCN', look: 'plain' });
    expect(pathCell(own, 'step:union_recognition', sheet)).toEqual({ text: '', look: 'plain' });
    expect(pathCell(own, 'stage', sheet).text).toBe('Lớp nhận thức');
  });

  it('marks what keeps out, what is complained about, what differs and what a rule speaks of', () => {
    const wrong = [{ cell: 'G5', sentence: 'G5: "31/02/2025" không phải là ngày có thật.' }];
    expect(pathCell(row([], { verdict: 'rejected', complaints: wrong }), 'step:certificate_issued', sheet)).toEqual({
      text: '31/02/2025', look: 'wrong',
    });
    const differs = step('certificate_issued', { state: 'differs', old: '08/04/2025' });
    expect(pathCell(row([differs]), 'step:certificate_issued', sheet)).toEqual({ text: '09/04/2025', look: 'changed', was: '08/04/2025' });
    const own = row([step('certificate_issued')]);
    const path = { ...own.path!, findings: [{ cell: 'G5', sentence: 'Quá hạn.', severity: 'warns' }] };
    expect(pathCell({ ...own, path }, 'step:certificate_issued', sheet).look).toBe('odd');
    expect(pathReasons({ ...own, path }, path)).toEqual(['Ghi 1 bước, đến chặng Lớp nhận thức.', 'G5: Quá hạn.']);
  });

  it('says when a candidacy ends because the person has left', () => {
    const own = row([step('transferred', { label: 'Đã chuyển sinh hoạt đảng', state: 'closes', on: '2024-08-31', cell: '' })]);
    expect(pathReasons(own, own.path!)).toEqual(['Người này đã rời trường: ghi thêm «Đã chuyển sinh hoạt đảng» ngày 31/08/2024.']);
  });
});
