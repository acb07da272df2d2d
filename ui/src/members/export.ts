// The current view as a file: the same filter, the same order; the columns shown, or those another system asks for.

import { call } from '../api/call';
import { job } from '../api/job';
import type { ExportLayout, MemberRow, MembersSearch } from '../api/wire';
import { host } from '../host/host';
import type { Column } from '../parts/grid/columns';
import { sendOut } from '../state/sent-out';
import { words } from '../text/members';
import { exported, SENSITIVE } from './columns';

/** What the file is to be. */
export interface Shape {
  format: 'xlsx' | 'csv';
  /** A layout by its id; empty: the columns shown. */
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

/** A layout of the office's own, picked as a file and kept from then on; its id, nothing when the picker was closed. */
export async function keepLayout(): Promise<string | undefined> {
  const [path] = await host().pickFiles({ title: words.exportDialog.pickOwn, extensions: ['json'], many: false });
  return path === undefined ? undefined : (await call('members.keep_layout', { path })).id;
}

/** Asks where to and writes it; whether it was written. */
export function exportList(search: MembersSearch, columns: readonly Column<MemberRow>[], shape: Shape): Promise<boolean> {
  const { format, layout, sensitive } = shape;
  // The code of each person goes along, so that the file comes back as theirs.
  const out = layout === '' ? { columns: [...exported(columns, sensitive), 'id'] } : { layout };
  return sendOut(words.exportTitle, words.exportName, format, (path) => job('members.export', { search, ...out, path }, () => undefined).reply);
}
