// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaperAsk, PaperView } from '../api/wire';
import { useHost, type Host } from '../host/host';
import { touchAll } from '../state/fresh.svelte';
import { lastSaid } from '../state/undo.svelte';
import { Preview } from './preview.svelte';

const view = (ask: PaperAsk, pages = 2): PaperView =>
  ({
    paper: ask.paper, title: 'Danh sách', subject_title: 'Chi đoàn 12 Lý', pages, width_mm: 297, height_mm: 210, missing: [],
    columns: [{ id: 'tt', title: 'TT', on: true, sensitive: false }], choices: { landscape: true, ...ask.choices },
    defaults: { landscape: true, columns: ['tt'] }, signers: [], orders: [], groups: [], labels: [], fields: [], rows: [], number: null, variants: [], symbol: '', draft: false, needed: true, together: 0, left_out: [], formats: ['pdf'],
  }) as PaperView;

interface Asked {
  command: string;
  args: PaperAsk & { page?: number; path?: string };
  answer: (reply: unknown) => void;
}

let asked: Asked[];
let printed: { pages: string[]; size: object } | undefined;
const turn = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);
const views = (): Asked[] => asked.filter((one) => one.command === 'papers.view');

beforeEach(() => {
  vi.useFakeTimers();
  touchAll();
  asked = [];
  printed = undefined;
  let count = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${(count += 1)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  useHost({
    call: (command, args) => new Promise((answer) => asked.push({ command, args: args as Asked['args'], answer })),
    pickFiles: async () => [],
    pickFolder: async () => null,
    openFolder: async () => '',
    pickSave: async ({ name }) => `/x/${name}`,
    print: async (pages, size) => void (printed = { pages, size }),
  } satisfies Host);
});
afterEach(() => vi.useRealTimers());

async function opened(): Promise<Preview> {
  const preview = new Preview('branch-members', 'b1');
  preview.lay();
  await turn();
  const first = views()[0] as Asked;
  expect(first.args).toEqual({ paper: 'branch-members', subject: 'b1', choices: {} });
  first.answer(view(first.args));
  await turn();
  return preview;
}

it('a burst of choices becomes one question, and shows at once', async () => {
  const preview = await opened();
  preview.choose({ number: '1' });
  preview.choose({ number: '14' });
  preview.choose({ confirmation: true });
  expect(preview.view?.choices).toMatchObject({ number: '14', confirmation: true });
  await vi.advanceTimersByTimeAsync(249);
  expect(views()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(views()[1]?.args.choices).toEqual({ number: '14', confirmation: true });
});

it('a layout that was overtaken is never shown', async () => {
  const preview = await opened();
  preview.choose({ landscape: false });
  await vi.advanceTimersByTimeAsync(260);
  preview.choose({ landscape: true });
  await vi.advanceTimersByTimeAsync(260);
  const old = views()[1] as Asked;
  old.answer({ ...view(old.args), title: 'overtaken' });
  await turn();
  expect(preview.view?.title).toBe('Danh sách');
  const last = views()[2] as Asked;
  last.answer(view(last.args));
  await turn();
  expect([preview.view?.choices.landscape, preview.laying]).toEqual([true, false]);
});

it('turning the paper forgets the margins of the other way', async () => {
  const preview = await opened();
  preview.choose({ margins: { top: 30, bottom: 30, left: 30, right: 30 } });
  preview.choose({ landscape: false });
  await vi.advanceTimersByTimeAsync(260);
  expect(views()[1]?.args.choices).toEqual({ landscape: false });
});

it('a picture of an older layout is dropped', async () => {
  const preview = await opened();
  void preview.show(0);
  void preview.show(0);
  await turn();
  const pictures = asked.filter((one) => one.command === 'papers.page');
  expect(pictures).toHaveLength(1);
  preview.lay();
  await turn();
  views()[1]?.answer(view(views()[1]?.args as PaperAsk, 1));
  await turn();
  pictures[0]?.answer({ svg: '<svg/>' });
  await turn();
  expect(preview.pages[0]).toBeUndefined();
});

it('prints every page of what is chosen now, then tells the core', async () => {
  const preview = await opened();
  preview.choose({ number: '14' });
  const printing = preview.print();
  for (let step = 0; step < 5; step += 1) {
    await turn();
    const next = asked.at(-1) as Asked;
    next.answer(next.command === 'papers.view' ? view(next.args) : next.command === 'papers.page' ? { svg: `<svg>${next.args.page}</svg>` } : {});
  }
  await printing;
  expect(printed).toEqual({ pages: ['<svg>1</svg>', '<svg>2</svg>'], size: { widthMm: 297, heightMm: 210 } });
  expect(asked.at(-1)).toMatchObject({ command: 'papers.printed', args: { choices: { number: '14' } } });
});

it('saves where the person says and tells where the file lies', async () => {
  const preview = await opened();
  const saving = preview.save('pdf');
  await turn();
  const make = asked.at(-1) as Asked;
  const path = '/x/Danh sách Chi đoàn 12 Lý.pdf';
  expect(make).toMatchObject({ command: 'jobs.start', args: { command: 'papers.make', args: { path } } });
  make.answer({ job: 'j1' });
  await turn();
  const reply = { path, pages: 2, draft: false, missing: 0, left_out: ['Sơn Minh Đa'], said: 'Đã lưu.', operation: 'o', changes: [] };
  asked.at(-1)?.answer({ state: 'done', reply });
  await saving;
  const told = `Đã lưu PDF: ${path}. Không in, không xuất người đã rút lại sự đồng ý: Sơn Minh Đa`;
  expect(lastSaid()).toMatchObject({ tone: 'note', sentence: told });
});

it('goes back to the choices of the paper itself', async () => {
  const preview = await opened();
  preview.choose({ columns: [], number: '14' });
  preview.toDefaults();
  await turn();
  expect(views().at(-1)?.args.choices).toEqual({ landscape: true, columns: ['tt'] });
});

it('whoever comes back finds his choices; another office does not', async () => {
  const preview = await opened();
  preview.choose({ number: '14' });
  preview.close();
  new Preview('branch-members', 'b1').lay();
  await turn();
  expect(views().at(-1)?.args.choices).toEqual({ number: '14' });
  new Preview('branch-members', 'b2').lay();
  await turn();
  expect(views().at(-1)?.args.choices).toEqual({});
  touchAll();
  new Preview('branch-members', 'b1').lay();
  await turn();
  expect(views().at(-1)?.args.choices).toEqual({});
});
