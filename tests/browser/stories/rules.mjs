// The rulebook: a value of the office is laid over a row with the keyboard, stands beside the warning it makes, and goes
// again; a year of holidays is announced; a question is marked as asked.

import assert from 'node:assert/strict';
import { fillIn } from '../kit/steps.mjs';
import { goTo, openDemo, takeBack } from '../kit/ways.mjs';

const part = (page, name) => page.getByRole('group', { name: 'Các phần của quy định' }).getByRole('button', { name }).click();

async function save(page, fields) {
  const form = page.getByRole('dialog');
  await fillIn(form, fields);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Somebody whose certificate is being counted. */
async function withCertificate(call) {
  for (const row of (await call('candidates.list', { text: '', closed: false })).rows) {
    const page = await call('candidates.get', { id: row.id });
    if (page.findings.some((one) => one.rule_id === 'awareness-certificate-validity' && one.outcome === 'running' && one.start >= '2025-07-01')) return row;
  }
  throw new Error('nobody in the demonstration has a certificate');
}

export const stories = {
  'a value of the office stands beside the warning it makes, and is taken back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const who = await withCertificate(call);
    await goTo(page, 'Quy định');
    await page.getByRole('searchbox', { name: 'Tìm quy định' }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('giay lop 60');
    await page.getByText(/^1 trong \d+ quy định$/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await save(page, { 'Giá trị của đơn vị, tháng': '1', 'Ai xác nhận': 'bà Lâm Thị Mẫu', 'Ngày xác nhận': '05/01/2026', 'Áp dụng từ ngày': '01/01/2020' });
    await page.getByRole('row').filter({ hasText: 'đơn vị đã đổi' }).waitFor();
    const said = 'Đơn vị đã đổi: 60 → 1 tháng, bà Lâm Thị Mẫu xác nhận ngày 05/01/2026, áp dụng từ 01/01/2020';
    await page.getByText(`${said}.`).waitFor();

    await goTo(page, 'Nguồn vào Đảng');
    await page.getByRole('row').filter({ hasText: who.name }).first().dblclick();
    await page.locator('main').getByText(said).first().waitFor();

    await goTo(page, 'Quy định');
    await takeBack(page);
    await page.getByText('đơn vị đã đổi', { exact: true }).waitFor({ state: 'detached' });
    const finding = (await call('candidates.get', { id: who.id })).findings.find((one) => one.rule_id === 'awareness-certificate-validity');
    assert.equal(finding.own, undefined);
  },

  'a year of holidays is announced, a day is added and taken out again': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Quy định');
    await part(page, 'Ngày nghỉ');
    await page.getByRole('row').filter({ hasText: '2027' }).first().click();
    await page.getByRole('checkbox', { name: /Lịch nghỉ năm này đã công bố/ }).click();
    await page.getByText('đơn vị đã sửa').waitFor();
    await page.keyboard.press('Control+n');
    await save(page, { Ngày: '12/02/2027' });
    await page.getByRole('row').filter({ hasText: '12/02/2027' }).waitFor();
    const year = async () => (await call('rules.book', {})).years.find((one) => one.year === 2027);
    assert.deepEqual([(await year()).announced, (await year()).working_days], [true, 248]);
    await page.getByRole('button', { name: 'Bỏ ngày 12/02/2027' }).click();
    await page.getByRole('row').filter({ hasText: '12/02/2027' }).waitFor({ state: 'detached' });
    assert.equal((await year()).working_days, 249);
  },

  'a switch is turned on and a question is marked as asked': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    await goTo(page, 'Quy định');
    await part(page, 'Công tắc và cách làm');
    await page.getByRole('checkbox', { name: 'Theo dõi các hạn giữa chi bộ và các cấp ủy' }).click();
    await page.getByText('đã đổi', { exact: true }).waitFor();
    await page.getByLabel('Cách tính đủ 18 tuổi').selectOption('Theo tháng sinh');
    await part(page, 'Điều chưa chắc');
    await page.getByRole('button', { name: 'Ghi câu trả lời… U3' }).click();
    await save(page, { 'Câu trả lời': 'Tính theo tháng sinh.', 'Ai trả lời': 'Đảng ủy phường', 'Ngày trả lời': '05/01/2026' });
    await page.getByText('đã hỏi, ngày 05/01/2026, Đảng ủy phường trả lời').waitFor();
    const book = await call('rules.book', {});
    assert.equal(book.switches.find((line) => line.name === 'party-deadlines').value, 'true');
    assert.equal(book.settings.find((line) => line.name === 'age-month-reading').value, 'month');
  },
};
