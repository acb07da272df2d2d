// A component's questions end with it: an answer that comes later finds nobody who asked.

import { onDestroy } from 'svelte';
import { latest } from '../api/latest';

/** As `latest`, while the component lives; call it while the component is set up. */
export function useLatest<I, O>(
  ask: (input: I) => Promise<O>,
  show: (output: O, input: I) => void,
  fail: (failure: unknown) => void,
): (input: I) => void {
  let over = false;
  onDestroy(() => (over = true));
  return latest(ask, show, fail, () => over);
}
