import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import LongList from './LongList.svelte';

interface Row {
  id: string;
}

const many = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const cells = createRawSnippet((row: () => Row) => ({ render: () => `<div role="gridcell">${row().id}</div>` }));

function show(rows: Row[], onenter = vi.fn()): { rerender: (props: object) => Promise<void>; onenter: typeof onenter } {
  const props = { label: 'Danh sách', rows, template: '1fr', titles: ['Tên'], cells, onenter };
  const { rerender } = render(LongList<Row>, props);
  return { rerender: (more) => rerender({ ...props, ...more }), onenter };
}

const present = (): string | undefined => document.querySelector('[role=row][aria-selected=true]')?.textContent.trim();

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await fireEvent.keyDown(screen.getByRole('grid'), { key });
    await tick();
  }
}

test('arrows, Home and End move the present row, Enter opens it', async () => {
  const { onenter } = show(many('a', 'b', 'c'));
  expect(present()).toBe('a');
  await press('ArrowDown', 'ArrowDown', 'ArrowDown');
  expect(present()).toBe('c');
  await press('Home', 'ArrowDown', 'Enter');
  expect(onenter).toHaveBeenCalledExactlyOnceWith({ id: 'b' });
  await press('End');
  expect(present()).toBe('c');
});

test('the present row is kept by what it is when the list changes', async () => {
  const { rerender } = show(many('a', 'b', 'c'));
  await press('ArrowDown');
  await rerender({ rows: many('x', 'c', 'b') });
  expect(present()).toBe('b');
  await rerender({ rows: many('x', 'c') });
  expect(present()).toBe('x');
});

test('only the rows in sight are in the page', () => {
  show(Array.from({ length: 3000 }, (_, n) => ({ id: `r${n}` })));
  expect(document.querySelectorAll('[role=row]').length).toBeLessThan(120);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
});
