// Looks at every screen: 1366×768 and 1920×1080, light and dark, and 1366×696, what the bars of Windows leave of the small
// one; in an office without people, in the demonstration and in one with long names. Each is checked for layout, wording
// and accessibility, the pictures of the guide are compared with it, and (with `--out DIR`) its picture is kept. `--quick` looks at the small size only and keeps no
// pictures. Other words choose screens by a part of their name.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityOf } from './kit/axe.mjs';
import { startBridge } from './kit/bridge.mjs';
import { answerPickers, openPage, startBrowser } from './kit/browser.mjs';
import { countQuestions, layoutOf, settled } from './kit/layout.mjs';
import { clear } from './kit/moves.mjs';
import { picturesOf } from './kit/pictures.mjs';
import { WALKS } from './screens.mjs';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const out = words.includes('--out') ? words[words.indexOf('--out') + 1] : undefined;
const wanted = words.filter((word) => !word.startsWith('--') && word !== out);

const SMALL = { width: 1366, height: 768 };
const SIZES = quick ? [SMALL] : [SMALL, { width: 1920, height: 1080 }];
const VIEWS = [
  ...SIZES.flatMap((size) => [false, true].map((dark) => ({ ...size, dark }))),
  ...(quick ? [] : [{ width: 1366, height: 696, dark: false }]),
];

let passed = 0;
let failed = 0;

const isWanted = (walk, screen) => wanted.length === 0 || wanted.some((word) => `${screen.name}-${walk.name}`.includes(word));

async function look(scene, title, screen, isShown, picture) {
  const { page, troubles } = scene;
  await clear(page);
  await screen.go(scene);
  if (!isShown) return [];
  await settled(page);
  if (out) await page.screenshot({ path: join(out, `${title}.png`) });
  const stale = picture ? await picturesOf(page, picture, scene.bridge.folder) : [];
  return [...troubles.splice(0), ...stale, ...(await layoutOf(page)), ...(await accessibilityOf(page))];
}

/** One office in one size and theme, from its making on: what was looked at before leaves no trace. */
async function walkThrough(browser, walk, { width, height, dark }) {
  const screens = walk.inOrder ? walk.screens : walk.screens.filter((screen) => isWanted(walk, screen));
  if (!screens.some((screen) => isWanted(walk, screen))) return;
  const bridge = await startBridge();
  try {
    await walk.open(bridge.call);
    const { page, context, troubles } = await openPage(browser, bridge.base, { width, height, dark });
    const scene = { page, bridge, call: bridge.call, troubles, answer: (answers) => answerPickers(page, answers) };
    await countQuestions(page);
    await page.goto(bridge.base);
    for (const screen of screens) {
      const title = `${screen.name}-${walk.name}-${width}x${height}-${dark ? 'toi' : 'sang'}`;
      const isShown = isWanted(walk, screen);
      // The guide shows the small window by day.
      const picture = width === SMALL.width && height === SMALL.height && !dark && `${screen.name}-${walk.name}`;
      const complaints = await look(scene, title, screen, isShown, picture).catch((error) => [error.message]);
      if (complaints.length > 0) {
        failed += 1;
        console.log(`FAILED  ${title}\n    ${complaints.join('\n    ')}`);
      } else if (isShown) {
        passed += 1;
      }
    }
    await context.close();
  } finally {
    await bridge.stop();
  }
}

const browser = await startBrowser();
try {
  if (out) await mkdir(out, { recursive: true });
  const turns = WALKS.flatMap((walk) => VIEWS.map((view) => [walk, view]));
  // Two at a time: while one page is drawn, the core of the other answers.
  const walker = async () => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) await walkThrough(browser, ...turn);
  };
  await Promise.all([walker(), walker()]);
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
