// What the form of a companion holds, and what of it is sent.

import type { CompanionLine, CompanionPerson } from '../api/wire';

/** The fields as typed. */
export interface PersonDraft {
  name: string;
  born_on: string;
  kind: string;
  phone: string;
  post: string;
  party_branch: string;
  admitted_on: string;
  official_on: string;
  unit_joined_on: string;
  left_on: string;
  note: string;
}

/** A form of somebody, or a blank one. */
export function draftOf(line?: CompanionLine): PersonDraft {
  return {
    name: line?.name ?? '',
    born_on: line?.born_on ?? '',
    kind: line?.kind ?? 'teacher',
    phone: line?.phone ?? '',
    post: line?.post ?? '',
    party_branch: line?.party_branch ?? '',
    admitted_on: line?.admitted_on ?? '',
    official_on: line?.official_on ?? '',
    unit_joined_on: line?.unit_joined_on ?? '',
    left_on: line?.left_on ?? '',
    note: line?.note ?? '',
  };
}

/** What is sent: of somebody recorded, his own row; of somebody new, all of it. */
export function personOf(draft: PersonDraft, person: string | undefined, namesake: boolean): CompanionPerson {
  return { ...draft, namesake, ...(person ? { person } : {}) };
}
