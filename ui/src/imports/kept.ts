// What was decided about an import, as text: kept through a lock, and with an import that is left for another day.

import type { WordChoice } from '../api/wire';
import type { Decision, Existing } from './plan';

/** What was decided about an import. */
export interface Choices {
  people: string;
  year: string;
  existing: Existing;
  remember: boolean;
  keepCapitals: boolean;
  chosen: [string, string][];
  orders: [string, string][];
  overwrites: [string, string][];
  out: string[];
  decisions: [string, Decision][];
  missing: [string, string][];
  words: [string, WordChoice][];
}

/** What a lock must not take away: the files, how they are read, what was decided. The plan itself is made anew. */
export interface KeptImport extends Partial<Choices> {
  files: readonly string[];
  pasted?: string;
  saved?: string;
}

/** Where decisions are put and taken from. */
interface Desk {
  people: string;
  year: string;
  existing: Existing;
  remember: boolean;
  keepCapitals: boolean;
  readonly chosen: Map<string, string>;
  readonly orders: Map<string, string>;
  readonly overwrites: Map<string, string>;
  readonly out: Set<string>;
  readonly decisions: Map<string, Decision>;
  readonly missing: Map<string, string>;
  readonly words: Map<string, WordChoice>;
}

/** Everything decided so far. */
export function choicesOf(desk: Desk): Choices {
  const { people, year, existing, remember, keepCapitals } = desk;
  return {
    people, year, existing, remember, keepCapitals, chosen: [...desk.chosen], orders: [...desk.orders], overwrites: [...desk.overwrites],
    out: [...desk.out], decisions: [...desk.decisions], missing: [...desk.missing], words: [...desk.words],
  };
}

/** Puts decisions back; what an older program did not know of stays as it is. */
export function choose(desk: Desk, was: Partial<Choices>): void {
  desk.people = was.people ?? '';
  desk.year = was.year ?? '';
  desk.existing = was.existing ?? 'fill';
  desk.remember = was.remember ?? true;
  desk.keepCapitals = was.keepCapitals ?? false;
  for (const [column, field] of was.chosen ?? []) desk.chosen.set(column, field);
  for (const [column, order] of was.orders ?? []) desk.orders.set(column, order);
  for (const [column, how] of was.overwrites ?? []) desk.overwrites.set(column, how);
  for (const sheet of was.out ?? []) desk.out.add(sheet);
  for (const [row, decision] of was.decisions ?? []) desk.decisions.set(row, decision);
  for (const [person, decision] of was.missing ?? []) desk.missing.set(person, decision);
  for (const [name, word] of was.words ?? []) desk.words.set(name, word);
}
