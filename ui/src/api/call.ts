// The one typed way to ask the core. What a command changed makes exactly the kinds it touched stale, and the sentence
// it says goes to the undo bar; no screen has to remember either.

import { host } from '../host/host';
import { touch } from '../state/fresh.svelte';
import { say } from '../state/undo.svelte';
import type { Changed, Commands } from './wire';

/** Name of a command of the catalogue. */
export type CommandName = keyof Commands;
/** Its arguments. */
export type ArgsOf<K extends CommandName> = Commands[K]['args'];
/** Its reply. */
export type ReplyOf<K extends CommandName> = Commands[K]['reply'];

/** Runs a command; throws `Refused`. */
export async function call<K extends CommandName>(name: K, args: ArgsOf<K>): Promise<ReplyOf<K>> {
  const reply = (await host().call(name, args)) as ReplyOf<K>;
  settle(name, reply);
  return reply;
}

/** What every reply leaves behind, also that of a job. */
export function settle(name: CommandName, reply: unknown): void {
  if (typeof reply !== 'object' || reply === null) return;
  const { changes, said, operation } = reply as Changed;
  // `members.get` also has `changes`: of a person, not of tables.
  const kinds = changes?.filter((kind) => typeof kind === 'string') ?? [];
  if (kinds.length > 0) touch(kinds);
  // Undo and redo speak for themselves (`state/undo`).
  if (said && !name.startsWith('journal.')) say(said, operation);
}
