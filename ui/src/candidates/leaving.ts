// The list of what is handed over, as it is typed and as it travels.

import type { HandOverEntry, HandOverWire } from '../api/wire';

/** One item as it is typed. */
export interface Handed {
  needed: boolean;
  done_on: string;
  handed_to: string;
  handed_by: string;
  receipt: string;
  sealed: boolean;
}

/** What the form begins with. */
export function handedOf(items: readonly HandOverWire[]): Record<string, Handed> {
  return Object.fromEntries(
    items.map((item) => [
      item.item,
      {
        needed: item.needed,
        done_on: item.done_on ?? '',
        handed_to: item.handed_to ?? '',
        handed_by: item.handed_by ?? '',
        receipt: item.receipt ?? '',
        sealed: item.sealed ?? false,
      },
    ]),
  );
}

/** What is sent: empty fields are left out, and so is a seal nobody spoke of. */
export function entriesOf(handed: Readonly<Record<string, Handed>>): HandOverEntry[] {
  return Object.entries(handed).map(([item, own]) => {
    const text = (key: 'done_on' | 'handed_to' | 'handed_by' | 'receipt') => (own[key].trim() === '' ? {} : { [key]: own[key].trim() });
    return {
      item,
      needed: own.needed,
      ...text('done_on'),
      ...text('handed_to'),
      ...text('handed_by'),
      ...text('receipt'),
      ...(own.sealed ? { sealed: true } : {}),
    };
  });
}
