// The items of a programme while they are changed: moved, switched, one added or taken out. Pure, so that it can be tested.

import type { ProgrammeItem, ProgrammeRow } from '../api/wire';

/** What is kept of a row. */
export const itemOf = ({ what, who, minutes, each, on }: ProgrammeRow): ProgrammeItem => ({ what, who, minutes, each, on });

/** A number of minutes as typed; nothing when it is none. */
export function readMinutes(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** A new item goes before the closing one, which stays last. */
export function withNew(items: readonly ProgrammeItem[], what: string): ProgrammeItem[] {
  const fresh: ProgrammeItem = { what, who: '', minutes: 5, each: false, on: true };
  const at = Math.max(0, items.length - 1);
  return [...items.slice(0, at), fresh, ...items.slice(at)];
}
