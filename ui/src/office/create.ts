// What the form of a new office decides by itself: years offered, what is still lacking, which groups to copy back.

/** What the form lacks before it can be sent, in the order of the page. */
export type Lack = 'unit' | 'folder' | 'password' | 'again';

const PASSWORD_LEAST = 10;

/** The school year of a day: from August on the one that begins. */
export function schoolYearOf(today: string): string {
  const year = Number(today.slice(0, 4));
  const starts = Number(today.slice(5, 7)) >= 8 ? year : year - 1;
  return `${starts}-${starts + 1}`;
}

/** The year proposed, the one before and the one after. */
export function yearsAround(today: string): string[] {
  const starts = Number(schoolYearOf(today).slice(0, 4));
  return [starts - 1, starts, starts + 1].map((year) => `${year}-${year + 1}`);
}

/** Long enough, counted in characters as the core counts them. */
export function longEnough(password: string): boolean {
  return [...password.normalize('NFC')].length >= PASSWORD_LEAST;
}

/** The first thing lacking, or nothing. */
export function lack(form: { unit: string; place: boolean; password: string; again: string }): Lack | undefined {
  if (form.unit.trim() === '') return 'unit';
  if (!form.place) return 'folder';
  if (!longEnough(form.password)) return 'password';
  return form.again === form.password ? undefined : 'again';
}

/** Groups of a recovery code. */
export function groupsOf(code: string): string[] {
  return code.trim().split(/[\s-]+/);
}

/** Two groups (from 1) to type back: one of each half, other ones for another code. */
export function askedGroups(code: string): [number, number] {
  const sum = [...code].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return [1 + (sum % 4), 5 + (Math.floor(sum / 4) % 4)];
}

/** Whether a group was copied right; case and letters that look alike are forgiven, the core has the last word. */
export function sameGroup(typed: string, group: string): boolean {
  const plain = (text: string): string =>
    text.trim().toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain(typed) === plain(group);
}
