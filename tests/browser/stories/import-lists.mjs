// Many lists at once, lists whose columns speak, an import that is left and taken up again, words that are taught, photos of
// a class, and the list going out for another system.

import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortList, somebody, speakingList, thirtyLists } from '../kit/lists.mjs';
import { portraits } from '../kit/files.mjs';
import { readyOffice, stateOf, until } from '../kit/office.mjs';
import { section } from '../kit/moves.mjs';
import { goTo, takeBack, thereAndBack } from '../kit/ways.mjs';

const commitButton = (page) => page.getByRole('button', { name: /^Nhập \d+ dòng/ });
const tabOf = (page, name) => page.getByRole('group', { name: 'Lọc dòng' }).getByRole('button', { name });

/** Opens files in the wizard. */
async function choose({ page, answer }, files) {
  await goTo(page, 'Nhập từ Excel');
  await page.getByRole('heading', { name: 'Nhập từ Excel', level: 1 }).waitFor();
  await answer({ files });
  await page.keyboard.press('Control+o');
  await page.getByRole('grid', { name: 'Xem trước dữ liệu nhập' }).waitFor();
}

/** How many rows each verdict has, as the tabs say. */
async function verdicts(page) {
  const texts = await page.getByRole('group', { name: 'Lọc dòng' }).getByRole('button').allInnerTexts();
  return Object.fromEntries(texts.map((text) => /^(.*?)\s+(\d+)$/.exec(text.trim())?.slice(1) ?? ['', '0']).map(([name, count]) => [name, Number(count)]));
}

/** Everybody recorded, without the ids. */
const everybody = (call) => async () =>
  (await call('members.search', { text: '', only_missing: false })).rows.map(({ name, branch, born_on, status }) => [name, branch, born_on, status]);

export const stories = {
  'thirty class lists are one plan: one asks for its password, one is in TCVN3, one never arrived whole': async (scene) => {
    const { page, call, folder } = scene;
    await readyOffice(scene);
    const lists = await thirtyLists(folder);
    await choose(scene, lists.paths);
    // The two that cannot be read are named; the others go on.
    const unread = page.getByRole('alert');
    await unread.getByText('2 tệp không đọc được, phần còn lại vẫn xem trước ở dưới.').waitFor();
    await unread.getByText(new RegExp(lists.locked)).first().waitFor();
    await unread.getByText(new RegExp(lists.cut)).first().waitFor();
    assert.equal((await verdicts(page))['Tất cả'], lists.readable);

    await unread.getByLabel(`Mật khẩu của ${lists.locked}`).fill('sai mật khẩu');
    await unread.getByRole('button', { name: 'Mở' }).click();
    await page.getByRole('grid', { name: 'Xem trước dữ liệu nhập' }).waitFor();
    await unread.getByLabel(`Mật khẩu của ${lists.locked}`).fill(lists.password);
    await unread.getByRole('button', { name: 'Mở' }).click();
    await unread.getByText('1 tệp không đọc được').waitFor();
    const counted = await verdicts(page);
    assert.ok(counted['Tất cả'] > lists.readable, 'the locked one came in');
    const all = ['Mới', 'Trùng khớp', 'Thay đổi', 'Cần xem', 'Từ chối'].reduce((sum, name) => sum + counted[name], 0);
    assert.equal(all, counted['Tất cả'], 'the verdicts add up to the rows read');

    // What was mended is shown in the column itself.
    const sheet = page.getByRole('combobox', { name: 'Trang tính', exact: true });
    const value = await sheet.locator('option', { hasText: lists.old }).getAttribute('value');
    await sheet.selectOption(value);
    await page.getByRole('table', { name: 'Ghép cột' }).getByText(/TCVN3/).first().waitFor();
    await page.getByRole('table', { name: 'Ghép cột' }).getByText(new RegExp([120, 121, 122, 123].map(somebody).join('|'))).first().waitFor();
    await commitButton(page).waitFor();

    await thereAndBack(page, async () => (await call('members.search', { text: '', only_missing: false, limit: 1 })).everyone, async () => {
      await page.keyboard.press('Control+Enter');
      await page.getByText('Đã nhập xong').waitFor();
    });
    const recorded = await call('members.search', { text: '', only_missing: false, limit: 1 });
    assert.equal(recorded.everyone, counted['Mới']);
    assert.equal((await call('members.search', { text: somebody(120), only_missing: false })).rows.some((row) => row.branch === '10A12'), true);
  },

  'columns say what was read: dates both ways, capitals, words; taught once, remembered, seen and changed': async (scene) => {
    const { page, call, folder } = scene;
    await readyOffice(scene);
    await choose(scene, [await speakingList(folder)]);
    const columns = page.getByRole('table', { name: 'Ghép cột' });
    const table = page.getByRole('grid', { name: 'Xem trước dữ liệu nhập' });

    // Capitals are offered in proper case, and stay when asked to.
    await columns.getByText('LÂM VĂN MẪU').first().waitFor();
    await table.getByText('H\'HEN NIÊ MẪU → H\'Hen Niê Mẫu').waitFor();
    await columns.getByLabel('Giữ nguyên như trong tệp').check();
    await table.getByText('LÂM VĂN MẪU', { exact: true }).waitFor();
    await columns.getByLabel('Giữ nguyên như trong tệp').uncheck();
    await table.getByText('LÂM VĂN MẪU → Lâm Văn Mẫu').waitFor();

    // Every date reads both ways: decided once for the column.
    await columns.getByText('Ngày trước hay tháng trước đều đọc được. Chọn một lần cho cả cột.').waitFor();
    const order = columns.getByRole('combobox', { name: 'Thứ tự ngày tháng của cột C' });
    await order.selectOption({ label: 'Tháng trước ngày' });
    await table.getByText('02/01/2008').first().waitFor();
    await order.selectOption({ label: 'Ngày trước tháng' });
    await table.getByText('01/02/2008').first().waitFor();
    await columns.getByText('Ngày trước hay tháng trước đều đọc được. Chọn một lần cho cả cột.').waitFor({ state: 'detached' });

    // Words: old → new, the unknown ones taught right there.
    await tabOf(page, /^Chữ 2/).click();
    const values = page.getByRole('table', { name: 'Chữ trong các cột' });
    await values.getByText('chưa rõ').first().waitFor();
    await values.getByRole('row').filter({ hasText: 'Lớp 12A1' }).getByText('đã đổi').waitFor();
    await values.getByRole('combobox', { name: 'Ghi «Kh’mer Krom» là' }).selectOption({ label: 'Khmer' });
    await values.getByRole('row').filter({ hasText: 'Kh’mer Krom' }).getByText('vừa dạy').waitFor();
    await values.getByRole('combobox', { name: 'Ghi «Đạo Ông Trần» là' }).selectOption({ label: 'Khác' });
    await values.getByRole('row').filter({ hasText: 'Đạo Ông Trần' }).getByText('vừa dạy').waitFor();
    await page.keyboard.press('F8');
    await table.waitFor();
    await commitButton(page).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã nhập xong').waitFor();
    const people = (await call('members.search', { text: '', only_missing: false })).rows;
    assert.deepEqual([people.filter((row) => row.ethnicity === 'Khmer').length, people.every((row) => row.branch === '12A1')], [4, true]);

    // The same list again: nothing to ask.
    await choose(scene, [join(folder, 'danh-sach-12A1.csv')]);
    await tabOf(page, /^Trùng khớp 5/).waitFor();
    await tabOf(page, /^Chữ/).click();
    await values.getByRole('row').filter({ hasText: 'Đạo Ông Trần' }).getByText('đơn vị dạy').waitFor();

    // The office's own dictionary: seen, changed, forgotten, brought back.
    await page.getByRole('button', { name: 'Xem các chữ đã dạy' }).click();
    const taught = page.getByRole('table', { name: 'Chữ đã dạy khi nhập danh sách' });
    await taught.getByText('Đạo Ông Trần').waitFor();
    const words = async () => (await call('import.words', {})).rows.map(({ from, to }) => [from, to]);
    await thereAndBack(page, words, async () => {
      await taught.getByText('Đạo Ông Trần').dblclick();
      const form = page.getByRole('dialog', { name: 'Sửa chữ đã dạy' });
      await form.getByLabel('Ghi vào sổ là').fill('Phật giáo Hòa Hảo');
      await form.getByRole('button', { name: 'Lưu' }).click();
      await form.waitFor({ state: 'hidden' });
    });
    await thereAndBack(page, words, async () => {
      await taught.getByText('Đạo Ông Trần').click();
      await page.keyboard.press('Delete');
      await taught.getByText('Đạo Ông Trần').waitFor({ state: 'detached' });
    });
    await thereAndBack(page, words, async () => {
      await page.keyboard.press('Control+n');
      const form = page.getByRole('dialog', { name: 'Dạy một chữ' });
      await form.getByLabel('Danh sách ghi').fill('Đạo ông bà');
      await form.getByLabel('Ghi vào sổ là').fill('Không');
      await form.getByRole('button', { name: 'Lưu' }).click();
      await form.waitFor({ state: 'hidden' });
    });
  },

  'one column overwrites while the others only fill blanks': async (scene) => {
    const { page, call, folder } = scene;
    await readyOffice(scene);
    const first = join(folder, 'cu.csv');
    await writeFile(first, '\ufeffHọ và tên,Ngày sinh,Lớp,Điện thoại,Chức vụ\nLâm Văn Mẫu,13/02/2008,12A1,0900000111,Bí thư\n');
    await choose(scene, [first]);
    await commitButton(page).click();
    await page.getByText('Đã nhập xong').waitFor();
    const second = join(folder, 'moi.csv');
    await writeFile(second, '\ufeffHọ và tên,Ngày sinh,Lớp,Điện thoại,Chức vụ\nLâm Văn Mẫu,13/02/2008,12A1,0900000222,Lớp trưởng\n');
    await choose(scene, [second]);
    await page.getByRole('button', { name: 'Cách đọc cột D Điện thoại' }).click();
    await page.getByRole('combobox', { name: 'Ô đã có dữ liệu, cột D' }).selectOption({ label: 'ghi đè theo tệp' });
    await page.getByText('0900000111 → 0900000222').first().waitFor();
    await commitButton(page).waitFor();
    await thereAndBack(page, async () => (await call('members.search', { text: '', only_missing: false })).rows.map(({ phone, post }) => [phone, post]), async () => {
      await page.keyboard.press('Control+Enter');
      await page.getByText('Đã nhập xong').waitFor();
    });
    const [row] = (await call('members.search', { text: '', only_missing: false })).rows;
    assert.deepEqual([row.phone, row.post], ['0900000222', 'Bí thư']);
  },

  'who is missing from the list is marked as left, moved or kept': async (scene) => {
    const { page, call, folder } = scene;
    await readyOffice(scene);
    const names = [0, 1, 2, 3].map((at) => [somebody(at * 7), `1${at}/03/2009`, '11A1']);
    await choose(scene, [await shortList(folder, [...names, [somebody(40), '20/03/2009', '11A2']])]);
    await commitButton(page).click();
    await page.getByText('Đã nhập xong').waitFor();
    await choose(scene, [await shortList(folder, names.slice(0, 1))]);
    await tabOf(page, /^Vắng mặt 3/).click();
    const missing = page.getByRole('table', { name: 'Người không có trong danh sách' });
    await missing.getByRole('combobox', { name: `${names[1][0]} nay` }).selectOption({ label: 'Đã rời đơn vị' });
    await missing.getByRole('combobox', { name: `${names[2][0]} nay` }).selectOption({ label: 'Chuyển sang 11A2' });
    await page.getByText('Đánh dấu 2 người vắng mặt.').waitFor();
    await thereAndBack(page, everybody(call), async () => {
      await page.getByRole('button', { name: 'Ghi đánh dấu' }).click();
      await page.getByText('Đã nhập xong').or(page.getByText('Không có gì thay đổi')).waitFor();
    });
    const after = await everybody(call)();
    const own = (name) => after.find((row) => row[0] === name);
    assert.deepEqual([own(names[2][0])[1], own(names[3][0])[1]], ['11A2', '11A1']);
    assert.equal(after.filter((row) => row[3] === 'active').length, 4);
  },

  'an import is left, waits, and is taken up again after the program was shut': async (scene) => {
    const { page, call, folder, bridge } = scene;
    const code = await readyOffice(scene);
    const path = await speakingList(folder);
    await choose(scene, [path]);
    await page.keyboard.press('Delete');
    await page.getByText('Để lại 1 bỏ qua.').waitFor();
    await thereAndBack(page, () => call('import.saved', {}), async () => {
      await page.getByRole('button', { name: 'Để dở' }).click();
      await page.getByRole('region', { name: 'Đang làm dở' }).getByText(/danh-sach-12A1\.csv, để dở ngày .*, 5 dòng/).waitFor();
    });
    // The stick is gone, the program too; meanwhile somebody was recorded by hand.
    await rm(path);
    await call('office.close', {});
    await call('office.unlock', { recovery_code: code });
    await page.goto(bridge.base);
    await call('members.add', { values: [{ field: 'name', value: 'Sơn Minh Mẫu' }, { field: 'born_on', value: '2008-10-09' }] });
    await page.getByRole('navigation').waitFor();
    await goTo(page, 'Nhập từ Excel');
    await page.getByRole('button', { name: /^Làm tiếp danh-sach-12A1/ }).click();
    await page.getByText('Để lại 1 bỏ qua.').waitFor();
    await page.getByText(/kết luận được tính lại, 1 dòng khác lúc để dở/).waitFor();
    await commitButton(page).waitFor();
    const before = await stateOf(call);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã nhập xong').waitFor();
    assert.notEqual(await stateOf(call), before);
    assert.equal((await call('import.saved', {})).total, 0);
    await takeBack(page);
    assert.equal((await call('import.saved', {})).total, 1);

    // Dropped, and brought back.
    await goTo(page, 'Tổng quan');
    await goTo(page, 'Nhập từ Excel');
    await page.getByRole('button', { name: 'Nhập tệp khác' }).waitFor();
    await page.reload();
    await page.getByRole('navigation').waitFor();
    await goTo(page, 'Nhập từ Excel');
    await thereAndBack(page, () => call('import.saved', {}), async () => {
      await page.getByRole('button', { name: /^Bỏ bản làm dở/ }).click();
      await page.getByRole('region', { name: 'Đang làm dở' }).waitFor({ state: 'detached' });
    });
  },

  'photos of a class come out of a folder, the doubtful ones chosen by hand': async (scene) => {
    const { page, call, folder, answer } = scene;
    await readyOffice(scene);
    const names = [0, 1, 2].map((at) => [somebody(at * 7), `1${at}/03/2009`, '11A1']);
    await choose(scene, [await shortList(folder, names)]);
    await commitButton(page).click();
    await page.getByText('Đã nhập xong').waitFor();
    await mkdir(join(folder, 'anh'));
    await portraits(join(folder, 'anh'), [`${names[0][0]}.png`, `${names[1][0]}.png`, 'IMG_0001.png']);
    await page.reload();
    await page.getByRole('navigation').waitFor();
    await goTo(page, 'Nhập từ Excel');
    await page.getByRole('combobox', { name: 'Chi đoàn của ảnh' }).selectOption({ label: '11A1' });
    await answer({ folder: join(folder, 'anh') });
    await page.getByRole('button', { name: 'Chọn thư mục ảnh…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhận 3 ảnh' });
    await dialog.getByRole('img').nth(2).waitFor();
    await dialog.getByRole('button', { name: 'Nhận 2 ảnh' }).waitFor();
    await dialog.getByRole('combobox', { name: 'Người của tệp IMG_0001.png' }).selectOption({ index: 3 });
    const people = (await call('members.search', { text: '', only_missing: false })).rows;
    const photos = async () => Promise.all(people.map(async ({ id }) => (await call('attachments.list', { person: id })).total));
    await thereAndBack(page, photos, async () => {
      await dialog.getByRole('button', { name: 'Nhận 3 ảnh' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });
    assert.deepEqual((await photos()).reduce((sum, one) => sum + one, 0), 3);
    // A folder without a picture says so.
    await mkdir(join(folder, 'trong'));
    await answer({ folder: join(folder, 'trong') });
    await page.getByRole('button', { name: 'Chọn thư mục ảnh…' }).click();
    await page.getByRole('contentinfo').getByText('Thư mục này không có ảnh').waitFor();
  },

  'the list goes out in the layout of another system, and as it is seen': async (scene) => {
    const { page, call, folder, answer } = scene;
    const OWN = 'Thêm bố cục của đơn vị (tệp .json)…';
    await readyOffice(scene, 'doan-truong-12a2.xlsx');
    await goTo(page, 'Đoàn viên');
    const out = async (layout, format, save) => {
      await page.getByRole('button', { name: 'Xuất tệp…' }).click();
      const dialog = page.getByRole('dialog', { name: /^Xuất danh sách: / });
      await dialog.getByRole('combobox', { name: 'Cột của tệp' }).locator('option').nth(4).waitFor({ state: 'attached' });
      await dialog.getByRole('combobox', { name: 'Cột của tệp' }).selectOption(layout);
      if (layout.label === OWN) await dialog.getByRole('button', { name: 'Bỏ bố cục này' }).waitFor();
      await dialog.getByRole('button', { name: format }).click();
      await answer({ save });
      await dialog.getByRole('button', { name: 'Chọn nơi lưu…' }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    const csv = join(folder, 'csdl.csv');
    await out({ label: 'CSDL ngành: danh sách học sinh (từ 2025)' }, 'Văn bản (.csv)', csv);
    await until('the file is there', async () => (await readFile(csv, 'utf8').catch(() => '')).includes('Mã định danh Bộ GD&ĐT'));
    const seen = join(folder, 'dang-xem.xlsx');
    await out({ index: 0 }, 'Excel (.xlsx)', seen);
    await until('the other too', async () => (await readFile(seen).catch(() => Buffer.alloc(0))).subarray(0, 2).toString() === 'PK');
    const own = join(folder, 'rieng.json');
    await writeFile(own, JSON.stringify({ id: 'rieng', title: 'Riêng', columns: [{ title: 'Tên', field: 'name' }, { title: 'Lớp', field: 'branch' }] }));
    await answer({ files: [own] });
    const mine = join(folder, 'rieng.csv');
    await out({ label: OWN }, 'Văn bản (.csv)', mine);
    await until('and the office\'s own', async () => (await readFile(mine, 'utf8').catch(() => '')).includes('Tên;Lớp'));
    // What went out comes back as nothing new.
    const again = await call('import.preview', { files: [seen], overwrite: false });
    assert.deepEqual([again.counts.same, again.rows.length], [again.rows.length, again.rows.length]);
    await section(page, 'Chữ đã dạy khi nhập');
    await page.getByText('Chưa dạy chữ nào').waitFor();
  },
};
