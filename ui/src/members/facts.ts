// What the panel tells of a person: only what is recorded, unknown is left out.

import type { MemberPage } from '../api/wire';
import { showDate } from '../parts/date';
import { words } from '../text/members';
import { wordOf } from './columns';

/** A line of the panel. */
export interface Fact {
  label: string;
  text: string;
  note?: string | undefined;
}

/** The lines, in order. */
export function factsOf(page: MemberPage, hideSensitive: boolean): Fact[] {
  const { row } = page;
  const titles = words.columnTitles;
  const sex = wordOf(words.sexes, row.sex);
  const lines: Fact[] = [
    { label: titles.born_on, text: showDate(row.born_on), note: page.age === null ? undefined : words.side.age(page.age) },
    hideSensitive
      ? { label: words.side.sex, text: sex }
      : { label: words.side.sexEthnicity, text: [sex, row.ethnicity].filter(Boolean).join(', ') },
    { label: titles.religion, text: hideSensitive ? '' : (row.religion ?? '') },
    { label: titles.status, text: wordOf(words.statuses, row.status) },
    { label: words.side.joined, text: showDate(row.union_joined_on) },
    { label: words.side.staysOn, text: showDate(page.stays_on) },
    { label: words.side.card, text: page.union_card ?? '' },
    { label: titles.phone, text: row.phone ?? '' },
    { label: words.side.email, text: page.email ?? '' },
    { label: words.side.address, text: page.address ?? '' },
    { label: words.side.homeTown, text: page.home_town ?? '' },
    { label: words.side.birthPlace, text: page.birth_place ?? '' },
    { label: words.side.unitJoined, text: showDate(page.unit_joined_on) },
    { label: titles.personal_id, text: row.personal_id ?? '' },
    { label: titles.moet_id, text: row.moet_id ?? '' },
    { label: words.side.note, text: page.note ?? '' },
  ];
  return lines.filter((line) => line.text !== '');
}
