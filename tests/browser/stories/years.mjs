// A class is rated by keyboard, locked, and taken back; its fees are ticked in one go.

import assert from 'node:assert/strict';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

const open = async (page, name) => {
  await goTo(page, 'Đoàn viên');
  await page.getByRole('group', { name: 'Phần của màn hình Đoàn viên' }).getByRole('button', { name }).click();
};

export const stories = {
  'a class is rated by keyboard, locked, and taken back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await open(page, 'Xếp loại, kết quả năm học');
    // The screen opens the class of the person the list stands at.
    await page.getByRole('grid', { name: 'Kết quả năm học' }).waitFor();
    const shown = (await page.getByRole('button', { name: /^Chi đoàn / }).first().textContent()).trim();
    const first = (await call('branches.list', {})).rows.find((row) => shown.endsWith(` ${row.name}`));
    const grid = () => call('yearly.grid', { branch: first.id });
    const before = (await grid()).rows;
    const at = before.findIndex((row) => row.rated);
    await page.getByRole('grid', { name: 'Kết quả năm học' }).waitFor();
    const cell = page.getByRole('row').filter({ hasText: before[at].name }).first().locator('[aria-colindex="8"]');
    await cell.click();
    // A letter opens the cell; Enter takes the first word that begins so and goes down.
    await page.keyboard.type('Xu');
    await page.keyboard.press('Enter');
    await page.getByText(/^1 trong \d+ đoàn viên đã xếp loại$/).waitFor();
    assert.equal((await grid()).rows[at].record.rating, 'excellent');

    // The whole class at once, and those who are not in the Union are left out.
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar').getByRole('button', { name: 'Xếp loại đoàn viên' }).click();
    await page.getByRole('menu').getByText('Hoàn thành tốt nhiệm vụ').click();
    const members = before.filter((row) => row.rated).length;
    await page.getByText(`${members} trong ${members} đoàn viên đã xếp loại`).waitFor();
    assert.ok((await grid()).rows.filter((row) => row.rated).every((row) => row.record.rating === 'good'));

    await page.getByRole('button', { name: 'Khóa xếp loại' }).click();
    await page.getByText('Đã khóa từ').waitFor();
    await page.getByRole('button', { name: 'Mở khóa…' }).click();
    await page.getByLabel('Lý do').fill('Bổ sung bạn mới chuyển đến');
    await page.keyboard.press('Enter');
    await page.getByText('Bổ sung bạn mới chuyển đến').first().waitFor();

    for (const step of ['the opening', 'the lock', 'the class']) await takeBack(page, step);
    await page.getByText(`1 trong ${members} đoàn viên đã xếp loại`).waitFor();
  },

  'months of fees are ticked by keyboard and by their head': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await open(page, 'Đoàn phí');
    const [first] = (await call('branches.list', {})).rows;
    const fees = () => call('yearly.fees', { branch: first.id });
    const before = await fees();
    const table = page.getByRole('grid', { name: 'Đoàn phí theo tháng' });
    await table.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Space');
    await page.getByText('Đã thu').first().waitFor();
    await page.waitForFunction((was) => !document.body.innerText.includes(was), `Đã thu ${before.collected.toLocaleString('vi-VN')} đ`);
    assert.equal((await fees()).collected, before.collected + 2000);

    await table.getByRole('button', { name: 'T5:' }).click();
    await page.waitForFunction((was) => !document.body.innerText.includes(was), `Đã thu ${(before.collected + 2000).toLocaleString('vi-VN')} đ`);
    const may = (await fees()).months.find((month) => month.month === '2026-05');
    assert.equal(may.collected, before.rows.length * 2000);
    await takeBack(page);
    assert.equal((await fees()).collected, before.collected + 2000, 'one operation, one undo');
  },
};
