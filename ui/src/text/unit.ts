// Words that differ with the kind of unit: a school has school years and people who finish it, an enterprise has neither.

interface Words {
  year: string;
  end: string;
  /** Groups of guests of a ceremony. */
  guests: readonly string[];
}

const GUESTS = ['Cấp ủy cấp trên', 'Ban Xây dựng Đảng', 'Đoàn cấp trên'] as const;
const NEXT = ['Cảm tình Đảng', 'Bí thư chi đoàn'] as const;

const SCHOOL: Words = {
  year: 'năm học',
  end: 'Ngày ra trường',
  guests: [...GUESTS, 'Ban Giám hiệu', 'Giáo viên chủ nhiệm', 'Cha mẹ học sinh', ...NEXT],
};
const OTHER: Words = { year: 'năm', end: 'Tính đến ngày', guests: [...GUESTS, 'Ban Giám đốc', 'Gia đình', ...NEXT] };

let words = SCHOOL;

/** The office that is open now is of this kind; none is open: as in a school. */
export function speakOf(kind: string | null | undefined): void {
  words = (kind ?? 'school') === 'school' ? SCHOOL : OTHER;
}

/** "năm học", within a sentence. */
export const yearWord = (): string => words.year;

/** "Năm học", at its beginning. */
export const YearWord = (): string => words.year.charAt(0).toUpperCase() + words.year.slice(1);

/** Groups that guests of a ceremony usually belong to. */
export const guestGroups = (): readonly string[] => words.guests;

/** Until when a plan looks. */
export const endWord = (): string => words.end;
