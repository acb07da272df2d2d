// A step of the path is recorded on a candidate's page, stands in the timeline, and is taken back.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

export const stories = {
  'the proposed step is recorded and taken back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Nguồn vào Đảng');
    const { rows } = await call('candidates.list', { text: '', closed: false });
    const who = rows.find((row) => row.stage === 'source');
    const steps = async () => JSON.stringify((await call('candidates.get', { id: who.id })).steps);
    const before = await steps();
    await page.getByRole('row').filter({ hasText: who.name }).first().dblclick();
    await page.getByRole('button', { name: /^Ghi: / }).first().click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    const day = form.getByLabel('Ngày', { exact: true });
    await day.fill('12/05/2026');
    await form.getByRole('button', { name: 'Ghi', exact: true }).click();
    // The step is recorded; what the rules say about it stays until it was read.
    await form.getByText('Đã ghi.').waitFor();
    await form.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await form.waitFor({ state: 'hidden' });
    assert.notEqual(await steps(), before);

    await takeBack(page);
    assert.equal(await steps(), before);
  },

  'the list goes out as it is seen, and comes back as what is known': async (scene) => {
    const { page, folder, answer, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('button', { name: 'Danh sách', exact: true }).click();
    const { total } = await call('candidates.list', {});
    const path = join(folder, 'nguon.xlsx');
    await answer({ save: path });
    await page.getByRole('button', { name: 'Việc của cả nguồn' }).click();
    await page.getByRole('menu').getByText('Xuất tệp…').click();
    await page.getByRole('dialog', { name: `Xuất danh sách nguồn: ${total} người` }).getByRole('button', { name: 'Chọn nơi lưu…' }).click();
    await page.getByText('Đã xuất danh sách nguồn').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { counts } = await call('import.preview', { files: [path], as: 'candidates' });
    assert.deepEqual({ ...counts }, { new: 0, same: total, changes: 0, doubtful: 0, rejected: 0 });
  },
};
