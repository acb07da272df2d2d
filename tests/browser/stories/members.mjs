// A cell of the members' list is edited in place, and undo brings the old value back.

import assert from 'node:assert/strict';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

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
