// Files of several people let fall on the window: matched, asked about, taken in one operation; and what is wanting in the
// file of everybody.

import assert from 'node:assert/strict';
import { letFall, pictures } from '../kit/files.mjs';
import { openView } from '../kit/moves.mjs';
import { goTo, openDemo, thereAndBack } from '../kit/ways.mjs';

const TITLE = 'Hồ sơ, giấy tờ còn thiếu';

export const stories = {
  'files of many are let fall, matched, asked about and taken': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await openView(page, TITLE);
    const { rows } = await call('candidates.files', {});
    // Nobody else is called so.
    const alone = rows.filter((row) => rows.filter((other) => other.name === row.name).length === 1);
    const people = await call('members.search', { text: '', only_missing: false });
    const [one, other] = alone.filter((row) => people.rows.filter((who) => who.name === row.name).length === 1);
    const paths = await pictures(scene, [`${one.name} don xin vao dang.png`, `${one.name}.pdf`, 'scan 01.png']);
    const kept = async () => {
      const lists = await Promise.all([one, other].map((who) => call('attachments.list', { person: who.person })));
      return lists.map((list) => list.rows.map((row) => [row.name, row.document]));
    };
    const form = page.getByRole('dialog', { name: /^Nhận 3 tệp/ });
    await thereAndBack(page, kept, async () => {
      await letFall(page, paths);
      await form.getByText('Đúng theo tên').waitFor();
      await form.getByText('thật ra là ảnh PNG').waitFor();
      await form.getByLabel(`Vẫn nhận tệp ${one.name}.pdf`).check();
      await form.getByLabel('Tìm người cho tệp scan 01.png').fill(other.name);
      await page.keyboard.press('Enter');
      await form.getByText('Đã chọn').waitFor();
      await form.getByRole('button', { name: 'Nhận 3 tệp' }).click();
      await form.waitFor({ state: 'hidden' });
    });
    const [of_one, of_other] = await kept();
    assert.equal(of_one.length, 2);
    assert.equal(of_other.length, 1);
    assert.ok(of_one.some(([, document]) => document === '1-KNĐ Đơn xin vào Đảng'));

    // On the page of one person files are that person's.
    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('searchbox').first().fill(other.name);
    // The head and the one row: a row of the list before would go while it is pressed.
    await page.waitForFunction(() => document.querySelectorAll('[role="grid"] [role="row"]').length === 2);
    await page.getByRole('row').filter({ hasText: other.name }).first().dblclick();
    await page.getByRole('heading', { name: other.name, level: 1 }).waitFor();
    const section = page.locator('section.files');
    await section.getByText(/^1 tệp, /).waitFor();
    await letFall(page, await pictures(scene, ['anh the 3x4.png']));
    await section.getByText(/^2 tệp, /).waitFor();

    await page.getByRole('button', { name: 'Giấy tờ' }).first().click();
    await page.getByRole('menuitem', { name: 'Mục lục hồ sơ' }).click();
    await page.getByRole('img', { name: /trang 1/ }).first().waitFor();
  },
};
