// The page of a candidate: what is impossible is refused and keeps what was typed; what is unusual is recorded with a
// finding and its source; a step is corrected or voided with a reason; a day is planned.

import assert from 'node:assert/strict';
import { stateOf, until } from '../kit/office.mjs';
import { fillIn, openStep, recordStep, send } from '../kit/steps.mjs';
import { goTo, openDemo } from '../kit/ways.mjs';

const STEP = 'Chi bộ xét, đề nghị kết nạp';
const TOTAL = 'Tổng số đảng viên chính thức';

/** Somebody whose case lies before the chi bộ, on his page. */
async function openCase(scene, stage = 'branch_review') {
  const { page, call } = scene;
  await openDemo(scene);
  const { rows } = await call('candidates.list', { text: '', closed: false });
  const who = rows.find((row) => row.stage === stage);
  await goTo(page, 'Nguồn vào Đảng');
  await page.getByRole('row').filter({ hasText: who.name }).filter({ hasText: who.branch }).dblclick();
  await page.getByRole('heading', { name: who.name, level: 1 }).waitFor();
  return { ...who, get: () => call('candidates.get', { id: who.id }) };
}

const recorded = (page, label) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: label, exact: true }) });

export const stories = {
  'a refused step keeps every word typed, and says what to do': async (scene) => {
    const { page, call } = scene;
    await openCase(scene);
    const state = await stateOf(call);
    const form = await openStep(page, STEP);
    const typed = { 'Ngày': '20/05/2026', 'Số văn bản': '09-NQ/CB', [TOTAL]: '30', 'Có mặt': '28', 'Tán thành': '27', 'Ghi chú': 'Họp buổi chiều' };
    await fillIn(form, typed);
    const save = form.getByRole('button', { name: 'Ghi', exact: true });
    const keeps = async (what) => {
      for (const [label, value] of Object.entries({ ...typed, ...what })) {
        assert.equal(await form.getByRole('textbox', { name: label, exact: true }).inputValue(), value, label);
      }
      assert.equal(await stateOf(call), state, 'nothing is written');
    };
    // A day to come.
    await save.click();
    await form.getByRole('alert').filter({ hasText: '20/05/2026' }).waitFor();
    await keeps({});
    // No day at all of the calendar.
    await fillIn(form, { 'Ngày': '31/04/2026' });
    await save.click();
    await form.getByRole('alert').filter({ hasText: 'Ngày 31/04/2026 không có trong lịch' }).waitFor();
    await keeps({ 'Ngày': '31/04/2026' });
    // More votes than people.
    await fillIn(form, { 'Ngày': '11/05/2026', 'Tán thành': '29' });
    await save.click();
    await form.getByRole('alert').filter({ hasText: '28' }).filter({ hasText: '29' }).waitFor();
    await keeps({ 'Ngày': '11/05/2026', 'Tán thành': '29' });
    // A number that is none.
    await fillIn(form, { 'Tán thành': 'hai bảy' });
    await save.click();
    await form.getByText('Gõ một số, ví dụ 27.').waitFor();
    await keeps({ 'Ngày': '11/05/2026', 'Tán thành': 'hai bảy' });
    // Mended, it goes.
    await fillIn(form, { 'Tán thành': '27' });
    await send(form);
    await recorded(page, STEP).getByText('09-NQ/CB').waitFor();
  },

  'what a rule finds is shown with its source, in the form and on the page': async (scene) => {
    const { page } = scene;
    const who = await openCase(scene);
    const said = await recordStep(page, STEP, { 'Ngày': '11/05/2026', [TOTAL]: '30', 'Có mặt': '30', 'Tán thành': '15', 'Không tán thành': '15' });
    const finding = (await who.get()).findings.find((one) => one.rule_id === 'branch-vote-admission');
    assert.ok(finding.source.length > 10);
    for (const words of [finding.sentence, finding.source]) assert.ok(said.includes(words), `the form says «${words}»`);
    const pane = page.getByRole('region', { name: 'Nhắc việc' });
    await pane.getByText(finding.sentence).waitFor();
    await pane.getByText(finding.source).first().waitFor();
    // The vote did not reach: the person stays with the chi bộ.
    assert.equal((await who.get()).row.stage, 'branch_review');
  },

  'a step is corrected with a reason, and voided with a reason': async (scene) => {
    const { page } = scene;
    const who = await openCase(scene);
    await recordStep(page, STEP, { 'Ngày': '11/05/2026', 'Số văn bản': '09-NQ/CB', [TOTAL]: '30', 'Có mặt': '30', 'Tán thành': '30' });
    await page.getByRole('button', { name: `Sửa bước «${STEP}»` }).click();
    let form = page.getByRole('dialog');
    assert.equal(await form.getByLabel('Số văn bản').inputValue(), '09-NQ/CB', 'the form begins with what was recorded');
    await fillIn(form, { 'Số văn bản': '10-NQ/CB' });
    await form.getByRole('button', { name: 'Ghi lại' }).click();
    await form.getByRole('alert').first().waitFor();
    assert.equal(await form.getByLabel('Số văn bản').inputValue(), '10-NQ/CB');
    await fillIn(form, { 'Lý do sửa': 'ghi nhầm số' });
    await send(form, 'Ghi lại');
    await recorded(page, STEP).getByText('10-NQ/CB').waitFor();
    await page.getByText('Đã hủy: ghi nhầm số').waitFor();

    await page.getByRole('button', { name: `Hủy bước «${STEP}»` }).click();
    form = page.getByRole('dialog');
    await fillIn(form, { 'Lý do hủy': 'nhầm người' });
    await form.getByRole('button', { name: 'Hủy bước này' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('Đã hủy: nhầm người').waitFor();
    await recorded(page, STEP).waitFor({ state: 'detached' });
    assert.equal(await page.locator('s').filter({ hasText: STEP }).count(), 2, 'both stay readable, struck through');
    assert.equal((await who.get()).row.stage, 'branch_review');
  },

  'a day is planned, changed and dropped, and the path does not move': async (scene) => {
    const { page } = scene;
    const who = await openCase(scene);
    const stood = (await who.get()).row.stage;
    const planned = async () => (await who.get()).planned.find((event) => event.code === 'branch_resolution')?.on;
    const ask = async (button, fields, go) => {
      await page.getByRole('button', { name: `${button} ${STEP}` }).click();
      const form = page.getByRole('dialog', { name: `Dự kiến: ${STEP}` });
      await fillIn(form, fields);
      await form.getByRole('button', { name: go }).click();
      await form.waitFor({ state: 'hidden' });
    };
    await ask('Dự kiến…', { 'Ngày dự kiến': '28/05/2026' }, 'Ghi dự kiến');
    await page.getByText('dự kiến 28/05/2026').first().waitFor();
    assert.equal(await planned(), '2026-05-28');
    await ask('Đổi dự kiến…', { 'Ngày dự kiến': '29/05/2026' }, 'Ghi dự kiến');
    await page.getByText('dự kiến 29/05/2026').first().waitFor();
    await ask('Đổi dự kiến…', {}, 'Bỏ dự kiến');
    await page.getByText('dự kiến 29/05/2026').first().waitFor({ state: 'detached' });
    await until('nothing planned', async () => (await planned()) === undefined);
    assert.equal((await who.get()).row.stage, stood);
  },
};
