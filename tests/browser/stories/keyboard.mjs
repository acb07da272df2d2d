// The main job with the keyboard alone: no call of this file moves or presses a pointer, and the page counts that too.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countPointers, focused, pressOn, typeInto, walkTo } from '../kit/hands.mjs';
import { stateOf, until } from '../kit/office.mjs';
import { fixture } from '../kit/place.mjs';
import { PASSWORD } from '../kit/ways.mjs';

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();
const dialog = (page, name) => page.getByRole('dialog', { name }).waitFor();
const noDialog = (page) => page.getByRole('dialog').waitFor({ state: 'hidden' });

/** The office is made; the recovery code is read from the screen and typed back. */
async function begin(page) {
  await typeInto(page, 'Tên đơn vị', 'Đoàn trường THPT Mẫu');
  await typeInto(page, 'Mật khẩu', PASSWORD);
  await typeInto(page, 'Nhập lại', PASSWORD);
  await page.keyboard.press('Enter');
  const code = page.getByRole('group', { name: 'Mã khôi phục' });
  await code.waitFor();
  const groups = (await code.locator('span').allInnerTexts()).map((text) => text.trim().split(/\s+/).at(-1));
  for (let turn = 0; turn < 2; turn += 1) {
    await walkTo(page, turn === 0 ? /^Chép lại nhóm \d$/ : /^(?!In mã).+/);
    if (turn === 1) await page.keyboard.press('Tab');
    const number = Number(/^Chép lại nhóm (\d)$/.exec(await focused(page))[1]);
    await page.keyboard.type(groups[number - 1]);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

async function find(page, text, first) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.getByRole('option', { selected: true }).filter({ hasText: first }).waitFor();
  await page.keyboard.press('Enter');
}

async function importClass(page, answer) {
  await find(page, 'nhap excel', 'Mở Nhập từ Excel');
  await heading(page, 'Nhập từ Excel');
  await answer({ files: [fixture('import/doan-truong-12a2.xlsx')] });
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: /^Nhập \d+ dòng/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã nhập xong').waitFor();
}

/** Found by its name without accents, its cell edited, put on the path. */
async function fromTheList(page) {
  await page.keyboard.press('Control+2');
  await page.getByRole('row').filter({ hasText: 'Tăng Phi Rum' }).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('tang phi');
  await page.getByText('1 trong 35 người').waitFor();
  await page.keyboard.press('ArrowDown');
  await walkTo(page, /^Chức vụ, /, 'ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ủy viên');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'Ủy viên' }).waitFor();
  await page.keyboard.press(' ');
  await pressOn(page, 'Đưa vào nguồn…');
  await dialog(page, 'Đưa vào nguồn: 1 người');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('01/03/2025');
  await page.keyboard.press('Enter');
  await noDialog(page);
  await page.getByRole('button', { name: 'Mở hồ sơ vào Đảng' }).waitFor();
  await page.keyboard.press('Control+o');
  await heading(page, 'Tăng Phi Rum');
}

/** What the rules have to say is read, and closed with Enter: the button has the focus. */
async function sendStep(page, day, recorded) {
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
  await until('the step is recorded', recorded);
  const said = page.getByRole('dialog').getByText('Đã ghi.');
  await said.or(page.locator('body:not(:has(dialog))')).first().waitFor();
  if ((await said.count()) > 0) await page.keyboard.press('Enter');
  await noDialog(page);
}

async function toTheDecision(page, call) {
  const { rows: [{ id }] } = await call('candidates.list', { text: '', closed: false });
  const recorded = (count) => async () => (await call('candidates.get', { id })).steps.length === count;
  await page.keyboard.press('Control+g');
  await sendStep(page, '01/04/2025', recorded(2));
  await pressOn(page, 'Bước khác…', 'Shift+Tab');
  await walkTo(page, 'Quyết định kết nạp', 'ArrowDown');
  await page.keyboard.press('Enter');
  await sendStep(page, '20/04/2026', recorded(3));
}

async function ceremony(page) {
  await page.keyboard.press('Control+4');
  await heading(page, 'Lễ kết nạp');
  await page.keyboard.press('Control+n');
  await dialog(page, 'Lập buổi lễ kết nạp');
  await page.keyboard.type('13/05/2026');
  await page.keyboard.press('Enter');
  await heading(page, 'Lễ kết nạp đảng viên đợt 13/5');
  await pressOn(page, 'Thêm người…');
  await dialog(page, 'Thêm người vào buổi lễ');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await noDialog(page);
  await page.getByRole('button', { name: 'Ghi kết quả sau lễ…' }).waitFor();
  await page.keyboard.press('Control+g');
  await dialog(page, 'Ghi kết quả sau lễ');
  await page.keyboard.press('Enter');
  await noDialog(page);
  await page.getByText('đã làm lễ', { exact: true }).waitFor();
}

export const stories = {
  'the main job from the first start to the PDF with the keyboard alone': async ({ page, call, answer, folder, start }) => {
    const pointers = await countPointers(page);
    await start();
    await begin(page);
    await importClass(page, answer);
    await fromTheList(page);
    await toTheDecision(page, call);
    await ceremony(page);
    await page.keyboard.press('Control+p');
    await page.getByRole('img', { name: /trang 1/ }).waitFor();
    const path = join(folder, 'danh-sach.pdf');
    await answer({ save: path });
    await page.keyboard.press('Control+Shift+s');
    await page.getByText('Đã lưu PDF').waitFor();
    assert.equal((await readFile(path)).subarray(0, 5).toString(), '%PDF-');
    const held = await stateOf(call);
    await page.keyboard.press('Control+z');
    await until('the result of the ceremony is taken back', async () => (await stateOf(call)) !== held);
    assert.equal((await call('ceremonies.list', {})).rows[0].state, 'planned');
    assert.equal(await pointers(), 0);
  },
};
