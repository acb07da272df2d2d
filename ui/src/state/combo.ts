// How keys are named, and which the web view would act on by itself.

/** «Ctrl+Shift+K», «Alt+ArrowLeft», «F8». Letters by their place on the keyboard, whatever the input method makes of them. */
export function combo(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const key = held && letter ? letter : event.key === ' ' ? 'Space' : event.key;
  const named = key.length > 1;
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && (held || named) ? 'Shift' : '',
    key.length === 1 ? key.toUpperCase() : key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** Keys the web view has an idea of its own about: reload, find, print, downloads, history. Never useful here. */
export const RESERVED: ReadonlySet<string> = new Set([
  'F1', 'F3', 'F5', 'F7', 'Ctrl+F5', 'Shift+F5', 'Ctrl+R', 'Ctrl+Shift+R', 'Ctrl+P', 'Ctrl+Shift+P', 'Ctrl+F', 'Ctrl+G',
  'Ctrl+Shift+G', 'Ctrl+J', 'Ctrl+H', 'Ctrl+U', 'Ctrl+S', 'Ctrl+O', 'Ctrl+N', 'Ctrl+D', 'Ctrl+E', 'Ctrl+K', 'Ctrl+L',
  'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'BrowserBack', 'BrowserForward',
]);

/** Whether a text is being typed there. A field that only waits for keys (a grid at rest) says so by `data-rest`. */
export function inText(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.dataset['rest'] !== undefined) return false;
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Keys as printed on a key cap. */
export function cap(keys: string): string {
  return keys
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓');
}
