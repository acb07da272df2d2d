// The same core over loopback HTTP, for tests in a browser. Dialogs of the machine cannot be driven there: a test lays
// its answers down in `window.__answers`, a person is asked by the bridge itself (`/__pick`).

import { opened, openedFolder, type Falling, type Host } from './host';
import { printPages } from './pages';

interface Answers {
  files?: string[];
  save?: string | null;
  folder?: string | null;
}

declare global {
  interface Window {
    __answers?: Answers;
    /** A page of a browser knows no paths: what a test lets fall it says here. */
    __fall?: ((falling: Falling) => void) | undefined;
    /** Folders that a window would have shown. */
    __opened?: string[];
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const reply = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  return reply.json();
}

/** The test's answer, else the bridge's. */
async function answered<K extends keyof Answers>(kind: K, ask: object): Promise<Answers[K]> {
  const answers = window.__answers;
  if (answers && kind in answers) return answers[kind];
  return opened(await post('/__pick', { kind, ...ask })) as Answers[K];
}

export const bridge: Host = {
  async call(command, args) {
    let answer: unknown;
    try {
      answer = await post(`/__call/${encodeURIComponent(command)}`, args);
    } catch {
      answer = undefined;
    }
    return opened(answer);
  },

  async pickFiles(ask) {
    return (await answered('files', ask)) ?? [];
  },

  async pickSave(ask) {
    return (await answered('save', ask)) ?? null;
  },

  async pickFolder(title) {
    return (await answered('folder', { title })) ?? null;
  },

  onFiles(hear) {
    window.__fall = hear;
    return () => (window.__fall = undefined);
  },

  async openFolder() {
    const folder = openedFolder(opened(await post('/__call/shell.open_folder', {})));
    window.__opened = [...(window.__opened ?? []), folder];
    return folder;
  },

  async print(pages, size) {
    await printPages(pages, size);
  },
};
