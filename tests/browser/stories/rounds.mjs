// A round of sixty: last year's copied with one key, people put in, votes typed down a column, the decision; each taken
// back and done again.

import assert from 'node:assert/strict';
import { openView } from '../kit/moves.mjs';
import { openDemo, thereAndBack } from '../kit/ways.mjs';

const TITLE = 'Đợt xét đoàn viên ưu tú';

/** The round, from the demonstration as it was opened. */
export async function roundOfSixty({ page, call }) {
  await openView(page, TITLE);
  await page.getByRole('region', { name: /^Bảng xét/ }).waitFor();
  const names = async () => (await call('rounds.list', {})).rows.map((row) => [row.name, row.people, row.recognised]);
  await thereAndBack(page, names, async () => {
    await page.keyboard.press('Control+d');
    await page.getByRole('heading', { name: 'Đợt xét chưa có ai' }).waitFor();
  });
  await page.getByRole('heading', { name: 'Đợt xét chưa có ai' }).waitFor();
  const [{ id }] = (await call('rounds.list', {})).rows;
  const get = () => call('rounds.get', { id });
  assert.equal((await get()).criteria.length, 7, 'the criteria of the year before');

  await thereAndBack(page, names, async () => {
    await page.getByRole('button', { name: 'Thêm người…' }).first().click();
    const form = page.getByRole('dialog', { name: 'Thêm người vào đợt xét' });
    const boxes = form.getByRole('group', { name: 'Người có thể xét' });
    await boxes.getByRole('checkbox').first().waitFor();
    for (const branch of ['10A1', '10A2', '10A3', '10A4']) {
      await form.getByRole('searchbox').fill(branch);
      await boxes.getByText(branch, { exact: true }).first().waitFor();
      await form.getByRole('button', { name: 'Chọn hết' }).click();
    }
    await form.getByRole('button', { name: /^Thêm \d+ người/ }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: /^Bảng xét/ }).waitFor();
  });
  const { rows, criteria } = await get();
  assert.ok(rows.length >= 60, `${rows.length} people`);

  const [first, second] = rows;
  const elsewhere = rows.find((row) => row.branch !== first.branch);
  await page.getByRole('table', { name: /^Bảng xét/ }).getByRole('button', { name: first.name, exact: true }).first().waitFor();
  const typed = async () => (await get()).rows.slice(0, 2).map((row) => [row.nomination, row.committee, row.marks.map((mark) => mark.met)]);
  await thereAndBack(page, typed, async () => {
    const vote = (what, who) => page.getByLabel(`${what} của ${who.name}`, { exact: true }).first();
    await page.getByLabel('Ủy viên có mặt').fill('15');
    await vote('Phiếu chi đoàn, Có mặt', first).fill('20');
    await vote('Phiếu chi đoàn, Thuận', first).fill('19');
    // Down the column: the next of the same chi đoàn, whose meeting was the same.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('18');
    // Its meeting was on a day of its own; another chi đoàn met on the day of all.
    await page.getByRole('textbox', { name: `${first.branch} họp ngày` }).fill('02/03/2026');
    await page.getByRole('textbox', { name: 'Các chi đoàn họp ngày' }).fill('05/03/2026');
    await vote('Phiếu chi đoàn, Có mặt', elsewhere).fill('21');
    await vote('Phiếu chi đoàn, Thuận', elsewhere).fill('20');
    await vote('Ban Chấp hành, Thuận', first).fill('14');
    const by_hand = page.getByRole('button', { name: `${criteria[6].text}, ${first.name}: không đạt` }).first();
    await by_hand.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: /^Lưu( Ctrl.*)?$/ }).first().waitFor();
  });
  const after = await get();
  assert.equal(after.rows[0].marks[6].met, true);
  assert.deepEqual([after.rows[1].nomination.present, after.rows[1].nomination.in_favour], [20, 18], second.name);
  const metOn = (who) => after.rows.find((row) => row.candidate === who.candidate).nomination.on;
  assert.deepEqual([first, second, elsewhere].map(metOn), ['2026-03-02', '2026-03-02', '2026-03-05']);

  // What is still open is said; with every result told the decision is recorded.
  await page.getByRole('button', { name: 'Ghi quyết định…' }).click();
  const form = page.getByRole('dialog', { name: 'Quyết định công nhận đoàn viên ưu tú' });
  await form.getByLabel('Số quyết định').fill('12-QĐ/ĐTN');
  await form.getByRole('button', { name: 'Ghi quyết định' }).click();
  await form.getByText('người chưa có kết quả:').waitFor();
  await form.getByRole('button', { name: 'Bỏ', exact: true }).click();
  const people = after.rows.map((row, at) => ({ candidate: row.candidate, result: at < 40 ? 'recognised' : 'later' }));
  await call('rounds.fill', { id, people });
  await page.reload();
  await openView(page, TITLE);
  await page.getByText('công nhận 40').waitFor();
  await thereAndBack(page, names, async () => {
    await page.getByRole('button', { name: 'Ghi quyết định…' }).click();
    await form.getByText('Công nhận 40 người').waitFor();
    await form.getByLabel('Số quyết định').fill('12-QĐ/ĐTN');
    await form.getByRole('button', { name: 'Ghi quyết định' }).click();
    await form.waitFor({ state: 'hidden' });
  });
  await page.getByText('Quyết định số 12-QĐ/ĐTN').waitFor();
  const { steps } = await call('candidates.get', { id: rows[0].candidate });
  assert.equal(steps[0].code, 'union_recognition');
  await page.getByRole('button', { name: 'Giấy tờ' }).click();
  await page.getByRole('menuitem', { name: 'Quyết định công nhận đoàn viên ưu tú' }).click();
  await page.getByRole('img', { name: /trang 1/ }).first().waitFor();
}

export const stories = {
  'a round of sixty is copied, filled in and decided': async (scene) => {
    await openDemo(scene);
    await roundOfSixty(scene);
  },
};
