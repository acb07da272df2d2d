// Freshness counters: the UI keeps no copy of the database, it only knows that what it shows of a kind is stale. Kinds
// are the names of tables (`person`, `member`, `membership`, `step`, `ceremony` …).

import { SvelteMap } from 'svelte/reactivity';

const counters = new SvelteMap<string, number>();
let epoch = $state(0);

/** Rows of these kinds changed. */
export function touch(kinds: readonly string[]): void {
  for (const kind of kinds) counters.set(kind, (counters.get(kind) ?? 0) + 1);
}

/** Another office was opened: everything is stale. */
export function touchAll(): void {
  epoch += 1;
}

/** A number that changes with the kinds; read it in an effect to reload when one of them is touched. */
export function freshness(...kinds: string[]): number {
  return kinds.reduce((sum, kind) => sum + (counters.get(kind) ?? 0), epoch * 1_000_000);
}
