// The undo bar: the last thing done, taken back or refused, in one line of the status bar. It replaces pop-up notices:
// nothing covers the work, nothing disappears before it was read.

import { host, asRefused } from '../host/host';
import type { Changed, Undone } from '../api/wire';
import { touch } from './fresh.svelte';

/** What the bar shows. */
export interface Said {
  sentence: string;
  /** `done` offers undo, `undone` offers redo, `error` stays until the next word, `note` offers nothing. */
  tone: 'done' | 'undone' | 'error' | 'note';
  /** The operation, when it can be taken back. */
  operation: string | undefined;
  at: Date;
}

let last = $state.raw<Said | null>(null);
let queue = Promise.resolve();

/** The last thing said. */
export function lastSaid(): Said | null {
  return last;
}

/** Something was done; without an operation it cannot be undone. */
export function say(sentence: string, operation?: string): void {
  last = { sentence, tone: operation ? 'done' : 'note', operation, at: new Date() };
}

/** Something was refused or failed; shows the sentence of the core. */
export function complain(failure: unknown): void {
  last = { sentence: asRefused(failure).sentence, tone: 'error', operation: undefined, at: new Date() };
}

/** Clears the bar. */
export function hush(): void {
  last = null;
}

/** Keys pressed faster than the core answers are done one after another: two presses are two undos. */
function replay(command: 'journal.undo' | 'journal.redo', tone: 'undone' | 'done'): Promise<void> {
  queue = queue.then(() => once(command, tone));
  return queue;
}

async function once(command: 'journal.undo' | 'journal.redo', tone: 'undone' | 'done'): Promise<void> {
  try {
    const reply = (await host().call(command, {})) as Undone & Changed;
    touch(reply.changes ?? []);
    last = { sentence: reply.sentence, tone, operation: reply.operation ?? reply.of, at: new Date() };
  } catch (failure) {
    complain(failure);
  }
}

/** Hoàn tác. */
export const undo = (): Promise<void> => replay('journal.undo', 'undone');

/** Làm lại. */
export const redo = (): Promise<void> => replay('journal.redo', 'done');
