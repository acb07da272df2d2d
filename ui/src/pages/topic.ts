// Which page of the guide explains the present screen. A new screen does not compile without one.

import type { OfficeStatus } from '../api/wire';
import type { Topic } from '../guide/guide';
import type { Place, Screen } from '../state/route.svelte';

const LISTS: Readonly<Record<Screen, Topic>> = {
  overview: 'overview',
  agenda: 'agenda',
  members: 'members',
  candidates: 'candidates',
  ceremonies: 'ceremonies',
  companions: 'companions',
  imports: 'imports',
  backups: 'backups',
  rules: 'rules',
  settings: 'settings',
  papers: 'papers',
};

/** Screens that show one thing of their list. */
const ONE: Partial<Record<Screen, { param: string; topic: Topic }>> = {
  candidates: { param: 'candidate', topic: 'candidate' },
  ceremonies: { param: 'ceremony', topic: 'ceremony' },
  papers: { param: 'paper', topic: 'paper' },
};

/** Parts of «Đồng hành» with a page of their own. */
const PARTS: Readonly<Record<string, Topic>> = { classes: 'classes', handOvers: 'hand-overs' };
/** Views of a screen that have a page of their own. */
const VIEWS: Partial<Record<string, Topic>> = { rounds: 'rounds', files: 'files' };

/** The page for what is shown. */
export function topicOf(phase: OfficeStatus['phase'], place: Place): Topic {
  if (phase === 'start') return 'start';
  if (phase === 'locked') return 'lock';
  const part = place.screen === 'companions' ? PARTS[place.params['part'] ?? ''] : undefined;
  if (part) return part;
  const view = place.screen === 'candidates' ? VIEWS[place.params['view'] ?? ''] : undefined;
  if (view) return view;
  const one = ONE[place.screen];
  return one && place.params[one.param] ? one.topic : LISTS[place.screen];
}
