// The true dates of a candidacy on one axis: how long it runs, where years and months begin, what is valid how long and
// who walked along. Days only; pixels are the component's.

import type { CandidatePage, StepWire } from '../api/wire';
import { addDays, showDate } from '../parts/date';
import { candidates } from '../text/candidates';
import { daysUntil } from './path';

/** First and last day shown. */
export interface Span {
  from: string;
  to: string;
}

/** Rules that say how long a paper is valid, in the order of their rows. */
const VALIDITIES = ['awareness-certificate-validity', 'dossier-validity'];
/** The rule that knows the day somebody comes of age. */
const OF_AGE = 'age-at-branch-meeting';

/** Something that runs for a time. */
export interface Bar {
  from: string;
  to: string;
  text: string;
  /** How much is left, in heavier letters. */
  left: string;
}

/** Bars of one kind. */
export interface BarRow {
  label: string;
  look: 'valid' | 'party' | 'plain';
  bars: readonly Bar[];
}

/** «còn 243 ngày», beyond two years «còn 4 năm 3 tháng»; nothing when it is over. */
export function leftOf(to: string, today: string): string {
  const days = daysUntil(to, today);
  if (days < 0) return '';
  const months = Math.floor(days / 30.44);
  return months > 24 ? candidates.axis.leftMonths(Math.floor(months / 12), months % 12) : candidates.axis.leftDays(days);
}

function validity(from: string, to: string, today: string): Bar {
  return { from, to, text: candidates.axis.until(showDate(from), showDate(to)), left: leftOf(to, today) };
}

/** Who helped from when: each until the next of them, the last until today. */
function helpers(steps: readonly StepWire[], today: string): Bar[] {
  const named = steps
    .filter((step) => step.voided === null && step.on !== null)
    .map((step) => {
      const { companion, helper } = step.facts as { companion?: { name?: string }; helper?: string };
      return { from: step.on ?? '', text: companion?.name ?? helper ?? '' };
    })
    .filter((one) => one.text !== '')
    .sort((one, other) => one.from.localeCompare(other.from));
  const changes = named.filter((one, index) => one.text !== named[index - 1]?.text);
  return changes.map((one, index) => ({ ...one, to: changes[index + 1]?.from ?? (today > one.from ? today : one.from), left: '' }));
}

/** The rows under the axis; a row without a bar is left out. */
export function barRows(page: CandidatePage, today: string): BarRow[] {
  const { ceremony_on: admitted, probation_end: end } = page.dates;
  const papers = VALIDITIES.map((rule): BarRow => {
    const finding = page.findings.find((one) => one.rule_id === rule);
    const bars = finding?.start && finding.date ? [validity(finding.start, finding.date, today)] : [];
    return { label: finding?.label ?? '', look: 'valid', bars };
  });
  return [
    ...papers,
    { label: candidates.axis.probation, look: 'party' as const, bars: admitted && end ? [validity(admitted, end, today)] : [] },
    { label: candidates.axis.helper, look: 'plain' as const, bars: helpers(page.steps, today) },
  ].filter((row) => row.bars.length > 0);
}

/** From a month before the first date to a month after the last, a year at least; nothing without any date. */
export function spanOf(page: CandidatePage, today: string): Span | undefined {
  const days = page.stations.flatMap((station) => (station.on ? [station.on] : []));
  if (days.length === 0 || today === '') return undefined;
  const dossier = page.findings.find((one) => one.rule_id === 'dossier-validity')?.date;
  const all = [...days, today, ...[page.dates.probation_end, dossier].filter((day) => typeof day === 'string')].sort();
  const from = addDays(all[0] ?? today, -30);
  const to = addDays(all.at(-1) ?? today, 45);
  return { from, to: daysUntil(to, from) < 365 ? addDays(from, 365) : to };
}

/** How far along the span a day lies, 0 to 1. */
export function placeOf(day: string, { from, to }: Span): number {
  return Math.max(0, Math.min(1, daysUntil(day, from) / daysUntil(to, from)));
}

/** Years that begin within the span, and the one it begins in: of a school on 01/09, elsewhere on 01/01. */
export function yearsIn({ from, to }: Span, school: boolean): { day: string; label: string }[] {
  const opening = school ? '-09-01' : '-01-01';
  const first = Number(from.slice(0, 4)) - (from.slice(4) < opening ? 1 : 0);
  const found: { day: string; label: string }[] = [];
  for (let year = first; `${year}${opening}` <= to; year += 1) {
    const day = `${year}${opening}`;
    found.push({ day: day < from ? from : day, label: school ? candidates.axis.schoolYear(year) : candidates.axis.year(year) });
  }
  return found;
}

/** First days of months within the span, no more than nine of them. */
export function monthsIn({ from, to }: Span): string[] {
  const count = daysUntil(to, from) / 30.44;
  const step = [1, 2, 3, 4, 6, 12].find((one) => count / one <= 9) ?? 12;
  const found: string[] = [];
  for (let month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)); ; month += 1) {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day > to) return found;
    if (month % step === 0) found.push(day);
  }
}

/** The day somebody comes of age, as the rule counts it. */
export function ofAge(page: CandidatePage): string | undefined {
  return page.findings.find((one) => one.rule_id === OF_AGE)?.date ?? undefined;
}
