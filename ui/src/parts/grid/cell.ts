// What the text of a cell means: the value to write, or why it is none.

import { vi } from '../../text/vi';
import { readDate, showDate } from '../date';
import type { Column } from './columns';

/** How the text came about. */
export interface Written {
  typed: string;
  /** Choices the text may mean, and the one marked. */
  choices: readonly (readonly [string, string])[];
  picked: number;
  /** The text is still the old value. */
  untouched: boolean;
  /** The list was walked through: what it marks is meant. */
  walked: boolean;
}

/** A value, or what is wrong. */
export type CellRead = { value: string } | { problem: string };

/** Reads a cell as its column understands it. */
export function readCell<Row>(column: Pick<Column<Row>, 'edit' | 'free' | 'yearAlone'>, written: Written): CellRead {
  const typed = written.typed.trim().normalize('NFC');
  if (column.edit === 'date') {
    const day = readDate(typed, column.yearAlone);
    return day.ok ? { value: day.value } : { problem: day.message };
  }
  if (column.edit !== 'choice' || typed === '') return { value: typed };
  const choice = written.choices[written.picked];
  if (choice && (!column.free || !written.untouched || written.walked)) return { value: choice[0] };
  return column.free ? { value: typed } : { problem: vi.common.notInList(typed) };
}

/** Choices found, and last among them the writer's own word, which may be the beginning of another («Ủy viên», «Ủy viên BCH»). */
export function withOwn(
  found: readonly (readonly [string, string])[],
  own: string,
): readonly (readonly [string, string])[] {
  const known = own === '' || found.length === 0 || found.some(([value, word]) => value === own || word === own);
  return known ? found : [...found, [own, own]];
}

/** The value a row has in a column. */
export function valueOf<Row>(column: Column<Row>, row: Row): string {
  return (column.value ?? column.text)(row);
}

/** A value as it is shown while it is edited or on its way. */
export function wordFor<Row>(column: Column<Row>, value: string): string {
  const word = column.choices?.find(([code]) => code === value)?.[1];
  return word ?? (column.edit === 'date' ? showDate(value) : value);
}
