// What has to be done, with the keyboard alone: written down, put off, found again, done; the year said in one sentence.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countPointers } from '../kit/hands.mjs';
import { until } from '../kit/office.mjs';
import { goTo, openDemo } from '../kit/ways.mjs';

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();
const current = (page) => page.getByRole('grid', { name: 'Danh sách việc phải làm' }).locator('[aria-selected="true"]');

/** From the end of the list up to a row: what has no day stands below what is shown of a long list. */
async function upTo(page, text) {
  await page.keyboard.press('End');
  for (let rows = 0; rows < 30 && !(await current(page).textContent())?.includes(text); rows += 1) {
    await page.keyboard.press('ArrowUp');
  }
  await current(page).filter({ hasText: text }).waitFor();
}

export const stories = {
  'what has to be done is written, put off, woken and done with the keyboard alone': async (scene) => {
    const { page, call } = scene;
    const pointers = await countPointers(page);
    await openDemo(scene);
    const pressed = await pointers();
    const before = (await call('agenda.counts', {})).all;
    await page.keyboard.press('Control+5');
    await heading(page, 'Việc phải làm');
    await current(page).waitFor();

    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Thêm việc phải làm' }).waitFor();
    await page.keyboard.type('Gửi giấy mời lễ kết nạp');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText(`Tất cả ${before + 1}`).waitFor();
    await upTo(page, 'Gửi giấy mời lễ kết nạp');

    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Hoãn việc' }).waitFor();
    await page.keyboard.type('Chờ danh sách khách');
    await page.keyboard.press('Enter');
    await page.getByText('Đã hoãn một việc phải làm.').waitFor();
    await page.getByRole('row').filter({ hasText: 'Gửi giấy mời lễ kết nạp' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText(`Tất cả ${before + 1}`).waitFor();

    await upTo(page, 'Gửi giấy mời lễ kết nạp');
    await page.keyboard.press(' ');
    await page.getByText('Đã xong một việc tự ghi.').waitFor();
    await until('the own to-do left', async () => (await call('agenda.counts', {})).all === before);

    await page.keyboard.press('Home');
    const first = (await call('agenda.list', {})).rows[0];
    await current(page).filter({ hasText: first.title }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, first.about.split(',')[0]);
    await page.keyboard.press('Escape');
    assert.equal(await pointers(), pressed);
  },

  'the agenda leaves as a calendar without names, and the week is laid out as a paper': async (scene) => {
    const { page, folder, answer, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Việc phải làm');
    const path = join(folder, 'viec.ics');
    await answer({ save: path });
    await page.getByRole('button', { name: 'Xuất lịch…' }).click();
    await page.getByRole('button', { name: 'Chọn nơi lưu…' }).click();
    await page.getByText('ra tệp lịch').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const text = await readFile(path, 'utf8');
    const { rows } = await call('agenda.list', {});
    assert.equal(text.split('BEGIN:VEVENT').length - 1, rows.length);
    const someone = rows.find((row) => row.candidate).about.split(',')[0];
    assert.ok(!text.replaceAll('\r\n ', '').includes(someone));
    await page.keyboard.press('Control+p');
    await heading(page, 'Việc phải làm trong tuần');
    await page.locator('svg').first().waitFor();
  },

  'a past year is said in one sentence, and its number opens the names': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { admissions } = await call('overview.get', {});
    const past = admissions.find((year) => year.held > 0);
    await page.getByLabel('Năm học của câu').selectOption(past.label);
    const figure = String(past.held).padStart(2, '0');
    await page.getByRole('button', { name: `kết nạp ${figure}: xem tên`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    assert.equal(await dialog.getByRole('row').count(), past.held + 1);
  },
};
