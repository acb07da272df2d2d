import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FindingWire, StepField, StepWire } from '../api/wire';
import { Refused, useHost, type Host } from '../host/host';
import StepForm from './StepForm.svelte';

const field = (key: string, label: string, kind = 'text'): StepField => ({ key, label, kind, choices: [], proposed: null, more: false });
const FIELDS = [field('number', 'Số văn bản'), field('vote.present', 'Có mặt', 'number'), field('vote.in_favour', 'Tán thành', 'number')];
const WARNING: FindingWire = {
  rule_id: 'branch-vote-admission', label: 'Tỷ lệ tán thành', severity: 'warns', outcome: 'failed', date: null, days: null, start: null,
  planned: false, provisional: false, sentence: 'Chưa đủ hai phần ba tán thành.', source: 'Điều lệ Đảng, Điều 4',
};

const asked = vi.fn<Host['call']>();
const onclose = vi.fn();

beforeEach(() => {
  asked.mockReset();
  onclose.mockReset();
  useHost({
    call: asked,
    pickFiles: () => Promise.resolve([]),
    pickSave: () => Promise.resolve(null),
    pickFolder: () => Promise.resolve(null),
    openFolder: () => Promise.resolve(''),
    print: () => Promise.resolve(),
  });
});

async function type(label: string, text: string): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>(label);
  input.value = text;
  await fireEvent.input(input);
}

async function send(): Promise<void> {
  await fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  await new Promise((go) => setTimeout(go));
  await tick();
}

function show(step?: StepWire): void {
  render(StepForm, { candidate: 'c1', code: 'branch_resolution', label: 'Chi bộ xét', fields: FIELDS, step, before: [], onclose });
}

test('sends the day beside the facts, a vote nested and as numbers, and closes when rules are silent', async () => {
  asked.mockResolvedValue({ row: {}, findings: [] });
  show();
  await type('Ngày', '8/4/2026');
  await type('Số văn bản', '07-NQ/CB');
  await type('Tán thành', '27');
  await send();
  expect(asked).toHaveBeenCalledWith('candidates.record_step', {
    candidate: 'c1',
    code: 'branch_resolution',
    on: '2026-04-08',
    facts: { number: '07-NQ/CB', vote: { in_favour: 27 } },
  });
  expect(onclose).toHaveBeenCalledOnce();
});

test('a step without its day is sent without one', async () => {
  asked.mockResolvedValue({ row: {}, findings: [] });
  show();
  await send();
  expect(asked).toHaveBeenCalledWith('candidates.record_step', { candidate: 'c1', code: 'branch_resolution', facts: {} });
});

test('a refusal stands at the form and nothing typed is lost', async () => {
  asked.mockRejectedValue(new Refused('future-step', 'Ngày ở sau hôm nay. Sửa lại ngày.'));
  show();
  await type('Số văn bản', '07-NQ/CB');
  await send();
  expect(screen.getByText('Ngày ở sau hôm nay. Sửa lại ngày.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Số văn bản').value).toBe('07-NQ/CB');
  expect(onclose).not.toHaveBeenCalled();
});

test('what rules say afterwards is shown before the form closes', async () => {
  asked.mockResolvedValue({ row: {}, findings: [WARNING] });
  show();
  await send();
  expect(screen.getByText('Chưa đủ hai phần ba tán thành.')).toBeTruthy();
  expect(onclose).not.toHaveBeenCalled();
  await send();
  expect(asked).toHaveBeenCalledOnce();
  expect(onclose).toHaveBeenCalledOnce();
});

test('a number that is none keeps the form from being sent', async () => {
  show();
  await type('Có mặt', '27/28');
  await send();
  expect(asked).not.toHaveBeenCalled();
  expect(screen.getByText('Gõ một số, ví dụ 27.')).toBeTruthy();
});

test('a correction keeps facts the form does not ask for and sends the reason', async () => {
  asked.mockResolvedValue({ row: {}, findings: [] });
  show({
    id: 's1', code: 'branch_resolution', label: 'Chi bộ xét', on: '2026-04-07', facts: { elsewhere: true, vote: { present: 28 } }, lines: [],
    note: null, voided: null, missing: [], void: false, fields: [],
  });
  await type('Ngày', '08/04/2026');
  await type('Lý do sửa', 'Ghi nhầm ngày.');
  await send();
  expect(asked).toHaveBeenCalledWith('candidates.correct_step', {
    candidate: 'c1',
    step: 's1',
    on: '2026-04-08',
    facts: { elsewhere: true, vote: { present: 28 } },
    reason: 'Ghi nhầm ngày.',
  });
});
