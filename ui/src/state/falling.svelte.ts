// Files let fall on the window: whoever was shown last takes them. While a dialog lies above nobody does.

import { untrack } from 'svelte';
import { host, type Falling } from '../host/host';

interface Taker {
  /** What letting go here would do. */
  hint: () => string;
  take: (paths: string[]) => void;
}

let takers = $state.raw<readonly Taker[]>([]);
let over = $state(false);

/** Takes files while the component lives; call it while the component is set up. */
export function useFalling(hint: () => string, take: (paths: string[]) => void): void {
  const taker: Taker = { hint, take };
  $effect(() => {
    takers = [...untrack(() => takers), taker];
    return () => {
      takers = takers.filter((other) => other !== taker);
    };
  });
}

const asked = (): boolean => document.querySelector('dialog[open]') !== null;

/** What letting go now would do; nothing while no file is held over a screen that takes any. */
export const falling = (): string => (over ? (takers.at(-1)?.hint() ?? '') : '');

function hear(what: Falling): void {
  const taker = takers.at(-1);
  over = what.what === 'over' && taker !== undefined && !asked();
  if (what.what === 'fallen' && taker && !asked() && what.paths.length > 0) taker.take(what.paths);
}

/** Starts listening; returns how to stop. */
export const startFalling = (): (() => void) => host().onFiles?.(hear) ?? (() => undefined);
