// Class lists of invented people, as schools send them: many files at once, one locked, one in an old font, one that never
// arrived whole; and lists that show what columns have to say of themselves.

import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixture } from './place.mjs';
import { writeSheet } from './sheet.mjs';

/** TCVN 5712-1, bytes A1 to FF. */
const TCVN3 = [
  ...'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
];

/** A text as a workbook in `.VnTime` holds it: each letter is the one that Windows-1252 shows for its byte. */
export const inTcvn3 = (text) =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const at = TCVN3.indexOf(letter);
      return at < 0 ? letter : String.fromCharCode(0xa1 + at);
    })
    .join('');

// Lengths without a common part: a thousand people before two are called alike.
const FAMILIES = ['Thạch', 'Kim', 'Sơn', 'Lâm', 'Trần', 'Nguyễn', 'Huỳnh'];
const MIDDLES = ['Thị', 'Văn', 'Ngọc', 'Minh', 'Hoàng', 'Gia', 'Thanh', 'Tuấn', 'Mỹ', 'Quốc', 'Bảo'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lan', 'Ngân', 'Phúc', 'Thảo', 'Vinh', 'Yến'];

/** Somebody invented, another for each number. */
export const somebody = (at) => `${FAMILIES[at % 7]} ${MIDDLES[at % 11]} ${GIVEN[at % 13]}`;

const two = (number) => String(number).padStart(2, '0');

/** So many people of one class, from a number on. */
const people = (first, count, spelt = (text) => text) => [
  ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'].map(spelt),
  ...Array.from({ length: count }, (_, at) =>
    [String(at + 1), somebody(first + at), `${two(13 + ((first + at) % 15))}/${two(1 + ((first + at) % 12))}/2009`, at % 2 === 0 ? 'Nữ' : 'Nam', 'Kinh'].map(spelt),
  ),
];

/** Rows of each class list. */
export const PER_CLASS = 4;

/** Thirty class lists in a folder: `paths`; which is locked, in an old font, and cut off; how many people are in the rest. */
export async function thirtyLists(folder) {
  const paths = [];
  for (let number = 1; number <= 30; number += 1) {
    const path = join(folder, `lop-10A${number}.xlsx`);
    if (number === 7) await copyFile(fixture('import/khoa-2010.xlsx'), path);
    else await writeSheet(path, people(number * 10, PER_CLASS, number === 12 ? inTcvn3 : undefined), `10A${number}`);
    paths.push(path);
  }
  const cut = paths[20];
  await truncate(cut, Math.floor((await readFile(cut)).length / 2));
  return { paths, locked: 'lop-10A7.xlsx', password: 'Đoàn-2026', old: 'lop-10A12.xlsx', cut: 'lop-10A21.xlsx', readable: 28 * PER_CLASS };
}

/** A list whose columns have something to say: capitals, dates that read both ways, words nobody knows, classes written three ways. */
export async function speakingList(folder) {
  const path = join(folder, 'danh-sach-12A1.csv');
  const rows = [
    'STT,Họ và tên,Ngày sinh,Giới tính,Lớp,Dân tộc,Tôn giáo',
    '1,LÂM VĂN MẪU,01/02/2008,Nam,12A1,Khơ me,Không',
    "2,H'HEN NIÊ MẪU,03/04/2008,Nu,12 A1,K'mer,Thiên Chúa",
    '3,TRẦN THỊ NGỌC MẪU,05/06/2008,Nữ,Lớp 12A1,Kh’mer Krom,Đạo Ông Trần',
    '4,KIM THỊ SA RY MẪU,07/08/2008,gái,12A1,Kinh,Phật',
    '5,SƠN MINH MẪU,09/10/2008,Nam,12A1,Kh’mer Krom,Không',
  ];
  await writeFile(path, `\ufeff${rows.join('\n')}`);
  return path;
}

/** A list of one class that names only the first of its people. */
export async function shortList(folder, names) {
  const path = join(folder, 'danh-sach-thieu.csv');
  const lines = names.map(([name, born, branch], at) => `${at + 1},${name},${born},${branch}`);
  await writeFile(path, `\ufeff${['STT,Họ và tên,Ngày sinh,Lớp', ...lines].join('\n')}`);
  return path;
}

/** One word of sixty letters, where nothing can be broken. */
const UNBROKEN = 'Danhsáchđoànviênthanhniênkhốimườihaichuyêntoántinnămhọcmớibổ';
const LONG_FILE = 'Danh sách đoàn viên, thanh niên khối 12 năm học 2025-2026 bổ sung lần thứ hai đã rà soát';

/** Lists of one office whose file, sheet, titles, names and words are all as long as they get; and two files that cannot be read. */
export async function longWords(folder) {
  const titles = ['STT', 'Họ và tên đoàn viên, thanh niên theo giấy khai sinh (viết có dấu, không viết tắt tên đệm)', 'Ngày, tháng, năm sinh (ghi đủ)', 'Lớp', 'Dân tộc', 'Tôn giáo', UNBROKEN, 'Ý kiến của giáo viên chủ nhiệm về việc tham gia các hoạt động của chi đoàn trong năm'];
  const note = 'Cần bổ sung giấy chuyển sinh hoạt Đoàn của trường trung học cơ sở trước ngày 15 tháng 9 năm học này';
  const rows = [
    ['1', 'CÔNG HUYỀN TÔN NỮ THỊ THÙY DƯƠNG KHÁNH QUỲNH NHƯ Ý MẪU ĐƠN', '01/02/2008', '12 Chuyên Toán Tin 1', 'Người dân tộc Khmer Nam Bộ sống ở vùng đồng bằng sông Cửu Long', 'Phật giáo Nam tông Khmer, tu học tại chùa của địa phương', UNBROKEN, note],
    ['2', 'Nguyễn Phúc Hoàng Nguyễn Ngọc Bảo Trân Phương Nhã Uyên Minh Thư', '31/02/2008', '12 Chuyên Toán Tin 1', 'Khơ me', UNBROKEN, '', note],
    ['3', 'Thạch Thị Ngọc Sa Ry Kim Sô Phia Chanh Đa Ra Sô Phi Mẫu', '03/04/2008', 'Lớp 12 Chuyên Toán Tin 1', 'Kinh', 'Không', '', ''],
    ['4', 'Thạch Thị Ngọc Sa Ry Kim Sô Phia Chanh Đa Ra Sô Phi Mẫu', '03/05/2008', '12 Chuyên Toán Tin Ngoại Ngữ 1', 'Kinh', 'Không', '', ''],
  ];
  const path = join(folder, `${LONG_FILE}.xlsx`);
  await writeSheet(path, [titles, ...rows], 'Khối 12 chuyên Toán Tin Ngoại N');
  const locked = join(folder, `${LONG_FILE}, có mật khẩu.xlsx`);
  await copyFile(fixture('import/khoa-2010.xlsx'), locked);
  const broken = join(folder, `${UNBROKEN}${UNBROKEN}.xlsx`);
  await writeFile(broken, 'PK\x03\x04 chưa tải hết');
  return { path, locked, broken };
}
