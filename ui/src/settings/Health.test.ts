import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { HealthProblem } from '../api/wire';
import { useHost, type Host } from '../host/host';
import { lastSaid } from '../state/undo.svelte';
import { settings } from '../text/settings';
import Health from './Health.svelte';
import { lasted } from './lasted';

const words = settings.health;
const KEYS: HealthProblem = { code: 'name-keys', sentence: 'Có 2 người mà chữ dùng để tìm không khớp với họ tên.', repairable: true };
const LOST: HealthProblem = { code: 'reference-missing', sentence: 'Có 1 dòng trỏ đến dòng không còn.', repairable: false };

/** What each command ends with. */
let ends: Record<string, object>;
const asked = vi.fn<Host['call']>();

beforeEach(() => {
  ends = { 'office.check': { problems: [], state_sha256: '' } };
  asked.mockReset();
  asked.mockImplementation(async (command, args) => {
    const { command: work, job } = args as { command: string; job: string };
    if (command === 'jobs.start') return { job: work };
    const end = ends[job];
    return { step: '', done: 0, total: 0, ...(end && 'refused' in end ? { state: 'refused', ...end } : { state: 'done', reply: end }) };
  });
  const nothing = async (): Promise<null> => null;
  useHost({ call: asked, pickFiles: async () => [], pickSave: nothing, pickFolder: nothing, openFolder: async () => '', print: async () => undefined });
});

const press = (name: string): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

test('a sound office says so, and how long it took', async () => {
  render(Health);
  await press(words.check);
  await screen.findByText(words.none.title);
  expect(screen.getByText(words.took(lasted(0)))).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.repair })).toBeNull();
});

test('findings are told, and only where something can be put right the button is there', async () => {
  ends['office.check'] = { problems: [LOST], state_sha256: '' };
  render(Health);
  await press(words.check);
  await screen.findByText(LOST.sentence);
  expect(screen.queryByRole('button', { name: words.repair })).toBeNull();
  ends['office.check'] = { problems: [KEYS, LOST], state_sha256: '' };
  await press(words.again);
  await screen.findByText(KEYS.sentence);
  ends['office.repair'] = { rows: 2, left: [LOST], operation: 'x', said: '', changes: ['person'] };
  await press(words.repair);
  await waitFor(() => expect(screen.queryByText(KEYS.sentence)).toBeNull());
  expect(screen.getByText(LOST.sentence)).toBeTruthy();
  expect(lastSaid()?.sentence).toBe(words.repaired(2, 1));
});

test('a check that cannot be done says why and may be tried again', async () => {
  ends['office.check'] = { refused: 'office-gone', sentence: 'Không còn đọc, ghi được tệp dữ liệu.' };
  render(Health);
  await press(words.check);
  await waitFor(() => expect(lastSaid()?.sentence).toBe('Không còn đọc, ghi được tệp dữ liệu.'));
  expect(screen.getByRole('button', { name: words.check })).toBeTruthy();
});

test('times are said as one says them', () => {
  expect([0, 499, 500, 59_400, 59_600, 125_000].map(lasted)).toEqual([
    'chưa đến 1 giây', 'chưa đến 1 giây', '1 giây', '59 giây', '1 phút 00 giây', '2 phút 05 giây',
  ]);
});
