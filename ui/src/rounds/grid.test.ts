import { expect, it } from 'vitest';
import type { RoundMark, RoundPage, RoundRow } from '../api/wire';
import { branchesOf, changeOf, changes, dayOf, draftOf, metOf, nextMark, resultOf, typeVote } from './grid';

const mark = (more: Partial<RoundMark> = {}): RoundMark => ({ met: null, known: null, by_hand: false, evidence: '', ...more });

const row = (candidate: string, more: Partial<RoundRow> = {}): RoundRow => ({
  candidate,
  person: `p-${candidate}`,
  name: 'Thạch Thị Sa Ry',
  branch: '12A1',
  stage_label: 'Tạo nguồn',
  marks: [mark()],
  checked: 'open',
  nomination: null,
  committee: null,
  proposed: null,
  result: null,
  note: null,
  recognised_on: null,
  says: [],
  ...more,
});

const page = (rows: RoundRow[]): RoundPage => ({ rows, criteria: [{ id: 'c1' }] }) as unknown as RoundPage;

it('ticks go round: met, not met, and back to what is recorded', () => {
  const turns = (own: RoundMark): (boolean | null)[] => {
    const first = nextMark(own, undefined);
    const second = nextMark(own, first);
    return [first, second];
  };
  expect(turns(mark())).toEqual([true, false]);
  expect(nextMark(mark(), false)).toBe(null);
  // What is recorded as met is only ever contradicted, and given back.
  expect(turns(mark({ known: true, met: true }))).toEqual([false, null]);
  expect(turns(mark({ known: false, met: false }))).toEqual([true, false]);
  expect(metOf(mark({ known: true, met: true }), undefined)).toBe(true);
  expect(metOf(mark({ known: true, met: false, by_hand: true }), null)).toBe(true);
});

it('sends what differs, and nothing else', () => {
  const own = row('a', { nomination: { on: null, total: 20, present: 19, in_favour: 17, against: 2, reached: true } });
  const of = page([own]);
  expect(changeOf(of, own, draftOf(own))).toBe(null);
  expect(changeOf(of, own, { ...draftOf(own), marks: { c1: true }, note: 'Xem lại' })).toEqual({
    candidate: 'a',
    marks: [{ criterion: 'c1', met: true }],
    note: 'Xem lại',
  });
  // A tick that goes back to what is recorded, where nothing was ticked, is no change.
  expect(changeOf(of, own, { ...draftOf(own), marks: { c1: null } })).toBe(null);
  const typed = { ...draftOf(own), nomination: { ...draftOf(own).nomination, in_favour: '16', against: '' } };
  expect(changeOf(of, own, typed)).toEqual({ candidate: 'a', nomination: { total: 20, present: 19, in_favour: 16 } });
});

it('the size of a meeting is that of the whole chi đoàn', () => {
  const [one, other, voted, elsewhere] = [
    row('a'),
    row('b'),
    row('c', { nomination: { on: null, total: 30, present: 28, in_favour: 20, against: 8, reached: true } }),
    row('d', { branch: '12A2' }),
  ] as const;
  const of = page([one, other, voted, elsewhere]);
  let drafts = typeVote(of, {}, one, 'present', '1');
  drafts = typeVote(of, drafts, one, 'present', '19');
  drafts = typeVote(of, drafts, one, 'in_favour', '17');
  expect(drafts['a']?.nomination).toMatchObject({ present: '19', in_favour: '17' });
  expect(drafts['b']?.nomination).toMatchObject({ present: '19', in_favour: '' });
  expect(drafts['c']).toBeUndefined();
  expect(drafts['d']).toBeUndefined();
});

it('every chi đoàn has the day of its own meeting', () => {
  const vote = { total: 30, present: 28, in_favour: 20, against: 8, reached: true };
  const rows = [row('a'), row('b', { nomination: { ...vote, on: '2026-03-02' } }), row('c', { branch: '12A2' }), row('d', { branch: null })];
  const groups = branchesOf(rows);
  expect(groups.map((one) => [one.name, one.rows.length, one.days])).toEqual([['12A1', 2, ['2026-03-02']], ['12A2', 1, []], ['', 1, []]]);
  const [first, second] = groups as [(typeof groups)[0], (typeof groups)[0]];
  const usual = '2026-05-12';
  expect([dayOf(first, { typed: undefined, usual }), dayOf(second, { typed: undefined, usual }), dayOf(first, { typed: '2026-03-04', usual })]).toEqual(['2026-03-02', usual, '2026-03-04']);

  const of = page(rows);
  const voted = (one: RoundRow) => ({ ...draftOf(one), nomination: { total: '20', present: '19', in_favour: '17', against: '2' } });
  const numbers = { total: 20, present: 19, in_favour: 17, against: 2 };
  const [a, b, c] = rows as [RoundRow, RoundRow, RoundRow];
  // New votes are of the day typed for their chi đoàn, else of that of all; what is recorded moves only when its day is typed.
  expect(changes(of, { a: voted(a), b: voted(b), c: voted(c) }, { '12A2': '2026-03-09' }, usual)).toEqual([
    { candidate: 'a', nomination: numbers, nominated_on: usual },
    { candidate: 'b', nomination: numbers },
    { candidate: 'c', nomination: numbers, nominated_on: '2026-03-09' },
  ]);
  expect(changes(of, {}, { '12A1': '2026-03-04', '12A2': '2026-03-09' }, usual)).toEqual([{ candidate: 'b', nominated_on: '2026-03-04' }]);
  expect(changes(of, {}, { '12A1': '2026-03-02' }, usual)).toEqual([]);
});

it('a result is as decided, as typed, else as proposed', () => {
  const own = row('a', { proposed: 'not_recognised' });
  expect(resultOf(own, undefined)).toBe('not_recognised');
  expect(resultOf(own, { ...draftOf(own), result: 'later' })).toBe('later');
  expect(resultOf(row('b', { recognised_on: '2026-03-20', proposed: null }), undefined)).toBe('recognised');
});
