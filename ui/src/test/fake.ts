// A host in memory, for tests and for looking at a screen without a core (`vite --mode fake`). Never in a bundle that is
// shipped. An area lays its own commands down in `fake-<area>.ts`.

import type { ArgsOf, CommandName, ReplyOf } from '../api/call';
import type { JobStart } from '../api/wire';
import { Refused, type Host } from '../host/host';
import { printPages } from '../host/pages';

type Refuse = (code: string, sentence: string) => never;

/** Some commands, answered from memory. */
export type Fakes = { [K in CommandName]?: (args: ArgsOf<K>, refuse: Refuse) => ReplyOf<K> };

const refuse: Refuse = (code, sentence) => {
  throw new Refused(code, sentence);
};

/** Every `fake-*.ts`, later ones over earlier ones. */
function every(): Fakes {
  const files = import.meta.glob<{ commands: Fakes }>('./fake-*.ts', { eager: true });
  return Object.assign({}, ...Object.values(files).map((file) => file.commands)) as Fakes;
}

/** The host. */
export function fake(fakes: Fakes = every()): Host {
  const jobs = new Map<string, unknown>();
  async function call(command: string, args: unknown): Promise<unknown> {
    if (command === 'jobs.start') {
      const { command: name, args: its } = args as JobStart;
      const job = `job-${jobs.size}`;
      jobs.set(job, await call(name, its));
      return { job };
    }
    if (command === 'jobs.status') {
      return { state: 'done', step: '', done: 1, total: 1, reply: jobs.get((args as { job: string }).job), refused: null, sentence: null };
    }
    const run = fakes[command as CommandName] as ((args: unknown, refuse: Refuse) => unknown) | undefined;
    if (!run) return refuse('usage', `Chưa có «${command}» trong máy giả.`);
    return structuredClone(run(args, refuse));
  }
  return {
    call,
    pickFiles: () => Promise.resolve(['C:\\Tải về\\danh-sach.xlsx']),
    pickSave: ({ name }) => Promise.resolve(`C:\\Tải về\\${name}`),
    pickFolder: () => Promise.resolve('D:\\Đồng Hành'),
    openFolder: () => Promise.resolve('D:\\Đồng Hành'),
    print: (pages, size) => printPages(pages, size),
  };
}
