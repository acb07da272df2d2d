// The guide: F1 on every screen opens the page of that screen, by keyboard alone, and leaves everything as it was.

import assert from 'node:assert/strict';
import { countPointers, focused, walkTo } from '../kit/hands.mjs';
import { readyOffice } from '../kit/office.mjs';
import { goTo, makeOffice, openDemo } from '../kit/ways.mjs';

const guide = (page) => page.getByRole('dialog', { name: 'Hướng dẫn' });

/** Opens the guide with its key and sees which page it is, with its picture drawn. */
async function explained(page, title) {
  await page.keyboard.press('F1');
  await guide(page).getByRole('heading', { name: title, level: 3 }).waitFor();
  assert.equal(await focused(page), title, 'reading begins on the page');
  const drawn = await guide(page).locator('article img').first().evaluate(async (image) => {
    image.loading = 'eager';
    await image.decode();
    return image.naturalWidth;
  });
  assert.equal(drawn, 1366);
}

async function closed(page, key = 'Escape') {
  await page.keyboard.press(key);
  await guide(page).waitFor({ state: 'detached' });
}

export const stories = {
  'every screen has its page of the guide': async (scene) => {
    const { page } = scene;
    await openDemo(scene);
    const names = await page.getByRole('navigation').getByRole('listitem').getByRole('button').allInnerTexts();
    assert.ok(names.length >= 7, names.join());
    for (const name of names.map((text) => text.split('\n')[0].replace(/\s*Ctrl\+\d$/, '').trim())) {
      await goTo(page, name);
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await explained(page, name);
      await closed(page);
    }
  },

  'one person, one ceremony and one paper have pages of their own': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { rows: [candidate] } = await call('candidates.list', { text: '', closed: false });
    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('row').filter({ hasText: candidate.name }).first().dblclick();
    await page.getByRole('heading', { name: candidate.name, level: 1 }).waitFor();
    await explained(page, 'Hồ sơ một người');
    // A second F1 takes it away again.
    await closed(page, 'F1');
    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell').first().waitFor();
    await page.keyboard.press('Control+p');
    await page.getByRole('img', { name: /trang 1/ }).waitFor();
    await explained(page, 'Xem trước khi in');
    await closed(page);
  },

  'before an office is made and while it is locked there is help too': async (scene) => {
    const { page, start } = scene;
    await start();
    await page.getByRole('heading', { name: 'Bắt đầu', level: 1 }).waitFor();
    await explained(page, 'Bắt đầu');
    await closed(page);
    await makeOffice(scene);
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Đã khóa' }).waitFor();
    await explained(page, 'Khóa');
    await closed(page);
  },

  'found by a word without marks, followed and left by keyboard alone, over a dialog that keeps what was typed': async (scene) => {
    const { page } = scene;
    const pointers = await countPointers(page);
    await readyOffice(scene);
    await page.keyboard.press('Control+2');
    await page.getByText('Chưa có đoàn viên').waitFor();
    await page.keyboard.press('Control+n');
    const form = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
    await form.waitFor();
    await page.keyboard.type('Kim Mẫu');
    await explained(page, 'Đoàn viên');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ghi nham');
    await guide(page).getByRole('button', { name: /^Ghi nhầm/ }).waitFor();
    await page.keyboard.press('Enter');
    await guide(page).getByRole('heading', { name: 'Hồ sơ một người', level: 3 }).waitFor();
    // The first Esc empties the search when the keyboard stands in it, so it closes from the page.
    assert.equal(await focused(page), 'Hồ sơ một người');
    await closed(page);
    assert.equal(await form.getByLabel('Họ và tên').inputValue(), 'Kim Mẫu');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    await page.keyboard.type('huong dan');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'Hướng dẫn' }).waitFor();
    await page.keyboard.press('Enter');
    await guide(page).getByRole('heading', { name: 'Đoàn viên', level: 3 }).waitFor();
    await walkTo(page, 'Phím dùng mọi nơi', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await guide(page).getByRole('heading', { name: 'Phím dùng mọi nơi', level: 3 }).waitFor();
    await closed(page);
    assert.equal(await pointers(), 0);
  },
};
