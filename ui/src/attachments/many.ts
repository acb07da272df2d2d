// Files of several people: whose each is, which paper it shows, and which are taken.

import type { AttachmentMatched, AttachmentOf, MatchedPerson } from '../api/wire';
import { attachments } from '../text/attachments';

const words = attachments.many.verdicts;

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
  return own ? { word: words.sure[file.by ?? 'name'] ?? words.chosen, kind: 'blue' } : { word: words.chosen, kind: 'blue' };
}

/** Lines that ask something come first, those refused last; otherwise as they came. */
export function arranged(lines: readonly Line[]): Line[] {
  const place = ({ file }: Line): number => (file.verdict === 'refused' ? 2 : file.whose === 'sure' && file.verdict === 'new' ? 1 : 0);
  return [...lines].sort((one, other) => place(one) - place(other));
}
