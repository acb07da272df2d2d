// A class list comes in, and goes out again with one undo.

import assert from 'node:assert/strict';
import { fixture } from '../kit/place.mjs';
import { goTo, makeOffice, takeBack } from '../kit/ways.mjs';

export const stories = {
  'a class list is previewed, imported and taken back as one': async (scene) => {
    const { page, call, answer } = scene;
    await makeOffice(scene);
    await goTo(page, 'Nhập từ Excel');
    await answer({ files: [fixture('import/doan-truong-12a2.xlsx')] });
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    const commit = page.getByRole('button', { name: /^Nhập \d+ dòng/ });
    await commit.waitFor();
    assert.equal((await call('members.search', { text: '' })).total, 0, 'a preview writes nothing');

    const rows = Number((await commit.innerText()).match(/\d+/)[0]);
    await commit.click();
    await page.getByText('Đã nhập xong').first().waitFor();
    assert.equal((await call('members.search', { text: '' })).total, rows);

    await takeBack(page);
    assert.equal((await call('members.search', { text: '' })).total, 0);
  },
};
