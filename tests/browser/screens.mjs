// The screens that `look` walks through: where they are and how one gets there, by the labels a reader sees.
//
// A walk is an office and its screens. Screens of an open office stand alone: what lies over the page is closed before
// each. Those of a first start follow one from the other (`inOrder`).

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attach, letFall, pictures, portraits } from './kit/files.mjs';
import { longWords, shortList, somebody, speakingList, thirtyLists } from './kit/lists.mjs';
import { cellOf, openFirst, openPapers, openPlan, openPlanned, openView, press, search, section, tab, tick } from './kit/moves.mjs';
import { emptyOffice, longOffice } from './kit/offices.mjs';
import { fixture } from './kit/place.mjs';
import { openStep } from './kit/steps.mjs';
import { goTo, PASSWORD } from './kit/ways.mjs';

/** Turns to a part of the page of a ceremony. */
const partOf = (page, name) => page.getByRole('group', { name: 'Phần của buổi lễ' }).getByRole('button', { name }).click();

/** Opens a part of the members' screen. */
async function openYears(page, name) {
  await goTo(page, 'Đoàn viên');
  await page.getByRole('group', { name: 'Phần của màn hình Đoàn viên' }).getByRole('button', { name }).click();
}

/** What is recorded for a school year: results and ratings, fees, and their forms. */
const YEARS = [
  { name: 'xep-loai', go: ({ page }) => openYears(page, 'Xếp loại, kết quả năm học') },
  {
    name: 'xep-loai-chon',
    go: async ({ page }) => {
      await openYears(page, 'Xếp loại, kết quả năm học');
      await tick(page, 1, 2, 4);
    },
  },
  {
    name: 'xep-loai-nhan-xet',
    go: async ({ page }) => {
      await openYears(page, 'Xếp loại, kết quả năm học');
      await press(page, 'Nhận xét');
    },
  },
  {
    name: 'xep-loai-thang',
    go: async ({ page }) => {
      await openYears(page, 'Xếp loại, kết quả năm học');
      await press(page, 'Thang xếp loại…');
    },
  },
  {
    name: 'xep-loai-xuat',
    go: async ({ page }) => {
      await openYears(page, 'Xếp loại, kết quả năm học');
      await press(page, 'Xuất tệp…');
    },
  },
  {
    name: 'xep-loai-da-khoa',
    go: async ({ page }) => {
      await openYears(page, 'Xếp loại, kết quả năm học');
      await page.getByRole('main').getByRole('button', { name: 'Năm học 2025–2026' }).click();
      await page.getByRole('menu').getByText('2024–2025').click();
      await page.getByText('Đã khóa từ').waitFor();
    },
  },
  {
    name: 'xep-loai-mo-khoa',
    go: async ({ page }) => {
      await openYears(page, 'Xếp loại, kết quả năm học');
      await page.getByRole('main').getByRole('button', { name: 'Năm học 2025–2026' }).click();
      await page.getByRole('menu').getByText('2024–2025').click();
      await press(page, 'Mở khóa…');
    },
  },
  { name: 'doan-phi', go: ({ page }) => openYears(page, 'Đoàn phí') },
  {
    name: 'doan-phi-ly-do',
    go: async ({ page }) => {
      await openYears(page, 'Đoàn phí');
      await press(page, 'Lý do…');
    },
  },
  {
    name: 'doan-phi-muc',
    go: async ({ page }) => {
      await openYears(page, 'Đoàn phí');
      await press(page, 'Mức đoàn phí…');
    },
  },
  {
    name: 'doan-vien-khen-thuong',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Thêm khen thưởng…');
    },
  },
  {
    name: 'doan-vien-trinh-do',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Sửa trình độ…');
    },
  },
];


/** Opens a part of «Đồng hành». */
async function openCompanions(page, part) {
  await goTo(page, 'Đồng hành');
  await page.getByRole('group', { name: 'Các phần của «Đồng hành»' }).getByRole('button', { name: part, exact: true }).click();
}

const ROUNDS = 'Đợt xét đoàn viên ưu tú';
const FILES = 'Hồ sơ, giấy tờ còn thiếu';

/** Opens the rounds and waits for the grid, or for what stands there without one. */
async function openRounds(page) {
  await openView(page, ROUNDS);
  await page.getByRole('region', { name: /^Bảng xét/ }).or(page.getByRole('heading', { name: 'Chưa có đợt xét nào' })).waitFor();
}

/** Rounds and files of several people: their forms. */
const ROUNDS_AND_FILES = [
  ...[
    ['mo', 'Mở đợt…'],
    ['them', 'Thêm người…'],
    ['quyet-dinh', 'Ghi quyết định…'],
  ].map(([name, button]) => ({
    name: `dot-xet-${name}`,
    go: async ({ page }) => {
      await openRounds(page);
      await press(page, button);
      await page.getByRole('dialog').waitFor();
    },
  })),
  {
    name: 'dot-xet-da-quyet-dinh',
    go: async ({ page }) => {
      await openRounds(page);
      await page.getByLabel('Đợt xét', { exact: true }).selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Mở lại đợt' }).waitFor();
      await page.getByText('Tiêu chí (7)').click();
    },
  },
  {
    name: 'ho-so-nhieu-tep',
    go: async ({ page, bridge, call }) => {
      const { rows } = await call('candidates.list', { text: '', closed: false });
      await openView(page, FILES);
      await letFall(page, await pictures({ bridge }, [`${rows[0].name} - đơn xin vào Đảng.png`, `${rows[1].name}.pdf`, 'scan0001.png', 'nguyen thi.png']));
      await page.getByRole('dialog', { name: /^Nhận 4 tệp/ }).waitFor();
    },
  },
];

/** Opens the name plates of a ceremony. */
async function openCards(page) {
  await openPapers(page);
  await page.locator('[data-paper="ceremony-place-cards"]').getByRole('button', { name: 'Xem trước' }).click();
  await page.getByLabel('Khổ nhãn', { exact: true }).waitFor();
}

/** The resolutions of everybody shown, chosen in the list of papers. */
async function openMany({ page }) {
  await openPapers(page);
  await page.locator('[data-paper="union-resolution"]').getByRole('button', { name: /^Nhiều người/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().waitFor();
  for (let one = 0; one < 5; one += 1) await dialog.getByRole('checkbox').nth(one).check();
  await dialog.getByRole('button', { name: /^Xem trước cho/ }).click();
  await page.getByRole('img', { name: /trang 1/ }).waitFor();
}

/** A first start, from the choice of a way to the lock. */
const START = [
  { name: 'khoi-dau', go: async () => {} },
  { name: 'khoi-dau-xem-thu', go: ({ page }) => page.getByText('Xem thử với dữ liệu mẫu').click() },
  {
    name: 'khoi-dau-loi-khuyen',
    go: async ({ page, bridge, answer }) => {
      await page.getByText('Lập cơ sở dữ liệu mới').click();
      await answer({ folder: `${bridge.folder}/OneDrive - Trường/Đoàn` });
      await page.getByRole('button', { name: 'Đổi nơi lưu…' }).click();
      await page.getByText('do OneDrive đồng bộ').waitFor();
    },
  },
  { name: 'khoi-dau-huong-dan', go: ({ page }) => openGuide(page, 'Bắt đầu') },
  { name: 'khoi-dau-mo', go: ({ page }) => page.getByText('Mở dữ liệu đã có').click() },
  {
    name: 'khoi-dau-sao-luu',
    go: async ({ page }) => {
      await page.getByText('Mở bản sao lưu').click();
      await page.getByRole('button', { name: 'Khôi phục và mở' }).waitFor();
    },
  },
  {
    name: 'khoi-dau-da-ghi',
    go: async ({ page }) => {
      await page.getByText('Lập cơ sở dữ liệu mới').click();
      await page.getByLabel('Tên đơn vị').fill('Đoàn trường THPT Mẫu');
      await page.getByLabel('Mật khẩu', { exact: true }).pressSequentially('mật khẩu có dấu');
    },
  },
  {
    name: 'ma-khoi-phuc',
    go: async ({ page }) => {
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Nhập lại', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Lập cơ sở dữ liệu' }).click();
      await page.getByRole('group', { name: 'Mã khôi phục' }).waitFor();
    },
  },
  {
    name: 'khoa',
    go: async ({ page, bridge }) => {
      await bridge.call('office.close', {});
      await page.goto(bridge.base);
      await page.getByRole('heading', { name: 'Đã khóa' }).waitFor();
    },
  },
  {
    name: 'khoa-sai',
    go: async ({ page }) => {
      await page.getByLabel('Mật khẩu', { exact: true }).fill('khong phai cau nay');
      await page.getByRole('button', { name: 'Mở khóa' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'khoa-huong-dan', go: ({ page }) => openGuide(page, 'Khóa') },
  { name: 'khoa-ma', go: ({ page }) => press(page, 'Dùng mã khôi phục') },
  {
    name: 'nguoi-dung',
    go: async ({ page }) => {
      await press(page, 'Dùng mật khẩu');
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Mở khóa' }).click();
      await page.getByRole('navigation').waitFor();
      await openAccess(page);
      await page.getByRole('table', { name: 'Người dùng' }).waitFor();
    },
  },
  { name: 'nguoi-dung-them', go: ({ page }) => press(page, 'Thêm người dùng…') },
  { name: 'nguoi-dung-bo', go: ({ page }) => press(page, 'Bỏ người dùng Cán bộ Đoàn') },
  {
    name: 'doi-ma',
    go: async ({ page }) => {
      await press(page, 'Đổi mã khôi phục…');
      await page.getByLabel('Mật khẩu đang dùng của tôi', { exact: true }).fill(PASSWORD);
      await press(page, 'Tạo mã mới');
      await page.getByRole('group', { name: 'Mã khôi phục' }).waitFor();
    },
  },
];

/** The six screens of the navigation, the papers and «Tìm, ra lệnh». */
const MAIN = [
  { name: 'tong-quan', go: ({ page }) => goTo(page, 'Tổng quan') },
  { name: 'doan-vien', go: ({ page }) => goTo(page, 'Đoàn viên') },
  { name: 'nguon', go: ({ page }) => goTo(page, 'Nguồn vào Đảng') },
  { name: 'nguon-ke-hoach', go: ({ page }) => openPlan(page) },
  { name: 'dot-xet', go: ({ page }) => openRounds(page) },
  { name: 'ho-so-thieu', go: ({ page }) => openView(page, FILES) },
  { name: 'le-ket-nap', go: ({ page }) => goTo(page, 'Lễ kết nạp') },
  { name: 'viec-phai-lam', go: ({ page }) => goTo(page, 'Việc phải làm') },
  { name: 'dong-hanh', go: ({ page }) => openCompanions(page, 'Người đồng hành') },
  { name: 'dong-hanh-viec', go: ({ page }) => openCompanions(page, 'Việc thử thách') },
  { name: 'dong-hanh-nhan-xet', go: ({ page }) => openCompanions(page, 'Nhận xét') },
  { name: 'dong-hanh-ra-soat', go: ({ page }) => openCompanions(page, 'Rà soát') },
  { name: 'dong-hanh-lop', go: ({ page }) => openCompanions(page, 'Lớp nhận thức') },
  { name: 'dong-hanh-ban-giao', go: ({ page }) => openCompanions(page, 'Bàn giao') },
  { name: 'nhap-excel', go: ({ page }) => goTo(page, 'Nhập từ Excel') },
  { name: 'sao-luu', go: ({ page }) => openBackups(page) },
  { name: 'quy-dinh', go: ({ page }) => openRules(page, 'Sổ quy định') },
  { name: 'quy-dinh-cong-tac', go: ({ page }) => openRules(page, 'Công tắc và cách làm') },
  { name: 'quy-dinh-ngay-nghi', go: ({ page }) => openRules(page, 'Ngày nghỉ') },
  { name: 'quy-dinh-lich', go: ({ page }) => openRules(page, 'Lịch định kỳ') },
  { name: 'quy-dinh-chua-chac', go: ({ page }) => openRules(page, 'Điều chưa chắc') },
  { name: 'cai-dat', go: ({ page }) => section(page, 'Tên đơn vị') },
  { name: 'cai-dat-chi-bo', go: ({ page }) => section(page, 'Chi bộ') },
  { name: 'cai-dat-nguoi-ky', go: ({ page }) => section(page, 'Người ký') },
  { name: 'cai-dat-dia-danh', go: ({ page }) => section(page, 'Địa danh') },
  { name: 'cai-dat-chuoi', go: ({ page }) => section(page, 'Chuỗi cấp ủy') },
  { name: 'cai-dat-nam-hoc', go: ({ page }) => section(page, 'Năm học và chi đoàn') },
  { name: 'cai-dat-chu', go: ({ page }) => section(page, 'Chữ đã dạy khi nhập') },
  { name: 'cai-dat-kiem-tra', go: ({ page }) => section(page, 'Kiểm tra dữ liệu') },
  {
    name: 'cai-dat-kiem-tra-xong',
    go: async ({ page }) => {
      await section(page, 'Kiểm tra dữ liệu');
      await press(page, 'Kiểm tra');
      await page.getByText('Không thấy lỗi nào').waitFor();
    },
  },
  { name: 'cai-dat-noi-luu', go: ({ page }) => section(page, 'Nơi lưu dữ liệu') },
  { name: 'cai-dat-mo-khoa', go: ({ page }) => openAccess(page) },
  { name: 'cai-dat-giao-dien', go: ({ page }) => section(page, 'Giao diện') },
  { name: 'giay-to', go: ({ page }) => openPapers(page) },
  {
    name: 'so-van-ban-di',
    go: async ({ page }) => {
      await openPapers(page);
      await press(page, 'Sổ văn bản đi');
      await page.getByRole('heading', { name: 'Sổ văn bản đi', level: 1 }).waitFor();
    },
  },
  { name: 'tim', go: ({ page }) => search(page, '') },
];

/** What comes up over an empty office. */
const EMPTY = [
  ...MAIN,
  {
    name: 'bon-dieu',
    go: async ({ page }) => {
      await goTo(page, 'Tổng quan');
      await press(page, 'Ghi tên đơn vị');
      await page.getByLabel('Đoàn cấp trên trực tiếp').fill('Đoàn phường Hàng Dừa');
    },
  },
  {
    name: 'bon-dieu-nguoi-ky',
    go: async ({ page }) => {
      await goTo(page, 'Tổng quan');
      await press(page, 'Ghi tên đơn vị');
      await press(page, 'Để sau');
      await press(page, 'Để sau');
      await page.getByLabel('Người ký bên Đoàn').fill('Kim Thị Mẫu');
    },
  },
  {
    name: 'sao-luu-khoi-phuc',
    go: async (scene) => {
      await backUp(scene);
      await press(scene.page, 'Khôi phục…');
      await scene.page.getByRole('dialog').getByText('khôi phục không làm mất hay thêm gì').waitFor();
    },
  },
  {
    name: 'sao-luu-cach',
    go: async ({ page }) => {
      await openBackups(page);
      await press(page, 'Sửa');
    },
  },
  {
    name: 'sao-luu-chuyen',
    go: async ({ page }) => {
      await openBackups(page);
      await press(page, 'Chuyển sang máy khác…');
    },
  },
  {
    name: 'doan-vien-them',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Thêm đoàn viên');
    },
  },
  {
    name: 'le-ket-nap-lap',
    go: async ({ page }) => {
      await goTo(page, 'Lễ kết nạp');
      await press(page, 'Lập buổi lễ');
    },
  },
  { name: 'nhap-excel-xem', go: (scene) => readList(scene, 'import/ca-truong.xlsx') },
  {
    name: 'nhap-excel-xong',
    go: async (scene) => {
      await readList(scene, 'import/doan-truong-12a2.xlsx');
      await press(scene.page, /^Nhập \d+ dòng/);
      await scene.page.getByText('Đã nhập xong').waitFor();
    },
  },
  { name: 'nhap-excel-cot', go: async (scene) => readFiles(scene, [await speakingList(scene.bridge.folder)]) },
  {
    name: 'nhap-excel-cot-mo',
    go: async (scene) => {
      await readFiles(scene, [await speakingList(scene.bridge.folder)]);
      await press(scene.page, 'Cách đọc cột F Dân tộc');
    },
  },
  {
    name: 'nhap-excel-chu',
    go: async (scene) => {
      await readFiles(scene, [await speakingList(scene.bridge.folder)]);
      await press(scene.page, /^Chữ \d/);
      await scene.page.getByRole('combobox', { name: 'Ghi «Kh’mer Krom» là' }).selectOption({ label: 'Khmer' });
      await scene.page.getByText('vừa dạy').waitFor();
    },
  },
  {
    name: 'nhap-excel-de-do',
    go: async (scene) => {
      await readFiles(scene, [await speakingList(scene.bridge.folder)]);
      await press(scene.page, 'Để dở');
      await scene.page.getByRole('region', { name: 'Đang làm dở' }).waitFor();
    },
  },
  {
    name: 'nhap-excel-nhieu-tep',
    go: async (scene) => {
      await readFiles(scene, (await thirtyLists(scene.bridge.folder)).paths);
      await scene.page.getByText('2 tệp không đọc được').waitFor();
    },
  },
  {
    name: 'nhap-excel-nhieu-tep-mo',
    go: async (scene) => {
      const { page, bridge } = scene;
      const lists = await thirtyLists(bridge.folder);
      await readFiles(scene, lists.paths);
      await page.getByLabel(`Mật khẩu của ${lists.locked}`).fill(lists.password);
      await press(page, 'Mở');
      await page.getByText('1 tệp không đọc được').waitFor();
      const sheet = page.getByRole('combobox', { name: 'Trang tính', exact: true });
      await sheet.selectOption(await sheet.locator('option', { hasText: lists.old }).getAttribute('value'));
      await page.getByRole('table', { name: 'Ghép cột' }).getByText(/^TCVN3/).first().waitFor();
    },
  },
  {
    name: 'nhap-excel-vang-mat',
    go: async (scene) => {
      const { page, bridge } = scene;
      const names = await classOf46(scene);
      await readFiles(scene, [await shortList(bridge.folder, names.slice(0, 1))]);
      await press(page, /^Vắng mặt 45/);
      await page.getByRole('combobox', { name: /nay$/ }).nth(2).selectOption({ label: 'Đã chuyển đi nơi khác' });
    },
  },
  {
    name: 'nhap-excel-anh',
    go: async (scene) => {
      const { page, bridge, answer } = scene;
      await classOf46(scene);
      const folder = join(bridge.folder, 'anh-the');
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      await portraits(folder, [`${somebody(3)}.png`, `${somebody(5)}.png`, 'IMG_0042.png']);
      await goTo(page, 'Tổng quan');
      await goTo(page, 'Nhập từ Excel');
      await giveUp(page);
      await page.getByRole('combobox', { name: 'Chi đoàn của ảnh' }).waitFor();
      await answer({ folder });
      await press(page, 'Chọn thư mục ảnh…');
      await page.getByRole('dialog', { name: 'Nhận 3 ảnh' }).getByRole('img').nth(2).waitFor();
    },
  },
  {
    name: 'cai-dat-chu-day',
    go: async ({ page, call }) => {
      await call('import.set_word', { field: 'religion', from: 'Đạo Ông Trần', to: 'Khác' }).catch(() => undefined);
      await goTo(page, 'Tổng quan');
      await section(page, 'Chữ đã dạy khi nhập');
      await page.getByText('Đạo Ông Trần').dblclick();
    },
  },
  { name: 'nhap-excel-nguon', go: (scene) => readList(scene, 'import/theo-doi-nguon.xlsx') },
  {
    name: 'nhap-excel-nguon-xong',
    go: async (scene) => {
      await readList(scene, 'import/theo-doi-nguon.xlsx');
      await press(scene.page, /^Nhập \d+ dòng/);
      await scene.page.getByText('Đã nhập xong').waitFor();
    },
  },
];

/** What comes up over the demonstration. */
const DEMO = [
  ...MAIN,
  { name: 'quy-dinh-da-doi', go: (scene) => changeRule(scene) },
  {
    name: 'quy-dinh-doi',
    go: async ({ page }) => {
      await openRules(page, 'Sổ quy định');
      await press(page, 'Đổi giá trị…');
    },
  },
  {
    name: 'quy-dinh-tro-lai',
    go: async (scene) => {
      await changeRule(scene);
      await press(scene.page, 'Về giá trị của văn bản…');
    },
  },
  {
    name: 'quy-dinh-them-ngay',
    go: async ({ page }) => {
      await openRules(page, 'Ngày nghỉ');
      await press(page, 'Thêm ngày…');
    },
  },
  {
    name: 'quy-dinh-sinh-hoat',
    go: async ({ page }) => {
      await openRules(page, 'Lịch định kỳ');
      await press(page, 'Sửa…');
    },
  },
  {
    name: 'quy-dinh-bao-cao',
    go: async ({ page }) => {
      await openRules(page, 'Lịch định kỳ');
      await press(page, 'Thêm báo cáo…');
    },
  },
  {
    name: 'quy-dinh-tra-loi',
    go: async ({ page }) => {
      await openRules(page, 'Điều chưa chắc');
      await press(page, 'Ghi câu trả lời… U1');
    },
  },
  { name: 'sao-luu-co', go: (scene) => backUp(scene) },
  {
    name: 'huong-dan',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await openGuide(page, 'Đoàn viên');
    },
  },
  {
    name: 'huong-dan-tim',
    go: async ({ page }) => {
      await goTo(page, 'Lễ kết nạp');
      await openGuide(page, 'Lễ kết nạp');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('khoi phuc');
    },
  },
  {
    name: 'viec-them',
    go: async ({ page }) => {
      await goTo(page, 'Việc phải làm');
      await press(page, 'Thêm việc');
    },
  },
  {
    name: 'viec-bao-cao',
    go: async ({ page }) => {
      await goTo(page, 'Việc phải làm');
      await page.getByRole('row').filter({ hasText: 'Gửi báo cáo' }).first().dblclick();
    },
  },
  {
    name: 'viec-hoan',
    go: async ({ page }) => {
      await goTo(page, 'Việc phải làm');
      await page.getByRole('grid', { name: 'Danh sách việc phải làm' }).waitFor();
      await page.keyboard.press('s');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'viec-xuat-lich',
    go: async ({ page }) => {
      await goTo(page, 'Việc phải làm');
      await press(page, 'Xuất lịch…');
    },
  },
  {
    name: 'viec-in-tuan',
    go: async ({ page }) => {
      await goTo(page, 'Việc phải làm');
      await press(page, 'In việc trong tuần');
      await page.locator('main svg').first().waitFor();
    },
  },
  {
    name: 'mot-nam',
    go: async ({ page }) => {
      await goTo(page, 'Tổng quan');
      await press(page, /^kết nạp \d+: xem tên$/);
    },
  },
  {
    name: 'dong-hanh-so-lieu',
    go: async ({ page }) => {
      await openCompanions(page, 'Người đồng hành');
      await page.getByText('Số liệu năm học').click();
    },
  },
  ...[
    ['phan-cong', 'Người đồng hành', 'Phân công…'],
    ['them', 'Người đồng hành', 'Thêm người'],
    ['sua', 'Người đồng hành', 'Sửa…'],
    ['giao-viec', 'Việc thử thách', 'Giao việc…'],
    ['danh-gia', 'Việc thử thách', 'Đánh giá…'],
    ['viec-mau', 'Việc thử thách', 'Việc mẫu…'],
    ['mo-ky', 'Nhận xét', 'Mở kỳ nhận xét…'],
    ['khoa-ky', 'Nhận xét', 'Khóa kỳ này'],
    ['ra-soat-moi', 'Rà soát', 'Rà soát danh sách…'],
    ['lop-moi', 'Lớp nhận thức', 'Thêm lớp…'],
    ['lop-them-nguoi', 'Lớp nhận thức', 'Thêm người…'],
    ['lop-gui', 'Lớp nhận thức', 'Gửi danh sách…'],
    ['lop-ket-qua', 'Lớp nhận thức', 'Ghi kết quả…'],
    ['mo-ban-giao', 'Bàn giao', 'Mở bàn giao…'],
  ].map(([name, part, button]) => ({
    name: `dong-hanh-${name}`,
    go: async ({ page }) => {
      await openCompanions(page, part);
      await press(page, button);
      await page.getByRole('dialog').waitFor();
    },
  })),
  ...['Ghi mục đã làm…', 'Nơi đến, trả lời…', 'Lập giấy tờ…', 'Kết thúc theo dõi…'].map((button, at) => ({
    name: `dong-hanh-ban-giao-${['muc', 'tra-loi', 'giay-to', 'ket-thuc'][at]}`,
    go: async ({ page }) => {
      await openCompanions(page, 'Bàn giao');
      await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
      await press(page, button);
      await page.getByRole('dialog').waitFor();
    },
  })),
  {
    name: 'dong-hanh-da-khoa',
    go: async ({ page }) => {
      await openCompanions(page, 'Nhận xét');
      await page.getByRole('table', { name: 'Kỳ nhận xét' }).getByRole('row').last().click();
      await page.getByRole('button', { name: 'Mở khóa…' }).waitFor();
    },
  },
  { name: 'tim-nguoi', go: ({ page }) => search(page, 'nguyen') },
  {
    name: 'doan-vien-sua-o',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await (await cellOf(page, 2, 'Giới')).dblclick();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'doan-vien-chon',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await tick(page, 1, 3, 4);
    },
  },
  {
    name: 'doan-vien-loc',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Thêm bộ lọc');
    },
  },
  {
    name: 'doan-vien-truong-thanh',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Thêm bộ lọc');
      await page.getByRole('menu').getByText('Đến tuổi trưởng thành Đoàn').click();
    },
  },
  {
    name: 'doan-vien-chi-doan-nho',
    go: async ({ page, call }) => {
      const { id } = await call('branches.save', { name: '12D9' });
      await call('members.add', { branch: id, status: 'active', values: [{ field: 'name', value: 'Lâm Thị Mẫu' }, { field: 'born_on', value: '1990-02-03' }, { field: 'sex', value: 'female' }] });
      await goTo(page, 'Tổng quan');
      await goTo(page, 'Đoàn viên');
      await press(page, 'Thêm bộ lọc');
      await page.getByRole('menu').getByText('12D9', { exact: true }).click();
      await page.getByText('cần ít nhất 3').waitFor();
    },
  },
  {
    name: 'doan-vien-xuat',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Xuất tệp…');
      await page.getByLabel('Cột của tệp').selectOption({ label: 'CSDL ngành: danh sách học sinh (từ 2025)' });
    },
  },
  {
    name: 'doan-vien-xuat-bo-cuc',
    go: async ({ page, bridge, answer }) => {
      const path = join(bridge.folder, 'bo-cuc-cap-tren.json');
      const columns = [{ title: 'Họ tên', field: 'name' }, { title: 'Sinh ngày', field: 'born_on' }];
      await writeFile(path, JSON.stringify({ id: 'cap-tren', title: 'Danh sách theo mẫu của Đoàn cấp trên', columns }));
      await goTo(page, 'Đoàn viên');
      await press(page, 'Xuất tệp…');
      await answer({ files: [path] });
      await page.getByLabel('Cột của tệp').selectOption({ label: 'Thêm bố cục của đơn vị (tệp .json)…' });
      await page.getByRole('button', { name: 'Bỏ bố cục này' }).waitFor();
    },
  },
  {
    name: 'doan-vien-cot',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Cột');
    },
  },
  {
    name: 'doan-vien-them',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Thêm đoàn viên');
    },
  },
  {
    name: 'doan-vien-thong-tin',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await press(page, 'Sửa thông tin khác…');
    },
  },
  ...['Chuyển chi đoàn…', 'Đưa vào nguồn…', 'Kết thúc sinh hoạt…'].map((work, index) => ({
    name: `doan-vien-${['chuyen', 'vao-nguon', 'ket-thuc'][index]}`,
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await tick(page, 1, 2);
      await page.getByRole('toolbar').getByRole('button', { name: work }).click();
    },
  })),
  {
    name: 'nguon-them',
    go: async ({ page }) => {
      await goTo(page, 'Nguồn vào Đảng');
      await page.locator('header').getByRole('button', { name: 'Đưa vào nguồn' }).click();
    },
  },
  {
    name: 'nguon-xuat',
    go: async ({ page }) => {
      await goTo(page, 'Nguồn vào Đảng');
      await press(page, 'Việc của cả nguồn');
      await page.getByRole('menu').getByText('Xuất tệp…').click();
    },
  },
  {
    name: 'nguon-theo-chang',
    go: async ({ page }) => {
      await goTo(page, 'Nguồn vào Đảng');
      await press(page, 'Theo chặng');
      await page.getByRole('group', { name: 'Người trong nguồn theo chặng' }).waitFor();
    },
  },
  {
    name: 'nguon-chon',
    go: async ({ page }) => {
      await goTo(page, 'Nguồn vào Đảng');
      await press(page, 'Danh sách');
      await tick(page, 1, 2, 4);
    },
  },
  {
    name: 'nguon-nhieu-nguoi',
    go: async ({ page }) => {
      await press(page, 'Ghi bước cho nhiều người…');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'ho-so-chuyen-di',
    go: async (scene) => {
      await openFirst(scene, 'probationary');
      await scene.page.getByRole('button', { name: 'Ghi…', exact: true }).last().click();
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'ho-so-dieu-kien',
    go: async (scene) => {
      await openFirst(scene, 'source');
      await press(scene.page, 'Ghi điều kiện…');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'ho-so-giay-to',
    go: async (scene) => {
      await openFirst(scene, 'awaiting_ceremony');
      await scene.page.getByText('Giấy tờ trong hồ sơ').click();
    },
  },
  {
    name: 'ho-so-giay-to-ghi',
    go: async (scene) => {
      await openFirst(scene, 'awaiting_ceremony');
      await scene.page.getByText('Giấy tờ trong hồ sơ').click();
      await scene.page.getByRole('button', { name: /^1-KNĐ/ }).click();
    },
  },
  {
    name: 'ho-so-lam-lai',
    go: async (scene) => {
      await openFirst(scene, 'dossier');
      await press(scene.page, 'Bước khác…');
      await scene.page.getByRole('menuitem', { name: 'Làm lại giấy tờ quá hạn' }).click();
      await press(scene.page, 'Thêm dòng');
      await press(scene.page, 'Thêm dòng');
    },
  },
  { name: 'ho-so', go: (scene) => openFirst(scene, 'awaiting_ceremony') },
  { name: 'ho-so-du-bi', go: (scene) => openFirst(scene, 'probationary') },
  { name: 'ho-so-dau', go: (scene) => openFirst(scene, 'source') },
  {
    name: 'ho-so-tep',
    go: async (scene) => {
      await openFirst(scene, 'source');
      await attach(scene, ['anh-the.png', 'to-khai.png']);
      await scene.page.getByText(/^2 tệp, /).waitFor();
    },
  },
  {
    name: 'ho-so-tep-xem-lai',
    go: async (scene) => {
      await openFirst(scene, 'source');
      await attach(scene, ['anh-the.png', 'giay-khai-sinh.pdf']);
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'ho-so-ghi',
    go: async (scene) => {
      await openFirst(scene, 'dossier');
      await scene.page.keyboard.press('Control+g');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'ho-so-bieu-quyet',
    go: async (scene) => {
      await openFirst(scene, 'dossier');
      await openStep(scene.page, 'Chi bộ xét, đề nghị kết nạp');
    },
  },
  {
    name: 'ho-so-buoc-khac',
    go: async (scene) => {
      await openFirst(scene, 'awaiting_ceremony');
      await press(scene.page, 'Bước khác…');
    },
  },
  {
    name: 'ho-so-sua',
    go: async (scene) => {
      await openFirst(scene, 'awaiting_ceremony');
      await press(scene.page, /^Sửa bước/);
    },
  },
  {
    name: 'ho-so-huy',
    go: async (scene) => {
      await openFirst(scene, 'awaiting_ceremony');
      await press(scene.page, /^Hủy bước/);
    },
  },
  {
    name: 'ho-so-du-kien',
    go: async (scene) => {
      await openFirst(scene, 'awaiting_ceremony');
      await press(scene.page, /^(Dự kiến…|Đổi dự kiến…) /);
    },
  },
  { name: 'le-ket-nap-sap-toi', go: (scene) => openPlanned(scene) },
  {
    name: 'le-ket-nap-chuan-bi',
    go: async (scene) => {
      const { page } = scene;
      await openPlanned(scene);
      await partOf(page, 'Chuẩn bị');
      await press(page, 'Đề xuất việc thường làm');
      await page.getByRole('checkbox', { name: 'Xong: Tổng duyệt' }).waitFor();
    },
  },
  {
    name: 'le-ket-nap-chuong-trinh',
    go: async (scene) => {
      await openPlanned(scene);
      await partOf(scene.page, 'Chương trình');
      await scene.page.getByRole('list', { name: 'Chương trình' }).waitFor();
    },
  },
  {
    name: 'xem-in-tuyen-the',
    go: async (scene) => {
      await openPlanned(scene);
      await partOf(scene.page, 'Chương trình');
      await press(scene.page, 'Lời tuyên thệ');
      await scene.page.getByRole('img', { name: /trang 1/ }).waitFor();
    },
  },
  {
    name: 'xem-in-tu-sap',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, /^In danh sách/);
      await scene.page.getByLabel('Thứ tự các dòng').selectOption('Tự sắp xếp');
      await scene.page.getByRole('list', { name: 'Các dòng theo thứ tự' }).waitFor();
    },
  },
  {
    name: 'xem-in-o-thieu',
    go: async (scene) => {
      await openMany(scene);
      await scene.page.keyboard.press('F8');
      await scene.page.getByRole('group', { name: 'Các ô còn thiếu' }).waitFor();
    },
  },
  { name: 'xem-in-nhieu-nguoi', go: (scene) => openMany(scene) },
  {
    name: 'giay-to-nhieu-nguoi',
    go: async ({ page }) => {
      await openPapers(page);
      await page.locator('[data-paper="union-resolution"]').getByRole('button', { name: /^Nhiều người/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().check();
    },
  },
  {
    name: 'le-ket-nap-giay-to',
    go: async (scene) => {
      await openPlanned(scene);
      await partOf(scene.page, 'Giấy tờ');
      await scene.page.getByRole('checkbox', { name: 'Chọn Kịch bản lễ kết nạp đảng viên' }).waitFor();
    },
  },
  { name: 'xem-in-bang-ten', go: ({ page }) => openCards(page) },
  {
    name: 'xem-in-kho-nhan',
    go: async ({ page }) => {
      await openCards(page);
      await press(page, 'Khổ nhãn của đơn vị…');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'mau-word',
    go: async ({ page }) => {
      await openPapers(page);
      await press(page, 'Mẫu Word của đơn vị');
      await page.getByRole('heading', { name: 'Ô điền dùng được' }).waitFor();
    },
  },
  {
    name: 'mau-word-dien',
    go: async ({ page }) => {
      await openPapers(page);
      await press(page, 'Mẫu Word của đơn vị');
      await page.getByRole('button', { name: 'Điền…' }).first().click();
      await page.getByRole('dialog').getByRole('checkbox').first().check();
      await page.getByText(/^Điền cho /).waitFor();
    },
  },
  {
    name: 'le-ket-nap-ket-qua',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, 'Ghi kết quả sau lễ…');
    },
  },
  {
    name: 'le-ket-nap-them-nguoi',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, 'Thêm người…');
    },
  },
  {
    name: 'le-ket-nap-sua',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, /^Sửa…/);
    },
  },
  {
    name: 'le-ket-nap-lap',
    go: async ({ page }) => {
      await goTo(page, 'Lễ kết nạp');
      await press(page, 'Lập buổi lễ');
    },
  },
  {
    name: 'xem-in-le',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, /^In danh sách/);
      await scene.page.getByRole('img', { name: /trang 1/ }).waitFor();
    },
  },
  {
    name: 'xem-in-nghi-quyet',
    go: async (scene) => {
      await openFirst(scene, 'introduced');
      await press(scene.page, 'Giấy tờ');
      await scene.page.getByRole('menuitem', { name: /4-KNĐ/ }).click();
      await scene.page.getByRole('img', { name: /trang 1/ }).waitFor();
    },
  },
  {
    name: 'xem-in-cong-van',
    go: async (scene) => {
      await openFirst(scene, 'introduced');
      await press(scene.page, 'Giấy tờ');
      await scene.page.getByRole('menuitem', { name: /Công văn/ }).click();
      await scene.page.getByRole('img', { name: /trang 1/ }).waitFor();
      await press(scene.page, /^Sửa các đề nghị/);
    },
  },
  {
    name: 'xem-in-ke-hoach',
    go: async (scene) => {
      await openFirst(scene, 'introduced');
      await press(scene.page, 'Giấy tờ');
      await scene.page.getByRole('menuitem', { name: /^Kế hoạch/ }).click();
      await scene.page.getByRole('img', { name: /trang 1/ }).waitFor();
      await press(scene.page, /^Sửa các dòng/);
    },
  },
  {
    name: 'le-ket-nap-khach-moi',
    go: async (scene) => {
      await openPlanned(scene);
      await partOf(scene.page, 'Khách mời');
      await scene.page.getByRole('list', { name: 'Khách mời' }).waitFor();
    },
  },
  {
    name: 'le-ket-nap-them-khach',
    go: async (scene) => {
      await openPlanned(scene);
      await partOf(scene.page, 'Khách mời');
      await press(scene.page, 'Thêm khách mời…');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'xem-in-chi-doan',
    go: async ({ page }) => {
      await goTo(page, 'Đoàn viên');
      await page.locator('[aria-rowindex="2"]').waitFor();
      await page.keyboard.press('Control+p');
      await page.getByRole('img', { name: /trang 1/ }).waitFor();
    },
  },
  {
    name: 'cai-dat-sua-ten',
    go: async ({ page }) => {
      await section(page, 'Tên đơn vị');
      await press(page, 'Đổi tên từ ngày…');
    },
  },
  {
    name: 'cai-dat-them-cap',
    go: async ({ page }) => {
      await section(page, 'Chuỗi cấp ủy');
      await press(page, 'Thêm cấp…');
    },
  },
  {
    name: 'cai-dat-them-nguoi-ky',
    go: async ({ page }) => {
      await section(page, 'Người ký');
      await press(page, 'Thêm người ký…');
    },
  },
  {
    name: 'cai-dat-them-chi-doan',
    go: async ({ page }) => {
      await section(page, 'Năm học và chi đoàn');
      await press(page, 'Thêm chi đoàn…');
    },
  },
  { name: 'nhap-excel-xem', go: (scene) => readList(scene, 'import/ca-truong.xlsx') },
  {
    name: 'nhap-excel-can-xem',
    go: async (scene) => {
      await readList(scene, 'import/ca-truong.xlsx');
      await tab(scene.page, 'Cần xem');
    },
  },
];

/** Backups in all their trouble: a second place that is away, work since the last one, this PC only looking. */
const BACKUPS = [
  {
    name: 'sao-luu-so-sanh',
    go: async (scene) => {
      await backUp(scene);
      for (const name of ['Lâm Gia Hào', 'Thạch Thị Sa Ry', 'Sơn Minh Đa']) {
        await scene.call('members.add', { values: [{ field: 'name', value: name }] });
      }
      await press(scene.page, 'Khôi phục…');
      await scene.page.getByRole('dialog').getByText('3 việc đã ghi sẽ không còn').waitFor();
    },
  },
  {
    name: 'sao-luu-noi-hai',
    go: async (scene) => {
      const stick = join(scene.bridge.folder, 'usb');
      await mkdir(stick, { recursive: true });
      const { choices } = await scene.call('backup.state', {});
      await scene.call('backup.set', { ...choices, second: stick });
      await rm(stick, { recursive: true });
      await goTo(scene.page, 'Tổng quan');
      await openBackups(scene.page);
      await scene.page.getByText('không thấy, chưa cắm ổ').waitFor();
    },
  },
  { name: 'tong-quan-nhac', go: ({ page }) => goTo(page, 'Tổng quan') },
  {
    name: 'sao-luu-chi-xem',
    go: async (scene) => {
      await scene.call('backup.move', { path: join(scene.bridge.folder, 'chuyen-may.donghanh'), then: 'read_only' });
      await scene.page.goto(scene.bridge.base);
      await openBackups(scene.page);
    },
  },
];

/** Screens that long names could break. */
const LONG = [
  ...MAIN.filter(({ name }) => !name.startsWith('cai-dat-') && name !== 'nhap-excel'),
  { name: 'nhap-excel-chu-dai', go: (scene) => readLongWords(scene) },
  {
    name: 'nhap-excel-chu-dai-cot',
    go: async (scene) => {
      await readLongWords(scene);
      await press(scene.page, /^Cách đọc cột B /);
    },
  },
  {
    name: 'nhap-excel-chu-dai-chu',
    go: async (scene) => {
      await readLongWords(scene);
      await press(scene.page, /^Chữ \d/);
    },
  },
  {
    name: 'nhap-excel-chu-dai-vang-mat',
    go: async (scene) => {
      await readLongWords(scene);
      await press(scene.page, /^Vắng mặt \d/);
    },
  },
  {
    name: 'nhap-excel-chu-dai-tu-choi',
    go: async (scene) => {
      await readLongWords(scene);
      await press(scene.page, /^Từ chối 1/);
    },
  },
  {
    name: 'nhap-excel-chu-dai-khong-doc',
    go: async (scene) => {
      const { path, locked, broken } = await longWords(scene.bridge.folder);
      await readFiles(scene, [path, locked, broken]);
      await scene.page.getByText('2 tệp không đọc được').waitFor();
    },
  },
  {
    name: 'nhap-excel-chu-dai-de-do',
    go: async (scene) => {
      await readLongWords(scene);
      await press(scene.page, 'Để dở');
      await scene.page.getByRole('region', { name: 'Đang làm dở' }).waitFor();
    },
  },
  { name: 'sao-luu-co', go: (scene) => backUp(scene) },
  { name: 'tim-nguoi', go: ({ page }) => search(page, 'an') },
  { name: 'ho-so', go: (scene) => openFirst(scene, 'awaiting_ceremony') },
  {
    name: 'le-ket-nap-ket-qua',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, 'Ghi kết quả sau lễ…');
    },
  },
  {
    name: 'xem-in-le',
    go: async (scene) => {
      await openPlanned(scene);
      await press(scene.page, /^In danh sách/);
      await scene.page.getByRole('img', { name: /trang 1/ }).waitFor();
    },
  },
  {
    name: 'nhap-excel-chu-dai-xong',
    go: async (scene) => {
      await readLongWords(scene);
      await press(scene.page, /^Nhập \d+ dòng/);
      await scene.page.getByText('Đã nhập xong').waitFor();
    },
  },
];

/** Opens who may open the office, and waits for it. */
async function openAccess(page) {
  await section(page, 'Mở và khóa');
  await page.getByRole('tabpanel', { name: 'Mở và khóa' }).getByRole('heading').first().waitFor();
}

/** Reads a fixture and waits for its preview; nothing is written. */
const readList = (scene, file) => readFiles(scene, [fixture(file)]);

/** Reads the list whose words are as long as they get. */
const readLongWords = async (scene) => readFiles(scene, [(await longWords(scene.bridge.folder)).path]);

/** A class of forty-six, recorded. Gives its list. */
async function classOf46({ bridge, call }) {
  const names = Array.from({ length: 46 }, (_, at) => [somebody(at), `${13 + (at % 15)}/03/2009`, '11A1']);
  const { plan } = await call('import.preview', { files: [await shortList(bridge.folder, names)], overwrite: false });
  await call('import.commit', { plan, decisions: [] });
  return names;
}

/** Gives up the import that is under way, if one is. */
async function giveUp(page) {
  const choose = page.getByRole('button', { name: /^(Chọn tệp…|Nhập tệp khác)/ });
  const back = page.getByRole('button', { name: 'Quay lại' });
  await choose.or(back).first().waitFor();
  if ((await back.count()) === 0) return;
  const asked = page.getByRole('dialog', { name: 'Bỏ lần nhập này?' });
  await back.click();
  await asked.or(choose).first().waitFor();
  if ((await asked.count()) > 0) await asked.getByRole('button', { name: 'Bỏ lần nhập' }).click();
}

/** Reads lists and waits for their preview; nothing is written. What was under way before is given up. */
async function readFiles({ page, answer }, files) {
  await goTo(page, 'Nhập từ Excel');
  await giveUp(page);
  await answer({ files });
  await press(page, /^(Chọn tệp…|Nhập tệp khác)/);
  await page.getByRole('button', { name: /^Nhập \d+ dòng/ }).waitFor();
}

/** Opens a part of «Quy định đang dùng». */
async function openRules(page, part) {
  await goTo(page, 'Quy định');
  await page.getByRole('group', { name: 'Các phần của quy định' }).getByRole('button', { name: part }).click();
}

/** Puts a value of the office in place of the text's, and shows it. */
async function changeRule({ page, call }) {
  await call('rules.override', {
    rule: 'admission-decision', value: '30', confirmed_by: 'ông Thạch Văn Mẫu', confirmed_on: '2026-01-05', paper: 'Công văn 12-CV/ĐU',
  });
  await goTo(page, 'Tổng quan');
  await openRules(page, 'Sổ quy định');
  await page.getByText('đơn vị đã đổi', { exact: true }).click();
}

/** Opens the backups and waits for what there is of them. */
async function openBackups(page) {
  await goTo(page, 'Sao lưu');
  await page.getByRole('heading', { name: 'Sao lưu', level: 1 }).waitFor();
  await page.getByRole('table', { name: 'Các bản sao lưu' }).or(page.getByRole('heading', { name: 'Chưa có bản sao lưu' })).first().waitFor();
}

/** Makes a backup. */
async function backUp({ page, call }) {
  await openBackups(page);
  const { total } = await call('backup.list', {});
  await press(page, 'Sao lưu ngay');
  await page.getByRole('table', { name: 'Các bản sao lưu' }).locator('tbody tr.bk').nth(total).waitFor();
}

/** Opens the guide and waits for its page. */
async function openGuide(page, title) {
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Hướng dẫn' }).getByRole('heading', { name: title, level: 3 }).waitFor();
  await page.locator('article img').first().evaluate((image) => image.decode());
}

/** Offices that are looked at, each with its screens. */
export const WALKS = [
  { name: 'dau', screens: START, open: async () => {}, inOrder: true },
  { name: 'trong', screens: EMPTY, open: emptyOffice },
  { name: 'mau', screens: [...DEMO, ...YEARS, ...ROUNDS_AND_FILES], open: (call) => call('office.demo', {}) },
  { name: 'dai', screens: LONG, open: longOffice },
  { name: 'nhac', screens: BACKUPS, open: emptyOffice, inOrder: true },
];
