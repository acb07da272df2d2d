// What a grid is told of its columns, and where they stand.

/** One column. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Pixels; `fill` takes what is left, at least `FILL_LEAST`. */
  width: number | 'fill';
  align?: 'left' | 'right' | 'center';
  /** What is shown, copied and read aloud. */
  text: (row: Row) => string;
  /** How the cell is edited; without it the cell is read only. */
  edit?: 'text' | 'date' | 'choice';
  /** What the editor begins with, when not the text; a day as `YYYY-MM-DD`. */
  value?: (row: Row) => string;
  /** Values and words of a choice. */
  choices?: readonly (readonly [string, string])[];
  /** A choice may also be a word of one's own. */
  free?: boolean;
  /** A date may be a year alone. */
  yearAlone?: boolean;
  /** `missing`: triangle and «Còn thiếu»; `star`: with the star. */
  look?: (row: Row) => 'missing' | 'star' | undefined;
  /** Names with figures in them, as of classes: figures as wide as they are drawn. */
  named?: boolean;
  /** Heavier letters: the column one looks for. */
  strong?: boolean;
  sortable?: boolean;
}

export const ROW_HEIGHT = 28;
export const HEAD_HEIGHT = 30;
/** Width of the column of ticks and of the running number. */
export const TICK_WIDTH = 30;
export const NUMBER_WIDTH = 38;
const FILL_LEAST = 161;
/** A filling column grows no further than this; then all grow, so that words stay beside each other. */
const FILL_MOST = 300;

/** Room for the list's own scroll bar, as Windows draws it. */
const BAR = 15;

/** Pixels that a list of these columns asks for at least. */
export function least(columns: readonly { width: number | 'fill' }[]): number {
  return columns.reduce((sum, column) => sum + (column.width === 'fill' ? FILL_LEAST : column.width), TICK_WIDTH + NUMBER_WIDTH + BAR);
}

/** Left edge and width of every column within `room` pixels; the sum may be more than the room. */
export function layOut<Row>(columns: readonly Column<Row>[], room: number): { left: number; width: number }[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width === 'fill' ? 0 : column.width), TICK_WIDTH + NUMBER_WIDTH);
  const fills = columns.filter((column) => column.width === 'fill').length;
  const wanted = fills > 0 ? Math.max(FILL_LEAST, Math.floor((room - fixed) / fills)) : 0;
  const fill = Math.min(FILL_MOST, wanted);
  const grow = 1 + ((wanted - fill) * fills) / Math.max(1, fixed + fill * fills - TICK_WIDTH - NUMBER_WIDTH);
  let left = TICK_WIDTH + NUMBER_WIDTH;
  return columns.map((column) => {
    const width = Math.floor((column.width === 'fill' ? fill : column.width) * grow);
    const here = { left, width };
    left += width;
    return here;
  });
}
