// Where the program stands: at the start, locked or open, and what every screen needs to know of the office.

import { call } from '../api/call';
import type { OfficeStatus } from '../api/wire';
import { speakOf } from '../text/unit';
import { vi } from '../text/vi';
import { wipeClipboard } from './clipboard';
import { freshness, touchAll } from './fresh.svelte';
import { restart } from './route.svelte';
import { hush, say } from './undo.svelte';
import { gathered, resume } from './unfinished.svelte';

let status = $state.raw<OfficeStatus | null>(null);

/** The office, once the core has answered. */
export function office(): OfficeStatus | null {
  return status;
}

/** What the core says now. */
function told(next: OfficeStatus | null): void {
  speakOf(next?.kind);
  status = next;
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
  told(next);
  hush();
  touchAll();
}

/** Asks the core again (at start, after a change of names or years, when the window comes back). */
export async function refreshStatus(): Promise<void> {
  if (held) return;
  const next = await call('office.status', {});
  // Asked before it was held, answered after: a hold wins.
  if (!held) told(next);
}

/** Goes on with what the core says now, whatever was held. */
export async function enter(): Promise<void> {
  entered(await call('office.status', {}));
}

/** Kinds the status line is made of; read in an effect. */
export const statusFreshness = (): number => freshness('office', 'setting', 'school_year', 'unit_name');

/** How it was locked: for the sentence of the lock. Names of units are on every sign of the school; nothing else stays. */
export interface Lock {
  unit: string | null;
  at: Date;
  /** Minutes without use, when nobody asked for it. */
  minutes: number | undefined;
  /** Something was being typed, and waits inside the office. */
  typed: boolean;
}

let locked = $state.raw<Lock | null>(null);

/** The last lock of this session. */
export function lastLock(): Lock | null {
  return locked;
}

let locking = false;

/** Khóa: what is being typed goes into the office, then the office is shut. */
export async function lock(minutes?: number): Promise<void> {
  if (locking || status?.phase !== 'open') return;
  if (status.demo && status.lock_minutes === null) return say(vi.frame.noLock);
  locking = true;
  try {
    const { unit } = status;
    const { text, typed } = gathered();
    wipeClipboard();
    const next = await call('office.lock', { unfinished: text });
    resume(null);
    locked = { unit, at: new Date(), minutes, typed };
    restart();
    entered(next);
  } finally {
    locking = false;
  }
}

/** Leaves the demonstration; the core decides which screen comes next. */
export async function leave(): Promise<void> {
  locked = null;
  entered(await call('office.close', {}));
}

/** The office was opened: back to where it was locked, or to the passwords when the recovery code opened it. */
export async function unlocked(next: OfficeStatus): Promise<void> {
  const { unfinished } = await call('office.take_unfinished', {});
  const place = resume(unfinished);
  if (place) restart(place.screen, { ...place.params });
  else if (next.by_code) restart('settings', { section: 'access' });
  else restart();
  locked = null;
  entered(next);
  if (next.keys_note) say(next.keys_note);
}
