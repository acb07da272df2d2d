// A ceremony is held: its result moves people on, its list becomes a PDF, and undo takes the result back.

import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

/** The ceremony of the demonstration that is still to come. */
async function planned(call) {
  const { rows } = await call('ceremonies.list', {});
  return rows.find((row) => row.state === 'planned');
}

export const stories = {
  'a ceremony is recorded after it was held and taken back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const ceremony = await planned(call);
    await goTo(page, 'Lễ kết nạp');
    await page.getByRole('heading', { name: ceremony.title }).waitFor();
    await page.getByRole('button', { name: 'Ghi kết quả sau lễ…' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Ngày làm lễ' }).fill('14/05/2026');
    await form.getByRole('button', { name: 'Ghi kết quả' }).click();
    await form.waitFor({ state: 'hidden' });
    const state = async () => (await call('ceremonies.get', { id: ceremony.id })).state;
    assert.equal(await state(), 'held');

    await takeBack(page);
    assert.equal(await state(), 'planned');
  },

  'the list of a ceremony becomes a PDF that looks like its preview': async (scene) => {
    const { page, call, answer, folder } = scene;
    await openDemo(scene);
    const ceremony = await planned(call);
    await goTo(page, 'Lễ kết nạp');
    await page.getByRole('heading', { name: ceremony.title }).waitFor();
    await page.getByRole('button', { name: /In danh sách/ }).first().click();
    await page.getByRole('img', { name: /trang 1/ }).first().waitFor();
    for (const format of ['PDF', 'Word', 'Excel']) {
      const path = join(folder, `danh-sach.${{ PDF: 'pdf', Word: 'docx', Excel: 'xlsx' }[format]}`);
      await answer({ save: path });
      await page.getByRole('button', { name: new RegExp(`^${format}`) }).first().click();
      await page.getByText(`Đã lưu ${format}`).first().waitFor();
      assert.ok((await stat(path)).size > 1000, `${path} is a file`);
    }
    const pdf = await readFile(join(folder, 'danh-sach.pdf'));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  },
};
