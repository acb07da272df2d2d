// Where the program stands: at the start, locked or open, and what every screen needs to know of the office.

import { call } from '../api/call';
import type { OfficeStatus } from '../api/wire';
import { freshness, touchAll } from './fresh.svelte';
import { hush } from './undo.svelte';

let status = $state.raw<OfficeStatus | null>(null);

/** The office, once the core has answered. */
export function office(): OfficeStatus | null {
  return status;
}

/** Today as the core counts it, `YYYY-MM-DD`. */
export function today(): string {
  return status?.today ?? '';
}

let held = false;

/** While an office is being made it is already open for the core, but its recovery code must be read first. */
export function hold(): void {
  held = true;
}

/** Nothing came of it. */
export function release(): void {
  held = false;
}

/** Another phase or office: everything shown so far is stale. */
export function entered(next: OfficeStatus): void {
  held = false;
  status = next;
  hush();
  touchAll();
}

/** Asks the core again (at start, after a change of names or years, when the window comes back). */
export async function refreshStatus(): Promise<void> {
  if (held) return;
  const next = await call('office.status', {});
  // Asked before it was held, answered after: a hold wins.
  if (!held) status = next;
}

/** Goes on with what the core says now, whatever was held. */
export async function enter(): Promise<void> {
  entered(await call('office.status', {}));
}

/** Kinds the status line is made of; read in an effect. */
export const statusFreshness = (): number => freshness('office', 'setting', 'school_year', 'unit_name');

/** Khóa: shuts the office; the core decides which screen comes next. */
export async function lock(): Promise<void> {
  entered(await call('office.close', {}));
}
