// First start: nothing is there yet; an office is made where it is safe; its code is put on paper; four things for the
// first paper are asked for; its list of members is empty and says what to do first.

import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countPointers, pressOn, typeInto } from '../kit/hands.mjs';
import { until } from '../kit/office.mjs';
import { copyBack, goTo, makeOffice, openDemo, PASSWORD, readCode } from '../kit/ways.mjs';

const isThere = (path) => stat(path).then(() => true, () => false);

export const stories = {
  'a first start offers its ways to begin': async ({ page, start }) => {
    await start();
    for (const way of ['Lập cơ sở dữ liệu mới', 'Xem thử với dữ liệu mẫu', 'Mở dữ liệu đã có', 'Mở bản sao lưu']) {
      await page.getByText(way).first().waitFor();
    }
  },

  'a folder that OneDrive keeps is advised against, with a better one, and may still be chosen': async (scene) => {
    const { page, folder, answer, start, call } = scene;
    await start();
    const field = page.getByLabel('Thư mục dữ liệu');
    const proposed = await field.inputValue();
    const synced = join(folder, 'OneDrive - Trường', 'Đoàn');
    await answer({ folder: synced });
    await page.getByRole('button', { name: 'Đổi nơi lưu…' }).click();
    const advice = page.getByRole('alert').filter({ hasText: 'do OneDrive đồng bộ' });
    await advice.waitFor();
    assert.equal(await isThere(synced), false, 'asking makes nothing');
    await advice.getByRole('button', { name: `Để ở ${proposed}` }).click();
    assert.equal(await field.inputValue(), proposed);
    await advice.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Đổi nơi lưu…' }).click();
    await advice.waitFor();
    await page.getByLabel('Tên đơn vị').fill('Đoàn trường THPT Mẫu');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Nhập lại', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Lập cơ sở dữ liệu' }).click();
    await page.getByRole('group', { name: 'Mã khôi phục' }).waitFor();
    assert.equal((await call('office.status', {})).folder, synced);
    assert.ok(await isThere(join(synced, 'office.db')));
  },

  'a folder that cannot be written, or has an office, is said before anything is made': async (scene) => {
    const { page, folder, answer, start } = scene;
    await writeFile(join(folder, 'mot-tep'), 'x');
    await writeFile(join(folder, 'office.db'), 'x');
    await start();
    await page.getByLabel('Tên đơn vị').fill('Đoàn trường THPT Mẫu');
    for (const [place, words] of [[join(folder, 'mot-tep', 'Đoàn'), 'Không ghi được vào thư mục'], [folder, 'đã có dữ liệu của một đơn vị']]) {
      await answer({ folder: place });
      await page.getByRole('button', { name: 'Đổi nơi lưu…' }).click();
      await page.getByText(words).waitFor();
      await page.getByText('Còn thiếu: thư mục ghi được.').waitFor();
      assert.ok(await page.getByRole('button', { name: 'Lập cơ sở dữ liệu' }).isDisabled());
    }
    assert.equal(await readFile(join(folder, 'office.db'), 'utf8'), 'x');
  },

  'the sheet is saved where the user says, never beside the data, and only until two groups are typed back': async (scene) => {
    const { page, folder, answer, call } = scene;
    const groups = await readCode(scene);
    const beside = join((await call('office.status', {})).folder, 'ma.pdf');
    await answer({ save: beside });
    await page.getByRole('button', { name: 'Lưu tệp PDF…' }).click();
    await page.getByRole('alert').filter({ hasText: 'Không lưu mã khôi phục trong thư mục dữ liệu' }).waitFor();
    assert.equal(await isThere(beside), false);
    const elsewhere = join(folder, 'usb.pdf');
    await answer({ save: elsewhere });
    await page.getByRole('button', { name: 'Lưu tệp PDF…' }).click();
    await page.getByText(`Đã lưu ${elsewhere}`).waitFor();
    assert.equal((await readFile(elsewhere)).subarray(0, 4).toString(), '%PDF');

    const done = page.getByRole('button', { name: 'Xong, vào ứng dụng' });
    assert.ok(await done.isDisabled());
    await assert.rejects(call('office.confirm_recovery', { groups: [] }), /hai nhóm/);
    await copyBack(page, groups);
    await done.click();
    await page.getByRole('heading', { name: 'Giấy tờ đầu tiên', level: 1 }).waitFor();
    await assert.rejects(call('office.recovery_sheet', {}), /chỉ in được lúc vừa lập/);
  },

  'four things for a first paper, by keyboard alone; what is put off is asked for on the overview': async (scene) => {
    const { page, call } = scene;
    const pointers = await countPointers(page);
    const groups = await readCode(scene);
    await copyBack(page, groups);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Giấy tờ đầu tiên', level: 1 }).waitFor();
    const before = await pointers();
    const head = page.getByRole('img', { name: 'Tiêu đề giấy như sẽ in' });
    await typeInto(page, 'Đoàn cấp trên trực tiếp', 'Đoàn phường Hàng Dừa');
    await head.getByText('ĐOÀN PHƯỜNG HÀNG DỪA').waitFor();
    assert.equal((await call('settings.get', {})).units.length, 1, 'the preview writes nothing');
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên chi bộ, in trên giấy').waitFor();
    await pressOn(page, 'Để sau');
    await typeInto(page, 'Người ký bên Đoàn', 'Kim Thị Mẫu');
    await page.keyboard.press('Enter');
    await typeInto(page, 'Địa danh', 'Hàng Dừa');
    await head.getByText('Hàng Dừa, ngày').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Còn thiếu: chi bộ.').waitFor();
    await pressOn(page, 'Vào Tổng quan');
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    const { units, signers, wanted } = await call('settings.get', {});
    assert.deepEqual(units.map((unit) => unit.role).sort(), ['own_union', 'place_line', 'union_upper']);
    assert.deepEqual(signers.map((signer) => [signer.side, signer.name, signer.post]), [['union', 'Kim Thị Mẫu', 'Bí thư']]);
    assert.deepEqual(wanted, ['Chưa có tên chi bộ.']);

    // The overview still asks, and leads to what is wanting.
    await pressOn(page, 'Ghi tên đơn vị');
    await typeInto(page, 'Tên chi bộ, in trên giấy', 'Chi bộ trường THPT Mẫu');
    await page.keyboard.press('Enter');
    await page.getByText('Đã đủ cho giấy tờ đầu tiên').waitFor();
    await pressOn(page, 'Vào Tổng quan');
    await page.getByText('Bắt đầu từ đây').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Ghi tên đơn vị' }).count(), 0);
    assert.equal(await pointers(), before, 'no pointer was used');
  },

  'a new office is made with a recovery code typed back, and has no members yet': async (scene) => {
    const { page, call } = scene;
    await makeOffice(scene);
    await goTo(page, 'Đoàn viên');
    await page.getByText('Chưa có đoàn viên').waitFor();
    assert.equal((await call('members.search', { text: '' })).total, 0);
  },

  'the settings show where the data lies and open that folder and no other': async (scene) => {
    const { page, call } = scene;
    await makeOffice(scene);
    const { folder } = await call('office.status', {});
    await goTo(page, 'Cài đặt');
    await page.getByRole('tab', { name: 'Nơi lưu dữ liệu' }).click();
    await page.getByRole('tabpanel').getByText(folder, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Mở thư mục' }).click();
    await until('the folder is opened', () => page.evaluate(() => window.__opened?.length === 1));
    assert.deepEqual(await page.evaluate(() => window.__opened), [folder]);
    await assert.rejects(call('shell.open_folder_of', { folder: '/' }), 'there is no way to name another one');
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
