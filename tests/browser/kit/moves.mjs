// Moves between screens for those who only look: whatever lies over the page is closed first, nothing is recorded.

import { settled } from './layout.mjs';
import { goTo } from './ways.mjs';

/** Presses a button by its name: the first that is so called. */
export const press = (page, name) => page.getByRole('button', { name }).first().click();

/** Closes whatever lies over the page. */
export async function clear(page) {
  for (let turn = 0; turn < 4; turn += 1) {
    if ((await page.locator('dialog, [role="menu"], [role="toolbar"], main [role="listbox"]').count()) === 0) return;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(60);
  }
}

/** Opens a section of the settings. */
export async function section(page, name) {
  await goTo(page, 'Cài đặt');
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Chooses a tab of the preview of an import. */
export const tab = (page, name) => page.getByRole('group', { name: 'Lọc dòng' }).getByRole('button', { name }).click();

/** Opens «Tìm, ra lệnh» and types. */
export async function search(page, text) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(text);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}

/** Opens the list of papers, which is reached by its name. */
export async function openPapers(page) {
  await search(page, 'mo in giay to');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'In giấy tờ', level: 1 }).waitFor();
}

/** Opens the first candidate at a stage. */
export async function openFirst({ page, call }, stage) {
  const { rows } = await call('candidates.list', { text: '', closed: false });
  const who = rows.find((row) => row.stage === stage);
  if (!who) throw new Error(`nobody stands at ${stage}`);
  await goTo(page, 'Nguồn vào Đảng');
  const find = page.getByRole('searchbox').or(page.getByLabel('Tìm theo tên, chi đoàn')).first();
  await find.fill(who.name);
  // A list that changes between the two clicks takes the second for another row.
  await settled(page);
  await page.getByRole('row').filter({ hasText: who.name }).first().dblclick();
  await page.getByRole('heading', { name: who.name, level: 1 }).waitFor();
}

/** Opens a view of everybody on the path by its name. */
export async function openView(page, name) {
  await goTo(page, 'Nguồn vào Đảng');
  await page.getByRole('button', { name: 'Việc của cả nguồn' }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Opens the plan of the cohort. */
export async function openPlan(page) {
  await goTo(page, 'Nguồn vào Đảng');
  await page.getByRole('button', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('heading', { name: 'Kế hoạch kết nạp', level: 1 }).waitFor();
}

/** Opens the ceremony that is still to come. */
export async function openPlanned({ page, call }) {
  const { rows } = await call('ceremonies.list', {});
  const { title } = rows.find((row) => row.state === 'planned');
  await goTo(page, 'Lễ kết nạp');
  await page.getByRole('main').getByRole('button', { name: title }).first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Ticks rows of the members' list by their numbers. */
export async function tick(page, ...numbers) {
  for (const number of numbers) await page.locator(`[role="row"][aria-rowindex="${number + 1}"] input[type="checkbox"]`).click();
}

/** The cell of a row of the members' list in a column of this title. */
export async function cellOf(page, number, title) {
  const column = await page.getByRole('columnheader', { name: title, exact: true }).getAttribute('aria-colindex');
  return page.locator(`[role="row"][aria-rowindex="${number + 1}"] [aria-colindex="${column}"]`);
}
