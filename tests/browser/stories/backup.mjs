// Backups: made here and on a stick, looked into, restored over what is in use and on another machine; what fails
// changes nothing.

import assert from 'node:assert/strict';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerPickers, openPage } from '../kit/browser.mjs';
import { startBridge } from '../kit/bridge.mjs';
import { stateOf, until } from '../kit/office.mjs';
import { fillIn } from '../kit/steps.mjs';
import { goTo, makeOffice, PASSWORD } from '../kit/ways.mjs';

const press = (scope, name) => scope.getByRole('button', { name, exact: true }).click();
const rowsOf = (page) => page.getByRole('table', { name: 'Các bản sao lưu' }).locator('tbody tr.bk');

const goAndSee = async (page, screen) => {
  await goTo(page, screen);
  await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
};

async function addMember(page, name) {
  await goAndSee(page, 'Đoàn viên');
  await page.keyboard.press('Control+n');
  const form = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
  await fillIn(form, { 'Họ và tên': name });
  await press(form, 'Thêm');
  await form.waitFor({ state: 'hidden' });
}

/** Makes a backup with the keys, and gives its file. */
async function backUp({ page, call }) {
  await goAndSee(page, 'Sao lưu');
  const before = (await call('backup.list', {})).total;
  await page.keyboard.press('Control+n');
  await until('one more in the list', async () => (await call('backup.list', {})).total > before);
  await rowsOf(page).nth(before).waitFor();
  return (await call('backup.list', {})).rows[0].path;
}

export const stories = {
  'nobody is left without a warning, and a backup made is in the list, checked and in the bar': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    const bar = page.getByRole('contentinfo');
    await bar.getByText('Chưa có bản sao lưu').waitFor();
    await addMember(page, 'Thạch Thị Sa Ry');
    await goTo(page, 'Sao lưu');
    await page.getByRole('heading', { name: 'Chưa có bản sao lưu' }).waitFor();
    await backUp(scene);
    const row = rowsOf(page).first();
    await row.getByText('Bấm «Sao lưu ngay»').waitFor();
    await row.getByText(/hôm nay \d\d:\d\d/).waitFor();
    await row.getByText('máy này').waitFor();
    await page.getByText(/^1 người, 0 bước đã ghi/).waitFor();
    await bar.getByText(/^Sao lưu gần nhất: hôm nay \d\d:\d\d$/).waitFor();

    await row.focus();
    await page.keyboard.press('Enter');
    await bar.getByText(/mở được và còn nguyên: 1 người\./).waitFor();
  },

  'restoring goes back to the backup and keeps what was in use beside it': async (scene) => {
    const { page, call } = scene;
    await makeOffice(scene);
    await addMember(page, 'Thạch Thị Sa Ry');
    const before = await stateOf(call);
    await backUp(scene);
    await addMember(page, 'Lâm Gia Hào');
    const after = await stateOf(call);

    await goTo(page, 'Sao lưu');
    await press(page, 'Khôi phục…');
    const ask = page.getByRole('dialog', { name: 'Khôi phục từ bản sao lưu' });
    await ask.getByText('1 việc đã ghi sẽ không còn').waitFor();
    await ask.getByText('Đã thêm Lâm Gia Hào.').waitFor();
    await ask.getByText('Dữ liệu đang dùng không bị xóa').waitFor();
    assert.equal(await ask.getByLabel('Mật khẩu', { exact: true }).count(), 0, 'the key of this office opens it');
    assert.equal(await stateOf(call), after, 'looking changes nothing');
    await press(ask, 'Khôi phục bản này');
    const told = page.getByRole('alert').filter({ hasText: 'Đã khôi phục bản' });
    const kept = (await told.locator('.kept').innerText()).trim();
    assert.ok((await stat(join(kept, 'office.db'))).size > 0, 'the office that was in use lies there');
    assert.equal(await stateOf(call), before);
    await goTo(page, 'Đoàn viên');
    await page.getByText('Thạch Thị Sa Ry').first().waitFor();
    assert.equal(await page.getByText('Lâm Gia Hào').count(), 0);
  },

  'one file on a stick opens the office on another machine, from the first start': async (scene) => {
    const { page, call, folder, answer } = scene;
    await makeOffice(scene);
    await addMember(page, 'Sơn Minh Đa');
    const file = join(folder, 'usb.donghanh');
    await goTo(page, 'Sao lưu');
    await answer({ save: file });
    await press(page, 'Sao lưu ra nơi khác…');
    await page.getByRole('contentinfo').getByText(`Đã sao lưu ra ${file}`).waitFor();
    assert.equal((await call('backup.list', {})).total, 0, 'not among those of this machine');

    const other = await startBridge();
    const { page: there, context, troubles } = await openPage(page.context().browser(), other.base);
    try {
      await there.goto(other.base);
      await there.getByText('Mở bản sao lưu').first().click();
      const go = there.getByRole('button', { name: 'Khôi phục và mở' });
      assert.ok(await go.isDisabled(), 'a file first');
      await answerPickers(there, { files: [file] });
      await press(there, 'Chọn tệp…');
      assert.ok(await there.getByRole('textbox', { name: 'Thư mục dữ liệu' }).inputValue(), 'a folder is proposed');
      await there.getByLabel('Mật khẩu', { exact: true }).fill('khong phai cau nay');
      await go.click();
      await there.getByRole('alert').getByText('Mật khẩu không mở được bản sao lưu này').waitFor();
      await there.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await go.click();
      await there.getByRole('navigation').waitFor();
      await goAndSee(there, 'Đoàn viên');
      await there.getByText('Sơn Minh Đa').first().waitFor();
      assert.equal(await stateOf(other.call), await stateOf(call), 'the same office');
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
      await other.stop();
    }
  },

  'a file that is no backup is named in the list and refused; nothing is exchanged': async (scene) => {
    const { page, call, answer, folder } = scene;
    await makeOffice(scene);
    const good = await backUp(scene);
    await writeFile(join(good, '..', 'sao-luu-1999-01-01-000000.donghanh'), 'PK not ours');
    const state = await stateOf(call);
    await goTo(page, 'Tổng quan');
    await goTo(page, 'Sao lưu');
    const bad = rowsOf(page).filter({ hasText: 'sao-luu-1999' });
    await bad.getByText('không dùng được').waitFor();
    await bad.click();
    const { problem } = (await call('backup.list', {})).rows.find((row) => row.problem);
    await page.getByText(problem).waitFor();

    const foreign = join(folder, 'anh.donghanh');
    await writeFile(foreign, 'not ours either');
    await answer({ files: [foreign] });
    await press(page, 'Khôi phục từ tệp khác…');
    const ask = page.getByRole('dialog', { name: 'Khôi phục từ bản sao lưu' });
    await ask.getByRole('alert').getByText('không phải bản sao lưu').waitFor();
    assert.equal(await ask.getByRole('button', { name: 'Khôi phục bản này' }).count(), 0, 'nothing to agree to');
    await page.keyboard.press('Escape');
    await ask.waitFor({ state: 'hidden' });
    assert.equal(await stateOf(call), state);
    assert.ok(!(await readdir(join(good, '..', '..'))).some((name) => name.startsWith('truoc-')), 'nothing was moved aside');
  },

  'the second place gets its copy at once, and says when it is away': async (scene) => {
    const { page, call, folder, answer } = scene;
    await makeOffice(scene);
    await addMember(page, 'Thạch Thị Sa Ry');
    const stick = join(folder, 'usb');
    await mkdir(stick);
    await goAndSee(page, 'Sao lưu');
    await answer({ folder: stick });
    await press(page, 'Chọn thư mục…');
    await rowsOf(page).first().getByText('máy này, nơi thứ hai').waitFor();
    assert.equal((await readdir(stick)).length, 1);
    await rename(stick, `${stick}-drawer`);
    await press(page, 'Chép sang nơi thứ hai');
    await page.getByRole('alert').getByText('đã bị rút ra').first().waitFor();
    await page.getByText('không thấy, chưa cắm ổ').waitFor();
    assert.equal((await call('backup.list', {})).total, 2, 'the one on this machine stands');

    await press(page, 'Sửa');
    const choices = page.getByRole('dialog', { name: 'Cách sao lưu' });
    await fillIn(choices, { 'Giữ mọi bản trong (ngày)': '30' });
    await page.keyboard.press('Enter');
    await choices.waitFor({ state: 'hidden' });
    await page.getByText('30 ngày gần nhất').waitFor();
  },

  'moved to another PC this one only looks, until somebody takes that back': async (scene) => {
    const { page, call, folder, answer } = scene;
    await makeOffice(scene);
    await addMember(page, 'Sơn Minh Đa');
    const file = join(folder, 'chuyen-may.donghanh');
    await goAndSee(page, 'Sao lưu');
    await press(page, 'Chuyển sang máy khác…');
    const move = page.getByRole('dialog', { name: 'Chuyển sang máy khác' });
    assert.ok(await move.getByRole('radio', { name: /chỉ còn xem/ }).isChecked(), 'the harmless way is proposed');
    await answer({ save: file });
    await press(move, 'Chọn nơi ghi…');
    await press(move, 'Ghi tệp');
    await move.getByText('Làm ở máy kia').waitFor();
    assert.ok((await stat(file)).size > 0);
    await press(move, 'Xong');
    const band = page.getByRole('region', { name: 'CHỈ XEM' });
    await band.waitFor();

    await goAndSee(page, 'Đoàn viên');
    await page.keyboard.press('Control+n');
    const form = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
    await fillIn(form, { 'Họ và tên': 'Lâm Gia Hào' });
    await press(form, 'Thêm');
    await form.getByText('máy này chỉ còn xem').first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal((await call('members.search', { text: '' })).total, 1);

    await press(band, 'Làm việc lại ở máy này');
    await press(page.getByRole('dialog', { name: 'Làm việc lại ở máy này' }), 'Làm việc lại');
    await band.waitFor({ state: 'hidden' });
    await addMember(page, 'Lâm Gia Hào');
    assert.equal((await call('members.search', { text: '' })).total, 2);
  },

  'an office open elsewhere says where and since when, and its last backup can be looked at': async (scene) => {
    const { page, call, folder } = scene;
    await makeOffice(scene);
    await addMember(page, 'Sơn Minh Đa');
    await backUp(scene);
    await addMember(page, 'Lâm Gia Hào');

    const other = await startBridge({ home: folder });
    const { page: there, context, troubles } = await openPage(page.context().browser(), other.base);
    try {
      await there.goto(other.base);
      await there.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await there.keyboard.press('Enter');
      await there.getByText(/đang mở trên chính máy này .* từ \d\d\/\d\d\/\d{4}/).waitFor();
      await press(there, 'Xem bản sao lưu gần nhất');
      const band = there.getByRole('region', { name: 'ĐANG XEM BẢN SAO LƯU' });
      await band.waitFor();
      await goAndSee(there, 'Đoàn viên');
      await there.getByText('Sơn Minh Đa').first().waitFor();
      assert.equal(await there.getByText('Lâm Gia Hào').count(), 0, 'as it was when backed up');
      await goAndSee(there, 'Sao lưu');
      await rowsOf(there).first().waitFor();
      assert.equal(await there.getByRole('button', { name: 'Sao lưu ngay' }).count(), 0);
      await press(band, 'Đóng bản này');
      await there.getByRole('heading', { name: 'Đã khóa' }).waitFor();
      assert.equal((await call('members.search', { text: '' })).total, 2, 'nobody was disturbed');
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
      await other.stop();
    }
  },
};
