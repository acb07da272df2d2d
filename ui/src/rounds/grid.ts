// A round as typed: what differs from what is recorded, what of it is sent, and how cells are walked.

import type { RoundFillOne, RoundMark, RoundPage, RoundRow } from '../api/wire';

/** Numbers of a vote as typed. */
export interface VoteDraft {
  total: string;
  present: string;
  in_favour: string;
  against: string;
}

/** One row as typed. A mark of null stands as recorded. */
export interface RowDraft {
  marks: Readonly<Record<string, boolean | null>>;
  nomination: VoteDraft;
  committee: Pick<VoteDraft, 'in_favour' | 'against'>;
  result: string;
  note: string;
}

const shown = (number: number | null | undefined): string => (number === null || number === undefined ? '' : String(number));

/** What is recorded of a row, ready to be typed in. */
export const draftOf = (row: RoundRow): RowDraft => ({
  marks: {},
  nomination: {
    total: shown(row.nomination?.total),
    present: shown(row.nomination?.present),
    in_favour: shown(row.nomination?.in_favour),
    against: shown(row.nomination?.against),
  },
  committee: { in_favour: shown(row.committee?.in_favour), against: shown(row.committee?.against) },
  result: row.recognised_on ? '' : (row.result ?? ''),
  note: row.note ?? '',
});

/** What a mark says now: as typed, else as recorded. */
export function metOf(mark: RoundMark, typed: boolean | null | undefined): boolean | null {
  if (typed === undefined) return mark.met;
  return typed ?? mark.known;
}

/** The next state of a mark: met, not met, and back to what is recorded. */
export function nextMark(mark: RoundMark, typed: boolean | null | undefined): boolean | null {
  const now = typed === undefined ? (mark.by_hand ? mark.met : null) : typed;
  if (now === null) return mark.known === true ? false : true;
  return now ? (mark.known === true ? null : false) : null;
}

/** The day a chi đoàn met: as typed for it, or the day of every vote that has none. */
export interface Meeting {
  /** Empty while what is typed is no day. */
  typed: string | undefined;
  usual: string;
}

const NO_MEETING: Meeting = { typed: undefined, usual: '' };

/** The people of one chi đoàn, in their order. */
export interface BranchRows {
  /** Its name; empty: people without a chi đoàn. */
  name: string;
  rows: readonly RoundRow[];
  /** The days of the votes recorded, each once. */
  days: readonly string[];
}

/** Rows by chi đoàn, as they follow each other. */
export function branchesOf(rows: readonly RoundRow[]): BranchRows[] {
  const groups = new Map<string, RoundRow[]>();
  for (const row of rows) groups.set(row.branch ?? '', [...(groups.get(row.branch ?? '') ?? []), row]);
  return [...groups].map(([name, own]) => ({ name, rows: own, days: [...new Set(own.flatMap((row) => row.nomination?.on ?? []))].sort() }));
}

/** The day that stands beside a chi đoàn: as typed, else as recorded, else that of all. */
export const dayOf = ({ days }: BranchRows, { typed, usual }: Meeting): string => typed ?? days[0] ?? usual;

const DIGITS = /^\d*$/;

/** Whether every number of a row can be read. */
export const isReadable = ({ nomination, committee }: RowDraft): boolean =>
  [...Object.values(nomination), ...Object.values(committee)].every((text: string) => DIGITS.test(text.trim()));

const numbers = (vote: Partial<VoteDraft>): Record<string, number> =>
  Object.fromEntries(Object.entries(vote).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, Number(text)]])));

const differs = (one: object, other: object): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** The day that is sent with a row: as typed where it differs from the recorded one, that of all where the vote is new. */
function meetingOf(row: RoundRow, { typed, usual }: Meeting, votes: boolean): { nominated_on?: string } {
  const on = typed || (row.nomination || !votes ? '' : usual);
  return on === '' || on === row.nomination?.on || (!row.nomination && !votes) ? {} : { nominated_on: on };
}

/** What of a row is sent; nothing where nothing differs. */
export function changeOf(page: Pick<RoundPage, 'criteria'>, row: RoundRow, typed: RowDraft | undefined, meeting: Meeting = NO_MEETING): RoundFillOne | null {
  const was = draftOf(row);
  const draft = typed ?? was;
  const marks = page.criteria.flatMap(({ id }, at) => {
    const [mark, met] = [row.marks[at], draft.marks[id]];
    if (!mark || met === undefined || met === (mark.by_hand ? mark.met : null)) return [];
    return [met === null ? { criterion: id } : { criterion: id, met }];
  });
  const votes = differs(was.nomination, draft.nomination);
  const change: RoundFillOne = {
    candidate: row.candidate,
    ...(marks.length > 0 ? { marks } : {}),
    ...(votes ? { nomination: numbers(draft.nomination) } : {}),
    ...meetingOf(row, meeting, votes),
    ...(differs(was.committee, draft.committee) ? { committee: numbers(draft.committee) } : {}),
    ...(was.result === draft.result ? {} : { result: draft.result }),
    ...(was.note === draft.note ? {} : { note: draft.note }),
  };
  return Object.keys(change).length > 1 ? change : null;
}

/** Everything that is sent. Days are those typed, by chi đoàn. */
export const changes = (page: RoundPage, drafts: Readonly<Record<string, RowDraft>>, days: Readonly<Record<string, string | undefined>>, usual: string): RoundFillOne[] =>
  page.rows.flatMap((row) => changeOf(page, row, drafts[row.candidate], { typed: days[row.branch ?? ''], usual }) ?? []);

/** A number of the chi đoàn's vote typed in one row: total and present are those of the whole chi đoàn, and fill the rows of it that have none. */
export function typeVote(
  page: RoundPage,
  drafts: Readonly<Record<string, RowDraft>>,
  row: RoundRow,
  key: keyof VoteDraft,
  value: string,
): Record<string, RowDraft> {
  const of = (one: RoundRow): RowDraft => drafts[one.candidate] ?? draftOf(one);
  const put = (one: RoundRow): [string, RowDraft] => [one.candidate, { ...of(one), nomination: { ...of(one).nomination, [key]: value } }];
  const before = of(row).nomination[key];
  const shared = key === 'total' || key === 'present';
  const follows = (one: RoundRow): boolean => {
    const own = of(one).nomination[key];
    return !one.nomination && one.branch === row.branch && (own === '' || own === before);
  };
  const others = shared ? page.rows.filter((one) => one !== row && follows(one)).map(put) : [];
  return { ...drafts, ...Object.fromEntries([...others, put(row)]) };
}

/** The result that a row stands for: as decided, as typed, else as proposed. */
export const resultOf = (row: RoundRow, draft: RowDraft | undefined): string | null =>
  row.recognised_on ? 'recognised' : ((draft ? draft.result || null : row.result) ?? row.proposed);

/** Arrow keys: ↑↓ the same column, ←→ the next cell of a tick; lists of choices keep their own. */
function walk(event: KeyboardEvent): void {
  const cell = event.target;
  if (!(cell instanceof HTMLElement) || cell instanceof HTMLSelectElement || event.ctrlKey || event.altKey) return;
  const column = cell.dataset['column'];
  const body = cell.closest('tbody');
  if (column === undefined || !body) return;
  const all = [...body.querySelectorAll<HTMLElement>('[data-column]')];
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const across = cell instanceof HTMLButtonElement ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
  const among = down === undefined ? all : all.filter((one) => one.dataset['column'] === column);
  const step = down ?? across;
  const next = step === undefined ? undefined : among[among.indexOf(cell) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** Ties the keys to the rows of a table's body. */
export function cellKeys(body: HTMLElement): () => void {
  body.addEventListener('keydown', walk);
  return () => body.removeEventListener('keydown', walk);
}
