import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../api/wire';
import {
  asked, drawn, groupsOf, HEAD, isFiltered, laterDays, leadOf, linesOf, monday, movedTo, NO_FILTERS, placeOf, ROW, scrolledTo, shortDay, weekRange,
} from './agenda';

const item = (group: string, on: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  key: `todo:${on}`, due: { on, label: '', words: '', state: 'later', provisional: false }, title: on, about: '', stage_label: '', party: false,
  source: 'todo', group, branch: null, person: null, candidate: null, step: null, ceremony: null, class: null, hand_over: false, report: null, rule: null, branch_id: null, todo: null, basis: null, sentence: null,
  note: null, mine: false, done_on: null, put_off: null, ...more,
});

describe('what the whole office is told', () => {
  test.each([
    [{ rule: 'union-leaving-age', branch_id: 'b1' }, { screen: 'members', params: { rule: 'union-leaving-age', branch: 'b1' } }, 'Mở danh sách'],
    [{ rule: 'union-age' }, { screen: 'members', params: { rule: 'union-age' } }, 'Mở danh sách'],
    [{ rule: 'union-branch-committee' }, { screen: 'settings', params: { section: 'years' } }, 'Mở chi đoàn'],
    [{ report: { id: 'r', period: '2026-04-01' } }, undefined, 'Ghi đã gửi'],
    [{ candidate: 'c' }, { screen: 'candidates', params: { candidate: 'c' } }, 'Mở hồ sơ'],
    [{ todo: 't' }, undefined, 'Sửa việc'],
  ] as const)('%j leads where one acts', (more, place, lead) => {
    const one = item('undated', '2026-05-14', more as Partial<AgendaItem>);
    expect(placeOf(one)).toEqual(place);
    expect(leadOf(one)).toBe(lead);
  });
});

describe('days', () => {
  test.each([
    ['2026-05-14', 'T5 14/05'],
    ['2026-05-17', 'CN 17/05'],
    ['2026-05-18', 'T2 18/05'],
  ])('%s is %s', (day, short) => expect(shortDay(day)).toBe(short));

  test('a day of another year says its year', () => expect(shortDay('2027-01-04', '2026-05-14')).toBe('04/01/2027'));

  test.each([
    ['2026-05-14', '2026-05-11'],
    ['2026-05-11', '2026-05-11'],
    ['2026-05-17', '2026-05-11'],
  ])('the week of %s begins on %s', (day, first) => expect(monday(day)).toBe(first));

  test('a week over the turn of a month names both months', () => {
    expect(weekRange('2026-05-11')).toBe('11–17/05');
    expect(weekRange('2026-06-29')).toBe('29/06–05/07');
  });

  test('things are put off until tomorrow, next Monday, a month on', () => {
    expect(laterDays('2026-05-14').map((one) => one.day)).toEqual(['2026-05-15', '2026-05-18', '2026-06-13']);
  });
});

test('things stand in groups, empty ones are left out', () => {
  const groups = groupsOf([item('later', '2026-06-30'), item('overdue', '2026-05-12'), item('later', '2026-07-01')], '2026-05-14');
  expect(groups.map((group) => [group.title, group.items.length])).toEqual([
    ['Quá hạn', 1],
    ['Sau đó', 2],
  ]);
  expect(groupsOf([item('next_week', '2026-05-19')], '2026-05-14')[0]?.title).toBe('Tuần sau, 18–24/05');
});

test('of a long list only what is in sight is drawn, and the first of a group brings its heading', () => {
  const many = Array.from({ length: 500 }, (_, n) => item(n < 250 ? 'overdue' : 'later', String(n)));
  const lines = linesOf(groupsOf(many, '2026-05-14'));
  expect(lines).toHaveLength(502);
  const seen = drawn(lines, 4000, 600);
  expect(seen.length).toBeLessThan(60);
  expect(seen.some((line) => line.top <= 4000) && seen.some((line) => line.top + line.height >= 4600)).toBe(true);
  expect(scrolledTo(lines, 0, 300, 600)).toBe(0);
  expect(scrolledTo(lines, 250, 10_000, 600)).toBe(HEAD + 250 * ROW);
  expect(scrolledTo(lines, 20, 0, 100)).toBe(HEAD + 21 * ROW - 100);
  expect(scrolledTo(lines, 1, 0, 600)).toBe(0);
});

test.each([
  ['ArrowDown', 3, 4], ['ArrowUp', 0, 0], ['Home', 3, 0], ['End', 3, 9], ['PageDown', 3, 9], ['PageUp', 3, 0], ['x', 3, undefined],
])('%s from %i leads to %s', (key, at, to) => expect(movedTo(key, at, 10)).toBe(to));

test('a thing leads to the place where one acts', () => {
  expect(placeOf(item('later', '', { candidate: 'c', step: 'admission_decision' }))?.params).toEqual({ candidate: 'c', record: 'admission_decision' });
  expect(placeOf(item('later', '', { ceremony: 'l' }))?.screen).toBe('ceremonies');
  expect(placeOf(item('later', '', { class: 'k' }))?.params).toEqual({ part: 'classes', class: 'k' });
  expect(placeOf(item('later', '', { hand_over: true }))?.params).toEqual({ part: 'handOvers' });
  expect(placeOf(item('later', '', { person: 'p' }))?.params).toEqual({ person: 'p' });
  expect(placeOf(item('later', ''))).toBeUndefined();
});

test('only what is chosen is asked for', () => {
  expect(asked(NO_FILTERS)).toEqual({ mine: false, far: false, shown: 'open' });
  expect(asked({ ...NO_FILTERS, when: 'overdue', branch: '12A1', shown: 'done' })).toEqual({ mine: false, far: false, shown: 'done', branch: '12A1' });
  expect([isFiltered(NO_FILTERS), isFiltered({ ...NO_FILTERS, mine: true })]).toEqual([false, true]);
});
