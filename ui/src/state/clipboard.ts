// What was copied out of the program does not stay on the clipboard of a machine that was locked. A text copied
// elsewhere, with nothing copied here before, is left alone: asking what is there would need the reader's permission.

let ours = false;

/** Starts to watch; gives how to stop. */
export function startClipboard(): () => void {
  const listen = new AbortController();
  const { signal } = listen;
  for (const kind of ['copy', 'cut']) addEventListener(kind, () => (ours = true), { signal, capture: true });
  return () => listen.abort();
}

/** Copies a text made here. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  ours = true;
}

/** Takes away what was copied here. */
export function wipeClipboard(): void {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!ours || !clipboard) return;
  ours = false;
  const wipe = (): Promise<void> => clipboard.writeText('');
  // A window in the background may not write; it does so when somebody comes back to it.
  wipe().catch(() => addEventListener('focus', () => void wipe().catch(() => undefined), { once: true }));
}
