// A cell never takes what was meant for another, and says what it does not take.

import assert from 'node:assert/strict';
import { delay } from '../kit/late.mjs';
import { readyOffice, stateOf, until } from '../kit/office.mjs';
import { goTo } from '../kit/ways.mjs';

async function openList(scene) {
  const { page, call } = scene;
  await readyOffice(scene, 'doan-truong-12a2.xlsx');
  await goTo(page, 'Đoàn viên');
  const { rows } = await call('members.search', { text: '' });
  await page.getByRole('gridcell', { name: rows[0].name, exact: true }).waitFor();
  return rows;
}

const cellOf = (page, row, column) =>
  page.locator(`[role="row"]:has([role="gridcell"]:text-is("${row.name}")) [role="gridcell"]`).filter({ hasText: column }).first();
const nameCell = (page, row) => page.getByRole('gridcell', { name: row.name, exact: true });
const editor = (page) => page.locator('main input:not([data-rest]):focus');

export const stories = {
  'a day that is none keeps its cell open, wherever one clicks, until it is mended or left with Esc': async (scene) => {
    const { page, call } = scene;
    const [first, second] = await openList(scene);
    const state = await stateOf(call);
    const [year, month, day] = first.born_on.split('-');
    await cellOf(page, first, `${day}/${month}/${year}`).dblclick();
    await editor(page).fill('31/02/2008');
    await nameCell(page, second).click();
    await page.getByRole('alert').filter({ hasText: 'Ngày 31/02/2008 không có trong lịch' }).waitFor();
    assert.equal(await editor(page).inputValue(), '31/02/2008', 'the text stays where it was typed');
    assert.match(await editor(page).getAttribute('aria-label'), new RegExp(`^Ngày sinh, ${first.name}$`));
    // The search may be used meanwhile; what was typed is still there.
    await page.keyboard.press('Control+f');
    await page.getByRole('alert').filter({ hasText: '31/02/2008' }).waitFor();
    await nameCell(page, second).click();
    await editor(page).fill('28/02/2008');
    await page.keyboard.press('Enter');
    await until('mended', async () => (await call('members.get', { id: first.id })).row.born_on === '2008-02-28');
    assert.equal((await call('members.get', { id: second.id })).row.name, second.name);

    await page.keyboard.press('Control+z');
    await until('taken back', async () => (await stateOf(call)) === state);
    await cellOf(page, second, second.born_on.split('-').reverse().join('/')).dblclick();
    await editor(page).fill('khong phai ngay');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    assert.equal(await stateOf(call), state);
  },

  'what the core refuses comes back into its cell, and is told below when the keyboard has gone on': async (scene) => {
    const { page, call } = scene;
    const [first] = await openList(scene);
    const state = await stateOf(call);
    await nameCell(page, first).click();
    const empty = async () => {
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
    };
    await empty();
    const why = page.locator('main').getByRole('alert');
    await why.waitFor();
    const sentence = (await why.innerText()).trim();
    assert.match(await editor(page).getAttribute('aria-label'), new RegExp(`${first.name}$`));
    await page.keyboard.press('Escape');
    await nameCell(page, first).click();

    await delay(page, 'members.update', { before: 200 });
    await empty();
    await page.keyboard.press('Control+f');
    await page.locator('footer').getByRole('alert').filter({ hasText: sentence }).waitFor();
    await nameCell(page, first).waitFor();
    assert.equal(await stateOf(call), state);
  },

  'a cell opened before a search was answered is written to the person it was opened on': async (scene) => {
    const { page, call } = scene;
    const rows = await openList(scene);
    const [first] = rows;
    const other = rows.find((row) => row.name.split(' ')[0] !== first.name.split(' ')[0] && row.name.includes('Phi'));
    await delay(page, 'members.search', { after: 400 });
    await page.keyboard.press('Control+f');
    await page.keyboard.type(other.name);
    // On into the list, where the first row still is who it was; then somebody else stands there.
    await page.keyboard.press('Enter');
    await page.locator('main input[data-rest]:focus').waitFor();
    await page.keyboard.press('F2');
    assert.equal(await editor(page).inputValue(), first.name);
    await page.getByText('1 trong 35 người').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' Em');
    await page.keyboard.press('Enter');
    await until('written', async () => (await call('members.get', { id: first.id })).row.name === `${first.name} Em`);
    assert.equal((await call('members.get', { id: other.id })).row.name, other.name);
  },
};
