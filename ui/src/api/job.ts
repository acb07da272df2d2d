// Long work: started, asked about, stopped. Progress is asked for because events cross neither the bridge nor a script.

import { host, Refused } from '../host/host';
import { settle, type ArgsOf, type CommandName, type ReplyOf } from './call';
import type { JobId, JobStatus } from './wire';

/** How far the work is. */
export interface Step {
  /** «Đang đọc tệp». */
  step: string;
  done: number;
  /** 0 = not known. */
  total: number;
}

/** Work in progress. */
export interface Job<R> {
  /** The reply; throws `Refused`, with code `cancelled` when it was stopped. */
  readonly reply: Promise<R>;
  cancel(): Promise<void>;
}

const EVERY_MS = 150;

let running = 0;

/** Whether any work is in progress that somebody waits for. */
export const working = (): boolean => running > 0;

/** Runs a command as a job. One that the program began by itself is `unasked`: it does not keep the office unlocked. */
export function job<K extends CommandName>(
  name: K,
  args: ArgsOf<K>,
  onStep: (step: Step) => void,
  { unasked = false } = {},
): Job<ReplyOf<K>> {
  const started = host().call('jobs.start', { command: name, args }) as Promise<JobId>;
  const reply = watch(name, started, onStep);
  return {
    reply: unasked ? reply : counted(reply),
    async cancel() {
      await host().call('jobs.cancel', { job: (await started).job });
    },
  };
}

async function counted<R>(reply: Promise<R>): Promise<R> {
  running += 1;
  try {
    return await reply;
  } finally {
    running -= 1;
  }
}

async function watch<K extends CommandName>(
  name: K,
  started: Promise<JobId>,
  onStep: (step: Step) => void,
): Promise<ReplyOf<K>> {
  const { job: id } = await started;
  for (;;) {
    const status = (await host().call('jobs.status', { job: id })) as JobStatus;
    if (status.state === 'done') {
      settle(name, status.reply);
      return status.reply as ReplyOf<K>;
    }
    if (status.state !== 'running') throw new Refused(status.refused ?? status.state, status.sentence ?? '');
    onStep({ step: status.step, done: status.done, total: status.total });
    await new Promise((go) => setTimeout(go, EVERY_MS));
  }
}
