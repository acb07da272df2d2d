// A cell of the members' list is edited in place, and undo brings the old value back.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goTo, openDemo, takeBack, thereAndBack } from '../kit/ways.mjs';

export const stories = {
  'a phone number is edited in its cell and taken back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Đoàn viên');
    // With the person beside it, a small window has no room for the telephone numbers.
    await page.getByRole('button', { name: 'Đóng khung chi tiết' }).click();
    const [first] = (await call('members.search', { text: '', limit: 1 })).rows;
    const row = page.getByRole('row').filter({ hasText: first.name }).first();
    const cell = row.getByRole('gridcell').filter({ hasText: first.phone }).first();
    await cell.dblclick();
    const box = page.locator('main input:focus');
    await box.fill('0900000777');
    await box.press('Enter');
    await page.getByRole('gridcell').filter({ hasText: '0900000777' }).first().waitFor();
    const phone = async () => (await call('members.search', { text: '', limit: 1 })).rows[0].phone;
    assert.equal(await phone(), '0900000777');

    await takeBack(page);
    assert.equal(await phone(), first.phone);
  },

  'a layout of the office is picked once, stays offered, and is dropped': async (scene) => {
    const { page, folder, answer, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Đoàn viên');
    const path = join(folder, 'bo-cuc.json');
    const columns = [{ title: 'Mã trong sổ', field: 'id' }, { title: 'Họ tên', field: 'name' }];
    await writeFile(path, JSON.stringify({ id: 'cua-huyen', title: 'Mẫu của huyện', columns }));
    const own = async () => (await call('members.layouts', {})).rows.filter((layout) => layout.own).map(({ title }) => title);
    const choice = page.getByLabel('Cột của tệp');
    const open = async () => {
      await page.getByRole('button', { name: 'Xuất tệp…' }).click();
      await choice.waitFor();
    };
    const shut = async () => {
      await page.keyboard.press('Escape');
      await choice.waitFor({ state: 'hidden' });
    };
    await thereAndBack(page, own, async () => {
      await open();
      await answer({ files: [path] });
      await choice.selectOption({ label: 'Thêm bố cục của đơn vị (tệp .json)…' });
      await page.getByRole('button', { name: 'Bỏ bố cục này' }).waitFor();
      await shut();
    });
    await open();
    await choice.selectOption({ label: 'Của đơn vị: Mẫu của huyện' });
    const out = join(folder, 'xuat.csv');
    await answer({ save: out });
    await page.getByRole('button', { name: 'Văn bản (.csv)' }).click();
    await page.getByRole('button', { name: 'Chọn nơi lưu…' }).click();
    await choice.waitFor({ state: 'hidden' });
    const { counts, rows } = await call('import.preview', { files: [out] });
    assert.equal(counts.same, rows.length);
    await thereAndBack(page, own, async () => {
      await open();
      await choice.selectOption({ label: 'Của đơn vị: Mẫu của huyện' });
      await page.getByRole('button', { name: 'Bỏ bố cục này' }).click();
      await page.getByText('Đã bỏ bố cục xuất').first().waitFor();
      await shut();
    });
  },

  'a search without accents finds names with them': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Đoàn viên');
    const [first] = (await call('members.search', { text: '', limit: 1 })).rows;
    const bare = first.name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
    assert.notEqual(bare, first.name.toLowerCase(), 'the first name of the demonstration carries accents');
    await page.getByRole('searchbox').or(page.getByPlaceholder(/gõ không dấu/)).first().fill(bare);
    await page.getByRole('row').filter({ hasText: first.name }).first().waitFor();
  },
};
