import { describe, expect, test } from 'vitest';
import type { StepField } from '../api/wire';
import { draftOf, factAt, factsOf, formParts, problemsOf, readRows } from './form';

const field = (key: string, kind = 'text', proposed: string | null = null): StepField => ({ key, label: key, kind, choices: [], proposed, more: false });

const RESOLUTION = [
  field('number'),
  field('vote.summoned', 'number'),
  field('vote.in_favour', 'number'),
  field('special', 'yes_no'),
  field('on', 'date', '2026-04-08'),
];

test('the day stands first, a vote in one piece where its first number stood', () => {
  const parts = formParts([field('vote.total', 'number'), field('number'), field('vote.in_favour', 'number')]);
  expect(parts.map((part) => (part.kind === 'vote' ? part.fields.map((one) => one.key) : part.field.key))).toEqual([
    'on',
    ['vote.total', 'vote.in_favour'],
    'number',
  ]);
});

test('two votes of one step are not mixed', () => {
  const parts = formParts([field('branch_vote.total', 'number'), field('decision_vote.total', 'number')]);
  expect(parts.flatMap((part) => (part.kind === 'vote' ? [part.key] : []))).toEqual(['branch_vote', 'decision_vote']);
});

test('a new form begins with what is proposed', () => {
  expect(draftOf(RESOLUTION)).toEqual({ on: '2026-04-08', number: '', 'vote.summoned': '', 'vote.in_favour': '', special: '' });
});

test('a form to correct begins with what was recorded, not with what is proposed', () => {
  const draft = draftOf(RESOLUTION, { on: null, facts: { number: '07-NQ/CB', vote: { in_favour: 27 }, special: false } });
  expect(draft).toEqual({ on: '', number: '07-NQ/CB', 'vote.summoned': '', 'vote.in_favour': '27', special: 'no' });
});

describe('a list of rows', () => {
  const papers: StepField = { ...field('papers', 'rows'), columns: [field('doc_type', 'choice'), field('dated', 'date'), field('kept', 'yes_no')] };

  test('goes into the form and back, without empty rows and cells', () => {
    const recorded = { papers: [{ doc_type: 'opinions', dated: '2027-01-11', kept: true }] };
    const draft = draftOf([papers], { on: null, facts: recorded });
    expect(readRows(draft['papers'] ?? '')).toEqual([{ doc_type: 'opinions', dated: '2027-01-11', kept: 'yes' }]);
    expect(factsOf([papers], draft)).toEqual(recorded);
    const more = JSON.stringify([...readRows(draft['papers'] ?? ''), {}, { doc_type: '', dated: '2027-01-05' }]);
    expect(factsOf([papers], { papers: more })).toEqual({ papers: [...recorded.papers, { dated: '2027-01-05' }] });
    expect(factsOf([papers], { papers: '[{}]' }, recorded)).toEqual({});
  });
});

describe('facts', () => {
  test('are nested, typed, and empty ones are left out', () => {
    const draft = { on: '2026-04-08', number: ' 07-NQ/CB ', 'vote.summoned': '', 'vote.in_favour': '0', special: 'no' };
    expect(factsOf(RESOLUTION, draft)).toEqual({ number: '07-NQ/CB', vote: { in_favour: 0 }, special: false });
  });

  test('an emptied vote leaves nothing behind', () => {
    const recorded = { vote: { in_favour: 27 } };
    expect(factsOf(RESOLUTION, { 'vote.in_favour': '' }, recorded)).toEqual({});
    expect(recorded).toEqual({ vote: { in_favour: 27 } });
  });

  test('what the form does not ask for stays as it was', () => {
    const recorded = { elsewhere: true, vote: { ballot: 'secret', in_favour: 26 } };
    expect(factsOf(RESOLUTION, { 'vote.in_favour': '27' }, recorded)).toEqual({ elsewhere: true, vote: { ballot: 'secret', in_favour: 27 } });
  });

  test('what a form shows it sends back unchanged', () => {
    const facts = { number: '07-NQ/CB', vote: { summoned: 28, in_favour: 27 }, special: true, other: [1] };
    expect(factsOf(RESOLUTION, draftOf(RESOLUTION, { on: '2026-04-08', facts }), facts)).toEqual(facts);
  });

  test('a key through something that is no object finds nothing', () => {
    expect(factAt({ vote: 'cao' }, 'vote.in_favour')).toBeUndefined();
    expect(factAt({ vote: [1] }, 'vote.0')).toBeUndefined();
  });
});

test.each(['27', '', ' 27 ', '0'])('«%s» is a number or nothing', (typed) => {
  expect(problemsOf(RESOLUTION, { 'vote.in_favour': typed })).toEqual({});
});

test.each(['27/28', '-1', '2,5', 'hai'])('«%s» is refused at its field', (typed) => {
  expect(Object.keys(problemsOf(RESOLUTION, { 'vote.in_favour': typed }))).toEqual(['vote.in_favour']);
});
