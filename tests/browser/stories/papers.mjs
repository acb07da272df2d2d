// Papers at the desk: an order made by hand stays with its list, a programme is changed as rows, one paper is made for
// several people at once, and what is missing is typed beside the page.

import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { settled } from '../kit/layout.mjs';
import { openPapers } from '../kit/moves.mjs';
import { until } from '../kit/office.mjs';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

const laid = (page) => page.locator('[role=region][aria-label="Trang in"][aria-busy=false]').waitFor();

async function planned(call) {
  const { rows } = await call('ceremonies.list', {});
  return rows.find((row) => row.state === 'planned');
}

/** Opens the list of people of the ceremony to come. */
async function openAdmitted({ page, call }) {
  const ceremony = await planned(call);
  await goTo(page, 'Lễ kết nạp');
  await page.getByRole('heading', { name: ceremony.title }).waitFor();
  await page.getByRole('button', { name: /In danh sách/ }).first().click();
  await page.getByRole('img', { name: /trang 1/ }).first().waitFor();
  return ceremony;
}

export const stories = {
  'an order made by hand stays with its list': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const ceremony = await openAdmitted(scene);
    const ask = { paper: 'ceremony-admitted', subject: ceremony.id, choices: {} };
    const names = async () => (await call('papers.view', ask)).rows.map(([, name]) => name);
    const before = await names();
    await page.getByLabel('Thứ tự các dòng').selectOption('Tự sắp xếp');
    const list = page.getByRole('list', { name: 'Các dòng theo thứ tự' });
    await list.getByRole('listitem').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Đã sắp lại').first().waitFor();
    const [first, ...others] = before;
    const moved = [...others.slice(0, 2), first, ...others.slice(2)];
    await list.getByRole('listitem').nth(2).filter({ hasText: first }).waitFor();
    await laid(page);
    // Each move is kept by itself; the last may still be on its way.
    await until('the order is kept', async () => (await names()).join() === moved.join());

    // Also with the pointer: the last row to the top.
    const handles = list.locator('.handle');
    const [from, to] = [await handles.last().boundingBox(), await handles.first().boundingBox()];
    await page.mouse.move(from.x + 5, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 12, { steps: 8 });
    await page.mouse.move(to.x + 5, to.y + 2, { steps: 4 });
    await page.mouse.up();
    await list.getByRole('listitem').first().filter({ hasText: moved.at(-1) }).waitFor();
    await laid(page);
    await until('the row is kept at the top', async () => (await names())[0] === moved.at(-1));

    // Left and opened again, nobody has to ask for it.
    await page.keyboard.press('Escape');
    await openAdmitted(scene);
    assert.equal(await page.getByLabel('Thứ tự các dòng').inputValue(), 'by_hand');
    await page.getByRole('button', { name: 'Bỏ thứ tự này' }).click();
    await page.getByRole('list', { name: 'Các dòng theo thứ tự' }).waitFor({ state: 'hidden' });
    await until('the usual order is back', async () => (await names()).join() === before.join());
  },

  'a programme is changed as rows and its times follow': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const ceremony = await planned(call);
    await goTo(page, 'Lễ kết nạp');
    await page.getByRole('heading', { name: ceremony.title }).waitFor();
    await page.getByRole('group', { name: 'Phần của buổi lễ' }).getByRole('button', { name: 'Chương trình' }).click();
    const list = page.getByRole('list', { name: 'Chương trình' });
    const kept = () => call('papers.programme', { ceremony: ceremony.id });
    const { minutes } = await kept();
    await list.getByLabel('Số phút: Chào cờ: Quốc ca, Quốc tế ca').fill('8');
    await page.keyboard.press('Enter');
    await page.getByText(`${minutes + 3} phút`).waitFor();
    assert.equal((await kept()).rows[1].from, '14:08');

    await list.getByLabel('Dùng mục Phát biểu của cấp ủy cấp trên (nếu có)').uncheck();
    await page.getByText(`${minutes - 7} phút`).waitFor();
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.waitForFunction(() => document.activeElement?.value === 'Mục mới');
    await page.keyboard.type('Văn nghệ chào mừng');
    await page.keyboard.press('Enter');
    await page.getByText(`${minutes - 2} phút`).waitFor();
    const field = list.locator('[data-what]').nth(-2);
    await field.focus();
    await page.keyboard.press('Alt+ArrowUp');
    const stands = async (place) => (await kept()).rows.at(place).what === 'Văn nghệ chào mừng';
    await until('the new item went up', () => stands(-3));
    assert.equal((await kept()).rows.at(-1).what, 'Bế mạc: Quốc ca, Quốc tế ca');
    await settled(page);
    await takeBack(page);
    await until('one place down again', () => stands(-2));

    await page.getByRole('button', { name: 'Dùng cho mọi lễ sau' }).click();
    await page.getByText('Chương trình của đơn vị.').or(page.getByText('Chương trình riêng của buổi lễ này.')).waitFor();
    await page.getByRole('button', { name: 'Xem bản in' }).click();
    await page.getByRole('img', { name: /trang 1/ }).first().waitFor();
  },

  'one paper is made for several people, a file each': async (scene) => {
    const { page, answer, folder } = scene;
    await openDemo(scene);
    await openPapers(page);
    await page.locator('[data-paper="union-resolution"]').getByRole('button', { name: /^Nhiều người/ }).click();
    const dialog = page.getByRole('dialog');
    for (let one = 0; one < 3; one += 1) await dialog.getByRole('checkbox').nth(one).check();
    await dialog.getByRole('button', { name: 'Xem trước cho 3 người' }).click();
    await page.getByRole('img', { name: /trang 1/ }).first().waitFor();
    await page.getByText('03 (ba) người được chọn').waitFor();
    const out = join(folder, 'nghi-quyet');
    await mkdir(out);
    await answer({ folder: out, save: join(folder, 'ca-ba.pdf') });
    await page.getByRole('button', { name: 'Từng tệp…' }).click();
    await page.getByRole('menuitem', { name: /PDF/ }).click();
    await page.getByText('Đã lưu 3 tệp vào').first().waitFor();
    const files = await readdir(out);
    assert.deepEqual(files.map((name) => name.slice(0, 3)).sort(), ['01 ', '02 ', '03 ']);
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await page.getByText('Đã lưu PDF').first().waitFor();
  },

  'what is missing is typed beside the page': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const ceremony = await openAdmitted(scene);
    const lacking = async () => (await call('ceremonies.get', { id: ceremony.id })).admittees.filter((row) => row.helper === null);
    const [who] = await lacking();
    assert.ok(who, 'somebody of the demonstration has no helper yet');
    await page.keyboard.press('F8');
    const field = page.getByLabel(`người giúp đỡ của ${who.name}`);
    await field.waitFor();
    assert.ok(await field.evaluate((input) => input === document.activeElement), 'the keyboard stands in it');
    await page.keyboard.type('Kim Thị Thu Hà');
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'hidden' });
    assert.equal((await lacking()).length, 0);
    await takeBack(page);
    assert.equal((await lacking()).length, 1);
  },
};
