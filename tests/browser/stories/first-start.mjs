// First start: nothing is there yet; an office is made; its list of members is empty and says what to do first.

import assert from 'node:assert/strict';

export const stories = {
  'a first start offers three ways to begin': async ({ page, start }) => {
    await start();
    for (const way of ['Lập cơ sở dữ liệu mới', 'Xem thử với dữ liệu mẫu', 'Mở bản sao lưu']) {
      await page.getByText(way).first().waitFor();
    }
  },

  'a new office has no members and says what to do first': async ({ page, call, start }) => {
    await call('office.create', { unit: 'Đoàn trường THPT Mẫu', kind: 'school', school_year: '2025-2026' });
    await start();
    await page.getByRole('button', { name: 'Đoàn viên' }).first().click();
    await page.getByRole('heading', { name: 'Đoàn viên' }).first().waitFor();
    assert.equal((await call('members.search', { text: '' })).total, 0);
  },
};
