// Settings: a unit gets another name from a day on, a school year and a chi đoàn are made by hand, the look of this
// machine stays.

import assert from 'node:assert/strict';
import { readyOffice, until } from '../kit/office.mjs';
import { fillIn } from '../kit/steps.mjs';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

const section = async (page, name) => {
  await goTo(page, 'Cài đặt');
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
};

async function save(page, fields) {
  const form = page.getByRole('dialog');
  await fillIn(form, fields);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

export const stories = {
  'a unit is renamed from a day on: papers before it carry the old name, papers after it the new': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await section(page, 'Tên đơn vị');
    const own = (await call('settings.get', {})).units.find((unit) => unit.role === 'union_upper');
    const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: own.name, exact: true }) });
    await row.click();
    await page.keyboard.press('Control+n');
    await save(page, { 'Tên đầy đủ, in trên giấy': 'Đoàn phường Hàng Dừa Mới', 'Có hiệu lực từ ngày': '01/05/2026' });
    const head = page.getByRole('img', { name: 'Tiêu đề giấy như sẽ in' });
    await head.getByText('ĐOÀN PHƯỜNG HÀNG DỪA MỚI').waitFor();
    await fillIn(page, { 'Ngày của giấy': '30/04/2026' });
    await head.getByText(own.name.toUpperCase(), { exact: false }).waitFor();
    assert.equal(await head.getByText('HÀNG DỪA MỚI').count(), 0);
    // The old name ends on the day before, told on the row.
    await row.getByText('30/04/2026').waitFor();

    const ceremony = (await call('ceremonies.list', {})).rows[0];
    const printed = async (dated) => (await call('papers.page', { paper: 'ceremony-admitted', subject: ceremony.id, choices: { dated }, page: 1 })).svg;
    assert.notEqual(await printed('2026-04-30'), await printed('2026-05-02'));
    await takeBack(page);
    await page.getByText('Đoàn phường Hàng Dừa Mới').waitFor({ state: 'detached' });
  },

  'a school year and a chi đoàn are made by hand, and a member finds a place in it': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene);
    await section(page, 'Năm học và chi đoàn');
    await page.getByRole('button', { name: 'Thêm năm học…' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm năm học' });
    assert.equal(await form.getByRole('textbox', { name: 'Năm học' }).inputValue(), '2026-2027', 'the next one is proposed');
    await fillIn(form, { 'Năm học': 'năm sau' });
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByRole('alert').waitFor();
    await save(page, { 'Năm học': '2026-2027' });
    await page.getByRole('button', { name: 'Đặt làm năm đang dùng' }).click();
    await page.getByRole('navigation').getByText('2026–2027').waitFor();
    await page.getByRole('button', { name: 'Thêm chi đoàn…' }).first().click();
    await save(page, { 'Chi đoàn': '10A1', 'Giáo viên chủ nhiệm': 'Lâm Thị Mẫu' });
    await page.getByRole('row').filter({ hasText: '10A1' }).getByText('Lâm Thị Mẫu').waitFor();
    // The same class twice is refused, with what was typed.
    await page.getByRole('button', { name: 'Thêm chi đoàn…' }).first().click();
    const again = page.getByRole('dialog', { name: 'Thêm chi đoàn' });
    await fillIn(again, { 'Chi đoàn': '10a1' });
    await again.getByRole('button', { name: 'Lưu' }).click();
    await again.getByRole('alert').waitFor();
    assert.equal(await again.getByRole('textbox', { name: 'Chi đoàn' }).inputValue(), '10a1');
    await page.keyboard.press('Escape');

    await goTo(page, 'Đoàn viên');
    await page.getByText('Chưa có đoàn viên').waitFor();
    await page.keyboard.press('Control+n');
    const member = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
    await fillIn(member, { 'Họ và tên': 'Thạch Văn Mẫu', 'Chi đoàn': '10A1' });
    await member.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Thạch Văn Mẫu' }).getByText('10A1').waitFor();
    await until('counted in its chi đoàn', async () => (await call('branches.list', {})).rows[0].members === 1);
  },

  'a dark look stays after the program was opened anew': async (scene) => {
    const { page, start } = scene;
    await readyOffice(scene);
    const theme = () => page.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor]);
    const [light, paper] = await theme();
    assert.equal(light, 'light');
    await section(page, 'Giao diện');
    await page.getByRole('group', { name: 'Màu nền' }).getByRole('button', { name: 'Tối' }).click();
    const dark = await theme();
    assert.equal(dark[0], 'dark');
    assert.notEqual(dark[1], paper);
    await start();
    await page.getByRole('navigation').waitFor();
    assert.deepEqual(await theme(), dark);
    await section(page, 'Giao diện');
    await page.getByRole('button', { name: 'Tối', pressed: true }).waitFor();
  },
};
