// Members of the fake host.

import type { MemberRow, MembersSearch } from '../api/wire';
import { fold } from '../parts/fold';
import type { Fakes } from './fake';
import { branches, people } from './people';

let rows = people(2700);
const folded = new WeakMap<MemberRow, string[]>();

/** Beginnings a word may match; folded once a row. */
function wordsOf(row: MemberRow): string[] {
  const known = folded.get(row) ?? fold(`${row.name} ${row.branch ?? ''} ${row.born_on ?? ''}`).split(/[\s-]+/);
  folded.set(row, known);
  return known;
}

function found(search: MembersSearch): MemberRow[] {
  const words = fold(search.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const of = wordsOf(row);
    return (
      words.every((word) => of.some((one) => one.startsWith(word))) &&
      (!search.branch || row.branch_id === search.branch) &&
      (!search.grade || row.branch?.startsWith(String(search.grade))) &&
      (!search.status || search.status.includes(row.status)) &&
      (!search.only_missing || row.missing.length > 0)
    );
  });
}

export const commands: Fakes = {
  'members.search': (args) => {
    const all = found(args);
    const from = args.offset ?? 0;
    return { rows: all.slice(from, args.limit === undefined ? undefined : from + args.limit), total: all.length, everyone: rows.length };
  },
  'members.get': ({ id }, refuse) => {
    const row = rows.find((one) => one.id === id) ?? refuse('not-found', 'Không tìm thấy người này.');
    return {
      row, given_words: 1, other_name: null, email: null, birth_place: null, home_town: 'Xã Ví Dụ', address: 'Ấp Một, xã Ví Dụ',
      unit_joined_on: '2023-09-05', union_card: null, note: null, stays_on: null, findings: [], age: 18,
      memberships: [{ branch: row.branch ?? '', from: '2025-09-01', to: null }],
      candidate: row.stage_label ? `c-${row.id}` : null,
      stations: row.stage_label
        ? [
            { label: 'Tạo nguồn', state: 'done', party: false, facts: '15/10/2024, 03-DS/ĐTN' },
            { label: 'Đoàn viên ưu tú', state: 'current', party: false, facts: '20/05/2025' },
            { label: 'Giới thiệu cho Đảng', state: 'future', party: false, facts: null },
            { label: 'Lễ kết nạp', state: 'future', party: true, facts: null },
          ]
        : [],
      consent: { state: 'none', since: null, given_on: null, representative_on: null, representative: null, purposes: null, paper: null, withdrawn_on: null },
      changes: [{ at: '2026-05-14T03:41:00Z', user: 'Cán bộ Đoàn', sentence: 'Sửa chức vụ', field: 'Chức vụ', old: 'Ủy viên', new: 'Phó bí thư' }],
    };
  },
  'members.update': ({ id, values }, refuse) => {
    const row = rows.find((one) => one.id === id) ?? refuse('not-found', 'Không tìm thấy người này.');
    const changed: Record<string, unknown> = { ...row };
    for (const { field, value } of values) {
      if (field === 'name' && value === '') refuse('name-missing', 'Họ và tên còn trống. Nhập họ và tên rồi lưu lại.');
      changed[field] = value === '' ? null : value;
    }
    const saved = changed as MemberRow;
    rows = rows.map((one) => (one.id === id ? saved : one));
    return { row: saved, changes: ['person'], operation: 'op-1', said: `Đã sửa ${saved.name}.` };
  },
  'members.add': ({ values, branch }) => {
    const text = (field: string): string | null => values.find((one) => one.field === field)?.value || null;
    const row: MemberRow = {
      id: `p-${rows.length}`, name: text('name') ?? '', born_on: text('born_on'), sex: text('sex') ?? 'unknown', status: 'active',
      branch: branches.find((one) => one.id === branch)?.name ?? null, school_year: '2025-2026', union_joined_on: text('union_joined_on'),
      ethnicity: null, religion: null, phone: text('phone'), moet_id: null, personal_id: null, post: null, branch_id: branch ?? null,
      stage_label: null, stage_party: false, missing: [],
    };
    rows = [...rows, row];
    return { row, changes: ['person'], operation: 'op-2', said: `Đã thêm ${row.name}.` };
  },
  'members.move': ({ ids }) => ({ count: ids.length, changes: ['membership'], operation: 'op-3', said: `Đã chuyển ${ids.length} người.` }),
  'members.end': ({ ids }) => ({ count: ids.length, changes: ['member'], operation: 'op-4', said: `Đã kết thúc sinh hoạt của ${ids.length} người.` }),
  'members.export': ({ path }) => ({ path, rows: rows.length, left_out: [], said: 'Đã xuất danh sách ra Excel.' }),
  'candidates.open': ({ persons }) => ({ ids: persons.map((id) => `c-${id}`), changes: ['candidacy'], operation: 'op-5', said: `Đã đưa ${persons.length} người vào nguồn.` }),
  'branches.list': () => ({
    rows: branches.map((branch) => ({ ...branch, kind: 'pupil', homeroom_teacher: null, members: 30, youth: 2, notes: [] })),
    total: branches.length,
  }),
  'find.everything': ({ text }) => {
    const hits = text.trim() === '' ? [] : found({ text, only_missing: false }).slice(0, 8);
    return { rows: hits.map((row) => ({ kind: 'member', id: row.id, title: row.name, about: row.branch ?? '' })), total: hits.length };
  },
};
