// The whole school in the list: however many people, few rows stand in the page, and a search as one types finds the
// right ones without accents.

import assert from 'node:assert/strict';
import { readyOffice, until } from '../kit/office.mjs';
import { goTo } from '../kit/ways.mjs';

const MOST = 120;
const PEOPLE = 2700;

export const stories = {
  'fewer than 120 rows stand in the page over 2,700 people, wherever one looks': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene, 'ca-truong.xlsx');
    await goTo(page, 'Đoàn viên');
    await page.getByText('2.700 người').waitFor();
    const names = (await call('members.search', { text: '' })).rows.map((row) => row.name);
    assert.equal(names.length, PEOPLE);
    // The most rows ever seen, counted after each frame and not only at rest.
    await page.evaluate(() => {
      window.__most = 0;
      const count = () => {
        window.__most = Math.max(window.__most, document.querySelectorAll('[role="row"]').length);
        requestAnimationFrame(count);
      };
      count();
    });
    const at = async (index) => {
      const row = page.locator(`[role="row"][aria-rowindex="${index + 2}"]`);
      await row.getByRole('gridcell', { name: names[index], exact: true }).waitFor();
      assert.ok(await row.evaluate((line) => line.getBoundingClientRect().top < innerHeight && line.getBoundingClientRect().bottom > 0));
      assert.ok((await page.getByRole('row').count()) < MOST);
    };
    await at(0);
    const scroller = page.locator('.scroll').filter({ has: page.getByRole('grid') });
    await scroller.evaluate((pane) => (pane.scrollTop = (pane.scrollHeight - pane.clientHeight) / 2));
    await at(PEOPLE / 2);
    await page.getByRole('gridcell', { name: names[PEOPLE / 2], exact: true }).first().click();
    await page.keyboard.press('Control+End');
    await at(PEOPLE - 1);
    for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press('PageUp');
    await page.keyboard.press('Control+Home');
    await at(0);
    // Thirty times the height of the pane in one breath.
    for (const part of [0.1, 0.9, 0.3, 0.7, 0.5, 1]) {
      await scroller.evaluate((pane, share) => (pane.scrollTop = pane.scrollHeight * share), part);
    }
    await at(PEOPLE - 1);
    assert.ok((await page.evaluate(() => window.__most)) < MOST);
  },

  'a search among 2,700 as one types, without accents, shows the right people': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene, 'ca-truong.xlsx');
    await goTo(page, 'Đoàn viên');
    await page.getByText('2.700 người').waitFor();
    const everyone = (await call('members.search', { text: '' })).rows;
    const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
    const wanted = everyone.find((row) => row.name.includes('Đ') && row.name.split(' ').length > 3);
    const typed = bare(wanted.name);
    const expected = everyone.filter((row) => typed.split(' ').every((word) => bare(`${row.name} ${row.branch}`).split(' ').some((part) => part.startsWith(word))));
    await page.keyboard.press('Control+f');
    await page.keyboard.type(typed);
    await page.getByText(`${expected.length} trong 2.700 người`).waitFor();
    const shown = async () => (await page.locator('[role="row"] .gc.m').allInnerTexts()).map((text) => text.trim()).sort();
    await until('the people whose name it is', async () => JSON.stringify(await shown()) === JSON.stringify(expected.map((row) => row.name).sort()));
    // Nothing that does not match, and all again when the words are taken away.
    await page.keyboard.type(' zzz');
    await page.getByText('Không tìm thấy ai').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('2.700 người').waitFor();
  },
};
