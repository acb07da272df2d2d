// Arithmetic of a grid: which rows are drawn, where a key leads. No element, no state.

import { ROW_HEIGHT } from './columns';

/** A cell by row and column. */
export interface Cell {
  row: number;
  col: number;
}

/** Rows drawn beyond what is seen, above and below. */
const OVERSCAN = 8;
/** However high the window: never more than this many rows in the page. */
const MOST = 110;

/** First row drawn and the one after the last. */
export function drawn(scrollTop: number, height: number, total: number, rowHeight = ROW_HEIGHT): { first: number; end: number } {
  const seen = Math.ceil((height || 600) / rowHeight) + 1;
  const top = Math.floor(scrollTop / rowHeight);
  const first = Math.max(0, Math.min(top - OVERSCAN, total - seen - OVERSCAN));
  return { first, end: Math.min(total, first + Math.min(MOST, seen + 2 * OVERSCAN)) };
}

/** Where a key leads from a cell, or nothing when the key does not move. */
export function moved(key: string, ctrl: boolean, at: Cell, rows: number, cols: number, page: number): Cell | undefined {
  const last = Math.max(0, rows - 1);
  const clamp = (row: number, col: number): Cell => ({
    row: Math.max(0, Math.min(last, row)),
    col: Math.max(0, Math.min(cols - 1, col)),
  });
  switch (key) {
    case 'ArrowUp':
      return ctrl ? clamp(0, at.col) : clamp(at.row - 1, at.col);
    case 'ArrowDown':
      return ctrl ? clamp(last, at.col) : clamp(at.row + 1, at.col);
    case 'ArrowLeft':
      return ctrl ? clamp(at.row, 0) : clamp(at.row, at.col - 1);
    case 'ArrowRight':
      return ctrl ? clamp(at.row, cols - 1) : clamp(at.row, at.col + 1);
    case 'PageUp':
      return clamp(at.row - page, at.col);
    case 'PageDown':
      return clamp(at.row + page, at.col);
    case 'Home':
      return ctrl ? clamp(0, 0) : clamp(at.row, 0);
    case 'End':
      return ctrl ? clamp(last, cols - 1) : clamp(at.row, cols - 1);
    default:
      return undefined;
  }
}

/** The next cell (`step` 1) or the one before (-1) that can be edited, over the ends of rows; none at the very end. */
export function nextEditable(at: Cell, step: 1 | -1, rows: number, editable: readonly boolean[]): Cell | undefined {
  if (!editable.includes(true)) return undefined;
  let { row, col } = at;
  for (;;) {
    col += step;
    if (col < 0 || col >= editable.length) {
      row += step;
      col = step > 0 ? 0 : editable.length - 1;
    }
    if (row < 0 || row >= rows) return undefined;
    if (editable[col]) return { row, col };
  }
}

/** How far to scroll so that a row lies whole within the window. */
export function scrolledTo(row: number, scrollTop: number, height: number, rowHeight = ROW_HEIGHT): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
