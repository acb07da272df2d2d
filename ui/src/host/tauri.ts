// The window. The only file that imports @tauri-apps/*; the shell has one command, `call`.

import { invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open, save } from '@tauri-apps/plugin-dialog';
import { asRefused, opened, openedFolder, type Host } from './host';
import { printPages } from './pages';

async function call(command: string, args: unknown): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await invoke('call', { command, args });
  } catch (failure) {
    throw asRefused(failure);
  }
  return opened(answer);
}

/** Whether the shell left the dialog to the page (it may have a print queue of its own). */
function leftToPage(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'dialog' in answer && answer.dialog === true;
}

/** A name in a folder, as the machine writes paths. */
function inFolder(folder: string | undefined, name: string): string {
  if (!folder) return name;
  return folder.includes('\\') ? `${folder}\\${name}` : `${folder}/${name}`;
}

export const tauri: Host = {
  call,

  async pickFiles({ title, extensions, many }) {
    const filters = extensions.length > 0 ? [{ name: extensions.map((end) => `.${end}`).join(' '), extensions }] : [];
    const chosen = await open({ title, filters, multiple: many, directory: false });
    return chosen === null ? [] : ([chosen].flat() as string[]);
  },

  async pickSave({ title, name, extension, folder }) {
    return save({ title, defaultPath: inFolder(folder, name), filters: [{ name: `.${extension}`, extensions: [extension] }] });
  },

  async pickFolder(title, from) {
    return open({ title, directory: true, multiple: false, ...(from && { defaultPath: from }) });
  },

  onFiles(hear) {
    const stop = getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === 'drop') hear({ what: 'fallen', paths: payload.paths });
      else hear({ what: payload.type === 'leave' ? 'gone' : 'over' });
    });
    return () => void stop.then((unlisten) => unlisten());
  },

  async openFolder() {
    return openedFolder(await call('shell.open_folder', {}));
  },

  async print(pages, size, ask) {
    if (leftToPage(await call('shell.print', ask))) await printPages(pages, size);
  },
};
