// The people of a ceremony: their order by keys, who was absent, and everything taken back.

import assert from 'node:assert/strict';
import { delay } from '../kit/late.mjs';
import { stateOf, until } from '../kit/office.mjs';
import { fillIn } from '../kit/steps.mjs';
import { goTo, openDemo } from '../kit/ways.mjs';

export const stories = {
  'people of a ceremony are put in order with Alt and arrows, one is absent, and all is taken back': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { id, title } = (await call('ceremonies.list', {})).rows.find((row) => row.state === 'planned');
    const get = () => call('ceremonies.get', { id });
    const order = async () => (await get()).admittees.map((row) => row.name);
    const began = await order();
    const states = [await stateOf(call)];
    await goTo(page, 'Lễ kết nạp');
    await page.getByRole('heading', { name: title }).waitFor();
    const shown = () => page.locator('main tr.person .name').allInnerTexts();

    await page.getByRole('button', { name: began[0], exact: true }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText(`${began[0]}: thứ 2`).waitFor();
    const once = [began[1], began[0], ...began.slice(2)];
    await until('one step down', async () => JSON.stringify(await order()) === JSON.stringify(once));
    states.push(await stateOf(call));
    await page.keyboard.press('Alt+ArrowDown');
    const twice = [began[1], began[2], began[0], ...began.slice(3)];
    await until('two steps down', async () => JSON.stringify(await order()) === JSON.stringify(twice));
    states.push(await stateOf(call));
    assert.deepEqual(await shown(), twice);
    // The keyboard went along with the person.
    assert.equal(await page.evaluate(() => document.activeElement.textContent), began[0]);

    await page.keyboard.press('F2');
    await page.keyboard.type('Lâm Văn Giúp');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Lâm Văn Giúp' }).waitFor();
    states.push(await stateOf(call));

    await page.getByRole('button', { name: 'Ghi kết quả sau lễ…' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi kết quả sau lễ' });
    await fillIn(form, { 'Ngày làm lễ': '13/05/2026', 'Số người có mặt': 'ba mươi' });
    await form.getByText('Gõ một số, ví dụ 34.').waitFor();
    await fillIn(form, { 'Số người có mặt': '34' });
    await form.getByLabel(began[0], { exact: true }).uncheck();
    await form.getByRole('button', { name: 'Ghi kết quả' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('đã làm lễ', { exact: true }).waitFor();
    const held = await get();
    assert.equal(held.state, 'held');
    assert.equal(held.present_count, 34);
    assert.deepEqual(held.admittees.filter((row) => row.attended === false).map((row) => row.name), [began[0]]);
    const stages = (await call('candidates.list', { text: '', closed: false })).rows;
    const stageOf = (name) => stages.filter((row) => held.admittees.some((one) => one.candidate === row.id && one.name === name)).map((row) => row.stage);
    assert.deepEqual(stageOf(began[0]), ['awaiting_ceremony'], 'who was absent waits for another ceremony');
    assert.deepEqual(stageOf(began[1]), ['probationary']);
    // A ceremony that was held keeps its people and their order.
    assert.equal(await page.getByRole('button', { name: 'Thêm người…' }).count(), 0);

    await page.locator('main h1').first().click();
    for (const state of states.reverse()) {
      await page.keyboard.press('Control+z');
      await until('the state before', async () => (await stateOf(call)) === state);
    }
    await until('the list as it began', async () => JSON.stringify(await shown()) === JSON.stringify(began));
  },

  'a person of a ceremony is dragged to another place, and the core has the order once the hand lets go': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { id, title } = (await call('ceremonies.list', {})).rows.find((row) => row.state === 'planned');
    const order = async () => (await call('ceremonies.get', { id })).admittees.map((row) => row.name);
    const began = await order();
    const state = await stateOf(call);
    await goTo(page, 'Lễ kết nạp');
    await page.getByRole('heading', { name: title }).waitFor();
    const rows = page.locator('main tr.person');
    const middle = async (locator) => {
      const box = await locator.boundingBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [, y] = await middle(rows.nth(2));
    await page.mouse.move(...(await middle(rows.first().locator('.handle'))));
    await page.mouse.down();
    await page.mouse.move(300, y + 8, { steps: 6 });
    const dragged = [began[1], began[2], began[0], ...began.slice(3)];
    await until('the rows follow the hand', async () => JSON.stringify(await rows.locator('.name').allInnerTexts()) === JSON.stringify(dragged));
    assert.equal(await stateOf(call), state, 'nothing is written while the hand holds');
    await page.mouse.up();
    await until('the order is written', async () => JSON.stringify(await order()) === JSON.stringify(dragged));
  },

  'moves faster than the core writes end where they were meant, and the keyboard stays with the person': async (scene) => {
    const { page, call } = scene;
    await openDemo(scene);
    const { id, title } = (await call('ceremonies.list', {})).rows.find((row) => row.state === 'planned');
    const order = async () => (await call('ceremonies.get', { id })).admittees.map((row) => row.name);
    const began = await order();
    await goTo(page, 'Lễ kết nạp');
    await page.getByRole('heading', { name: title }).waitFor();
    // Answers come late: each tells of an order that was moved on since.
    await delay(page, 'ceremonies.get', { after: 150 });
    await page.getByRole('button', { name: began[0], exact: true }).focus();
    for (let turn = 0; turn < 3; turn += 1) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByText(`${began[0]}: thứ ${turn + 2}`).waitFor();
    }
    const last = [...began.slice(1), began[0]];
    await until('the person is last', async () => JSON.stringify(await order()) === JSON.stringify(last));
    await until('on the screen too', async () => JSON.stringify(await page.locator('main tr.person .name').allInnerTexts()) === JSON.stringify(last));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), began[0]);
    await page.keyboard.press('Home');
    await until('the keyboard walks on', () => page.evaluate((name) => document.activeElement.textContent === name, last[0]));
  },
};
