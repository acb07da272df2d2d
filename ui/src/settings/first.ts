// The four things a first paper needs, one after the other: what is there, what a form of them becomes, how the paper
// would look with it.

import type { SettingsPage, SignerWire, UnitNameWire } from '../api/wire';
import { settings as words } from '../text/settings';

/** One of the four. */
export type Piece = 'upper' | 'party' | 'signers' | 'place';

/** In the order in which they are asked. */
export const PIECES: readonly Piece[] = ['upper', 'party', 'signers', 'place'];

/** What is being typed. */
export interface Draft {
  upper: string;
  party: string;
  partyShort: string;
  signer: string;
  signerPost: string;
  head: string;
  headPost: string;
  place: string;
}

const ROLES = { upper: 'union_upper', party: 'party_branch', place: 'place_line' } as const;

const unitOf = (page: SettingsPage, role: string): UnitNameWire | undefined => page.units.findLast((unit) => unit.role === role);
const signerOf = (page: SettingsPage, side: string): SignerWire | undefined => page.signers.find((signer) => signer.side === side);

/** What is there already, to begin with. */
export function drafted(page: SettingsPage): Draft {
  const party = unitOf(page, ROLES.party);
  const [signer, head] = [signerOf(page, 'union'), signerOf(page, 'party')];
  return {
    upper: unitOf(page, ROLES.upper)?.name ?? '',
    party: party?.name ?? '',
    partyShort: party?.short_name ?? '',
    signer: signer?.name ?? '',
    signerPost: signer?.post ?? words.signers.postExample,
    head: head?.name ?? '',
    headPost: head?.post ?? words.signers.postExample,
    place: unitOf(page, ROLES.place)?.name ?? '',
  };
}

/** Whether something was typed that is not recorded. */
export function typedIn(page: SettingsPage, draft: Draft): boolean {
  const there = drafted(page);
  return (Object.keys(there) as (keyof Draft)[]).some((key) => draft[key] !== there[key]);
}

/** What is recorded of a piece, in one line; nothing while it is wanting. */
export function recorded(page: SettingsPage, piece: Piece): string | undefined {
  if (piece !== 'signers') return unitOf(page, ROLES[piece])?.name;
  const names = page.signers.map((signer) => `${signer.post} ${signer.name}`);
  return names.length > 0 ? names.join('; ') : undefined;
}

/** Whether a form says enough to be recorded. */
export function enough(draft: Draft, piece: Piece): boolean {
  const typed = piece === 'signers' ? draft.signer + draft.head : draft[piece];
  return typed.trim() !== '';
}

/** The names a form becomes. */
export function units(page: SettingsPage, draft: Draft, piece: Piece): UnitNameWire[] {
  if (piece === 'signers') return [];
  const role = ROLES[piece];
  const short = piece === 'party' && draft.partyShort.trim() !== '' ? { short_name: draft.partyShort.trim() } : {};
  return [{ ...unitOf(page, role), role, name: draft[piece].trim(), ...short }];
}

/** The signers a form becomes; a side without a name has none. */
export function signers(page: SettingsPage, draft: Draft): SignerWire[] {
  const sides = [
    ['union', draft.signer, draft.signerPost],
    ['party', draft.head, draft.headPost],
  ] as const;
  return sides
    .filter(([, name]) => name.trim() !== '')
    .map(([side, name, post]) => ({
      authority_line: words.signers.authorityExamples[side] ?? '',
      ...signerOf(page, side),
      side, name: name.trim(), post: post.trim() || words.signers.postExample,
    }));
}

/** The settings as they would be with a form recorded, for the preview. */
export function withDraft(page: SettingsPage, draft: Draft, piece: Piece | undefined): SettingsPage {
  if (!piece || !enough(draft, piece)) return page;
  if (piece === 'signers') {
    const typed = signers(page, draft);
    return { ...page, signers: [...typed, ...page.signers.filter((one) => !typed.some((other) => other.side === one.side))] };
  }
  const typed = units(page, draft, piece);
  return { ...page, units: [...page.units.filter((one) => one.role !== ROLES[piece]), ...typed] };
}
