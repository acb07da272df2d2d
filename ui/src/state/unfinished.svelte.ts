// What was being typed when the office was locked: gathered once, kept by the core inside the encrypted database, given
// back to the same parts when they are shown again at the same place. Nothing of it stays here while it is locked.

import { place, type Place } from './route.svelte';

interface Kept {
  place: Place;
  values: Record<string, unknown>;
}

const readers = new Map<string, () => unknown>();
let waiting: Kept | null = null;

const isHere = (other: Place): boolean => JSON.stringify(other) === JSON.stringify(place());

/** Asks a part what it would lose, until the function given back is called. */
export function register(name: string, read: () => unknown): () => void {
  readers.set(name, read);
  return () => {
    if (readers.get(name) === read) readers.delete(name);
  };
}

/** What waits for a part of this name at this place; given once. */
export function taken(name: string): unknown {
  if (!waiting || !(name in waiting.values)) return undefined;
  if (!isHere(waiting.place)) return undefined;
  const { [name]: value, ...rest } = waiting.values;
  waiting = { ...waiting, values: rest };
  return value;
}

/** Keeps what a component would lose, and hands it back when the component comes again; call it while it is set up. */
export function useUnfinished<T>(name: string, read: () => T | null | undefined, restore: (value: T) => void): void {
  const value = taken(name);
  if (value !== undefined) restore(value as T);
  $effect(() => register(name, read));
}

/** Everything that would be lost now, as text, and whether anything was being typed beside the place itself. */
export function gathered(): { text: string; typed: boolean } {
  // What was given back and found no part yet is not lost by a second lock.
  const values: Record<string, unknown> = waiting && isHere(waiting.place) ? { ...waiting.values } : {};
  for (const [name, read] of readers) {
    const value = read();
    if (value !== undefined && value !== null) values[name] = value;
  }
  const kept: Kept = { place: place(), values };
  const typed = Object.keys(values).some((name) => name.startsWith('form ') || name === 'field');
  return { text: JSON.stringify(kept), typed };
}

/** Lays down what the core gave back; tells the place to go to. */
export function resume(text: string | null): Place | undefined {
  waiting = null;
  if (text === null) return undefined;
  try {
    waiting = JSON.parse(text) as Kept;
  } catch {
    // Written by another version: the office opens at its first screen.
    return undefined;
  }
  return waiting.place;
}
