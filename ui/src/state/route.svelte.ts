// Which screen is shown, with a history in memory: the address bar of a window is nobody's, and a name in an address
// would be kept by the web view.

/** Screens of the application. */
export type Screen = 'overview' | 'agenda' | 'members' | 'candidates' | 'ceremonies' | 'companions' | 'imports' | 'backups' | 'rules' | 'settings' | 'papers';

/** A place: a screen and what of it (`candidate`, `ceremony`, `paper`, `subject`, `section` …). */
export interface Place {
  screen: Screen;
  params: Readonly<Record<string, string>>;
}

const FIRST: Place = { screen: 'overview', params: {} };

let history = $state.raw<readonly Place[]>([FIRST]);
let at = $state(0);

/** Where we are. */
export function place(): Place {
  return history[at] ?? FIRST;
}

/** Goes to a screen. */
export function go(screen: Screen, params: Record<string, string> = {}): void {
  history = [...history.slice(0, at + 1), { screen, params }].slice(-50);
  at = history.length - 1;
}

/** Changes what of this screen is shown without a new step back (a choice remembered for the way back). */
export function amend(params: Record<string, string>): void {
  history = history.map((one, index) => (index === at ? { ...one, params: { ...one.params, ...params } } : one));
}

/** Trở lại; false when there is nothing to go back to. */
export function back(): boolean {
  if (at === 0) return false;
  at -= 1;
  return true;
}

/** Forgets the way (another office was opened). */
export function restart(screen: Screen = 'overview', params: Record<string, string> = {}): void {
  history = [{ screen, params }];
  at = 0;
}
