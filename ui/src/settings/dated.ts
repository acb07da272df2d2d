// Dated rows: which holds on a day, which is over, until when. The same answer the core gives to a paper of that day.

import type { RoleWire, SignerWire, UnitNameWire } from '../api/wire';
import { addDays } from '../parts/date';

interface Dated {
  valid_from?: string | null;
  valid_to?: string | null;
}

/** Whether a row holds on a day. */
export const holds = (row: Dated, day: string): boolean =>
  (!row.valid_from || row.valid_from <= day) && (!row.valid_to || day <= row.valid_to);

const newer = (a: Dated, b: Dated): number => (b.valid_from ?? '').localeCompare(a.valid_from ?? '');

/** The name of a role on a day; of two that hold, the one that began later. */
export function nameOn(names: readonly UnitNameWire[], role: string, day: string): UnitNameWire | undefined {
  return names.filter((name) => name.role === role && holds(name, day)).sort(newer)[0];
}

/** Signers of a day, of the Union first. */
export const signersOn = (signers: readonly SignerWire[], day: string): SignerWire[] =>
  signers.filter((signer) => holds(signer, day)).sort((one, other) => Number(one.side !== 'union') - Number(other.side !== 'union'));

/** The first signer of a side on a day. */
export const signerOn = (signers: readonly SignerWire[], side: string, day: string): SignerWire | undefined =>
  signers.find((signer) => signer.side === side && holds(signer, day));

/** A row of the table: a name, or a role that still waits for one. */
export interface NameLine {
  role: RoleWire;
  /** Nothing: the role has no name yet. */
  name: UnitNameWire | undefined;
  /** The first line of its role, where the role is named. */
  first: boolean;
  /** Its last day: its own, or the eve of the name after it. */
  until: string | undefined;
  /** Over on this day. */
  old: boolean;
}

/** Names by role, those a first paper needs first; a wanted role without a name is a line of its own. */
export function nameLines(roles: readonly RoleWire[], names: readonly UnitNameWire[], today: string): NameLine[] {
  const ordered = [...roles].sort((a, b) => Number(b.wanted) - Number(a.wanted));
  return ordered.flatMap((role): NameLine[] => {
    const its = names.filter((name) => name.role === role.code).sort(newer);
    if (its.length === 0) return role.wanted ? [{ role, name: undefined, first: true, until: undefined, old: false }] : [];
    return its.map((name, index) => {
      // Only where a role has one name at a time does the next one end it.
      const next = role.many ? undefined : its[index - 1]?.valid_from;
      const eve = next ? addDays(next, -1) : undefined;
      const until = [name.valid_to, eve].filter((day): day is string => !!day).sort()[0];
      return { role, name, first: index === 0, until, old: until !== undefined && until < today };
    });
  });
}

/** Roles that may still get a first name. */
export const freeRoles = (roles: readonly RoleWire[], names: readonly UnitNameWire[]): RoleWire[] =>
  roles.filter((role) => !role.wanted && !names.some((name) => name.role === role.code));

/** «2025-2026» → «2026-2027»; nothing when it is no school year. */
export function yearAfter(label: string): string {
  const match = /^(\d{4})-(\d{4})$/.exec(label);
  return match ? `${Number(match[1]) + 1}-${Number(match[2]) + 1}` : '';
}

/** A Union's paper is issued by its committee, as the core prints it. */
export const issuerOf = (own: string): string => (own.startsWith('Đoàn') ? `BCH ${own}` : own);

/** Lines above a signature: a deputy signs in the place of the head. */
export function signatureLines(signer: SignerWire): string[] {
  const post = signer.post.toUpperCase();
  const head = /^PHÓ (.+)$/.exec(post)?.[1];
  return [signer.authority_line, head ? `KT. ${head}` : '', post].filter((line) => line !== '');
}

/** A long name broken as on paper, before the school's own name. */
export function inLines(own: string): string[] {
  const words = own.toUpperCase().split(/\s+/);
  if (own.length <= 28) return [words.join(' ')];
  const at = words.findLastIndex((word) => ['THPT', 'THCS&THPT', 'CHUYÊN', 'DTNT', 'GDTX'].includes(word));
  return at >= 0 && at + 1 < words.length ? [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] : [words.join(' ')];
}

/** Day and month as a paper writes them: a zero before days below 10 and months 1 and 2. */
export function paperDay(day: string): { day: string; month: string; year: string } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [, year = '', month = '', date = ''] = match;
  return { day: date, month: Number(month) <= 2 ? month : String(Number(month)), year };
}
