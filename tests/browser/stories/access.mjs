// Who opens the office, and the lock: nothing personal stays when it is shut, what was being typed comes back, and no
// change of a password or of the code shuts out whom it does not mean.

import assert from 'node:assert/strict';
import { until } from '../kit/office.mjs';
import { fillIn } from '../kit/steps.mjs';
import { section } from '../kit/moves.mjs';
import { goTo, makeOffice, PASSWORD } from '../kit/ways.mjs';

const SECOND = 'cau cua nguoi thu hai';
const NAMES = ['Thạch Thị Sa Ry', 'Huỳnh Đang Gõ', 'Người thứ hai', 'Cán bộ Đoàn'];

const press = (scope, name) => scope.getByRole('button', { name, exact: true }).click();
const secret = (scope, label) => scope.getByLabel(label, { exact: true });

async function addMember(page, name) {
  await goTo(page, 'Đoàn viên');
  await page.getByRole('heading', { name: 'Đoàn viên', level: 1 }).waitFor();
  await page.keyboard.press('Control+n');
  const form = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
  await fillIn(form, { 'Họ và tên': name });
  await press(form, 'Thêm');
  await form.waitFor({ state: 'hidden' });
}

/** Everything a passer-by could read: the page, its fields, its title, what a screen reader says. */
async function assertNothingPersonal(page, names = NAMES) {
  await page.getByRole('heading', { name: 'Đã khóa' }).waitFor();
  const seen = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) => field.value);
    return [document.title, document.documentElement.outerHTML, ...fields].join('\n');
  });
  for (const name of names) assert.ok(!seen.includes(name), `«${name}» stays on the locked screen`);
  assert.equal(await page.title(), 'Đồng Hành');
}

async function unlock(page, password = PASSWORD) {
  await secret(page, 'Mật khẩu').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

async function addSecond(page) {
  await section(page, 'Mở và khóa');
  await press(page, 'Thêm người dùng…');
  const form = page.getByRole('dialog', { name: 'Thêm người dùng' });
  await form.getByLabel('Tên người dùng').fill('Người thứ hai');
  await secret(form, 'Mật khẩu đang dùng của tôi').fill(PASSWORD);
  await secret(form, 'Mật khẩu mới').fill(SECOND);
  await secret(form, 'Nhập lại mật khẩu mới').fill(SECOND);
  await press(form, 'Thêm');
  await page.getByRole('row', { name: /^Người thứ hai/ }).waitFor();
}

/** Types back two groups of the code on the screen; gives the code. */
async function typeBack(form) {
  const code = form.getByRole('group', { name: 'Mã khôi phục' });
  await code.waitFor();
  const groups = (await code.locator('span').allInnerTexts()).map((text) => text.trim().split(/\s+/).at(-1));
  for (const field of await form.getByLabel(/^Chép lại nhóm \d$/).all()) {
    const number = Number((await field.evaluate((input) => input.labels[0].innerText)).match(/\d/)[0]);
    await field.fill(groups[number - 1]);
  }
  return groups.join('-');
}

export const stories = {
  'Ctrl+L over a half-filled form: nothing personal stays, and the form comes back as it was': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await addMember(page, 'Thạch Thị Sa Ry');
    await page.keyboard.press('Control+n');
    const form = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
    await fillIn(form, { 'Họ và tên': 'Huỳnh Đang Gõ', 'Ngày sinh': '09/02/2009', 'Giới tính': 'Nữ', 'Điện thoại': '0900000123' });
    await page.keyboard.press('Control+l');
    await assertNothingPersonal(page);
    await page.getByText('Việc đang nhập dở đã được lưu.').waitFor();
    await page.getByText('Đoàn trường THPT Mẫu').waitFor();
    // Also by a window that was closed and opened again.
    await page.goto(scene.bridge.base);
    await assertNothingPersonal(page);
    await unlock(page);
    await form.waitFor();
    const values = async () => [
      await form.getByLabel('Họ và tên').inputValue(),
      await form.getByLabel('Ngày sinh', { exact: true }).inputValue(),
      await form.getByLabel('Giới tính').inputValue(),
      await form.getByLabel('Điện thoại').inputValue(),
    ];
    await page.waitForFunction(() => [...document.querySelectorAll('dialog input')].some((field) => field.value === '0900000123'));
    assert.deepEqual(await values(), ['Huỳnh Đang Gõ', '09/02/2009', 'female', '0900000123']);
    await press(form, 'Thêm');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('gridcell', { name: 'Huỳnh Đang Gõ' }).first().waitFor();
    // Given back once: the next lock finds nothing half-done.
    await page.keyboard.press('Control+l');
    await unlock(page);
    await page.getByRole('heading', { name: 'Đoàn viên', level: 1 }).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
  },

  'a cell being edited comes back into its cell': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await addMember(page, 'Thạch Thị Sa Ry');
    await addMember(page, 'Sơn Minh Đa');
    const cell = page.getByRole('gridcell', { name: 'Sơn Minh Đa' }).first();
    await cell.dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Sơn Minh Đa Đang Gõ');
    await page.keyboard.press('Control+l');
    await assertNothingPersonal(page, ['Sơn Minh', 'Sa Ry']);
    await unlock(page);
    await page.waitForFunction(() => [...document.querySelectorAll('main input')].some((field) => field.value === 'Sơn Minh Đa Đang Gõ'));
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: 'Sơn Minh Đa Đang Gõ' }).first().waitFor();
  },

  'what was copied here is taken off the clipboard': async (scene) => {
    const { page } = scene;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await makeOffice(scene);
    await addMember(page, 'Thạch Thị Sa Ry');
    await page.getByRole('gridcell', { name: 'Thạch Thị Sa Ry' }).first().click();
    await page.keyboard.press('Control+c');
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    assert.match(await clipboard(), /Sa Ry/);
    await page.keyboard.press('Control+l');
    await assertNothingPersonal(page);
    assert.equal(await clipboard(), '');
  },

  'left alone it locks itself, by the minutes that were chosen': async (scene) => {
    const { page, start } = scene;
    await makeOffice(scene);
    await addMember(page, 'Thạch Thị Sa Ry');
    await section(page, 'Mở và khóa');
    await page.getByLabel('Khóa khi không dùng máy trong').selectOption('5');
    await until('it is remembered', async () => (await scene.call('office.status', {})).lock_minutes === 5);
    await scene.call('office.close', {});
    await page.clock.install();
    await start();
    await unlock(page);
    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell', { name: 'Thạch Thị Sa Ry' }).first().waitFor();
    await page.mouse.move(200, 200);
    await page.clock.runFor('04:30');
    assert.equal(await page.getByRole('heading', { name: 'Đã khóa' }).count(), 0, 'not yet');
    await page.clock.runFor('01:00');
    await assertNothingPersonal(page);
    await page.getByText(/Tự khóa lúc \d\d:\d\d vì 5 phút không dùng\./).waitFor();
    await page.clock.resume();
    await unlock(page);
    await page.getByRole('heading', { name: 'Đoàn viên', level: 1 }).waitFor();
  },

  'a second user, and a renewed code that leaves both passwords as they are': async (scene) => {
    const { page } = scene;
    const old = await makeOffice(scene);
    await addSecond(page);
    await press(page, 'Đổi mã khôi phục…');
    const form = page.getByRole('dialog', { name: 'Đổi mã khôi phục' });
    await form.getByText('Bản sao lưu đã lập trước đây vẫn mở bằng mã cũ').waitFor();
    await secret(form, 'Mật khẩu đang dùng của tôi').fill('khong phai cau nay');
    await press(form, 'Tạo mã mới');
    await form.getByRole('alert').getByText('Mật khẩu đang dùng không đúng').waitFor();
    await secret(form, 'Mật khẩu đang dùng của tôi').fill(PASSWORD);
    await press(form, 'Tạo mã mới');
    const code = await typeBack(form);
    await press(form, 'Dùng mã mới');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('contentinfo').getByText('Đã đổi mã khôi phục.').waitFor();

    await page.keyboard.press('Control+l');
    await assertNothingPersonal(page);
    await unlock(page, SECOND);
    await section(page, 'Mở và khóa');
    await page.getByRole('row', { name: /Người thứ hai đang làm việc/ }).waitFor();
    await page.keyboard.press('Control+l');
    await unlock(page);

    await page.keyboard.press('Control+l');
    await press(page, 'Dùng mã khôi phục');
    await page.getByLabel('Mã khôi phục').fill(old);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Mã khôi phục không mở được dữ liệu này').waitFor();
    await page.getByLabel('Mã khôi phục').fill(code);
    await page.keyboard.press('Enter');
    // The code opens where passwords are set anew.
    await page.getByText('Đã mở bằng mã khôi phục.').waitFor();
    await press(page, 'Đặt mật khẩu mới cho Người thứ hai');
    const forgotten = page.getByRole('dialog', { name: 'Đặt mật khẩu mới cho Người thứ hai' });
    await secret(forgotten, 'Mật khẩu mới').fill('cau moi sau khi quen');
    await secret(forgotten, 'Nhập lại mật khẩu mới').fill('cau moi sau khi quen');
    await press(forgotten, 'Lưu');
    await forgotten.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+l');
    await unlock(page, 'cau moi sau khi quen');
  },

  'somebody is removed: what that means is said, and their password opens nothing more': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await addSecond(page);
    await press(page, 'Bỏ người dùng Người thứ hai');
    const form = page.getByRole('dialog', { name: 'Bỏ người dùng Người thứ hai' });
    await form.getByText('Nếu người này biết mã khôi phục thì vẫn mở được').waitFor();
    await form.getByText('không thu hồi được bản đã chép').waitFor();
    await form.getByLabel('Bỏ xong, đổi luôn mã khôi phục').uncheck();
    await secret(form, 'Mật khẩu đang dùng của tôi').fill(PASSWORD);
    await press(form, 'Bỏ người dùng');
    await page.getByRole('row', { name: /^Người thứ hai/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+l');
    await secret(page, 'Mật khẩu').fill(SECOND);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Mật khẩu không đúng').waitFor();
    await unlock(page);
  },

  'Caps Lock and letters with marks are said at the password': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await page.keyboard.press('Control+l');
    const field = secret(page, 'Mật khẩu');
    await field.pressSequentially('mật');
    await page.getByText('bộ gõ tiếng Việt có thể đang bật').waitFor();
    await field.fill('');
    await field.evaluate((input) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true })));
    await page.getByText('Phím Caps Lock đang bật.').waitFor();
    assert.equal(await page.getByText('bộ gõ tiếng Việt có thể đang bật').count(), 0);
  },
};
