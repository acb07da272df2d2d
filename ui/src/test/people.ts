// Invented people for looking at screens and for tests: the same every time, no clock, no chance.

import type { MemberRow } from '../api/wire';
import { fold } from '../parts/fold';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Thạch', 'Kim', 'Sơn', 'Huỳnh', 'Phạm', 'Võ', 'Lâm', 'Đặng', 'Dương', 'Trương', 'Lý'];
const MIDDLE = ['Hoàng', 'Thị Thùy', 'Quốc', 'Minh', 'Ngọc', 'Thị Ngọc', 'Gia', 'Hữu', 'Vĩnh', 'Phúc', 'Thị Trúc', 'Quang'];
const GIVEN = ['An', 'Anh', 'Bảo', 'Châu', 'Đa', 'Đạt', 'Đăng', 'Hào', 'Hân', 'Khánh', 'Khôi', 'Linh', 'Ly', 'Na', 'Như', 'Phát', 'Phúc', 'Tâm', 'Thiện', 'Uyên', 'Vinh', 'Ý'];
const CLASSES = ['Toán', 'Lý', 'Hóa', 'Sinh', 'Tin', 'Văn', 'Sử', 'Địa', 'Anh 1', 'Anh 2'];
const STAGES = [null, null, null, 'Tạo nguồn', 'Đoàn viên ưu tú', 'Lớp nhận thức', 'Chờ lễ kết nạp', null, null];

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const pad = (n: number): string => String(n).padStart(2, '0');

/** Chi đoàn: ids and names. */
export const branches = [12, 11, 10].flatMap((grade) =>
  CLASSES.map((name) => ({ id: `b-${grade}-${fold(name).replace(' ', '')}`, name: `${grade} ${name}`, grade })),
);

/** As many people as wanted, in the order of given names. */
export function people(count: number): MemberRow[] {
  const rows = Array.from({ length: count }, (_, n): MemberRow => {
    const branch = of(branches, n * 7);
    const stage = of(STAGES, n * 5);
    const missing = n % 97 === 6;
    return {
      id: `p-${n}`,
      name: `${of(FAMILY, n * 3)} ${of(MIDDLE, n * 5 + 1)} ${of(GIVEN, n)}`,
      born_on: n % 211 === 3 ? '2008' : `${2008 + (12 - branch.grade)}-${pad(1 + (n % 12))}-${pad(1 + ((n * 11) % 28))}`,
      sex: n % 2 === 0 ? 'male' : 'female',
      status: n % 13 === 0 ? 'youth' : 'active',
      branch: branch.name,
      school_year: '2025-2026',
      union_joined_on: missing ? null : '2023-03-26',
      ethnicity: of(['Kinh', 'Khmer', 'Hoa', 'Kinh'], n),
      religion: of(['Không', 'Phật giáo', 'Không'], n),
      phone: `0900000${pad(n % 10)}${n % 10}`,
      moet_id: null,
      personal_id: `000208${String(n).padStart(6, '0')}`,
      post: n % 30 === 1 ? 'Bí thư' : null,
      branch_id: branch.id,
      stage_label: stage,
      stage_party: stage === 'Chờ lễ kết nạp',
      missing: missing ? ['ngày vào Đoàn'] : [],
    };
  });
  const given = (row: MemberRow): string => row.name.split(' ').at(-1) ?? '';
  return rows.sort((one, other) => given(one).localeCompare(given(other), 'vi') || one.name.localeCompare(other.name, 'vi'));
}
