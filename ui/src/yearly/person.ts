// The year of a person in a few lines.

import type { PersonYear } from '../api/wire';
import { words } from '../text/yearly';

const w = words.person;

const MARKS: Readonly<Record<string, string>> = {
  gioi: 'Giỏi', tot: 'Tốt', kha: 'Khá', dat: 'Đạt', trung_binh: 'Trung bình', chua_dat: 'Chưa đạt', yeu: 'Yếu', kem: 'Kém',
};

/** The word of a mark. */
export const mark = (code: string): string => MARKS[code] ?? code;

/** What is recorded of the year; nothing recorded is no line. */
export function yearLines(year: PersonYear): string[] {
  const { record } = year;
  const told = (label: string, text: string): string => (text ? `${label}: ${text}` : '');
  const marks = [told(w.study, mark(record.study)), told(w.conduct, mark(record.conduct))].filter(Boolean).join(', ');
  const programme = told(w.programme, [record.programme, record.programme_result].filter(Boolean).join(', '));
  const fees = year.paid_months > 0 ? w.fees(year.paid_months) : '';
  return [
    record.rating_label,
    marks,
    programme,
    told(w.strengths, record.strengths),
    told(w.weaknesses, record.weaknesses),
    record.note,
    fees,
  ].filter(Boolean);
}
