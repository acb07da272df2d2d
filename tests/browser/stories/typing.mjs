// Vietnamese input methods in the fields where names are typed: no letter is lost, doubled or rewritten.

import assert from 'node:assert/strict';
import { readyOffice, until } from '../kit/office.mjs';
import { NAMES, WAYS } from '../kit/telex.mjs';
import { goTo } from '../kit/ways.mjs';

const CLASS = 'doan-truong-12a2.xlsx';

/** Every way with every name, so that a failure says which. */
async function everyWay(page, ready, check) {
  for (const [title, type] of WAYS) {
    for (const name of NAMES) {
      await ready();
      await type(page, name);
      await check(name, `${name}, ${title}`);
    }
  }
}

export const stories = {
  'names typed with an input method arrive whole in the search': async (scene) => {
    const { page } = scene;
    await readyOffice(scene, CLASS);
    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell').first().waitFor();
    const field = page.getByRole('searchbox', { name: 'Tìm đoàn viên' });
    await everyWay(
      page,
      () => page.keyboard.press('Control+f'),
      async (name, title) => {
        await until(title, async () => (await field.inputValue()) === name, 5).catch(async (error) => {
          throw new Error(`${error.message}: «${await field.inputValue()}»`);
        });
        // Answers that come in later do not write into the field.
        await page.getByText('Không tìm thấy ai').waitFor();
        assert.equal(await field.inputValue(), name, title);
      },
    );
  },

  'names typed with an input method arrive whole in a cell, from its first letter': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene, CLASS);
    await goTo(page, 'Đoàn viên');
    const { rows: [{ id, name: before }] } = await call('members.search', { text: '', limit: 1 });
    await page.getByRole('gridcell', { name: before, exact: true }).click();
    await everyWay(
      page,
      // The keyboard rests on the cell: the first letter opens it.
      () => page.locator('main input[data-rest]:focus').waitFor(),
      async (name, title) => {
        await page.keyboard.press('Enter');
        const stored = async () => (await call('members.get', { id })).row.name;
        await until(title, async () => (await stored()) === name, 5).catch(async (error) => {
          throw new Error(`${error.message}: «${await stored()}»`);
        });
        await page.getByRole('gridcell', { name, exact: true }).click();
      },
    );
  },

  'names typed with an input method arrive whole in the form of a new member': async (scene) => {
    const { page, call } = scene;
    await readyOffice(scene, CLASS);
    await goTo(page, 'Đoàn viên');
    await page.getByRole('gridcell').first().waitFor();
    await page.keyboard.press('Control+n');
    const form = page.getByRole('dialog', { name: 'Thêm đoàn viên' });
    const field = form.getByRole('textbox', { name: 'Họ và tên', exact: true });
    let count = (await call('members.search', { text: '' })).total;
    await everyWay(
      page,
      async () => {
        await field.waitFor();
        await until('the field is empty and has the focus', () => field.evaluate((input) => input.value === '' && input === document.activeElement));
      },
      async (name, title) => {
        assert.equal(await field.inputValue(), name, title);
        await form.getByRole('button', { name: 'Thêm và nhập tiếp' }).click();
        count += 1;
        await until(title, async () => (await call('members.search', { text: name })).rows.filter((row) => row.name === name).length > 0);
        await until('added', async () => (await call('members.search', { text: '' })).total === count);
      },
    );
    const { rows } = await call('members.search', { text: '' });
    for (const name of NAMES) assert.equal(rows.filter((row) => row.name === name).length, WAYS.length, name);
  },
};
