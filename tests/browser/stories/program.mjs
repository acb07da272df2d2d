// It is a program and not a page: keys of a browser do nothing of a browser, its menu stays away, nothing reloads.

import assert from 'node:assert/strict';
import { goTo, makeOffice, openDemo } from '../kit/ways.mjs';

/** What the engine would act on: reload, print, find, save, open, downloads, history, sources, caret browsing. */
const KEYS = [
  'F5', 'Control+F5', 'Shift+F5', 'Control+r', 'Control+Shift+R', 'Control+p', 'Control+Shift+P', 'Control+f', 'Control+g', 'Control+Shift+G',
  'F3', 'F7', 'Control+s', 'Control+o', 'Control+j', 'Control+h', 'Control+u', 'Control+d', 'Control+e', 'Alt+ArrowLeft', 'Alt+ArrowRight',
];

/** Marks the page and writes down which keys and menus the engine was left to act on. */
async function watch(page) {
  await page.evaluate(() => {
    if (window.__marker) return;
    window.__marker = {};
    window.__left = [];
    window.__prints = 0;
    window.print = () => (window.__prints += 1);
    // On the way back from the target, after everybody who may have answered.
    for (const kind of ['keydown', 'contextmenu', 'dragover', 'drop']) {
      addEventListener(kind, (event) => event.defaultPrevented || window.__left.push(`${kind} ${event.key ?? ''}`.trim()));
    }
  });
}

const left = (page) => page.evaluate(() => window.__left.splice(0));

async function pressAll(page, where) {
  await watch(page);
  for (const keys of KEYS) {
    await page.keyboard.press(keys);
    const kept = (await left(page)).filter((one) => !/^keydown (Control|Shift|Alt)$/.test(one));
    assert.deepEqual(kept, [], `${keys} ${where}`);
    // Whatever the key opened of the program's own is closed again.
    for (let turn = 0; turn < 2 && (await page.getByRole('dialog').count()) > 0; turn += 1) await page.keyboard.press('Escape');
    await left(page);
  }
  assert.ok(await page.evaluate(() => window.__marker !== undefined), `nothing reloaded ${where}`);
  assert.equal(await page.evaluate(() => window.__prints), 0, `the browser’s print stays away ${where}`);
}

export const stories = {
  'keys of a browser reload, print and open nothing, on any screen': async (scene) => {
    const { page, start } = scene;
    let loads = 0;
    page.on('load', () => (loads += 1));
    await start();
    await page.getByLabel('Tên đơn vị').waitFor();
    await pressAll(page, 'at the first start');
    await page.getByLabel('Tên đơn vị').focus();
    await pressAll(page, 'in a field');
    assert.equal(loads, 1);
    await openDemo(scene);
    for (const screen of ['Tổng quan', 'Đoàn viên', 'Nguồn vào Đảng', 'Nhập từ Excel', 'Cài đặt']) {
      await goTo(page, screen);
      await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
      await pressAll(page, `on «${screen}»`);
    }
    assert.equal(loads, 2, 'one for each time the story itself opened the page');
  },

  'the browser’s menu stays away, but where text is typed': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await goTo(page, 'Đoàn viên');
    await page.getByText('Chưa có đoàn viên').waitFor();
    await watch(page);
    await page.evaluate(() => {
      window.__menus = 0;
      addEventListener('contextmenu', () => (window.__menus += 1), true);
    });
    let asked = 0;
    for (const place of ['main h1', 'nav', 'footer', 'main button:enabled', 'main button:disabled']) {
      const box = await page.locator(place).first().boundingBox();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
      assert.deepEqual(await left(page), [], place);
      assert.equal(await page.evaluate(() => window.__menus), (asked += 1), `${place} was asked for its menu`);
    }
    await page.getByRole('searchbox').click({ button: 'right' });
    assert.deepEqual(await left(page), ['contextmenu'], 'a field has its menu to cut and paste');
  },

  'a file let fall on the window does not replace the program': async (scene) => {
    const { page } = scene;
    await makeOffice(scene);
    await watch(page);
    await page.evaluate(() => {
      const file = new DataTransfer();
      file.items.add(new File(['x'], 'a.html', { type: 'text/html' }));
      for (const kind of ['dragover', 'drop']) {
        document.querySelector('main').dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: file }));
      }
    });
    assert.deepEqual(await left(page), []);
  },
};
