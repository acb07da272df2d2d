import { expect, test } from 'vitest';
import type { CandidateRow, StationCount } from '../api/wire';
import { boardColumns, movedOnBoard, pressing } from './board';

function row(id: string, station: number, more: Partial<CandidateRow> = {}): CandidateRow {
  return {
    id, person: id, name: id, born_on: null, branch: null, stage: null, stage_label: '', station, party: false, side_state: null,
    side_label: null, next: null, due: null, warnings: 0, closed: false, ...more,
  };
}
const due = (on: string, state: string) => ({ on, state, label: 'Hạn', words: '', provisional: false });
const stations: StationCount[] = Array.from({ length: 10 }, (_, at) => ({ number: at + 1, label: `${at + 1}`, count: 0, party: at > 6, late: 0, steps: [] }));

test('nine columns; who is done stands in none', () => {
  const columns = boardColumns(stations, [row('a', 2), row('b', 2, { closed: true }), row('c', 10), row('d', 9)]);
  expect(columns.map((column) => column.rows.map((one) => one.id))).toEqual([[], ['a'], [], [], [], [], [], [], ['d']]);
});

test('arrows pass over empty columns and stay on the board', () => {
  const shown = [0, 3, 0, 1];
  expect(movedOnBoard('ArrowRight', { column: 1, row: 2 }, shown)).toEqual({ column: 3, row: 0 });
  expect(movedOnBoard('ArrowLeft', { column: 1, row: 2 }, shown)).toBeUndefined();
  expect(movedOnBoard('ArrowDown', { column: 1, row: 2 }, shown)).toEqual({ column: 1, row: 2 });
  expect(movedOnBoard('Home', { column: 1, row: 2 }, shown)).toEqual({ column: 1, row: 0 });
});

test('what is late comes first, what can wait not at all', () => {
  const rows = [row('warned', 2, { warnings: 1 }), row('soon', 3, { due: due('2026-05-16', 'soon') }), row('later', 3, { due: due('2026-09-01', 'later') }), row('late', 3, { due: due('2026-05-01', 'late') })];
  expect(pressing(rows).map((one) => one.id)).toEqual(['late', 'soon', 'warned']);
});
