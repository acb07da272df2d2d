// What was being typed comes back after the lock, wherever it was: each dialog and page is half-filled, locked over, and
// found again as it was.

import assert from 'node:assert/strict';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fillIn } from '../kit/steps.mjs';
import { fixture } from '../kit/place.mjs';
import { press } from '../kit/moves.mjs';
import { copyBack, goTo, makeOffice, PASSWORD, readCode } from '../kit/ways.mjs';

async function lockAndOpen(page) {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'Đã khóa' }).waitFor();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

/** Waits until a field of a form says this. */
async function says(form, label, value) {
  const field = form.getByLabel(label, { exact: true }).first();
  await field.waitFor();
  for (let turn = 0; turn < 100 && (await field.inputValue()) !== value; turn += 1) await new Promise((go) => setTimeout(go, 50));
  assert.equal(await field.inputValue(), value, label);
}

async function onThePath(call, ...names) {
  const persons = [];
  for (const name of names) {
    const values = [{ field: 'name', value: name }, { field: 'born_on', value: '2007-03-02' }];
    persons.push((await call('members.add', { values })).row.id);
  }
  return (await call('candidates.open', { persons, on: '2025-09-15' })).ids;
}

export const stories = {
  'a step for many comes back with its step, its people and what is each one’s own': async (scene) => {
    const { page, call } = scene;
    await makeOffice(scene);
    await onThePath(call, 'Thạch Thị Sa Ry', 'Sơn Minh Đa', 'Kim Sô Phi');
    await goTo(page, 'Nguồn vào Đảng');
    const list = page.getByRole('grid', { name: 'Người trong nguồn' });
    await list.getByText('Kim Sô Phi').waitFor();
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+g');
    const form = page.getByRole('dialog', { name: 'Ghi bước cho 3 người' });
    await form.getByLabel('Bước', { exact: true }).selectOption('certificate_issued');
    await form.getByLabel('Số văn bản', { exact: true }).first().fill('200/GCN');
    const cell = form.locator('tbody tr').nth(1).locator('input[data-key="number"]');
    await cell.fill('999/GCN');
    const cells = () => form.locator('input[data-key="number"]').evaluateAll((all) => all.map((input) => input.value));
    const before = await cells();
    await lockAndOpen(page);
    await form.waitFor();
    await says(form, 'Số văn bản', '200/GCN');
    assert.equal(await form.getByLabel('Bước', { exact: true }).inputValue(), 'certificate_issued');
    assert.deepEqual(await cells(), before);
    await form.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await page.getByText('Đã chọn 3 người').waitFor();
  },

  'an answer, a value of the office and a day off come back': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await goTo(page, 'Quy định');
    const part = (name) => page.getByRole('group', { name: 'Các phần của quy định' }).getByRole('button', { name }).click();
    const ways = [
      ['Điều chưa chắc', () => press(page, 'Ghi câu trả lời… U1'), 'Ai trả lời', 'bà Lâm Thị Mẫu'],
      ['Sổ quy định', () => press(page, 'Đổi giá trị…'), 'Ai xác nhận', 'bà Lâm Thị Mẫu'],
      ['Ngày nghỉ', () => press(page, 'Thêm ngày…'), 'Ngày', '26/01/2027'],
    ];
    for (const [where, open, label, value] of ways) {
      await part(where);
      await open();
      const form = page.getByRole('dialog');
      await fillIn(form, { [label]: value });
      await lockAndOpen(page);
      await form.waitFor();
      await says(form, label, value);
      await form.getByRole('button', { name: 'Bỏ', exact: true }).click();
      await form.waitFor({ state: 'hidden' });
    }
  },

  'the first paper and a day tried out in the plan come back': async (scene) => {
    const { page, call } = scene;
    await copyBack(page, await readCode(scene));
    await press(page, 'Xong, vào ứng dụng');
    const upper = 'Đoàn cấp trên trực tiếp';
    await page.getByLabel(upper, { exact: true }).fill('Đoàn phường Bến Lá');
    await lockAndOpen(page);
    await says(page, upper, 'Đoàn phường Bến Lá');
    await press(page, 'Vào Tổng quan');

    const [candidate] = await onThePath(call, 'Thạch Thị Sa Ry');
    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('row').filter({ hasText: 'Thạch Thị Sa Ry' }).first().dblclick();
    await page.getByLabel('Nếu chi bộ họp ngày', { exact: true }).fill('05/06/2028');
    await page.keyboard.press('Tab');
    await lockAndOpen(page);
    await page.getByRole('heading', { name: 'Thạch Thị Sa Ry', level: 1 }).waitFor();
    await says(page, 'Nếu chi bộ họp ngày', '05/06/2028');
    assert.ok(candidate);
  },

  'an import comes back at its check with the columns and decisions, or says which file is gone': async (scene) => {
    const { page, answer, folder } = scene;
    await makeOffice(scene);
    const file = join(folder, 'lop-11a1.xlsx');
    await copyFile(fixture('import/csdl-nganh-11a1.xlsx'), file);
    await goTo(page, 'Nhập từ Excel');
    await page.getByRole('heading', { name: 'Nhập từ Excel', level: 1 }).waitFor();
    await answer({ files: [file] });
    await page.keyboard.press('Control+o');
    const table = page.getByRole('grid', { name: 'Xem trước dữ liệu nhập' });
    await table.waitFor();
    const field = page.getByRole('combobox', { name: 'Ghi cột Q Tên cha vào' });
    await field.selectOption({ label: 'Ghi chú' });
    await table.getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
    await lockAndOpen(page);
    await table.getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
    assert.equal(await field.locator('option:checked').innerText(), 'Ghi chú');

    // The stick was pulled out meanwhile: said, and the same file can be read again with the same columns.
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Đã khóa' }).waitFor();
    await rename(file, `${file}.xa`);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('lop-11a1.xlsx').waitFor();
    await rename(`${file}.xa`, file);
    await press(page, 'Đọc lại tệp này');
    await table.getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
    await page.getByRole('button', { name: /^Nhập \d+ dòng/ }).click();
    await page.getByText('Đã nhập xong').waitFor();
  },
};
