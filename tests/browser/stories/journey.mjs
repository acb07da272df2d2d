// The main job as one journey: first start, settings, import, a cell, the path to the decision, the ceremony, its list
// in three formats; then everything is taken back step by step and done again.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stateOf, until } from '../kit/office.mjs';
import { fixture } from '../kit/place.mjs';
import { fillIn, recordStep } from '../kit/steps.mjs';
import { goTo, makeOffice } from '../kit/ways.mjs';

const NAME = 'Tăng Phi Rum';
const MENDED = 'Tăng Phi Rưm';

/** Steps to the decision: label, what is filled in. */
const STEPS = [
  ['Công nhận đoàn viên ưu tú', { 'Ngày': '26/03/2025', 'Số văn bản': '12-QĐ/ĐTN', 'Tổng số': '15', 'Có mặt': '15', 'Tán thành': '15' }],
  ['Đưa vào danh sách cảm tình Đảng', { 'Ngày': '20/04/2025' }],
  ['Cấp giấy chứng nhận lớp nhận thức', { 'Ngày': '10/10/2025', 'Số văn bản': '77/GCN' }],
  ['Nhận đơn xin vào Đảng', { 'Ngày': '01/12/2025' }],
  ['Chi bộ xét, đề nghị kết nạp', {
    'Ngày': '20/03/2026', 'Số văn bản': '9-NQ/CB', 'Tổng số đảng viên chính thức': '30', 'Có mặt': '30', 'Tán thành': '29', 'Không tán thành': '1',
  }],
  ['Quyết định kết nạp', { 'Ngày': '20/04/2026', 'Số văn bản': '105-QĐ/ĐU' }],
];

async function addUnit(page, section, row, fields) {
  await page.getByRole('tab', { name: new RegExp(`^${section}`) }).click();
  await page.getByRole('row').filter({ hasText: row }).getByRole('button').first().click();
  const form = page.getByRole('dialog');
  await fillIn(form, fields);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function settings(page, wrote) {
  await goTo(page, 'Cài đặt');
  await addUnit(page, 'Tên đơn vị', 'Đoàn phường', { 'Tên đầy đủ, in trên giấy': 'Đoàn phường Mẫu' });
  await wrote();
  await addUnit(page, 'Chi bộ', 'Chi bộ trường', { 'Tên đầy đủ, in trên giấy': 'Chi bộ trường THPT Mẫu' });
  await wrote();
  await addUnit(page, 'Địa danh', 'Trà Vinh', { 'Địa danh': 'Trà Vinh' });
  await wrote();
  await page.getByRole('tab', { name: /^Người ký/ }).click();
  await page.getByRole('button', { name: 'Thêm người ký…' }).first().click();
  const form = page.getByRole('dialog');
  await fillIn(form, { 'Họ và tên': 'Lâm Thị Mẫu' });
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('img', { name: 'Tiêu đề giấy như sẽ in' }).getByText('Lâm Thị Mẫu').waitFor();
  await wrote();
}

async function importClass(page, answer) {
  await goTo(page, 'Nhập từ Excel');
  await answer({ files: [fixture('import/doan-truong-12a2.xlsx')] });
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await page.getByRole('button', { name: /^Nhập \d+ dòng/ }).click();
  await page.getByText('Đã nhập xong').waitFor();
}

async function editName(page) {
  await goTo(page, 'Đoàn viên');
  await page.getByRole('gridcell', { name: NAME, exact: true }).dblclick();
  await page.locator('main input:focus').fill(MENDED);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: MENDED, exact: true }).waitFor();
}

async function ontoThePath(page) {
  await page.getByRole('gridcell', { name: MENDED, exact: true }).click();
  await page.getByRole('heading', { name: MENDED }).waitFor();
  await page.getByRole('button', { name: 'Đưa vào nguồn…' }).last().click();
  const form = page.getByRole('dialog');
  await fillIn(form, { 'Ngày đưa vào nguồn': '01/03/2025' });
  await form.getByRole('button', { name: 'Đưa vào nguồn', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Mở hồ sơ vào Đảng' }).click();
  await page.getByRole('heading', { name: MENDED, level: 1 }).waitFor();
}

async function holdCeremony(page, wrote) {
  await goTo(page, 'Lễ kết nạp');
  await page.getByRole('button', { name: 'Lập buổi lễ' }).click();
  let form = page.getByRole('dialog');
  await fillIn(form, { 'Ngày': '13/05/2026', 'Nơi tổ chức': 'Hội trường' });
  await form.getByRole('button', { name: 'Lập buổi lễ' }).click();
  await page.getByRole('heading', { name: 'Lễ kết nạp đảng viên đợt 13/5' }).waitFor();
  await wrote();
  await page.getByRole('button', { name: 'Thêm người…' }).first().click();
  await form.getByLabel(MENDED).check();
  await form.getByRole('button', { name: 'Thêm vào danh sách' }).click();
  await form.waitFor({ state: 'hidden' });
  await wrote();
  await page.getByRole('button', { name: 'Ghi kết quả sau lễ…' }).click();
  form = page.getByRole('dialog');
  await fillIn(form, { 'Số người có mặt': '40' });
  await form.getByRole('button', { name: 'Ghi kết quả' }).click();
  await page.getByText('đã làm lễ', { exact: true }).waitFor();
  await wrote();
}

async function saveAll(page, folder, answer) {
  await page.getByRole('button', { name: /^In danh sách/ }).click();
  await page.getByRole('img', { name: /trang 1/ }).waitFor();
  for (const [format, ending, begins] of [['PDF', 'pdf', '%PDF'], ['Word', 'docx', 'PK'], ['Excel', 'xlsx', 'PK']]) {
    const path = join(folder, `danh-sach.${ending}`);
    await answer({ save: path });
    await page.getByRole('button', { name: format, exact: true }).click();
    await page.getByText(`Đã lưu ${format}`).waitFor();
    assert.equal((await readFile(path)).subarray(0, begins.length).toString(), begins, path);
  }
}

export const stories = {
  'from the first start to the printed list, and every step taken back and done again': async (scene) => {
    const { page, call, answer, folder } = scene;
    await makeOffice(scene);
    const states = [await stateOf(call)];
    const wrote = async () => {
      const state = await stateOf(call);
      assert.notEqual(state, states.at(-1), 'the last thing done changed nothing');
      states.push(state);
    };
    await settings(page, wrote);
    await importClass(page, answer);
    await wrote();
    await editName(page);
    await wrote();
    await ontoThePath(page);
    await wrote();
    for (const [label, fields] of STEPS) {
      await recordStep(page, label, fields);
      await wrote();
    }
    const { rows: [candidate] } = await call('candidates.list', { text: '', closed: false });
    assert.equal(candidate.stage, 'awaiting_ceremony');
    await holdCeremony(page, wrote);
    assert.equal((await call('candidates.get', { id: candidate.id })).row.stage, 'probationary');
    await saveAll(page, folder, answer);

    await page.locator('main h1').first().click();
    for (const state of states.slice(0, -1).reverse()) {
      await page.keyboard.press('Control+z');
      await until('the state before this step', async () => (await stateOf(call)) === state);
      await page.getByRole('status').filter({ hasText: 'Đã hoàn tác' }).waitFor();
    }
    assert.equal((await call('members.search', { text: '' })).total, 0);
    for (const state of states.slice(1)) {
      await page.keyboard.press('Control+y');
      await until('the state after this step', async () => (await stateOf(call)) === state);
      await page.getByRole('status').filter({ hasText: 'Đã làm lại' }).waitFor();
    }
  },
};
