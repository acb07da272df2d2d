// A view leaves the sealed office as a file: asked where to, written, and who was left out is said.

import { host } from '../host/host';
import { vi } from '../text/vi';
import { say } from './undo.svelte';

export type ListFormat = 'xlsx' | 'csv';

/** Asks where to and writes it there; whether it was written. `name`: without its ending. */
export async function sendOut(
  title: string,
  name: string,
  format: ListFormat,
  write: (path: string) => Promise<{ left_out: readonly string[] }>,
): Promise<boolean> {
  const path = await host().pickSave({ title, name: `${name}.${format}`, extension: format });
  if (path === null) return false;
  const { left_out: leftOut } = await write(path);
  if (leftOut.length > 0) say(vi.exporting.leftOut(leftOut));
  return true;
}
