import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../api/call';
import { job } from '../api/job';
import { latest } from '../api/latest';
import { Refused, asRefused, opened, useHost } from '../host/host';
import { fake } from '../test/fake';
import { freshness, touchAll } from './fresh.svelte';
import { amend, back, go, place, restart } from './route.svelte';
import { hush, lastSaid, redo, undo } from './undo.svelte';

describe('the way', () => {
  beforeEach(() => restart());

  it('goes, amends and comes back', () => {
    go('members', { branch: 'b' });
    amend({ text: 'an' });
    expect(place()).toEqual({ screen: 'members', params: { branch: 'b', text: 'an' } });
    go('candidates');
    expect(back()).toBe(true);
    expect(place().params).toEqual({ branch: 'b', text: 'an' });
    expect(back()).toBe(true);
    expect(place().screen).toBe('overview');
    expect(back()).toBe(false);
  });

  it('a new step drops the way forward', () => {
    go('members');
    back();
    go('settings');
    back();
    expect(place().screen).toBe('overview');
  });
});

describe('a call', () => {
  let replayed: string[] = [];
  beforeEach(() => {
    replayed = [];
    hush();
    useHost(
      fake({
        'members.move': ({ ids }) => ({ count: ids.length, changes: ['membership'], said: 'Đã chuyển 1 người.', operation: 'op' }),
        'members.get': () => ({ changes: [{ at: '', user: '', sentence: '', field: null, old: null, new: null }] }) as never,
        'members.search': (_, refuse) => refuse('closed', 'Chưa mở dữ liệu.'),
        'journal.undo': () => {
          replayed.push('undo');
          return { sentence: 'Đã hoàn tác.', of: 'op', changes: ['membership'] };
        },
        'journal.redo': (_, refuse) => {
          replayed.push('redo');
          return refuse('nothing', 'Không có gì để làm lại.');
        },
      }),
    );
  });

  it('makes stale what it changed, only that, and says it', async () => {
    const before = [freshness('membership'), freshness('person')];
    await call('members.move', { ids: ['a'], branch: 'b', on: '2026-05-14' });
    expect(freshness('membership')).toBeGreaterThan(before[0] ?? 0);
    expect(freshness('person')).toBe(before[1]);
    expect(lastSaid()).toMatchObject({ sentence: 'Đã chuyển 1 người.', tone: 'done', operation: 'op' });
  });

  it('does not take the changes of a person for kinds', async () => {
    const before = freshness('membership');
    await call('members.get', { id: 'a' });
    expect(freshness('membership')).toBe(before);
    expect(lastSaid()).toBeNull();
  });

  it('throws the sentence of a refusal', async () => {
    await expect(call('members.search', { text: '', only_missing: false })).rejects.toMatchObject({ code: 'closed', sentence: 'Chưa mở dữ liệu.' });
  });

  it('undoes and says it; a refused redo is an error of the bar', async () => {
    const before = freshness('membership');
    await undo();
    expect(lastSaid()).toMatchObject({ sentence: 'Đã hoàn tác.', tone: 'undone' });
    expect(freshness('membership')).toBeGreaterThan(before);
    await redo();
    expect(lastSaid()).toMatchObject({ sentence: 'Không có gì để làm lại.', tone: 'error' });
  });

  it('keys pressed faster than the core answers are all done, in their order', async () => {
    await Promise.all([undo(), redo(), undo()]);
    expect(replayed).toEqual(['undo', 'redo', 'undo']);
  });

  it('runs as a job and settles alike', async () => {
    const reply = await job('members.move', { ids: ['a', 'b'], branch: 'b', on: '2026-05-14' }, () => undefined).reply;
    expect(reply.count).toBe(2);
    expect(lastSaid()?.tone).toBe('done');
  });

  it('another office makes everything stale', () => {
    const before = freshness('anything');
    touchAll();
    expect(freshness('anything')).not.toBe(before);
  });
});

it('opens the envelope of every door', () => {
  expect(opened({ ok: 1 })).toBe(1);
  expect(() => opened({ refused: 'x', sentence: 'Câu.' })).toThrow(Refused);
  expect(asRefused({ refused: 'x', sentence: 'Câu.' }).sentence).toBe('Câu.');
  expect(asRefused('not allowed').code).toBe('unreachable');
  expect(() => opened(undefined)).toThrow(Refused);
});

it('asks one question at a time and never shows an answer that was overtaken', async () => {
  const asked: string[] = [];
  const shown: string[] = [];
  const answers: ((value: string) => void)[] = [];
  const ask = latest(
    (text: string) => {
      asked.push(text);
      return new Promise<string>((answer) => answers.push(answer));
    },
    (answer) => shown.push(answer),
    () => undefined,
  );
  for (const text of ['t', 'th', 'tha', 'thach']) ask(text);
  expect(asked).toEqual(['t']);
  answers[0]?.('for t');
  await new Promise((go) => setTimeout(go));
  expect(asked).toEqual(['t', 'thach']);
  answers[1]?.('for thach');
  await new Promise((go) => setTimeout(go));
  expect(shown).toEqual(['for thach']);
});

it('tells nobody who has gone, neither an answer nor a failure, and asks nothing more', async () => {
  for (const ends of ['answered', 'failed'] as const) {
    const asked: string[] = [];
    const said: string[] = [];
    let end = (): void => undefined;
    let over = false;
    const ask = latest(
      (text: string) => {
        asked.push(text);
        return new Promise<string>((answer, fail) => (end = ends === 'answered' ? () => answer(text) : () => fail(new Error(text))));
      },
      (answer) => said.push(answer),
      (failure) => said.push(String(failure)),
      () => over,
    );
    ask('t');
    over = true;
    end();
    await new Promise((go) => setTimeout(go));
    expect([asked, said], ends).toEqual([['t'], []]);
  }
});
