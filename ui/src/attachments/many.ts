// Files of several people: whose each is, which paper it shows, and which are taken.

import type { AttachmentMatched, AttachmentOf, AttachmentsMatched, MatchedPerson, MemberRow, PhotoRow } from '../api/wire';
import { attachments } from '../text/attachments';

const words = attachments.many.verdicts;
const told = attachments.photos.by;

/** One file with what the user has said of it. */
export interface Line {
  file: AttachmentMatched;
  /** Of whom; empty: not chosen. */
  person: string;
  people: readonly MatchedPerson[];
  /** Key of the document; empty: none. */
  document: string;
  sure: boolean;
}

/** Photos of a folder: whose each is tells the folder's own look, what stands against the file the other. Among the
 * people of the class somebody can be chosen by hand. */
export function ofFolder(found: AttachmentsMatched, looked: readonly PhotoRow[], people: readonly MemberRow[]): AttachmentsMatched {
  const everybody: MatchedPerson[] = people.map((row) => ({ person: row.id, name: row.name, branch: row.branch, born_on: row.born_on, on_the_path: false }));
  const rows = found.rows.map((file): AttachmentMatched => {
    const own = looked.find((row) => row.path === file.path);
    if (!own) return file;
    const others = everybody.length > 0 ? everybody : file.people;
    const sentence = file.sentence ?? own.sentence;
    if (own.person === null) return { ...file, document: null, whose: own.by === 'several' ? 'doubtful' : 'nobody', by: null, people: others, sentence };
    const first: MatchedPerson = everybody.find((one) => one.person === own.person) ?? { person: own.person, name: own.name ?? '', branch: own.branch, born_on: null, on_the_path: false };
    return { ...file, document: null, whose: 'sure', by: own.by, people: [first, ...others.filter((one) => one.person !== own.person)], sentence: file.sentence };
  });
  return { ...found, rows };
}

/** Files as matched: who is certain is chosen already. */
export const linesOf = (files: readonly AttachmentMatched[]): Line[] =>
  files.map((file) => ({
    file,
    people: file.people,
    person: file.whose === 'sure' ? (file.people[0]?.person ?? '') : '',
    document: file.document ?? '',
    sure: false,
  }));

/** Whether a file is taken as things stand. */
export const isTaken = (line: Line): boolean =>
  line.person !== '' && line.file.verdict !== 'refused' && (line.file.verdict !== 'ask' || line.sure);

/** What is sent. */
export const going = (lines: readonly Line[]): AttachmentOf[] =>
  lines.filter(isTaken).map((line) => ({
    path: line.file.path,
    person: line.person,
    sure: line.sure,
    ...(line.document === '' ? {} : { document: line.document }),
  }));

/** How a line stands: its word, and the look of it. */
export function verdictOf(line: Line): { word: string; kind: 'plain' | 'blue' | 'due' | 'late' } {
  const { file, person } = line;
  if (file.verdict === 'refused') return { word: words.refused, kind: 'late' };
  if (person === '') return file.whose === 'doubtful' ? { word: words.doubtful, kind: 'due' } : { word: words.nobody, kind: 'due' };
  if (file.verdict === 'ask' && !line.sure) return { word: words.ask, kind: 'due' };
  const own = file.whose === 'sure' && person === file.people[0]?.person;
  return own ? { word: told[file.by ?? 'name'] ?? words.chosen, kind: 'blue' } : { word: words.chosen, kind: 'blue' };
}

/** Lines that ask something come first, those refused last; otherwise as they came. */
export function arranged(lines: readonly Line[]): Line[] {
  const place = ({ file }: Line): number => (file.verdict === 'refused' ? 2 : file.whose === 'sure' && file.verdict === 'new' ? 1 : 0);
  return [...lines].sort((one, other) => place(one) - place(other));
}
