// Civil dates as people type them. `dd/mm/yyyy` exists only here; beyond it a day is `YYYY-MM-DD`.

/** What was typed: a day (empty text = no day), or what is wrong with it. */
export type DateRead = { ok: true; value: string } | { ok: false; message: string };

const HOW = 'Gõ ngày/tháng/năm, ví dụ 01/03/2008.';

const pad = (n: number): string => String(n).padStart(2, '0');

/** Days in a month, 1 = January. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** «08» → 2008, «87» → 1987: nobody here was born before 1930 or after 2029. */
function century(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Splits «1/3/2008», «1-3-08», «1 3 2008», «010308», «01032008», «2008-03-01» into day, month, year. */
function parts(text: string): [number, number, number] | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[3]), Number(iso[2]), Number(iso[1])];
  const match =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), century(Number(match[3]))] : undefined;
}

/** Reads what was typed. With `yearAlone` also «2008», kept as the year (only the year is known). */
export function readDate(typed: string, yearAlone = false): DateRead {
  const text = typed.trim();
  if (text === '') return { ok: true, value: '' };
  if (yearAlone && /^(19|20)\d\d$/.test(text)) return { ok: true, value: text };
  const found = parts(text);
  if (!found) return { ok: false, message: `«${text}» không phải là ngày. ${HOW}` };
  const [day, month, year] = found;
  if (year < 1900 || year > 2199) return { ok: false, message: `Năm ${year} không hợp lý. ${HOW}` };
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return { ok: false, message: `Ngày ${pad(day)}/${pad(month)}/${year} không có trong lịch. Sửa lại ngày.` };
  }
  return { ok: true, value: `${year}-${pad(month)}-${pad(day)}` };
}

/** `2008-03-01` → «01/03/2008», `2008` → «2008», nothing → «». */
export function showDate(value: string | null | undefined): string {
  if (!value) return '';
  const [year, month, day] = value.split('-');
  return month && day ? `${day}/${month}/${year}` : value;
}

/** An instant of the journal in local time: «14/05/2026 10:41». */
export function showInstant(at: string): string {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return at;
  return `${pad(when.getDate())}/${pad(when.getMonth() + 1)}/${when.getFullYear()} ${showTime(when)}`;
}

/** «10:41». */
export function showTime(when: Date): string {
  return `${pad(when.getHours())}:${pad(when.getMinutes())}`;
}

/** Moves a day by days. */
export function addDays(value: string, days: number): string {
  const at = new Date(`${value}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Moves a day by months, to the last day where the month is shorter. */
export function addMonths(value: string, months: number): string {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return `${toYear}-${pad(toMonth)}-${pad(Math.min(day, daysIn(toYear, toMonth)))}`;
}

/** The weeks of a month, Monday first; days of other months are null. */
export function weeks(year: number, month: number): (string | null)[][] {
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = 1; day <= daysIn(year, month); day += 1) days.push(`${year}-${pad(month)}-${pad(day)}`);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** «Thứ Năm», «Chủ nhật». */
export function weekday(value: string): string {
  const names = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
  return names[new Date(`${value}T00:00:00Z`).getUTCDay()] ?? '';
}
