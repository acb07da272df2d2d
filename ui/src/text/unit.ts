// Words that differ with the kind of unit: a school has school years and people who finish it, an enterprise has neither.

interface Words {
  year: string;
  end: string;
}

const SCHOOL: Words = { year: 'năm học', end: 'Ngày ra trường' };
const OTHER: Words = { year: 'năm', end: 'Tính đến ngày' };

let words = SCHOOL;

/** The office that is open now is of this kind; none is open: as in a school. */
export function speakOf(kind: string | null | undefined): void {
  words = (kind ?? 'school') === 'school' ? SCHOOL : OTHER;
}

/** "năm học", within a sentence. */
export const yearWord = (): string => words.year;

/** "Năm học", at its beginning. */
export const YearWord = (): string => words.year.charAt(0).toUpperCase() + words.year.slice(1);

/** Until when a plan looks. */
export const endWord = (): string => words.end;
