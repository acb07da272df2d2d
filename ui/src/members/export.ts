// The current view as a file: the same filter, the same order; the columns shown, or those another system asks for.

import { job } from '../api/job';
import type { ExportLayout, MemberRow, MembersSearch } from '../api/wire';
import { host } from '../host/host';
import type { Column } from '../parts/grid/columns';
import { say } from '../state/undo.svelte';
import { words } from '../text/members';
import { exported, SENSITIVE } from './columns';

/** What the file is to be. */
export interface Shape {
  format: 'xlsx' | 'csv';
  /** A layout by its id, or the path of one; empty: the columns shown. */
  layout: string;
  /** Sensitive columns go along, where the columns shown go out. */
  sensitive: boolean;
}

/** Whether a sensitive column is on the screen. */
export function hasSensitive(columns: readonly Column<MemberRow>[]): boolean {
  return columns.some((column) => (SENSITIVE as ReadonlySet<string>).has(column.key));
}

/** Whether another system asks for sensitive columns. */
export const asksSensitive = (layout: ExportLayout): boolean =>
  layout.columns.some(({ field }) => field !== null && (SENSITIVE as ReadonlySet<string>).has(field));

/** A layout of the office's own, as a file; nothing when the picker was closed. */
export async function ownLayout(): Promise<string | undefined> {
  return (await host().pickFiles({ title: words.exportDialog.pickOwn, extensions: ['json'], many: false }))[0];
}

/** Asks where to and writes it; whether it was written. */
export async function exportList(search: MembersSearch, columns: readonly Column<MemberRow>[], shape: Shape): Promise<boolean> {
  const { format, layout, sensitive } = shape;
  const path = await host().pickSave({ title: words.exportTitle, name: words.exportName(format), extension: format });
  if (path === null) return false;
  // The code of each person goes along, so that the file comes back as theirs.
  const out = layout === '' ? { columns: [...exported(columns, sensitive), 'id'] } : { layout };
  const { left_out: leftOut } = await job('members.export', { search, ...out, path }, () => undefined).reply;
  if (leftOut.length > 0) say(words.exportLeftOut(leftOut));
  return true;
}
