import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OfficeStatus, SettingsPage, UnitNameWire } from '../api/wire';
import { Refused, useHost, type Host } from '../host/host';
import { entered } from '../state/session.svelte';
import { startKeys } from '../state/keys.svelte';
import { settings as words } from '../text/settings';
import Settings from './Settings.svelte';

const page: SettingsPage = {
  units: [
    { id: 'u1', role: 'union_upper', name: 'Đoàn phường Trà Vinh', valid_from: '2025-07-01' },
    { id: 'u2', role: 'union_upper', name: 'Thành đoàn Trà Vinh' },
  ],
  signers: [],
  roles: [
    { code: 'union_upper', label: 'Đoàn cấp trên trực tiếp', example: 'Đoàn phường …', wanted: true, many: false },
    { code: 'own_union', label: 'Đoàn trường', example: 'Đoàn trường …', wanted: true, many: false },
  ],
  wanted: ['Chưa có tên Đoàn trường cho tiêu đề giấy.'],
  chain: [],
  chain_roles: [],
  chain_bodies: [],
};
const asked = vi.fn<Host['call']>();
let stop: () => void;

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (command) => (command === 'settings.get' ? page : {}));
  const nothing = async (): Promise<null> => null;
  useHost({ call: asked, pickFiles: async () => [], pickSave: nothing, pickFolder: nothing, openFolder: async () => '', print: async () => undefined });
  entered({ phase: 'open', today: '2026-05-14' } as OfficeStatus);
  stop = startKeys();
});
afterEach(() => stop());

const press = (key: string, more: KeyboardEventInit = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key === 'n' ? 'KeyN' : key, bubbles: true, ...more });
const field = (label: string): HTMLInputElement => screen.getByLabelText(label);
const sent = (): UnitNameWire | undefined => asked.mock.calls.find(([command]) => command === 'settings.set_unit')?.[1] as UnitNameWire | undefined;

test('says what the first paper needs, dims what is over, asks for names that are missing', async () => {
  render(Settings, { params: {} });
  await screen.findByText(page.wanted[0] ?? '');
  expect(screen.getByText('Thành đoàn Trà Vinh').closest('tr')?.classList.contains('old')).toBe(true);
  expect(screen.getByText('30/06/2025')).toBeTruthy();
  expect(screen.getByText(words.names.enter)).toBeTruthy();
});

test('a new name from a day on is one new row of the same role', async () => {
  render(Settings, { params: {} });
  (await screen.findByText('Đoàn phường Trà Vinh')).closest('tr')?.focus();
  await press('n', { ctrlKey: true });
  await fireEvent.input(field(words.form.name), { target: { value: 'Đoàn phường Nguyệt Hóa' } });
  await fireEvent.input(field(words.form.from), { target: { value: '1/1/2027' } });
  await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
  await vi.waitFor(() => expect(sent()).toMatchObject({ role: 'union_upper', name: 'Đoàn phường Nguyệt Hóa', valid_from: '2027-01-01', valid_to: '' }));
  expect(sent()).not.toHaveProperty('id');
});

test('what is refused stays open with the sentence of the core', async () => {
  asked.mockImplementation(async (command) => {
    if (command === 'settings.get') return page;
    throw new Refused('ends-before-start', 'Ngày kết thúc trước ngày bắt đầu. Sửa một trong hai ngày.');
  });
  render(Settings, { params: {} });
  (await screen.findByText('Đoàn phường Trà Vinh')).closest('tr')?.focus();
  await press('Enter');
  expect(field(words.form.name).value).toBe('Đoàn phường Trà Vinh');
  await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
  await screen.findByText('Ngày kết thúc trước ngày bắt đầu. Sửa một trong hai ngày.');
});
