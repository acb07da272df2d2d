// How a candidacy is shown: looks of a station, where Enter leads, the four dates, a square for every station reached.

import type { CandidatePage, DatesWire, NextStep, StationWire, StepField, StepWire } from '../api/wire';
import { candidates } from '../text/candidates';

/** Whole days from one civil day to another; negative = past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** How a station looks: `done`, `here` (the person stands there), `gap` (passed, something wanting), `ahead`. */
export type Look = 'done' | 'here' | 'gap' | 'ahead';

/** The look of a station, and whether all it shows is recorded. */
export function looks(station: StationWire): { look: Look; complete: boolean } {
  if (station.state === 'done') return { look: 'done', complete: true };
  if (station.state === 'done_current') return { look: 'here', complete: true };
  if (station.state === 'current') return { look: 'here', complete: false };
  return { look: station.state === 'gap' ? 'gap' : 'ahead', complete: false };
}

/** Whether the day of a station is only planned: nothing that fills it is recorded. */
export function isPlanned(station: StationWire): boolean {
  return station.on !== null && station.step === null;
}

/** The lines under the day of a station; a planned day says so. */
export function stationLines(station: StationWire): string[] {
  // A day that is wanting says so itself.
  const lines = station.on === null ? station.lines.filter((line) => line !== candidates.page.missing) : station.lines;
  return isPlanned(station) ? [candidates.page.planned, ...lines] : lines;
}

/** What the filled label at the present station says: how far a planned day lies ahead, else that this is the place. */
export function hereWords(station: StationWire, today: string): string {
  if (!isPlanned(station) || !station.on || today === '' || station.on < today) return candidates.page.here;
  return candidates.page.ahead(daysUntil(station.on, today));
}

/** What Enter on a station opens: the step that fills it, or the form of the one wanted. */
export function stationOpens(station: StationWire): { step: string } | { record: string } | undefined {
  if (station.wanted && !looks(station).complete) return { record: station.wanted };
  return station.step ? { step: station.step } : undefined;
}

/** The form of a step by its code, wherever it is offered. */
export function formOf(page: CandidatePage, code: string): NextStep | undefined {
  return [...page.next, ...page.others].find((step) => step.code === code);
}

/** Fields of a recorded step, as the core tells them with the step; else as its form is offered. */
export function fieldsOf(page: CandidatePage, step: StepWire & { fields?: StepField[] }): readonly StepField[] {
  return step.fields ?? formOf(page, step.code)?.fields ?? [];
}

/** One line of the box of dates. */
export interface DateLine {
  label: string;
  on: string | null;
  /** A later date is there: this one was passed over. */
  missing: boolean;
}

/** The dates in the order they follow each other. */
export function dateLines(dates: DatesWire): DateLine[] {
  const words = candidates.dates;
  const lines: [string, string | null][] = [
    [words.issued, dates.decision_issued_on],
    [words.received, dates.decision_received_on],
    [words.ceremony, dates.ceremony_on],
    [words.end, dates.probation_end],
    [words.official, dates.official_from],
  ];
  return lines.map(([label, on], index) => ({
    label,
    on,
    missing: on === null && lines.slice(index + 1).some(([, later]) => later !== null),
  }));
}
