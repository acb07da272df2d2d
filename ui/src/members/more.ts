// Fields of a person that the list has no column for, as text of a form.

import type { FieldValue, MemberPage } from '../api/wire';

/** The form's fields. */
export type More = Record<
  | 'other_name' | 'given_words' | 'personal_id' | 'moet_id' | 'birth_place' | 'home_town' | 'address' | 'email'
  | 'unit_joined_on' | 'union_card' | 'stays_on' | 'note',
  string
>;

/** What is recorded. */
export function more(page: MemberPage): More {
  return {
    other_name: page.other_name ?? '',
    given_words: String(page.given_words),
    personal_id: page.row.personal_id ?? '',
    moet_id: page.row.moet_id ?? '',
    birth_place: page.birth_place ?? '',
    home_town: page.home_town ?? '',
    address: page.address ?? '',
    email: page.email ?? '',
    unit_joined_on: page.unit_joined_on ?? '',
    union_card: page.union_card ?? '',
    stays_on: page.stays_on ?? '',
    note: page.note ?? '',
  };
}

/** Only what was changed goes to the core: the journal shall not tell of fields nobody touched. */
export function changed(before: More, after: More): FieldValue[] {
  return (Object.keys(before) as (keyof More)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, value: after[field] }));
}
