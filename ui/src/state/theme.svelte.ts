// Sáng, tối or as the machine. Kept by the web view: it is a taste of this screen, not of the office.

/** What was chosen. */
export type Theme = 'light' | 'dark' | 'system';

const KEY = 'dong-hanh.theme';
const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

let chosen = $state<Theme>(read());

function read(): Theme {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function apply(): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && dark?.matches === true);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** The choice in force. */
export function theme(): Theme {
  return chosen;
}

/** Chooses and keeps it. */
export function setTheme(next: Theme): void {
  chosen = next;
  localStorage.setItem(KEY, next);
  apply();
}

/** At start: applies the choice and follows the machine. */
export function startTheme(): void {
  apply();
  dark?.addEventListener('change', apply);
}
