import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startIdle } from './idle.svelte';
import { amend, go, restart } from './route.svelte';
import { gathered, register, resume, taken } from './unfinished.svelte';

describe('what was being typed', () => {
  beforeEach(() => {
    restart();
    resume(null);
  });

  it('is gathered with its place and given back there, once', () => {
    go('candidates', { candidate: 'c' });
    const forget = register('form Ghi bước', () => [{ label: 'Ngày', value: '19/05/2026' }]);
    register('nothing', () => undefined)();
    const { text, typed } = gathered();
    forget();
    expect(typed).toBe(true);
    restart();
    const back = resume(text);
    expect(back).toEqual({ screen: 'candidates', params: { candidate: 'c' } });
    expect(taken('form Ghi bước')).toBeUndefined();
    if (back) restart(back.screen, { ...back.params });
    expect(taken('another form')).toBeUndefined();
    expect(taken('form Ghi bước')).toEqual([{ label: 'Ngày', value: '19/05/2026' }]);
    expect(taken('form Ghi bước')).toBeUndefined();
  });

  it('never comes up at another person’s place', () => {
    go('candidates', { candidate: 'c' });
    const forget = register('form Ghi bước', () => ['x']);
    const { text } = gathered();
    forget();
    resume(text);
    amend({ candidate: 'd' });
    expect(taken('form Ghi bước')).toBeUndefined();
  });

  it('is nothing when nothing was typed, and a text of another version opens the first screen', () => {
    expect(gathered().typed).toBe(false);
    expect(resume('{')).toBeUndefined();
  });
});

describe('left alone', () => {
  it('locks after the minutes asked for, counted from the last sign of a hand', () => {
    vi.useFakeTimers();
    const acted: number[] = [];
    let limit: number | null = 2;
    const stop = startIdle(() => limit, (minutes) => acted.push(minutes));
    vi.advanceTimersByTime(110_000);
    dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(110_000);
    expect(acted).toEqual([]);
    vi.advanceTimersByTime(15_000);
    expect(acted).toEqual([2]);
    limit = null;
    vi.advanceTimersByTime(3_600_000);
    expect(acted).toEqual([2]);
    // A machine that slept: no timer ran, the first key finds it due and reaches nobody.
    dispatchEvent(new Event('keydown'));
    limit = 2;
    vi.setSystemTime(Date.now() + 600_000);
    const reached = vi.fn();
    addEventListener('keydown', reached);
    dispatchEvent(new Event('keydown'));
    expect(acted).toEqual([2, 2]);
    expect(reached).not.toHaveBeenCalled();
    removeEventListener('keydown', reached);
    stop();
    vi.useRealTimers();
  });
});
