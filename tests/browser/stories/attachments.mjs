// Files of a candidate: attached from the page, asked about when they are not what they say, looked at, saved, removed
// and brought back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attach } from '../kit/files.mjs';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

export const stories = {
  'files are attached, asked about, looked at, saved and taken off again': async (scene) => {
    const { page, call, folder, answer } = scene;
    await openDemo(scene);
    await goTo(page, 'Nguồn vào Đảng');
    const { rows } = await call('candidates.list', { text: '', closed: false });
    await page.getByRole('row').filter({ hasText: rows[0].name }).first().dblclick();
    const section = page.locator('section.files');
    await section.getByText('Chưa có tệp nào').waitFor();

    const photo = (await attach(scene, ['anh-the.png'])).get('anh-the.png');
    await section.getByRole('button', { name: 'anh-the.png', exact: true }).waitFor();

    // A picture that calls itself a PDF is asked about; the same photo once more is not taken.
    await attach(scene, ['giay-khai-sinh.pdf', 'anh-the.png']);
    const asked = page.getByRole('dialog', { name: 'Xem lại trước khi đính kèm' });
    await asked.getByText('thật ra là ảnh PNG').waitFor();
    await asked.getByText('đã đính kèm cho người này').waitFor();
    await asked.getByLabel('Vẫn đính kèm').check();
    await asked.getByRole('button', { name: 'Đính kèm 1 tệp' }).click();
    await asked.waitFor({ state: 'hidden' });
    await section.getByText(/^2 tệp, /).waitFor();

    await section.getByRole('button', { name: 'anh-the.png', exact: true }).click();
    const shown = page.getByRole('dialog', { name: 'anh-the.png' });
    await shown.getByRole('img').waitFor();
    const saved = join(folder, 'luu.png');
    await answer({ save: saved });
    await shown.getByRole('button', { name: 'Lưu tệp' }).click();
    await page.getByRole('contentinfo').getByText('không còn được mã hóa').waitFor();
    assert.ok(photo.equals(await readFile(saved)), 'a small drawing is kept as it came');
    await shown.getByRole('button', { name: 'Đóng', exact: true }).last().click();

    await section.getByRole('button', { name: 'Việc với tệp anh-the.png' }).click();
    await page.getByRole('menuitem', { name: 'Gỡ khỏi hồ sơ' }).click();
    await section.getByText(/^1 tệp, /).waitFor();
    await takeBack(page);
    await section.getByText(/^2 tệp, /).waitFor();
  },
};
