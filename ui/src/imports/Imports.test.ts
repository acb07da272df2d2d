import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportCommit, ImportPlanWire, PlanFields, PlanRow, Verdict } from '../api/wire';
import { useHost, type Host } from '../host/host';
import { touchAll } from '../state/fresh.svelte';
import { startKeys } from '../state/keys.svelte';
import { lastSaid } from '../state/undo.svelte';
import { imports as words } from '../text/imports';
import Imports from './Imports.svelte';

const none: PlanFields = {
  name: null, born_on: null, sex: null, status: null, branch: null, school_year: null, union_joined_on: null, ethnicity: null,
  religion: null, phone: null, moet_id: null, personal_id: null, post: null, email: null, home_town: null, address: null,
  birth_place: null, note: null,
};
const row = (key: number, verdict: Verdict, name: string, more: Partial<PlanRow> = {}): PlanRow => ({
  key, file: 'a.xlsx', sheet: 'Khối 12', row: key + 5, verdict, fields: { ...none, name }, changes: [], complaints: [], doubt: null,
  person: null, ...more,
});
const plan: ImportPlanWire = {
  plan: 'p1', as: 'members', school_year: '2025-2026', notes: [], unread: [], missing: [], values: [], word_lists: [], fields: [{ code: 'name', label: 'Họ và tên' }],
  sheets: [
    {
      file: 'a.xlsx', sheet: 'Khối 12', header_row: 4, top: [{ row: 4, cells: ['Họ tên'] }], people: 4, remembered: false, mended: [], hidden: false, hidden_rows: 0,
      columns: [{ column: 'B', title: 'Họ tên', field: 'name', sure: 3 }],
    },
  ],
  rows: [
    row(0, 'new', 'Lê Hoàng An'),
    row(1, 'doubtful', 'Lâm Gia Hào', { doubt: 'Có 2 người cùng tên.', person: 'x' }),
    row(2, 'rejected', 'Sơn Thị Chanh Na', { complaints: [{ cell: 'C7', sentence: 'Ngày 31/02/2008 không có trong lịch.' }] }),
    row(3, 'same', 'Trần Quốc Anh'),
  ],
  counts: { new: 1, same: 1, changes: 0, doubtful: 1, rejected: 1 },
};

let committed: ImportCommit | undefined;
let stop: () => void;

beforeEach(() => {
  committed = undefined;
  touchAll();
  const jobs: { command: string; args: unknown }[] = [];
  useHost({
    call: async (command, args) => {
      const its = args as { job: string; command: string; args: unknown };
      if (command === 'jobs.start') return { job: String(jobs.push(its) - 1) };
      if (command === 'school_years.list' || command === 'import.saved') return { rows: [], total: 0 };
      const job = jobs[Number(its.job)];
      if (job?.command === 'import.preview') return { state: 'done', reply: plan };
      committed = job?.args as ImportCommit;
      return { state: 'done', reply: { added: 2, changed: 0, left: 1, branches: 1, said: 'Đã nhập 2 người từ Excel.', operation: 'o', changes: ['person'] } };
    },
    pickFiles: async () => ['C:\\x\\a.xlsx'],
    pickSave: async () => null,
    pickFolder: async () => null,
    openFolder: async () => '',
    print: async () => undefined,
  } satisfies Host);
  stop = startKeys();
});
afterEach(() => stop());

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key.length === 1 && /[a-z]/.test(key) ? `Key${key.toUpperCase()}` : key, bubbles: true, ...more });
const present = (): string | undefined => document.querySelector('tr.cur td:nth-child(3)')?.textContent.trim();

test('by keyboard alone: choose, settle the doubtful row, import, see what was done', async () => {
  render(Imports, { params: {} });
  await press('o', { ctrlKey: true });
  await screen.findByText(words.sheet.title);
  expect(lastSaid()?.sentence).toBe(words.nothingWritten);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('grid'));

  await press('F8');
  expect(present()).toBe('Lâm Gia Hào');
  expect(screen.getByText('Có 2 người cùng tên.')).toBeTruthy();
  await press('1');
  await press('F8');
  expect(present()).toBe('Sơn Thị Chanh Na');
  await press('1');
  await press('Enter', { ctrlKey: true });
  await screen.findByText(words.result.title);
  expect(committed).toEqual({ plan: 'p1', decisions: [{ key: 1, decision: 'new' }], remember: true, missing: [] });
  expect(lastSaid()).toMatchObject({ tone: 'done', sentence: 'Đã nhập 2 người từ Excel.' });
});

test('Esc asks before work is thrown away, and a look elsewhere keeps it', async () => {
  const first = render(Imports, { params: {} });
  await press('o', { ctrlKey: true });
  await screen.findByText(words.sheet.title);
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('grid'));
  await press('Delete');
  first.unmount();
  expect(lastSaid()).toBeNull();

  render(Imports, { params: {} });
  await screen.findByText(words.reason.take);
  await press('Escape');
  await screen.findByText(words.abandon.title);
  await fireEvent.click(screen.getByText(words.abandon.yes));
  await screen.findByText(words.choose.title);
});
