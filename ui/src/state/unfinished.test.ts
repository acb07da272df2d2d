import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillFields, readFields } from '../parts/typed-fields';
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

describe('the fields of a form', () => {
  const form = (html: string): HTMLElement => {
    const root = document.createElement('div');
    root.innerHTML = html;
    document.body.replaceChildren(root);
    return root;
  };
  const FORM = `
    <label>Tên<input type="text" /></label><label>Tên<input type="text" /></label>
    <label>Lý do<textarea></textarea></label>
    <label>Nhớ<input type="checkbox" /></label>
    <label>Lớp<select><option value="">–</option><option value="a">11A1</option></select></label>
    <div role="group" aria-label="Bên ký"><button type="button" aria-pressed="true">Đoàn</button><button type="button" aria-pressed="false">Chi bộ</button></div>
    <span data-secret><label>Mật khẩu<input type="text" value="bi mat" /></label></span><label>Cũ<input type="password" value="bi mat" /></label>`;

  it('are read by their labels, without secrets, and filled again as by a hand', () => {
    const root = form(FORM);
    const [first, second] = root.querySelectorAll<HTMLInputElement>('input');
    if (first) first.value = 'An';
    if (second) second.value = 'Bình';
    (root.querySelector('textarea') as HTMLTextAreaElement).value = 'Theo gia đình';
    (root.querySelector('[type=checkbox]') as HTMLInputElement).checked = true;
    (root.querySelector('select') as HTMLSelectElement).value = 'a';
    const read = readFields(root);
    expect(JSON.stringify(read)).not.toContain('bi mat');

    const again = form(FORM);
    const heard: string[] = [];
    again.addEventListener('input', (event) => heard.push((event.target as HTMLInputElement).value));
    expect(fillFields(again, read)).toEqual([]);
    expect(readFields(again)).toEqual(read);
    expect(heard).toEqual(expect.arrayContaining(['An', 'Bình', 'Theo gia đình']));
  });

  it('wait for what is not there yet', () => {
    const wanted = [{ label: 'Lớp', nth: 0, kind: 'choice', value: 'b' } as const, { label: 'Khác', nth: 0, kind: 'text', value: 'x' } as const];
    expect(fillFields(form(FORM), wanted)).toEqual(wanted);
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
