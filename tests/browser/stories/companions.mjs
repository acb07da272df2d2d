// Nobody walks alone: a companion, a task for a group, a quarter of remarks from forms, locked; each taken back and done again.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goTo, openDemo, thereAndBack } from '../kit/ways.mjs';

async function part(page, name) {
  await goTo(page, 'Đồng hành');
  await page.getByRole('group', { name: 'Các phần của «Đồng hành»' }).getByRole('button', { name, exact: true }).click();
}

export const stories = {
  'somebody who is no member is recorded where he is picked and assigned': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { wanting } = await call('companions.list', {});
    const [one] = wanting.filter((row) => row.roles.length === 1 && row.roles[0] === 'union' && row.sentence.startsWith('Chưa có'));
    await part(page, 'Người đồng hành');
    await thereAndBack(page, async () => (await call('candidates.get', { id: one.candidate })).companions.companions, async () => {
      await page.getByRole('button', { name: `Phân công… cho ${one.name}` }).click();
      const form = page.getByRole('dialog', { name: 'Phân công người đồng hành' });
      await form.getByLabel('Người đồng hành', { exact: true }).selectOption('new');
      await form.getByLabel('Họ và tên', { exact: true }).fill('Huỳnh Thị Mỹ Linh');
      await form.getByRole('button', { name: 'Phân công cho 1 người' }).click();
      await form.waitFor({ state: 'hidden' });
    });
    const after = await call('companions.list', {});
    assert.ok(!after.wanting.some((row) => row.candidate === one.candidate));
    assert.equal(after.rows.find((row) => row.name === 'Huỳnh Thị Mỹ Linh').load, 1);
  },
  'a task for a group is given and judged in one grid': async (scene) => {
    const { page, call, answer, folder } = scene;
    await openDemo(scene);
    await part(page, 'Việc thử thách');
    const tasks = async () => (await call('challenges.list', {})).rows.map((row) => [row.title, row.people, row.passed, row.open]);
    await thereAndBack(page, tasks, async () => {
      await page.keyboard.press('Control+n');
      const form = page.getByRole('dialog', { name: 'Giao việc thử thách' });
      await form.getByLabel('Việc gì').fill('Trồng cây ở sân trường');
      const boxes = form.getByRole('group', { name: 'Người trong nguồn' }).getByRole('checkbox');
      for (const at of [0, 1, 2]) await boxes.nth(at).check();
      await form.getByRole('button', { name: 'Giao cho 3 người' }).click();
      await form.waitFor({ state: 'hidden' });
    });
    await page.getByRole('row').filter({ hasText: 'Trồng cây ở sân trường' }).click();
    await thereAndBack(page, tasks, async () => {
      await page.getByRole('complementary').getByRole('button', { name: 'Đánh giá…' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: 'Tất cả đạt' }).click();
      await form.getByRole('button', { name: 'Ghi kết quả' }).click();
      await form.waitFor({ state: 'hidden' });
    });
    // A paper that proves it is attached where the result is written.
    const { id } = (await call('challenges.list', {})).rows.find((row) => row.title === 'Trồng cây ở sân trường');
    const proof = join(folder, 'giay xac nhan.pdf');
    await writeFile(proof, '%PDF-1.7\nXác nhận');
    await answer({ files: [proof] });
    const proved = async () => (await call('challenges.get', { id })).rows.map((row) => row.attachment_name);
    await page.getByRole('complementary').getByRole('button', { name: 'Đánh giá…' }).click();
    const judging = page.getByRole('dialog');
    await judging.getByRole('button', { name: /^Thêm tệp minh chứng của/ }).first().click();
    await judging.getByLabel(/^Tệp minh chứng của/).first().locator('option:checked').filter({ hasText: 'giay xac nhan.pdf' }).waitFor({ state: 'attached' });
    await thereAndBack(page, proved, async () => {
      await judging.getByRole('button', { name: 'Ghi kết quả' }).click();
      await judging.waitFor({ state: 'hidden' });
    });
    assert.equal((await proved()).filter((name) => name === 'giay xac nhan.pdf').length, 1);
    assert.deepEqual((await tasks()).find(([title]) => title === 'Trồng cây ở sân trường'), ['Trồng cây ở sân trường', 3, 3, 0]);
  },
  'a quarter is opened, filled in, taken from forms and locked': async (scene) => {
    const { page, call, answer, folder } = scene;
    await openDemo(scene);
    await part(page, 'Nhận xét');
    const periods = async () => (await call('remarks.periods', {})).rows.map((row) => [row.label, row.people, row.written, row.locked_on]);
    await thereAndBack(page, periods, async () => {
      await page.getByRole('button', { name: 'Mở kỳ nhận xét…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Mở', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
    const [{ id: period, label }] = (await call('remarks.periods', {})).rows;
    const { rows } = await call('remarks.get', { period });
    // Until then the grid of the period that stood there before can still be typed into.
    await page.getByRole('heading', { name: label, exact: true }).waitFor();
    const [first] = rows;
    await thereAndBack(page, periods, async () => {
      await page.getByLabel(`Ưu điểm của ${first.name}`, { exact: true }).fill('Hoàn thành tốt việc được giao');
      // A look at another period loses nothing that was typed.
      for (const other of ['Quý I năm 2026', label]) {
        await page.getByRole('table', { name: 'Kỳ nhận xét', exact: true }).getByRole('row').filter({ hasText: other }).click();
        await page.getByRole('heading', { name: other, exact: true }).waitFor();
      }
      assert.equal(await page.getByLabel(`Ưu điểm của ${first.name}`, { exact: true }).inputValue(), 'Hoàn thành tốt việc được giao');
      await page.getByLabel(`Kết luận của ${first.name}`, { exact: true }).selectOption('continue');
      await page.keyboard.press('Control+s');
      await page.getByRole('button', { name: /^Lưu$|^Lưu Ctrl/ }).first().waitFor();
    });
    // A heap of forms comes back; one of them was filled in by the office already, the others are blank.
    await answer({ folder });
    await page.getByRole('button', { name: 'Lập phiếu Excel…' }).click();
    await page.getByText(/Đã ghi \d+ phiếu/).first().waitFor();
    const made = await call('remarks.save_forms', { period, folder });
    assert.ok(made.files.length > 2 && made.files.every((file) => file.path.startsWith(join(folder, 'Phiếu nhận xét'))));
    await answer({ files: made.files.map((file) => file.path) });
    await page.getByRole('button', { name: 'Nhận phiếu…' }).click();
    const plan = page.getByRole('dialog', { name: /^Nhận phiếu/ });
    await plan.getByText('Trùng khớp').first().waitFor();
    assert.ok(await plan.getByRole('button', { name: 'Nhận 0 phiếu' }).isDisabled());
    await plan.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await thereAndBack(page, periods, async () => {
      await page.getByRole('button', { name: 'Khóa kỳ này' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Khóa', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
    await page.getByRole('button', { name: 'Mở khóa…' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Lý do').fill('Bổ sung nhận xét nộp trễ');
    await form.getByRole('button', { name: 'Mở khóa', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('Lý do: Bổ sung nhận xét nộp trễ').first().waitFor();
  },
};
