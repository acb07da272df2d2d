// Left alone: after so many minutes without a hand on mouse or keyboard the office is locked. Counted by the clock, so
// that a machine that slept is locked when it wakes, before the first key reaches the page.

import { working } from '../api/job';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];
const LOOK_EVERY_MS = 5_000;
const MINUTE_MS = 60_000;

/** Starts counting; `minutes` null = never. Gives how to stop. */
export function startIdle(minutes: () => number | null, act: (minutes: number) => void): () => void {
  let last = Date.now();

  function due(): boolean {
    const limit = minutes();
    // Long work goes on without a hand; its result must not meet a shut office.
    if (working()) last = Date.now();
    if (limit === null || Date.now() - last < limit * MINUTE_MS) return false;
    last = Date.now();
    act(limit);
    return true;
  }

  const used = (event: Event): void => {
    if (due()) event.stopImmediatePropagation();
    else last = Date.now();
  };
  const listen = new AbortController();
  for (const sign of SIGNS) addEventListener(sign, used, { signal: listen.signal, capture: true, passive: true });
  addEventListener('focus', due, { signal: listen.signal });
  const timer = setInterval(due, LOOK_EVERY_MS);
  return () => {
    listen.abort();
    clearInterval(timer);
  };
}
