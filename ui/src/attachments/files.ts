// What is done with files of a person: chosen, looked at by the core, attached, saved. No component.

import { job } from '../api/job';
import type { Step } from '../api/job';
import type { AttachmentLooked, AttachmentRow } from '../api/wire';
import { host } from '../host/host';
import type { IconName } from '../icons/icons';
import { say } from '../state/undo.svelte';
import { call } from '../api/call';
import { attachments as words } from '../text/attachments';

/** Endings offered in the picker; the core goes by the content. */
const OFFERED = ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'docx', 'doc', 'xlsx', 'xls'];

const ICONS: Readonly<Record<string, IconName>> = { picture: 'eye', pdf: 'file-text', word: 'file-text', excel: 'file-spreadsheet' };

export const iconOf = (row: AttachmentRow): IconName => ICONS[row.kind] ?? 'file-text';

/** Whether the page can show it. */
export const isShown = (row: AttachmentRow): boolean => row.kind === 'picture' && !row.lost;

/** Paths of files chosen in the picker; none when it was closed. */
export const picked = (title: string): Promise<string[]> => host().pickFiles({ title, extensions: OFFERED, many: true });

/** Files, as the core judges them. */
export async function looked(person: string, paths: readonly string[], onStep: (step: Step) => void): Promise<AttachmentLooked[]> {
  if (paths.length === 0) return [];
  return (await job('attachments.look', { person, paths: [...paths] }, onStep).reply).rows;
}

/** Whether they can be attached without asking. */
export const isPlain = (looked: readonly AttachmentLooked[]): boolean => looked.every((file) => file.verdict === 'new');

/** Those that are attached, once the user has said which of the doubtful ones are meant. */
export function meant(looked: readonly AttachmentLooked[], sure: ReadonlySet<string>): AttachmentLooked[] {
  return looked.filter((file) => file.verdict === 'new' || (file.verdict === 'ask' && sure.has(file.path)));
}

/** Attaches files: all of them or none. */
export async function attach(person: string, files: readonly AttachmentLooked[], onStep: (step: Step) => void): Promise<void> {
  const args = { person, files: files.map(({ path, verdict }) => ({ path, sure: verdict === 'ask' })) };
  await job('attachments.add', args, onStep).reply;
}

/** «Lưu tệp»: a plain copy where the user says; nothing when the picker was closed. */
export async function save({ id, name }: AttachmentRow): Promise<void> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const path = await host().pickSave({ title: words.savePick, name, extension });
  if (path === null) return;
  await call('attachments.save', { id, path });
  say(words.saved(path));
}
