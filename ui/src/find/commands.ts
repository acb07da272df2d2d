// What can be done from «Tìm, ra lệnh» beside finding: screens and verbs.

import type { IconName } from '../icons/icons';
import { go, type Screen } from '../state/route.svelte';
import { openGuide } from '../state/guide.svelte';
import { lock } from '../state/session.svelte';
import { setTheme } from '../state/theme.svelte';
import { complain, redo, undo } from '../state/undo.svelte';
import { words } from '../text/find';
import { vi } from '../text/vi';

/** A verb of the list. */
export interface Command {
  label: string;
  icon: IconName;
  keys?: string;
  run: () => void;
}

const SCREENS: readonly [Screen, IconName, string?][] = [
  ['overview', 'calendar-check', 'Ctrl+1'],
  ['members', 'users', 'Ctrl+2'],
  ['candidates', 'route', 'Ctrl+3'],
  ['ceremonies', 'flag', 'Ctrl+4'],
  ['agenda', 'list-checks', 'Ctrl+5'],
  ['companions', 'footprints', 'Ctrl+6'],
  ['imports', 'file-spreadsheet'],
  ['backups', 'hard-drive'],
  ['rules', 'book-open'],
  ['settings', 'settings'],
  ['papers', 'printer'],
];

/** All of them, screens first. */
export function commands(): Command[] {
  const w = words.commands;
  return [
    ...SCREENS.map(([screen, icon, keys]) => ({
      label: w.go(vi.screens[screen]),
      icon,
      ...(keys ? { keys } : {}),
      run: () => go(screen),
    })),
    { label: w.add, icon: 'user-plus', run: () => go('members', { add: '1' }) },
    { label: w.todo, icon: 'list-checks', run: () => go('agenda', { add: '1' }) },
    { label: w.missing, icon: 'triangle-alert', run: () => go('members', { missing: '1' }) },
    { label: w.plan, icon: 'route', run: () => go('candidates', { view: 'plan' }) },
    { label: w.rounds, icon: 'badge-check', run: () => go('candidates', { view: 'rounds' }) },
    { label: w.files, icon: 'file-text', run: () => go('candidates', { view: 'files' }) },
    { label: w.backup, icon: 'save', run: () => go('backups', { make: '1' }) },
    { label: w.years, icon: 'calendar', run: () => go('settings', { section: 'years' }) },
    { label: w.units, icon: 'landmark', run: () => go('settings', { section: 'units' }) },
    { label: w.signers, icon: 'pencil', run: () => go('settings', { section: 'signers' }) },
    { label: w.access, icon: 'key-round', run: () => go('settings', { section: 'access' }) },
    { label: w.light, icon: 'sun', run: () => setTheme('light') },
    { label: w.dark, icon: 'moon', run: () => setTheme('dark') },
    { label: w.system, icon: 'monitor', run: () => setTheme('system') },
    { label: w.undo, icon: 'undo-2', keys: 'Ctrl+Z', run: () => void undo() },
    { label: w.redo, icon: 'redo-2', keys: 'Ctrl+Y', run: () => void redo() },
    { label: w.guide, icon: 'book-open', keys: 'F1', run: openGuide },
    { label: w.lock, icon: 'lock', keys: 'Ctrl+L', run: () => void lock().catch(complain) },
  ];
}

/** Where a thing found is shown; one found that no screen shows yet leads nowhere. */
export function openFound(kind: string, id: string): void {
  if (kind === 'member') go('members', { person: id });
  else if (kind === 'candidate') go('candidates', { candidate: id });
  else if (kind === 'branch') go('members', { branch: id });
  else if (kind === 'ceremony') go('ceremonies', { ceremony: id });
}
