// Choices at the side of a paper: which columns in which order, margins as typed, zoom. Pure, so that it can be tested.

import type { MarginsWire, PaperColumn, PaperMissing } from '../api/wire';
import { papers as words } from '../text/papers';

/** The order that the hand made. */
export const BY_HAND = 'by_hand';

/** Ids of the columns shown, in order. */
export const shown = (columns: readonly PaperColumn[]): string[] => columns.filter((column) => column.on).map((column) => column.id);

/** The columns after one was switched on (last) or off. */
export function switched(columns: readonly PaperColumn[], id: string): string[] {
  const on = shown(columns);
  return on.includes(id) ? on.filter((other) => other !== id) : [...on, id];
}

/** The columns after one moved by a place; the same when it cannot. */
export function shifted(columns: readonly PaperColumn[], id: string, by: 1 | -1): string[] {
  const on = shown(columns);
  const at = on.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= on.length) return on;
  [on[at], on[to]] = [on[to] ?? id, on[at] ?? id];
  return on;
}

/** Applies an order to columns not laid out anew yet, so that a list follows the hand at once. */
export function arranged(columns: readonly PaperColumn[], on: readonly string[]): PaperColumn[] {
  const found = on.flatMap((id) => columns.filter((column) => column.id === id));
  return [...found.map((column) => ({ ...column, on: true })), ...columns.filter((column) => !on.includes(column.id)).map((column) => ({ ...column, on: false }))];
}

/** A margin as typed, mm; nothing when it is no number. */
export function readMargin(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}

/** A margin as shown: decimal comma. */
export const showMargin = (mm: number): string => String(Math.round(mm * 10) / 10).replace('.', ',');

/** Sides of the page, in the order they are asked for. */
export const SIDES = ['top', 'bottom', 'left', 'right'] as const satisfies readonly (keyof MarginsWire)[];

/** Lines of a text field as a list. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** CSS pixels of a millimetre at true size. */
export const PX_PER_MM = 96 / 25.4;
const ZOOMS = [0.25, 0.33, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2, 3];

/** The next zoom in a direction. */
export function zoomed(zoom: number, by: 1 | -1): number {
  const next = by > 0 ? ZOOMS.find((step) => step > zoom + 0.005) : ZOOMS.findLast((step) => step < zoom - 0.005);
  return next ?? zoom;
}

/** The zoom at which a whole page is seen. */
export function fitting(page: { width_mm: number; height_mm: number }, room: { width: number; height: number }): number {
  const across = room.width / (page.width_mm * PX_PER_MM);
  const down = room.height / (page.height_mm * PX_PER_MM);
  return Math.max(0.1, Math.min(across, down, 3));
}

/** One empty place in words: «người giúp đỡ của Lâm Gia Hào». */
export const missingWords = (missing: PaperMissing): string =>
  missing.name === null ? missing.what : words.missingOf(missing.what, missing.name);

/** A name for the file: words without what a file system refuses. */
export function fileTitle(title: string, subject: string): string {
  const plain = [title, subject].filter((part) => part !== '').join(' ');
  return plain.replace(/[\\/:*?"<>|]/g, '-').replace(/\s+/g, ' ').trim().slice(0, 120);
}
