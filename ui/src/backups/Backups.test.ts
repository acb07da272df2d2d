import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BackupCompared, BackupRow, BackupState, OfficeStatus } from '../api/wire';
import { useHost, type Host } from '../host/host';
import { showInstant } from '../parts/date';
import { startKeys } from '../state/keys.svelte';
import { entered, office } from '../state/session.svelte';
import { lastSaid } from '../state/undo.svelte';
import { backups as words } from '../text/backups';
import Backups from './Backups.svelte';

const DAY = 86_400_000;
const row = (name: string, daysAgo: number, problem: string | null = null): BackupRow => ({
  path: `C:\\Đoàn trường\\sao-luu\\${name}.donghanh`,
  at: problem ? null : new Date(Date.now() - daysAgo * DAY).toISOString(),
  size: 2_000_000, unit: 'Đoàn trường THPT Mẫu', people: 3, steps: 1, attachments: 0, problem,
  reason: 'work', checked: null, here: true, second: false, second_trouble: null,
});
const NOTHING = { people: 0, steps: 0, attachments: 0, count: 0, operations: [] };
const compared = (same_office: boolean): BackupCompared => ({
  backup: NEW, same_office, people: 5, steps: 1, attachments: 0, gained: NOTHING,
  lost: { people: 2, steps: 0, attachments: 0, count: 2, operations: [{ at: NEW.at ?? '', user: 'A', sentence: 'Đã thêm Lâm Gia Hào.' }] },
});
const whole = (): BackupState => ({
  folder: 'C:\\Đoàn trường\\sao-luu', data_folder: 'C:\\Đoàn trường', data_size: 1, newest_at: NEW.at, older: null, notes: [],
  second: second === null ? null : { folder: second, reachable: true, at: null, days: null, old: true, trouble: null },
  choices: { all_days: 14, weekly_months: 3, monthly_years: 3, pause_minutes: 30, remind_days: 7, ...(second === null ? {} : { second }) },
});
const NEW = row('b', 9);
const OLD = row('a', 40);
const status = { phase: 'open', today: '2026-05-14', folder: 'C:\\Đoàn trường', demo: false, read_only: null } as OfficeStatus;

/** What a job of this command ends with: its reply, or a refusal. */
let ends: Record<string, object>;
let rows: BackupRow[];
let save: string | null;
let pick: string | null;
let second: string | null;
const asked = vi.fn<Host['call']>();
let stop: () => void;

beforeEach(() => {
  ends = {};
  rows = [NEW, OLD];
  save = pick = second = null;
  asked.mockReset();
  asked.mockImplementation(async (command, args) => {
    if (command === 'backup.list') return { rows, total: rows.length };
    if (command === 'backup.state') return whole();
    if (command === 'backup.set') {
      second = (args as { second?: string }).second || null;
      return whole();
    }
    if (command === 'office.status') return { ...status, unit: 'Đoàn trường khác' };
    const { command: work, job } = args as { command: string; job: string };
    if (command === 'jobs.start') return { job: work };
    return { step: '', done: 0, total: 0, ...(ends[job] && 'refused' in ends[job] ? { state: 'refused', ...ends[job] } : { state: 'done', reply: ends[job] }) };
  });
  useHost({ call: asked, pickFiles: async () => [], pickSave: async () => save, pickFolder: async () => pick, openFolder: async () => '', print: async () => undefined });
  entered(status);
  stop = startKeys();
});
afterEach(() => stop());

const press = (name: string): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));
const started = (work: string): unknown => asked.mock.calls.map(([, args]) => args as { command?: string; args?: unknown }).find((args) => args.command === work)?.args;

test('warns when the newest is older than seven days, and names what is of no use', async () => {
  rows = [NEW, row('hong', 0, 'Tệp này không phải bản sao lưu của Đồng Hành.')];
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  await fireEvent.pointerDown(screen.getByText('hong.donghanh'));
  expect(screen.getByText('Tệp này không phải bản sao lưu của Đồng Hành.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.restore })).toBeNull();
});

test('a picker that was closed makes nothing; a path chosen is where it goes', async () => {
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  await press(words.elsewhere);
  expect(started('backup.make')).toBeUndefined();
  save = 'E:\\usb.donghanh';
  ends['backup.make'] = { ...NEW, path: save };
  await press(words.elsewhere);
  await vi.waitFor(() => expect(lastSaid()?.sentence).toBe(words.madeAt('E:\\usb.donghanh')));
  expect(started('backup.make')).toEqual({ path: save });
});

test('a backup that fails says why and leaves the list as it was', async () => {
  ends['backup.make'] = { refused: 'backup-disk', sentence: 'Ổ đĩa đã đầy. Dọn bớt rồi sao lưu lại.' };
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  await press(words.make);
  await vi.waitFor(() => expect(lastSaid()?.sentence).toBe('Ổ đĩa đã đầy. Dọn bớt rồi sao lưu lại.'));
  expect(screen.getByText(showInstant(NEW.at ?? ''))).toBeTruthy();
});

test('a backup of another office asks for its key before it is looked into', async () => {
  ends['backup.verify'] = { refused: 'password-wanted', sentence: 'Bản sao lưu này được bảo vệ.' };
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  await press(words.verify);
  await screen.findByText(words.verifyTitle);
});

test('restoring shows what would be lost before it is done, and asks no password the core does not need', async () => {
  ends['backup.compare'] = compared(true);
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  await press(words.restore);
  await screen.findByText('Đã thêm Lâm Gia Hào.');
  expect(screen.getByText(words.ask.lostWork(2))).toBeTruthy();
  expect(screen.queryByLabelText(words.key.password)).toBeNull();
  ends['backup.restore'] = { folder: status.folder, backup: NEW, kept: 'C:\\Đoàn trường\\truoc-khoi-phuc-1' };
  asked.mockClear();
  await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
  await screen.findByText('C:\\Đoàn trường\\truoc-khoi-phuc-1');
  expect(started('backup.restore')).toEqual({ path: NEW.path, folder: status.folder, replace: true });
  expect(office()?.unit).toBe('Đoàn trường khác');
});

test('a backup that needs another key asks for it, and sends it with the restoring', async () => {
  ends['backup.compare'] = { refused: 'no-password', sentence: 'Mở bằng mã khôi phục của lúc đó.' };
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  await press(words.restore);
  await screen.findByText(words.key.then);
  await press(words.key.code);
  await fireEvent.input(screen.getByLabelText(words.key.code), { target: { value: 'K7QD-2MXA' } });
  ends['backup.compare'] = { refused: 'wrong-password', sentence: 'Mã này không mở được.' };
  await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
  await screen.findByText('Mã này không mở được.');
  ends['backup.compare'] = compared(false);
  await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
  await screen.findByText(words.ask.other);
  ends['backup.restore'] = { folder: status.folder, backup: NEW, kept: null };
  asked.mockClear();
  await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
  await vi.waitFor(() => expect(office()?.unit).toBe('Đoàn trường khác'));
  expect(started('backup.restore')).toEqual({ path: NEW.path, folder: status.folder, replace: true, recovery_code: 'K7QD-2MXA' });
});

test('a second place that is chosen gets its first copy at once', async () => {
  ends['backup.make'] = { ...NEW, second: true };
  render(Backups, { params: {} });
  await screen.findByText(words.second.text);
  pick = 'E:\\sao luu';
  await press(words.second.choose);
  await screen.findByText(pick);
  await vi.waitFor(() => expect(started('backup.make')).toEqual({ second: true }));
});

test('the list says why each was made and where it lies', async () => {
  rows = [{ ...NEW, reason: 'import', second: true }, { ...OLD, here: false, second: true, reason: 'unknown to this version' }];
  render(Backups, { params: {} });
  await screen.findByText(words.reasons['import'] ?? '');
  for (const text of [words.list.places.both, words.list.places.second, words.reasonUnknown]) expect(screen.getByText(text)).toBeTruthy();
});

test('the demonstration is thrown away, so nothing is brought back into it', async () => {
  entered({ ...status, demo: true });
  render(Backups, { params: {} });
  await screen.findByText(words.warnOld);
  expect(screen.queryByRole('button', { name: words.restore })).toBeNull();
  expect(screen.queryByRole('button', { name: words.restoreFile })).toBeNull();
});

test('«Sao lưu ngay» of the finder makes one at once', async () => {
  ends['backup.make'] = NEW;
  render(Backups, { params: { make: '1' } });
  await vi.waitFor(() => expect(started('backup.make')).toEqual({}));
});
