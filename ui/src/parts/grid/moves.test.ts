import { describe, expect, it } from 'vitest';
import { layOut, ROW_HEIGHT } from './columns';
import { drawn, moved, nextEditable, scrolledTo } from './moves';
import { between, toggled } from './selection';

describe('rows drawn', () => {
  it('are fewer than 120 for any height and place', () => {
    for (const height of [0, 300, 640, 1400, 5000]) {
      for (const top of [0, 10_000, 2700 * ROW_HEIGHT]) {
        const { first, end } = drawn(top, height, 2700);
        expect(end - first).toBeLessThan(120);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(2700);
      }
    }
  });

  it('cover what is seen', () => {
    const { first, end } = drawn(1000 * ROW_HEIGHT, 600, 2700);
    expect(first).toBeLessThanOrEqual(1000);
    expect(end).toBeGreaterThanOrEqual(1000 + Math.ceil(600 / ROW_HEIGHT));
    expect(drawn(0, 600, 3)).toEqual({ first: 0, end: 3 });
  });
});

describe('keys', () => {
  it.each([
    ['ArrowDown', false, { row: 5, col: 2 }, { row: 6, col: 2 }],
    ['ArrowUp', false, { row: 0, col: 2 }, { row: 0, col: 2 }],
    ['ArrowRight', false, { row: 5, col: 3 }, { row: 5, col: 3 }],
    ['PageDown', false, { row: 5, col: 1 }, { row: 9, col: 1 }],
    ['PageUp', false, { row: 5, col: 1 }, { row: 0, col: 1 }],
    ['Home', false, { row: 5, col: 2 }, { row: 5, col: 0 }],
    ['End', true, { row: 5, col: 2 }, { row: 9, col: 3 }],
    ['Home', true, { row: 5, col: 2 }, { row: 0, col: 0 }],
  ])('%s (ctrl %s)', (key, ctrl, from, to) => {
    expect(moved(key, ctrl, from, 10, 4, 20)).toEqual(to);
  });

  it('other keys do not move', () => {
    expect(moved('a', false, { row: 0, col: 0 }, 10, 4, 20)).toBeUndefined();
  });

  it('Tab passes over cells that cannot be edited, and over the end of a row', () => {
    const editable = [true, false, true];
    expect(nextEditable({ row: 0, col: 0 }, 1, 2, editable)).toEqual({ row: 0, col: 2 });
    expect(nextEditable({ row: 0, col: 2 }, 1, 2, editable)).toEqual({ row: 1, col: 0 });
    expect(nextEditable({ row: 1, col: 2 }, 1, 2, editable)).toBeUndefined();
    expect(nextEditable({ row: 1, col: 0 }, -1, 2, editable)).toEqual({ row: 0, col: 2 });
    expect(nextEditable({ row: 0, col: 0 }, 1, 2, [false])).toBeUndefined();
  });
});

it('scrolls only as far as needed', () => {
  expect(scrolledTo(0, 100, 280)).toBe(0);
  expect(scrolledTo(5, 0, 280)).toBe(0);
  expect(scrolledTo(10, 0, 280)).toBe(28);
});

it('lays columns out within the room, the filling one neither too narrow nor much wider than the others', () => {
  const column = (width: number | 'fill') => ({ key: 'k', title: '', width, text: () => '' });
  expect(layOut([column('fill'), column(100)], 800).map((spot) => spot.width)).toEqual([549, 183]);
  expect(layOut([column('fill'), column(100)], 100)[0]?.width).toBe(161);
});

it('ticks one row, a range, and never in place', () => {
  const rows = [{ id: 'a' }, undefined, { id: 'c' }, { id: 'd' }];
  const none: ReadonlySet<string> = new Set();
  expect([...toggled(rows[0], none)]).toEqual(['a']);
  expect([...toggled(rows[0], new Set(['a']))]).toEqual([]);
  expect([...between(rows, 2, 0, new Set(['d']))]).toEqual(['d', 'a', 'c']);
  expect(none.size).toBe(0);
});
