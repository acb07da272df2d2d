// The keyboard map: one listener, a register of who answers which keys now. A screen registers while it is shown, a
// dialog opens a layer above it, so nothing behind a dialog answers. Hints of the current layer stand in the status bar.

import { getContext, setContext, untrack } from 'svelte';
import { combo, inText, RESERVED } from './combo';

/** Keys, what they do, and the word shown in the status bar (without it: no hint). */
export interface Binding {
  /** «Ctrl+F», «F2», «Alt+ArrowLeft», «Delete». */
  keys: string;
  hint?: string;
  /** How the keys are written in the hint, when not as pressed («↑↓»). */
  shown?: string;
  /** Without it the hint is shown, and the part with the focus answers by itself. */
  run?: () => void;
  /** Also while a field is being typed in; true for everything with Ctrl but clipboard and undo. */
  inFields?: boolean;
  /** Also while a dialog lies above, unless the dialog answers the same keys. */
  everywhere?: boolean;
}

interface Entry {
  layer: number;
  bindings: () => readonly Binding[];
}

const LAYER = Symbol('keyboard layer');
const NATIVE_IN_FIELDS = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X']);

let entries = $state.raw<readonly Entry[]>([]);
let open = $state.raw<readonly number[]>([]);
let typedSinceFocus = false;

const top = (): number => Math.max(0, ...open);

/** Registers keys while the component lives; call it while the component is set up. */
export function useKeys(bindings: () => readonly Binding[]): void {
  const entry: Entry = { layer: getContext<number>(LAYER) ?? 0, bindings };
  $effect(() => {
    entries = [...untrack(() => entries), entry];
    return () => {
      entries = entries.filter((other) => other !== entry);
    };
  });
}

/** Opens a layer above the present one; call it in a dialog while it is set up. */
export function useLayer(): void {
  // Above whatever is open, be it around this one or not.
  const layer = Math.max(getContext<number>(LAYER) ?? 0, untrack(top)) + 1;
  setContext(LAYER, layer);
  $effect.pre(() => {
    open = [...untrack(() => open), layer];
    return () => {
      const index = open.lastIndexOf(layer);
      open = open.filter((_, at) => at !== index);
    };
  });
}

/** Hints of what answers now, in the order of registration. */
export function hints(): Binding[] {
  const layer = top();
  return entries
    .filter((entry) => entry.layer === layer)
    .flatMap((entry) => entry.bindings())
    .filter((binding) => binding.hint !== undefined);
}

function answering(keys: string): Binding | undefined {
  const layer = top();
  for (const entry of [...entries].reverse()) {
    if (entry.layer !== layer) continue;
    const found = entry.bindings().find((binding) => binding.keys === keys && binding.run);
    if (found) return found;
  }
  return entries.flatMap((entry) => entry.bindings()).find((binding) => binding.everywhere && binding.keys === keys && binding.run);
}

/** Whether the field with the focus keeps these keys for itself. */
function keptByField(event: KeyboardEvent, binding: Binding): boolean {
  if (!inText(event.target)) return false;
  if (binding.inFields !== undefined) return !binding.inFields;
  if (binding.keys === 'Ctrl+Z' || binding.keys === 'Ctrl+Y') return typedSinceFocus;
  if (NATIVE_IN_FIELDS.has(binding.keys)) return true;
  return !/^(Ctrl|Alt)\+|^F\d+$/.test(binding.keys);
}

function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const keys = combo(event);
  const binding = answering(keys);
  if (binding && !keptByField(event, binding)) {
    event.preventDefault();
    binding.run?.();
  } else if (RESERVED.has(keys)) {
    event.preventDefault();
  }
}

/** Starts listening; returns how to stop. */
export function startKeys(): () => void {
  const listen = new AbortController();
  const { signal } = listen;
  addEventListener('keydown', onKeydown, { signal });
  addEventListener('focusin', () => (typedSinceFocus = false), { signal });
  addEventListener('input', () => (typedSinceFocus = true), { signal });
  addEventListener('contextmenu', (event) => void (inText(event.target) || event.preventDefault()), { signal });
  // A file let fall on the window would replace the application.
  addEventListener('dragover', (event) => event.preventDefault(), { signal });
  addEventListener('drop', (event) => event.preventDefault(), { signal });
  return () => listen.abort();
}
