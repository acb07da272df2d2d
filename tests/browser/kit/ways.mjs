// Ways that many stories go: beginning with an office, moving between screens, taking back.
import assert from 'node:assert/strict';


/** A password that stories use; long enough, without accents. */
export const PASSWORD = 'mot cau de nho 2026';

/** Makes an office the way a secretary does: whose, password, recovery code typed back; the four things wait. Gives the code. */
export async function makeOffice(scene, unit = 'Đoàn trường THPT Mẫu') {
  const { page } = scene;
  const groups = await readCode(scene, unit);
  await copyBack(page, groups);
  await page.getByRole('button', { name: 'Xong, vào ứng dụng' }).click();
  await page.getByRole('button', { name: 'Vào Tổng quan' }).click();
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  return groups.join(' ');
}

/** Fills in the form of a new office and sends it. Gives the groups of the code. */
export async function readCode({ page, start }, unit = 'Đoàn trường THPT Mẫu') {
  await start();
  await page.getByLabel('Tên đơn vị').fill(unit);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Nhập lại', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Lập cơ sở dữ liệu' }).click();
  const code = page.getByRole('group', { name: 'Mã khôi phục' });
  await code.waitFor();
  return (await code.locator('span').allInnerTexts()).map((text) => text.trim().split(/\s+/).at(-1));
}

/** Types the groups back that are asked for. */
export async function copyBack(page, groups) {
  for (const field of await page.getByLabel(/^Chép lại nhóm \d$/).all()) {
    const number = Number((await field.evaluate((input) => input.labels[0].innerText)).match(/\d/)[0]);
    await field.fill(groups[number - 1]);
  }
}

/** Opens the demonstration, as a first start offers it. */
export async function openDemo({ page, start }) {
  await start();
  await page.getByText('Xem thử với dữ liệu mẫu').click();
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click();
  await page.getByRole('navigation').waitFor();
}

/** Goes to a screen by its name in the navigation. */
export async function goTo(page, screen) {
  await page.getByRole('navigation').getByRole('button', { name: screen }).click();
}

/** Takes the last thing back with the keys everybody knows, and waits until the bar says so. */
export async function takeBack(page) {
  await page.locator('main h1').first().click();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /Làm lại/ }).first().waitFor();
}

/** What a command gives changes with what is done, goes back with one undo and comes again with one redo. */
export async function thereAndBack(page, read, act) {
  const before = JSON.stringify(await read());
  await act();
  const after = JSON.stringify(await read());
  assert.notEqual(after, before);
  await takeBack(page);
  assert.equal(JSON.stringify(await read()), before, 'taken back');
  await page.keyboard.press('Control+y');
  await page.getByRole('button', { name: /Hoàn tác/ }).first().waitFor();
  assert.equal(JSON.stringify(await read()), after, 'done again');
}
