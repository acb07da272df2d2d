// The board: who stands in which column, what a card says, where a key leads. No element, no state.

import type { CandidateRow, StationCount } from '../api/wire';

/** Cards of a column drawn at first, and how many more are drawn when they are asked for. */
export const CARDS = 40;

/** One column. */
export interface BoardColumn {
  station: StationCount;
  rows: readonly CandidateRow[];
}

/** The nine columns; who is official or done stands in none. */
export function boardColumns(stations: readonly StationCount[], rows: readonly CandidateRow[]): BoardColumn[] {
  return stations
    .filter((station) => station.number < 10)
    .map((station) => ({ station, rows: rows.filter((row) => row.station === station.number && !row.closed) }));
}

/** Columns under one heading: who is responsible. The bands of the path end at these stations. */
export const BAND_ENDS = [4, 7, 9] as const;

/** A place on the board. */
export interface Spot {
  column: number;
  row: number;
}

/** Where an arrow leads; over empty and folded columns. Nothing when it leads nowhere. */
export function movedOnBoard(key: string, at: Spot, shown: readonly number[]): Spot | undefined {
  const last = (shown[at.column] ?? 0) - 1;
  const clamp = (row: number): Spot | undefined => (last < 0 ? undefined : { column: at.column, row: Math.max(0, Math.min(last, row)) });
  const across = (step: 1 | -1): Spot | undefined => {
    for (let column = at.column + step; column >= 0 && column < shown.length; column += step) {
      const cards = shown[column] ?? 0;
      if (cards > 0) return { column, row: Math.min(at.row, cards - 1) };
    }
    return undefined;
  };
  switch (key) {
    case 'ArrowUp':
      return clamp(at.row - 1);
    case 'ArrowDown':
      return clamp(at.row + 1);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(last);
    case 'ArrowLeft':
      return across(-1);
    case 'ArrowRight':
      return across(1);
    default:
      return undefined;
  }
}

/** Whom the board names above the columns: what is late first, then what presses, then warnings without a day. */
export function pressing(rows: readonly CandidateRow[]): CandidateRow[] {
  const weight = (row: CandidateRow): number => (row.due?.state === 'late' ? 0 : row.due?.state === 'soon' ? 1 : row.warnings > 0 ? 2 : 3);
  return rows.filter((row) => !row.closed && weight(row) < 3).toSorted((a, b) => weight(a) - weight(b) || (a.due?.on ?? '9').localeCompare(b.due?.on ?? '9'));
}
