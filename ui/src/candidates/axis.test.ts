import { expect, test } from 'vitest';
import type { CandidatePage, FindingWire, StationWire, StepWire } from '../api/wire';
import { barRows, leftOf, monthsIn, placeOf, spanOf, yearsIn } from './axis';

const station = (on: string | null): StationWire => ({ number: 1, label: '', state: 'done', party: false, on, lines: [], step: null, wanted: null });
const helped = (on: string, facts: Record<string, unknown>, voided: string | null = null): StepWire => ({
  id: on, code: '', label: '', on, facts, lines: [], note: null, voided, missing: [], void: false, fields: [],
});
const finding = (rule_id: string, start: string, date: string): FindingWire => ({
  rule_id, label: rule_id, severity: null, outcome: 'running', date, days: null, start, planned: false, provisional: false, sentence: '', source: '',
});
const page = (change: Partial<CandidatePage>): CandidatePage => ({
  stations: [], steps: [], findings: [], planned: [], next: [], others: [],
  dates: { ceremony_on: null, decision_issued_on: null, decision_received_on: null, official_from: null, probation_end: null },
  ...change,
} as CandidatePage);

const TODAY = '2026-05-14';

test.each([
  ['2026-05-14', 'còn 0 ngày'],
  ['2027-01-12', 'còn 243 ngày'],
  ['2030-08-18', 'còn 4 năm 3 tháng'],
  ['2026-05-13', ''],
])('what runs until %s has %s', (to, words) => expect(leftOf(to, TODAY)).toBe(words));

test('the span holds every date and today, and is a year at least', () => {
  expect(spanOf(page({}), TODAY)).toBeUndefined();
  expect(spanOf(page({ stations: [station(TODAY)] }), TODAY)).toEqual({ from: '2026-04-14', to: '2027-04-14' });
  const long = page({ stations: [station('2025-07-02'), station(null)], findings: [finding('dossier-validity', '2026-01-07', '2027-01-07')] });
  expect(spanOf(long, TODAY)).toEqual({ from: '2025-06-02', to: '2027-02-21' });
});

test('places lie within the span', () => {
  const span = { from: '2026-01-01', to: '2026-01-11' };
  expect(['2025-12-01', '2026-01-06', '2030-01-01'].map((day) => placeOf(day, span))).toEqual([0, 0.5, 1]);
});

test('a school counts from September, others from January', () => {
  const span = { from: '2025-06-02', to: '2027-02-21' };
  expect(yearsIn(span, true).map(({ day }) => day)).toEqual(['2025-06-02', '2025-09-01', '2026-09-01']);
  expect(yearsIn(span, false).map(({ label }) => label)).toEqual(['2025', '2026', '2027']);
});

test('months are few enough to be read', () => {
  expect(monthsIn({ from: '2025-11-20', to: '2026-03-01' })).toEqual(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']);
  expect(monthsIn({ from: '2023-09-01', to: '2027-09-01' }).length).toBeLessThanOrEqual(9);
});

test('papers, probation and helpers have rows; a voided helper has none', () => {
  const rows = barRows(
    page({
      findings: [finding('dossier-validity', '2026-01-07', '2027-01-07')],
      steps: [helped('2026-03-30', { helper: 'Phan Văn Thuận' }), helped('2025-08-26', { companion: { name: 'Kim Thị Thu Hà' } }), helped('2026-01-01', { helper: 'Ai' }, 'nhầm')],
      dates: { ceremony_on: '2026-03-30', decision_issued_on: null, decision_received_on: null, official_from: null, probation_end: '2027-03-30' },
    }),
    TODAY,
  );
  expect(rows.map((row) => [row.look, row.bars.map((bar) => [bar.from, bar.to])])).toEqual([
    ['valid', [['2026-01-07', '2027-01-07']]],
    ['party', [['2026-03-30', '2027-03-30']]],
    ['plain', [['2025-08-26', '2026-03-30'], ['2026-03-30', TODAY]]],
  ]);
});
