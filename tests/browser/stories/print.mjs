// Paper is measured: size and margins of the PDF, and of what Chromium prints of the preview, lie within a millimetre
// of what was chosen and of each other, upright and across.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readyOffice } from '../kit/office.mjs';
import { holdPrint, inkOf, pageSizes, printedTo, wordsOf } from '../kit/paper.mjs';
import { fillIn } from '../kit/steps.mjs';
import { goTo, readCode } from '../kit/ways.mjs';

const near = (found, wanted, what) => assert.ok(Math.abs(found - wanted) <= 1, `${what}: ${found.toFixed(2)} mm instead of ${wanted.toFixed(2)} mm`);

async function measure(scene, direction, paper, margins) {
  const { page, answer, folder } = scene;
  await readyOffice(scene, 'doan-truong-12a2.xlsx');
  await goTo(page, 'Đoàn viên');
  await page.getByRole('gridcell').first().waitFor();
  await page.keyboard.press('Control+p');
  await page.getByRole('img', { name: /trang 1/ }).waitFor();
  await page.getByRole('group', { name: 'Hướng giấy' }).getByRole('button', { name: direction }).click();
  const options = page.getByRole('complementary', { name: 'Tùy chọn in' });
  await page.locator('[role=region][aria-label="Trang in"][aria-busy=false]').waitFor();
  await fillIn(options, { 'Trên, mm': margins.top, 'Trái, mm': margins.left, 'Phải, mm': margins.right });
  await page.locator('[role=region][aria-label="Trang in"][aria-busy=false]').waitFor();

  const made = join(folder, 'danh-sach.pdf');
  await answer({ save: made });
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  await page.getByText('Đã lưu PDF').waitFor();
  await holdPrint(page);
  const printed = join(folder, 'in.pdf');
  await page.getByRole('button', { name: 'In', exact: true }).last().click();
  await printedTo(page, printed);

  const [sizes, sizesPrinted] = [await pageSizes(made), await pageSizes(printed)];
  assert.equal(sizesPrinted.length, sizes.length, 'as many pages are printed as the PDF has');
  assert.ok(sizes.length > 0);
  for (const [index, size] of [...sizes, ...sizesPrinted].entries()) {
    near(size.width, paper.width, `width of page ${index + 1}`);
    near(size.height, paper.height, `height of page ${index + 1}`);
  }
  for (let number = 1; number <= sizes.length; number += 1) {
    const [ink, inkPrinted] = [await inkOf(made, number), await inkOf(printed, number)];
    for (const side of ['left', 'top', 'right', 'bottom']) near(inkPrinted[side], ink[side], `${side} of page ${number} as printed`);
  }
  // The table runs from margin to margin; the letterhead begins at the upper one.
  const ink = await inkOf(printed);
  near(ink.left, Number(margins.left), 'left margin');
  near(ink.right, Number(margins.right), 'right margin');
  const words = await wordsOf(made);
  const first = Math.min(...words.map((word) => word.top));
  near(first, Number(margins.top), 'upper margin');
  for (const word of words) {
    assert.ok(word.left >= margins.left - 1 && word.right <= paper.width - margins.right + 1, `«${word.text}» stands in the margin`);
  }
}

export const stories = {
  'a list across: size and margins of the PDF and of the print': (scene) =>
    measure(scene, 'Ngang', { width: 297, height: 210 }, { top: '25', left: '30', right: '12' }),

  'a list upright: size and margins of the PDF and of the print': (scene) =>
    measure(scene, 'Dọc', { width: 210, height: 297 }, { top: '30', left: '35', right: '10' }),

  'the recovery code prints on one sheet, and its file carries every group': async (scene) => {
    const { page, folder, answer } = scene;
    const unit = 'Đoàn trường Trung học phổ thông chuyên mang tên một nhà cách mạng, phường Hàng Dừa Mới, tỉnh Mẫu';
    const groups = await readCode(scene, unit);
    await holdPrint(page);
    await page.keyboard.press('Control+p');
    const [printed, saved] = [join(folder, 'ma-in.pdf'), join(folder, 'ma-luu.pdf')];
    await printedTo(page, printed);
    await answer({ save: saved });
    await page.getByRole('button', { name: 'Lưu tệp PDF…' }).click();
    await page.getByText(`Đã lưu ${saved}`).waitFor();
    for (const sheet of [printed, saved]) {
      const sizes = await pageSizes(sheet);
      assert.equal(sizes.length, 1);
      near(sizes[0].width, 210, 'width');
      near(sizes[0].height, 297, 'height');
      // However long the name of the unit, nothing runs off the sheet.
      const ink = await inkOf(sheet);
      for (const side of ['left', 'top', 'right', 'bottom']) assert.ok(ink[side] >= 15, `${side}: ${ink[side]} mm to the edge`);
    }
    // Wide letters set apart may be told as two words.
    const text = (await wordsOf(saved)).map((word) => word.text).join('');
    assert.equal(groups.length, 8);
    for (const group of groups) assert.ok(text.includes(group), `the sheet carries «${group}»`);
  },
};
