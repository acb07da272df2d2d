// The current view as Excel: the same filter, the same order, the columns shown.

import { job } from '../api/job';
import type { MemberRow, MembersSearch } from '../api/wire';
import { host } from '../host/host';
import type { Column } from '../parts/grid/columns';
import { say } from '../state/undo.svelte';
import { words } from '../text/members';
import { exported, SENSITIVE } from './columns';

/** Whether a sensitive column is on the screen. */
export function hasSensitive(columns: readonly Column<MemberRow>[]): boolean {
  return columns.some((column) => (SENSITIVE as ReadonlySet<string>).has(column.key));
}

/** Asks where to and writes it. */
export async function exportList(
  search: MembersSearch,
  columns: readonly Column<MemberRow>[],
  sensitive: boolean,
): Promise<void> {
  const path = await host().pickSave({ title: words.exportTitle, name: words.exportName, extension: 'xlsx' });
  if (path === null) return;
  const { left_out: leftOut } = await job('members.export', { search, columns: exported(columns, sensitive), path }, () => undefined).reply;
  if (leftOut.length > 0) say(words.exportLeftOut(leftOut));
}
