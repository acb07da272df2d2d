// What works from anywhere: «Tìm, ra lệnh», undo and redo, the lock.

import assert from 'node:assert/strict';
import { until } from '../kit/office.mjs';
import { goTo, makeOffice, openDemo, PASSWORD } from '../kit/ways.mjs';

async function find(page, text, title, kind) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm người, chi đoàn, buổi lễ hoặc lệnh' }).pressSequentially(text);
  const option = page.getByRole('option').filter({ hasText: title }).filter({ has: page.getByText(kind, { exact: true }) }).first();
  await option.waitFor();
  for (let turn = 0; turn < 40 && (await option.getAttribute('aria-selected')) !== 'true'; turn += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

export const stories = {
  'Ctrl+K finds a member, a candidate, a chi đoàn, a ceremony and a command, without accents': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const members = (await call('members.search', { text: '' })).rows;
    const candidate = (await call('candidates.list', { text: '', closed: false })).rows.find((row) => row.stage === 'branch_review');
    const ceremony = (await call('ceremonies.list', {})).rows.find((row) => row.state === 'planned');
    const member = members.find((row) => members.filter((one) => one.name === row.name).length === 1 && !row.stage_label);

    await find(page, bare(member.name), member.name, 'Đoàn viên');
    await page.getByRole('complementary', { name: `Chi tiết: ${member.name}` }).waitFor();
    await find(page, bare(candidate.name), candidate.name, 'Nguồn');
    await page.getByRole('heading', { name: candidate.name, level: 1 }).waitFor();
    await find(page, bare(member.branch), `Chi đoàn ${member.branch}`, 'Chi đoàn');
    await page.getByRole('button', { name: `Bỏ lọc Chi đoàn ${member.branch}` }).waitFor();
    await find(page, 'le ket nap 19/05', ceremony.title, 'Buổi lễ');
    await page.getByRole('heading', { name: ceremony.title }).waitFor();
    await find(page, 'nguoi ky', 'Người ký', 'Lệnh');
    await page.getByRole('tab', { name: /^Người ký/, selected: true }).waitFor();
    await find(page, 'giao dien toi', 'Giao diện tối', 'Lệnh');
    await page.locator('html[data-theme=dark]').waitFor();
    // Left with Esc, the keyboard is where it was.
    const before = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), before);
  },

  'Ctrl+Z and Ctrl+Y work on every screen, and in a field take back the typing first': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const [{ id, phone: before }] = (await call('members.search', { text: '', limit: 1 })).rows;
    const after = '0900000778';
    await call('members.update', { id, values: [{ field: 'phone', value: after }] });
    const phone = async () => (await call('members.search', { text: '', limit: 1 })).rows[0].phone;
    for (const screen of ['Tổng quan', 'Đoàn viên', 'Nguồn vào Đảng', 'Lễ kết nạp', 'Nhập từ Excel', 'Cài đặt']) {
      await goTo(page, screen);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.keyboard.press('Control+z');
      await until(`taken back on «${screen}»`, async () => (await phone()) === before);
      await page.keyboard.press('Control+y');
      await until(`done again on «${screen}»`, async () => (await phone()) === after);
    }
    // Two presses in one breath are two: one back and one forth, whatever the core still does.
    await Promise.all([page.keyboard.press('Control+z'), page.keyboard.press('Control+y')]);
    await page.getByRole('status').filter({ hasText: 'Đã làm lại' }).waitFor();
    await until('back and forth', async () => (await phone()) === after);

    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell').first().waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('an');
    await page.keyboard.press('Control+z');
    await until('the typing is taken back', async () => (await page.getByRole('searchbox').inputValue()) !== 'an');
    assert.equal(await phone(), after, 'the typing alone is taken back');
  },

  'the lock shows nothing of anybody, and opens with the password or the recovery code': async (scene) => {
    const { page, call } = scene;
    const code = await makeOffice(scene);
    await call('members.add', { status: 'active', values: [{ field: 'name', value: 'Thạch Thị Sa Ry' }, { field: 'phone', value: '0900000123' }] });
    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell', { name: 'Thạch Thị Sa Ry', exact: true }).click();
    await page.getByRole('complementary', { name: 'Chi tiết: Thạch Thị Sa Ry' }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('sa ry');
    const lock = async () => {
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: 'Đã khóa' }).waitFor();
      const everything = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input')].map((input) => input.value).join(' ') + document.title);
      for (const word of ['Thạch', 'Sa Ry', 'sa ry', '0900000123']) assert.ok(!everything.includes(word), `the lock shows «${word}»`);
      await assert.rejects(call('members.search', { text: '' }), 'the core is shut, not only the screen');
    };
    await lock();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đoàn viên', level: 1 }).waitFor();
    await page.getByRole('gridcell', { name: 'Thạch Thị Sa Ry', exact: true }).waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'sa ry', 'what was being typed is back');
    await lock();
    await page.getByRole('button', { name: 'Dùng mã khôi phục' }).click();
    const field = page.getByRole('textbox', { name: 'Mã khôi phục' });
    await field.fill(code.replace(/[0-9A-Z](?=[^0-9A-Z]*$)/i, (last) => (last === '2' ? '3' : '2')));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await field.fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    assert.equal((await call('members.search', { text: '' })).total, 1);
  },
};
