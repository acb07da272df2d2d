// The import beyond the plain case: columns mapped by hand and remembered, a doubtful row decided, rejected rows handed
// back as Excel, a change of mind, a file that is no table.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile, readyOffice, stateOf, until } from '../kit/office.mjs';
import { fixture } from '../kit/place.mjs';
import { goTo } from '../kit/ways.mjs';

/** Opens files in the wizard. */
async function choose({ page, answer }, ...files) {
  await goTo(page, 'Nhập từ Excel');
  await page.getByRole('heading', { name: 'Nhập từ Excel', level: 1 }).waitFor();
  await answer({ files });
  await page.keyboard.press('Control+o');
  await page.getByRole('grid', { name: 'Xem trước dữ liệu nhập' }).waitFor();
}

const commitButton = (page) => page.getByRole('button', { name: /^Nhập \d+ dòng/ });

const CSV = [
  'STT,Họ và tên,Ngày sinh,Giới tính,Lớp',
  '1,Lâm Văn Mẫu,01/02/2008,Nam,12A9',
  '2,,03/02/2008,Nữ,12A9',
  '3,Trần Thị Mẫu,31/02/2008,Nữ,12A9',
].join('\n');

async function csvIn(folder) {
  const path = join(folder, 'lop-12a9.csv');
  await writeFile(path, `\ufeff${CSV}`);
  return path;
}

export const stories = {
  'a column mapped by hand is read anew, and remembered for the next file': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene);
    await choose(scene, fixture('import/csdl-nganh-11a1.xlsx'));
    const table = page.getByRole('grid', { name: 'Xem trước dữ liệu nhập' });
    const field = page.getByRole('combobox', { name: 'Ghi cột Q Tên cha vào' });
    assert.equal(await field.locator('option:checked').innerText(), 'Không nhập');
    await table.getByRole('columnheader', { name: 'Ghi chú' }).waitFor({ state: 'detached' });
    await field.selectOption({ label: 'Ghi chú' });
    await table.getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
    await commitButton(page).click();
    await page.getByText('Đã nhập xong').waitFor();
    const { rows } = await call('members.search', { text: '' });
    const noted = await Promise.all(rows.slice(0, 5).map(async ({ id }) => (await call('members.get', { id })).note));
    assert.ok(noted.every((note) => note), 'the column went where it was sent');

    await choose(scene, fixture('import/csdl-nganh-11a1.xlsx'));
    await page.getByText('Ghép theo lần nhập trước.').waitFor();
    assert.equal(await field.locator('option:checked').innerText(), 'Ghi chú');
    await page.getByRole('button', { name: /^Trùng khớp 38/ }).waitFor();
  },

  'a doubtful row is found with F8 and decided with a key': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene, 'csdl-nganh-11a1.xlsx');
    await call('school_years.add', { label: '2026-2027' });
    await call('school_years.set_current', { label: '2026-2027' });
    const before = (await call('members.search', { text: '' })).everyone;
    await choose(scene, fixture('import/nam-hoc-sau-12a1.xlsx'));
    const foot = page.locator('.ft');
    await foot.getByText('Để lại 1 cần xem.').waitFor();
    await page.keyboard.press('F8');
    await page.getByRole('heading', { name: 'Dòng 41: Bùi Khánh Oanh' }).waitFor();
    // As a new person, then as the one already here: the foot follows, nothing is written yet.
    const state = await stateOf(call);
    await page.keyboard.press('1');
    await foot.getByText('Thêm 4, sửa 38.').waitFor();
    await page.keyboard.press('2');
    await foot.getByText('Thêm 3, sửa 39.').waitFor();
    assert.equal(await stateOf(call), state);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã nhập xong').waitFor();
    const everyone = await call('members.search', { text: '' });
    assert.equal(everyone.everyone, before + 3);
    const same = (await call('members.search', { text: 'bui khanh oanh' })).rows;
    assert.deepEqual(same.map((row) => row.branch), ['12A1'], 'one person, moved on with the class');
  },

  'rejected rows are told by cell and handed back as Excel': async (scene) => {
    const { page, call, answer, folder } = scene;
    await readyOffice(scene);
    await choose(scene, await csvIn(folder));
    await page.getByRole('button', { name: /^Từ chối 2/ }).click();
    await page.getByText('B3: dòng này có nội dung nhưng không có họ tên').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const back = join(folder, 'tra-lai.xlsx');
    await answer({ save: back });
    await page.getByRole('button', { name: 'Ghi ra tệp…' }).click();
    await page.getByText(`Đã ghi các dòng chưa nhập vào ${back}`).waitFor();
    assert.equal((await readFile(back)).subarray(0, 2).toString(), 'PK');
    const again = await call('import.preview', { files: [back], overwrite: false });
    assert.deepEqual([again.rows.length, again.counts.rejected], [2, 2], 'both rows came back, with what is wrong still in them');
    await commitButton(page).click();
    await page.getByText('Đã nhập xong').waitFor();
    assert.equal((await call('members.search', { text: '' })).total, 1);
  },

  'an import is given up, with a question only where work would be lost': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene);
    const state = await stateOf(call);
    await choose(scene, fixture('import/doan-truong-12a2.xlsx'));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();

    await choose(scene, fixture('import/doan-truong-12a2.xlsx'));
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Bỏ lần nhập này?' });
    await question.getByRole('button', { name: 'Giữ lại' }).click();
    await page.getByText('Để lại 1 bỏ qua.').waitFor();
    // It also waits for whoever looks something up elsewhere.
    await goTo(page, 'Cài đặt');
    await page.getByRole('heading', { name: 'Cài đặt', level: 1 }).waitFor();
    await goTo(page, 'Nhập từ Excel');
    await page.getByText('Để lại 1 bỏ qua.').waitFor();
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Bỏ lần nhập' }).click();
    await page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
    assert.equal(await stateOf(call), state);
  },

  'reading and writing are stopped with Esc, and nothing is written': async (scene) => {
    const { page, call, answer } = scene;
    await readyOffice(scene);
    const state = await stateOf(call);
    await goTo(page, 'Nhập từ Excel');
    await page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
    await answer({ files: [fixture('import/ca-truong.xlsx')] });
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'Dừng đọc' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, 'what one stopped oneself is no error');

    await page.keyboard.press('Control+o');
    await commitButton(page).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Dừng nhập' }).waitFor();
    await page.keyboard.press('Escape');
    await commitButton(page).waitFor();
    await page.getByRole('status').filter({ hasText: 'Chưa ghi gì vào dữ liệu' }).waitFor();
    assert.equal(await stateOf(call), state);
    // The plan is still there and can be written after all.
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã nhập xong').waitFor();
    assert.equal((await call('members.search', { text: '', limit: 1 })).total, 2700);
  },

  'a file that is no table says what it is, and nothing is written': async (scene) => {
    const { page, call, answer, folder } = scene;
    await readyOffice(scene);
    const state = await stateOf(call);
    const picture = join(folder, 'danh-sach.xlsx');
    await writeFile(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const letter = join(folder, 'thu.csv');
    await writeFile(letter, 'Kính gửi các thầy cô,\nđây là một lá thư.\n');
    await goTo(page, 'Nhập từ Excel');
    for (const [path, sentence] of [
      [picture, 'Tệp «danh-sach.xlsx» không phải bảng tính mà là hình ảnh.'],
      [letter, 'Không thấy bảng người nào trong thu.csv'],
      [join(folder, 'khong-co.xlsx'), 'khong-co.xlsx'],
    ]) {
      await answer({ files: [path] });
      await page.getByRole('button', { name: /^Chọn tệp/ }).click();
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      // The next choice begins without the words about this one.
      assert.equal(await page.getByRole('alert').count(), 1);
    }
    await until('nothing is written', async () => (await stateOf(call)) === state);
  },
};
