// Runs the stories of `stories/`: the true UI over the true core, one office and one page for each story.
//
// A story file exports `stories`: title → async function of a scene ({ page, bridge, call, answer, … }). Words after the
// script choose stories by a part of their title. A story that fails leaves a picture in target/browser.

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startBridge } from './kit/bridge.mjs';
import { answerPickers, openPage, startBrowser } from './kit/browser.mjs';
import { root } from './kit/place.mjs';

const folder = new URL('./stories/', import.meta.url);
const wanted = process.argv.slice(2);
const pictures = join(process.env['CARGO_TARGET_DIR'] ?? join(root, 'target'), 'browser');

async function tell(browser, title, story) {
  const bridge = await startBridge();
  const { page, context, troubles } = await openPage(browser, bridge.base);
  try {
    const answer = (answers) => answerPickers(page, answers);
    const start = () => page.goto(bridge.base);
    await story({ page, bridge, call: bridge.call, folder: bridge.folder, answer, start });
    if (troubles.length > 0) throw new Error(`the screens looked right, but:\n    ${troubles.join('\n    ')}`);
  } catch (error) {
    await mkdir(pictures, { recursive: true });
    const picture = join(pictures, `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await page.screenshot({ path: picture }).catch(() => {});
    const seen = troubles.length > 0 ? `\n    meanwhile: ${troubles.join('\n    ')}` : '';
    throw new Error(`${error.stack ?? error}${seen}\n    picture: ${picture}`);
  } finally {
    await context.close();
    await bridge.stop();
  }
}

const browser = await startBrowser();
let passed = 0;
let failed = 0;
try {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort()) {
    const { stories } = await import(new URL(file, folder));
    for (const [title, story] of Object.entries(stories)) {
      if (wanted.length > 0 && !wanted.some((word) => title.includes(word))) continue;
      const began = performance.now();
      try {
        await tell(browser, title, story);
        passed += 1;
        console.log(`ok      ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      } catch (error) {
        failed += 1;
        console.log(`FAILED  ${title}\n    ${error.message}`);
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
