import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { asRefused, Refused } from '../../host/host';
import type { Column } from './columns';
import VirtualGrid from './VirtualGrid.svelte';

interface Row {
  id: string;
  name: string;
  born: string;
  sex: string;
}

const rows: Row[] = Array.from({ length: 2700 }, (_, n) => ({ id: `r${n}`, name: `Người ${n}`, born: '2008-03-01', sex: 'male' }));
const columns: Column<Row>[] = [
  { key: 'name', title: 'Họ và tên', width: 'fill', text: (row) => row.name, edit: 'text' },
  { key: 'born', title: 'Ngày sinh', width: 90, text: () => '01/03/2008', value: (row) => row.born, edit: 'date' },
  { key: 'sex', title: 'Giới', width: 50, text: () => 'Nam', value: (row) => row.sex, edit: 'choice', choices: [['male', 'Nam'], ['female', 'Nữ']] },
  { key: 'no', title: 'Số', width: 50, text: () => '1' },
];

function setUp(commit = vi.fn((_row: Row, _key: string, _value: string) => Promise.resolve())) {
  render(VirtualGrid<Row>, { label: 'Danh sách', columns, rows, total: rows.length, name: (row: Row) => row.name, commit, explain: (failure: unknown) => asRefused(failure).sentence });
  const field = screen.getByRole<HTMLInputElement>('textbox');
  field.focus();
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    field.dispatchEvent(event);
    await tick();
    return event;
  };
  /** What a Vietnamese input method does: the DOM's value changes in bursts. */
  const type = async (value: string) => {
    field.value = value;
    await fireEvent.input(field);
  };
  return { commit, field, press, type };
}

describe('the grid', () => {
  it('draws few of many rows and tells the true count', () => {
    setUp();
    expect(screen.getAllByRole('row').length).toBeLessThan(120);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2701');
  });

  it('edits by typing, keeps every letter of a burst, writes on Enter and moves down', async () => {
    const { commit, field, press, type } = setUp();
    for (const step of ['T', 'Th', 'Tha', 'Thach', 'Thac', 'Tha', 'Thạ', 'Thạch']) {
      await type(step);
      expect(field.value).toBe(step);
    }
    await press('Enter');
    expect(commit).toHaveBeenCalledWith(rows[0], 'name', 'Thạch');
    expect(field.value).toBe('');
    expect(field.getAttribute('aria-label')).toBe('Họ và tên, Người 1');
  });

  it('leaves keys of an open composition to the input method', async () => {
    const { commit, field, press, type } = setUp();
    await type('Thạ');
    await press('Enter', { isComposing: true });
    expect(commit).not.toHaveBeenCalled();
    expect(field.value).toBe('Thạ');
  });

  it('cancels with Esc and writes nothing', async () => {
    const { commit, field, press, type } = setUp();
    await type('x');
    await press('Escape');
    expect(field.value).toBe('');
    expect(commit).not.toHaveBeenCalled();
  });

  it('reads a day, refuses what is none, and stays in the cell', async () => {
    const { commit, field, press, type } = setUp();
    await press('ArrowRight');
    await type('31/02/2008');
    await press('Tab');
    expect(commit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('31/02/2008');
    await type('020308');
    await press('Tab');
    expect(commit).toHaveBeenCalledWith(rows[0], 'born', '2008-03-02');
    expect(field.getAttribute('aria-label')).toBe('Giới, Người 0');
  });

  it('chooses by the first letter', async () => {
    const { commit, press, type } = setUp();
    await press('ArrowRight');
    await press('ArrowRight');
    await type('nu');
    expect(screen.getByRole('option').textContent).toContain('Nữ');
    await press('Enter');
    expect(commit).toHaveBeenCalledWith(rows[0], 'sex', 'female');
  });

  it('does not write what did not change', async () => {
    const { commit, press } = setUp();
    await press('F2');
    await press('Enter');
    expect(commit).not.toHaveBeenCalled();
  });

  it('keeps nothing typed on a cell that cannot be edited', async () => {
    const { field, press, type } = setUp();
    await press('End');
    await type('abc');
    expect(field.value).toBe('');
  });

  it('opens the cell again when the core refuses', async () => {
    const commit = vi.fn((_row: Row, _key: string, _value: string) => Promise.reject(new Refused('field', 'Tên còn trống.')));
    const { field, press, type } = setUp(commit);
    await type('Thạch');
    await press('Enter');
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Tên còn trống.'));
    expect(field.value).toBe('Thạch');
    expect(field.getAttribute('aria-label')).toBe('Họ và tên, Người 0');
  });

  it('ticks with Space, ranges with Shift, all with Ctrl+A, none with Esc', async () => {
    const { press } = setUp();
    const ticked = () => screen.getAllByRole('row').filter((row) => row.getAttribute('aria-selected') === 'true').length;
    await press(' ');
    expect(ticked()).toBe(1);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(ticked()).toBe(3);
    await press('a', { ctrlKey: true, code: 'KeyA' });
    expect(ticked()).toBeGreaterThan(20);
    await press('Escape');
    expect(ticked()).toBe(0);
  });

  it('lets Tab out at the end of a row', async () => {
    const { press } = setUp();
    await press('End');
    expect((await press('Tab')).defaultPrevented).toBe(false);
  });
});
