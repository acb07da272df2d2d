// What the screen of backups holds: the list, how things stand as a whole, and the one piece of work that is going on.

import { SvelteMap } from 'svelte/reactivity';
import { call, type ArgsOf, type CommandName, type ReplyOf } from '../api/call';
import { job, type Job, type Step } from '../api/job';
import type { BackupRow, BackupState } from '../api/wire';
import { asRefused } from '../host/host';
import { showInstant } from '../parts/date';
import { touch } from '../state/fresh.svelte';
import { complain, say } from '../state/undo.svelte';
import { backups as words } from '../text/backups';
import { fileName, isOfTheKey, newestOf, showSize, warning } from './backup';

/** What is going on. */
export type Doing = 'make' | 'second' | 'verify';

export class Desk {
  rows = $state.raw<readonly BackupRow[] | null>(null);
  whole = $state.raw<BackupState | null>(null);
  now = $state.raw(new Date());
  failure = $state('');
  /** The row that has the focus, by its file. */
  path = $state('');
  step = $state.raw<Step | null>(null);
  doing = $state<Doing | null>(null);
  /** A backup that the key of this office does not open. */
  locked = $state.raw<BackupRow | null>(null);
  /** Backups that were opened and are of no use, with the sentence of the core. */
  readonly broken = new SvelteMap<string, string>();
  #job: Job<unknown> | undefined;

  readonly newest = $derived(newestOf(this.rows ?? []));
  readonly warn = $derived(this.rows ? warning(this.newest, this.now) : undefined);
  readonly chosen = $derived(this.rows?.find((row) => row.path === this.path) ?? this.rows?.[0]);
  readonly trouble = $derived(this.chosen ? (this.chosen.problem ?? this.broken.get(this.chosen.path)) : undefined);

  async load(): Promise<void> {
    try {
      const [{ rows }, whole] = await Promise.all([call('backup.list', {}), call('backup.state', {})]);
      this.rows = rows;
      this.whole = whole;
      this.now = new Date();
      this.failure = '';
    } catch (refused) {
      this.failure = asRefused(refused).sentence;
    }
  }

  /** Makes one: here, and in the second place when that is there; or at a path; or so that it must reach the second. */
  async make(where: { path?: string; second?: boolean } = {}): Promise<void> {
    const made = await this.#work(where.second ? 'second' : 'make', words.making, 'backup.make', where, complain);
    if (!made) return;
    if (!where.path) this.path = made.path;
    this.broken.delete(made.path);
    if (made.second_trouble) complain({ refused: 'second-place', sentence: made.second_trouble });
    else say(where.path ? words.madeAt(made.path) : words.made(showSize(made.size)));
  }

  async verify(): Promise<void> {
    const row = this.chosen;
    if (!row || row.problem) return;
    const found = await this.#work('verify', words.verifying, 'backup.verify', { path: row.path }, (refused) => {
      const { code, sentence } = asRefused(refused);
      if (isOfTheKey(code)) this.locked = row;
      else {
        if (code !== 'cancelled') this.broken.set(row.path, sentence);
        complain(refused);
      }
    });
    if (found) this.verified(found);
  }

  /** A backup was opened and found whole. */
  verified(row: BackupRow): void {
    this.broken.delete(row.path);
    touch(['backup']);
    say(words.verified(row.at ? showInstant(row.at) : fileName(row.path), row.people));
  }

  stop(): void {
    void this.#job?.cancel();
  }

  async #work<K extends CommandName>(
    doing: Doing, label: string, command: K, args: ArgsOf<K>, refuse: (failure: unknown) => void,
  ): Promise<ReplyOf<K> | undefined> {
    if (this.doing) return undefined;
    this.doing = doing;
    this.step = { step: label, done: 0, total: 0 };
    try {
      const started = job(command, args, (next) => (this.step = next.step ? next : this.step));
      this.#job = started;
      const reply = await started.reply;
      touch(['backup']);
      return reply;
    } catch (failure) {
      refuse(failure);
      // The backup on this machine may stand although the second place failed.
      touch(['backup']);
      return undefined;
    } finally {
      this.doing = null;
      this.step = null;
      this.#job = undefined;
    }
  }
}
