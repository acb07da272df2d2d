// The demonstration says everywhere that it is one, and leads back to the start.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { wordsOf } from '../kit/paper.mjs';
import { goTo, openDemo } from '../kit/ways.mjs';

export const stories = {
  'the band stands on every screen of the demonstration, and leaving it returns to the start': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    for (const screen of ['Tổng quan', 'Đoàn viên', 'Nguồn vào Đảng', 'Lễ kết nạp', 'Nhập từ Excel', 'Cài đặt']) {
      await goTo(page, screen);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.getByRole('region', { name: 'DỮ LIỆU MẪU' }).waitFor();
    }
    await page.getByRole('button', { name: 'Thoát dữ liệu mẫu' }).click();
    await page.getByRole('heading', { name: 'Bắt đầu' }).waitFor();
    assert.equal(await page.getByText('DỮ LIỆU MẪU', { exact: true }).count(), 0);
    assert.equal((await call('office.status', {})).phase, 'start');
    // It can be opened again, and one's own office can be made.
    await page.getByText('Xem thử với dữ liệu mẫu').click();
    await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click();
    await page.getByRole('region', { name: 'DỮ LIỆU MẪU' }).waitFor();
  },

  'papers of the demonstration carry the word MẪU on every page': async (scene) => {
    const { page, answer, folder } = scene;
    await openDemo(scene);
    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell').first().waitFor();
    await page.keyboard.press('Control+p');
    await page.getByRole('img', { name: /trang 1/ }).waitFor();
    const path = join(folder, 'mau.pdf');
    await answer({ save: path });
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await page.getByText('Đã lưu PDF').waitFor();
    const pages = Number((await page.getByText(/^Trang 1 trong \d+$/).innerText()).match(/\d+$/)[0]);
    for (let number = 1; number <= pages; number += 1) {
      assert.ok((await wordsOf(path, number)).some((word) => word.text.includes('MẪU')), `page ${number} carries MẪU`);
    }
  },
};
