import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { expect, test } from 'vitest';
import LongTable from './LongTable.svelte';

const head = createRawSnippet(() => ({ render: () => '<th scope="col">Tên</th>' }));
const cells = createRawSnippet((row: () => string) => ({ render: () => `<td><input aria-label="${row()}"></td>` }));

function show(count: number): HTMLElement {
  const rows = Array.from({ length: count }, (_, n) => `r${n}`);
  render(LongTable<string>, { label: 'Danh sách', rows, key: (row: string) => row, head, cells });
  return screen.getByRole('region');
}
const drawn = (): number => document.querySelectorAll('tbody tr[aria-rowindex]').length;
const field = (name: string): HTMLElement => screen.getByLabelText(name);

async function scroll(region: HTMLElement, to: number): Promise<void> {
  region.scrollTop = to;
  await fireEvent.scroll(region);
  await tick();
}

test('only the rows in sight are in the page, and it says how many there are', () => {
  show(3000);
  expect(drawn()).toBeLessThan(120);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3001');
});

test('every row of a short table is there, without a gap', () => {
  show(5);
  expect(drawn()).toBe(5);
  expect(document.querySelectorAll('.gap')).toHaveLength(0);
});

test('the row at work stays while the table is scrolled away, in its place and with what was typed', async () => {
  const region = show(3000);
  const typed = field('r2') as HTMLInputElement;
  typed.focus();
  typed.value = 'đang gõ';
  await scroll(region, 1500 * 28);
  expect(screen.queryByLabelText('r40')).toBeNull();
  expect(field('r1500')).toBeTruthy();
  expect(document.activeElement).toBe(typed);
  expect((field('r2') as HTMLInputElement).value).toBe('đang gõ');
  const rows = [...document.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => Number(row.getAttribute('aria-rowindex')));
  expect(rows).toEqual([...rows].sort((one, other) => one - other));
  // Left, it goes like the others.
  typed.blur();
  await tick();
  expect(screen.queryByLabelText('r2')).toBeNull();
});

test('Tab from a row out of sight goes on to its neighbour', async () => {
  const region = show(3000);
  field('r2').focus();
  await scroll(region, 1500 * 28);
  await fireEvent.keyDown(field('r2'), { key: 'Tab' });
  expect(field('r3')).toBeTruthy();
  expect(field('r2').closest('tr')?.nextElementSibling).toBe(field('r3').closest('tr'));
});
