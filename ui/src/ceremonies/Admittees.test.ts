import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AdmitteeRow, CeremonyPage } from '../api/wire';
import { Refused, useHost, type Host } from '../host/host';
import { startKeys } from '../state/keys.svelte';
import Admittees from './Admittees.svelte';

const row = (candidate: string, name: string): AdmitteeRow => ({
  candidate, person: candidate, name, branch: '12 Văn', born_on: '2007-11-02', decision_number: '311-QĐ/ĐU', decision_on: '2026-05-04',
  helper: null, attended: null, note: null, warnings: [],
});
const page = (state = 'planned'): CeremonyPage => ({
  ceremony: { id: 'l1', title: 'Lễ kết nạp', on: '2026-05-19' }, state, in_days: 5, present_count: null, eligible: [], guests: [], tasks: [], due: null,
  admittees: [row('a', 'Thạch Thị Sa Ry'), row('b', 'Nguyễn Minh Khôi'), row('c', 'Sơn Minh Đa')],
});

const asked = vi.fn<Host['call']>();
let stop: () => void;

beforeEach(() => {
  asked.mockReset();
  asked.mockResolvedValue({});
  const none = (): Promise<null> => Promise.resolve(null);
  useHost({ call: asked, pickFiles: () => Promise.resolve([]), pickSave: none, pickFolder: none, openFolder: () => Promise.resolve(''), print: () => Promise.resolve() });
  stop = startKeys();
});
afterEach(() => stop());

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, bubbles: true, ...more });
  await tick();
  await tick();
}

const names = (): string[] => [...document.querySelectorAll('tr .name')].map((name) => name.textContent);

test('Alt+↓ moves the present row, sends the whole order and keeps the keyboard on the person', async () => {
  render(Admittees, { page: page(), onadd: () => undefined });
  screen.getByText('Thạch Thị Sa Ry').focus();
  await press('ArrowDown', { altKey: true });
  expect(names()).toEqual(['Nguyễn Minh Khôi', 'Thạch Thị Sa Ry', 'Sơn Minh Đa']);
  expect(asked).toHaveBeenCalledWith('ceremonies.reorder', { id: 'l1', candidates: ['b', 'a', 'c'] });
  expect(document.activeElement?.textContent).toBe('Thạch Thị Sa Ry');
});

test('at the end of the list nothing is sent', async () => {
  render(Admittees, { page: page(), onadd: () => undefined });
  screen.getByText('Thạch Thị Sa Ry').focus();
  await press('ArrowUp', { altKey: true });
  expect(asked).not.toHaveBeenCalled();
});

test('a refused order goes back to what it was', async () => {
  asked.mockRejectedValue(new Refused('held', 'Buổi lễ đã ghi kết quả.'));
  render(Admittees, { page: page(), onadd: () => undefined });
  screen.getByText('Thạch Thị Sa Ry').focus();
  await press('ArrowDown', { altKey: true });
  await new Promise((go) => setTimeout(go));
  await tick();
  expect(names()).toEqual(['Thạch Thị Sa Ry', 'Nguyễn Minh Khôi', 'Sơn Minh Đa']);
});

test('F2 edits the helper of the present row, Enter keeps, Esc leaves', async () => {
  render(Admittees, { page: page(), onadd: () => undefined });
  screen.getByText('Nguyễn Minh Khôi').focus();
  await press('F2');
  const field = screen.getByLabelText<HTMLInputElement>('Người giúp đỡ Nguyễn Minh Khôi');
  field.value = ' Đỗ Kim Ngân ';
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(asked).toHaveBeenCalledExactlyOnceWith('ceremonies.set_admittee', { id: 'l1', candidate: 'b', helper: 'Đỗ Kim Ngân' });
  await press('F2');
  await fireEvent.keyDown(screen.getByLabelText('Người giúp đỡ Nguyễn Minh Khôi'), { key: 'Escape' });
  expect(asked).toHaveBeenCalledOnce();
});

test('a ceremony that was held has nothing to take out or add', () => {
  render(Admittees, { page: page('held'), onadd: () => undefined });
  expect(screen.queryByText('Thêm người…')).toBeNull();
  expect(screen.queryByLabelText('Bỏ Sơn Minh Đa khỏi danh sách')).toBeNull();
});
