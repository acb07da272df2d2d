// A step for many people at once, and the board, by the keyboard alone.

import assert from 'node:assert/strict';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

const list = (page) => page.getByRole('grid', { name: 'Người trong nguồn' });

export const stories = {
  'three are ticked and one form records their step; one undo takes it back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Nguồn vào Đảng');
    await list(page).focus();
    const { rows } = await call('candidates.list', { text: '', closed: false });
    const counted = async () => {
      const pages = await Promise.all(rows.slice(0, 3).map((row) => call('candidates.get', { id: row.id })));
      return pages.map((one) => one.steps.length);
    };
    const before = await counted();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('Đã chọn 3 người').waitFor();
    await page.keyboard.press('Control+g');
    const form = page.getByRole('dialog', { name: 'Ghi bước cho 3 người' });
    await form.waitFor();
    await form.getByLabel('Bước', { exact: true }).selectOption('list_handover');
    await form.getByLabel('Người nhận', { exact: true }).fill('Chi ủy');
    await form.getByLabel('Ngày', { exact: true }).fill('12/05/2026');
    await form.getByRole('button', { name: 'Ghi cho 3 người' }).click();
    await form.waitFor({ state: 'hidden' });
    assert.deepEqual(await counted(), before.map((count) => count + 1));
    await takeBack(page);
    assert.deepEqual(await counted(), before);
  },
  'the board is walked by arrows, and moving a card asks for the form of its step': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('button', { name: 'Theo chặng' }).click();
    const board = page.getByRole('group', { name: 'Người trong nguồn theo chặng' });
    await board.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-candidate'));
    await board.locator('[data-candidate][tabindex="0"]').focus();
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    assert.notEqual(second, first);
    const before = JSON.stringify(await call('candidates.get', { id: second }));
    await page.keyboard.press('Alt+ArrowRight');
    const form = page.getByRole('dialog');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    assert.equal(JSON.stringify(await call('candidates.get', { id: second })), before, 'nothing moves in silence');
    await page.keyboard.press('Enter');
    const { row } = await call('candidates.get', { id: second });
    await page.getByRole('heading', { name: row.name, level: 1 }).waitFor();
    // The look is remembered.
    await goTo(page, 'Tổng quan');
    await goTo(page, 'Nguồn vào Đảng');
    await board.waitFor();
  },
};
