// Whoever is faster than the core loses nothing: cell after cell arrives in the row it was typed in, and Enter means what
// was typed.

import assert from 'node:assert/strict';
import { delay } from '../kit/late.mjs';
import { readyOffice, stateOf, until } from '../kit/office.mjs';
import { goTo, openDemo } from '../kit/ways.mjs';

/** Names that the list would sort elsewhere at once. */
const NAMES = ['Võ Thị Yến', 'Lâm Văn An', 'Thạch Sô Vanh', 'Trần Thị Bé', 'Kim Ngọc Xuân', 'Đỗ Văn Ân', 'Sơn Thị Út', 'Lý Hoàng Anh'];

export const stories = {
  'eight names typed down the list in one breath arrive in their eight rows, and go back one by one': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene, 'doan-truong-12a2.xlsx');
    await goTo(page, 'Đoàn viên');
    const before = (await call('members.search', { text: '' })).rows.slice(0, NAMES.length);
    const state = await stateOf(call);
    await page.getByRole('gridcell', { name: before[0].name, exact: true }).click();
    // A slow disk: what is written and what is asked for comes late, in each other's way.
    await delay(page, 'members.update', { before: 160 });
    await delay(page, 'members.search', { after: 90 });
    // And a fast hand: nothing is waited for between the keys.
    const keys = [];
    for (const name of NAMES) {
      keys.push(page.keyboard.press('F2'), page.keyboard.press('Control+a'), page.keyboard.insertText(name), page.keyboard.press('Enter'));
    }
    await Promise.all(keys);
    const names = async () => Promise.all(before.map(async ({ id }) => (await call('members.get', { id })).row.name));
    await until('every name in its row', async () => JSON.stringify(await names()) === JSON.stringify(NAMES), 10).catch(async () => {
      assert.deepEqual(await names(), NAMES);
    });
    assert.equal((await call('members.search', { text: '' })).total, 35);
    await page.locator('main h1').first().click();
    await Promise.all(NAMES.map(() => page.keyboard.press('Control+z')));
    await until('all taken back', async () => (await stateOf(call)) === state);
  },

  'Enter pressed before the answer came opens who was typed, not who was shown before': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { rows } = await call('candidates.list', { text: '', closed: false });
    const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
    // Somebody alone of his name, and not the first in any list.
    const who = rows.findLast((row) => rows.filter((one) => one.name === row.name).length === 1 && bare(row.name) > 'm');
    await delay(page, 'find.everything', { after: 200 });
    await delay(page, 'candidates.list', { after: 200 });

    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('gridcell').first().waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type(bare(who.name));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: who.name, level: 1 }).waitFor();

    const member = (await call('members.search', { text: '' })).rows.find((row) => row.name.startsWith('Võ') && !row.stage_label);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`${bare(member.name)} ${bare(member.branch)}`);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: `Chi tiết: ${member.name}` }).waitFor();
  },
};
