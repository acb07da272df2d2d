import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AttachmentLooked, AttachmentRow } from '../api/wire';
import { fake } from '../test/fake';
import { useHost } from '../host/host';
import { lastSaid } from '../state/undo.svelte';
import Attachments from './Attachments.svelte';
import { meant } from './files';

const PHOTO: AttachmentRow = {
  id: 't1', name: 'Ảnh thẻ.jpg', kind: 'picture', media_type: 'image/jpeg', size: 98_000, added_on: '2026-05-14', step: null, document: null, note: null, lost: false,
};
const looked = (path: string, verdict: string, sentence: string | null = null): AttachmentLooked => ({ path, name: path, verdict, sentence, size: 1 });

let files: AttachmentLooked[] = [];
const added = vi.fn();
const saved = vi.fn();

beforeEach(() => {
  added.mockReset();
  saved.mockReset();
  const rows: AttachmentRow[] = [PHOTO];
  useHost({
    ...fake({
      'attachments.list': () => ({ rows, total: rows.length, size: 98_000 }),
      'attachments.look': () => ({ rows: files }),
      'attachments.add': (args) => (added(args), { ids: ['t2'] }),
      'attachments.save': (args) => (saved(args), { path: args.path }),
    }),
    pickFiles: () => Promise.resolve(files.map((file) => file.path)),
    pickSave: ({ name }) => Promise.resolve(`D:\\${name}`),
  });
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((go) => setTimeout(go));
  await tick();
}

async function add(...chosen: AttachmentLooked[]): Promise<void> {
  files = chosen;
  render(Attachments, { person: 'p1' });
  await settled();
  await fireEvent.click(screen.getByRole('button', { name: 'Thêm tệp' }));
  await settled();
}

test('plain files are attached at once', async () => {
  await add(looked('a.jpg', 'new'), looked('b.pdf', 'new'));
  expect(added).toHaveBeenCalledWith({ person: 'p1', files: [{ path: 'a.jpg', sure: false }, { path: 'b.pdf', sure: false }] });
});

test('a doubtful file is asked about with the sentence of the core, a refused one stays out', async () => {
  await add(looked('a.jpg', 'new'), looked('b.pdf', 'ask', 'Tệp «b.pdf» thật ra là ảnh JPEG.'), looked('c.exe', 'refused', 'Tệp «c.exe» không nhận.'));
  expect(added).not.toHaveBeenCalled();
  expect(screen.getByText('Tệp «b.pdf» thật ra là ảnh JPEG.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Đính kèm 1 tệp' })).toBeTruthy();
  await fireEvent.click(screen.getByLabelText('Vẫn đính kèm'));
  await fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  await settled();
  expect(added).toHaveBeenCalledWith({ person: 'p1', files: [{ path: 'a.jpg', sure: false }, { path: 'b.pdf', sure: true }] });
});

test('saving a copy says that it is plain', async () => {
  await add();
  await fireEvent.click(screen.getByRole('button', { name: 'Việc với tệp Ảnh thẻ.jpg' }));
  await fireEvent.click(screen.getByText('Lưu tệp'));
  await settled();
  expect(saved).toHaveBeenCalledWith({ id: 't1', path: 'D:\\Ảnh thẻ.jpg' });
  expect(lastSaid()?.sentence).toContain('không còn được mã hóa');
});

test('what is refused is never meant', () => {
  const all = [looked('a', 'new'), looked('b', 'ask'), looked('c', 'refused')];
  expect(meant(all, new Set(['b', 'c'])).map((file) => file.path)).toEqual(['a', 'b']);
  expect(meant(all, new Set()).map((file) => file.path)).toEqual(['a']);
});
