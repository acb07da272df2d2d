import { expect, test } from 'vitest';
import type { FindingWire, StationWire } from '../api/wire';
import { fine, fresh, tally, telling } from './findings';
import { dateLines, daysUntil, hereWords, looks, stationLines, stationOpens } from './path';

const station = (more: Partial<StationWire>): StationWire => ({
  number: 6, label: 'Chi bộ xét', state: 'current', party: false, on: null, lines: [], step: null, wanted: null, ...more,
});

const finding = (rule_id: string, severity: string | null, date: string | null = null, sentence = rule_id): FindingWire => ({
  rule_id, label: rule_id, severity, outcome: 'met', date, days: null, start: null, planned: false, provisional: false, sentence, source: '',
});

test('days are counted over a leap day and a change of month', () => {
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  expect(daysUntil('2026-05-12', '2026-05-14')).toBe(-2);
});

test('the present station says when, if a day lies ahead', () => {
  expect(hereWords(station({ on: '2026-05-19' }), '2026-05-14')).toBe('5 ngày nữa');
  expect(hereWords(station({ on: '2026-05-14' }), '2026-05-14')).toBe('hôm nay');
  expect(hereWords(station({ on: '2026-05-13' }), '2026-05-14')).toBe('đang ở đây');
  expect(hereWords(station({}), '2026-05-14')).toBe('đang ở đây');
  expect(hereWords(station({ on: '2026-05-14', step: 's1' }), '2026-05-14')).toBe('đang ở đây');
});

test('a planned day is told apart from one that happened', () => {
  expect(stationLines(station({ on: '2026-05-19', lines: ['Hội trường A'] }))).toEqual(['dự kiến', 'Hội trường A']);
  expect(stationLines(station({ on: '2026-05-12', step: 's1', lines: ['07-NQ/CB'] }))).toEqual(['07-NQ/CB']);
  expect(stationLines(station({}))).toEqual([]);
});

test('Enter opens what is done and records what is wanted', () => {
  expect(stationOpens(station({ state: 'done', step: 's1', wanted: 'x' }))).toEqual({ step: 's1' });
  expect(stationOpens(station({ step: 's1', wanted: 'branch_resolution' }))).toEqual({ record: 'branch_resolution' });
  expect(stationOpens(station({ step: 's1' }))).toEqual({ step: 's1' });
  expect(stationOpens(station({ state: 'future' }))).toBeUndefined();
});

test('a station passed with something wanting is told apart from one not reached', () => {
  const look = (state: string): unknown => looks(station({ state }));
  expect(look('gap')).toEqual({ look: 'gap', complete: false });
  expect(look('future')).toEqual({ look: 'ahead', complete: false });
  expect(look('done_current')).toEqual({ look: 'here', complete: true });
  expect(stationOpens(station({ state: 'gap', wanted: 'certificate_issued', step: 's1' }))).toEqual({ record: 'certificate_issued' });
  expect(stationOpens(station({ state: 'done_current', wanted: null, step: 's1' }))).toEqual({ step: 's1' });
});

test('a date is missing only when a later one is there', () => {
  const lines = dateLines({
    decision_issued_on: '2026-05-04', decision_received_on: null, ceremony_on: '2026-05-19', official_from: null, probation_end: null,
  });
  expect(lines.map((line) => line.missing)).toEqual([false, true, false, false, false]);
});

test('the heaviest finding stands first, then the nearest day', () => {
  const all = [finding('a', 'informs'), finding('b', 'warns', '2026-06-01'), finding('c', null), finding('d', 'blocks'), finding('e', 'warns', '2026-05-20')];
  expect(telling(all).map((one) => one.rule_id)).toEqual(['d', 'e', 'b', 'a']);
  expect(fine(all).map((one) => one.rule_id)).toEqual(['c']);
  expect(tally(all, { blocks: 'Chặn', warns: 'Cảnh báo', informs: 'Lưu ý' })).toBe('1 chặn, 2 cảnh báo, 1 lưu ý');
});

test('after a step only what was not said before is shown', () => {
  const before = [finding('a', 'warns'), finding('b', null)];
  const after = [finding('a', 'warns'), finding('b', 'warns'), finding('a', 'blocks'), finding('c', null)];
  expect(fresh(before, after).map((one) => [one.rule_id, one.severity])).toEqual([
    ['a', 'blocks'],
    ['b', 'warns'],
  ]);
});
