// First start: nothing is there yet; an office is made; its list of members is empty and says what to do first.

import assert from 'node:assert/strict';
import { goTo, makeOffice, openDemo, PASSWORD } from '../kit/ways.mjs';

export const stories = {
  'a first start offers its ways to begin': async ({ page, start }) => {
    await start();
    for (const way of ['Lập cơ sở dữ liệu mới', 'Xem thử với dữ liệu mẫu', 'Mở dữ liệu đã có']) {
      await page.getByText(way).first().waitFor();
    }
  },

  'a new office is made with a recovery code typed back, and has no members yet': async (scene) => {
    const { page, call } = scene;
    await makeOffice(scene);
    await goTo(page, 'Đoàn viên');
    await page.getByText('Chưa có đoàn viên').waitFor();
    assert.equal((await call('members.search', { text: '' })).total, 0);
  },

  'a locked office opens with its password and with nothing else': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await page.keyboard.press('Control+l');
    await page.getByText('Đã khóa').first().waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill('khong phai cau nay');
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    await page.getByRole('navigation').waitFor();
  },

  'the demonstration opens without a password and says that it is one': async (scene) => {
    await openDemo(scene);
    await scene.page.getByText('DỮ LIỆU MẪU').first().waitFor();
    assert.ok((await scene.call('members.search', { text: '' })).total > 0);
  },
};
