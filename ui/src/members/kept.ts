// What the list showed when its screen was left, so that «Trở lại» finds it as it was. Only for this office and this
// session: another office, or the lock, forgets it.

import { freshness } from '../state/fresh.svelte';
import type { Filters } from './filters';

/** A view of the list. */
export interface View {
  text: string;
  filters: Filters;
  sort: string;
  at: number;
}

const FIRST: View = { text: '', filters: {}, sort: 'name', at: 0 };

let kept: { epoch: number; view: View } | undefined;

/** Keeps the view. */
export function keep(view: View): void {
  kept = { epoch: freshness(), view };
}

/** The view kept for this office, or the first one. */
export function lastView(): View {
  return kept?.epoch === freshness() ? kept.view : FIRST;
}
