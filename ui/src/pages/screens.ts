// Which page shows which screen. Pages are loaded when first asked for: the first window needs none of them.

import type { Component } from 'svelte';
import type { IconName } from '../icons/icons';
import type { Screen } from '../state/route.svelte';

/** A page gets the parameters of its place. */
export type Page = Component<{ params: Readonly<Record<string, string>> }>;

/** Loads the page of a screen. */
export const pages: Readonly<Record<Screen, () => Promise<{ default: Page }>>> = {
  overview: () => import('./Overview.svelte'),
  agenda: () => import('./Agenda.svelte'),
  members: () => import('./Members.svelte'),
  candidates: () => import('./Candidates.svelte'),
  ceremonies: () => import('./Ceremonies.svelte'),
  companions: () => import('./Companions.svelte'),
  imports: () => import('./Imports.svelte'),
  backups: () => import('./Backups.svelte'),
  rules: () => import('./Rules.svelte'),
  settings: () => import('./Settings.svelte'),
  papers: () => import('./Papers.svelte'),
};

/** Entries of the navigation, upper part; their numbers are their keys Ctrl+1 … */
export const MAIN: readonly { screen: Screen; icon: IconName }[] = [
  { screen: 'overview', icon: 'calendar-check' },
  { screen: 'members', icon: 'users' },
  { screen: 'candidates', icon: 'route' },
  { screen: 'ceremonies', icon: 'flag' },
  { screen: 'agenda', icon: 'list-checks' },
  { screen: 'companions', icon: 'footprints' },
];

/** Entries of the navigation, lower part. */
export const MORE: readonly { screen: Screen; icon: IconName }[] = [
  { screen: 'imports', icon: 'file-spreadsheet' },
  { screen: 'backups', icon: 'hard-drive' },
  { screen: 'rules', icon: 'book-open' },
  { screen: 'settings', icon: 'settings' },
];
