// Looks at every screen: 1366×768 and 1920×1080, light and dark, with demonstration data and empty. Each is checked for
// layout, wording and accessibility, and (with `--out DIR`) its picture is kept. `--quick` looks at the small size only
// and keeps no pictures. Other words choose screens by name.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityOf } from './kit/axe.mjs';
import { startBridge } from './kit/bridge.mjs';
import { openPage, startBrowser } from './kit/browser.mjs';
import { layoutOf, settled } from './kit/layout.mjs';
import { CLOSED, OPEN } from './screens.mjs';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const out = words.includes('--out') ? words[words.indexOf('--out') + 1] : undefined;
const wanted = words.filter((word) => !word.startsWith('--') && word !== out);

const SIZES = quick ? [{ width: 1366, height: 768 }] : [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }];

/** Offices that are looked at: none yet, one without people, the demonstration. */
const OFFICES = [
  { name: 'chua-co', screens: CLOSED, open: async () => {} },
  {
    name: 'trong',
    screens: OPEN,
    open: async (bridge) => {
      await bridge.call('office.create', { unit: 'Đoàn trường THPT Mẫu', kind: 'school', school_year: '2025-2026' });
    },
  },
  { name: 'mau', screens: OPEN, open: (bridge) => bridge.call('office.demo', {}) },
];

const browser = await startBrowser();
let passed = 0;
let failed = 0;

async function look(page, troubles, title, screen) {
  await screen.go(page);
  await settled(page);
  if (out) await page.screenshot({ path: join(out, `${title}.png`) });
  return [...troubles.splice(0), ...(await layoutOf(page)), ...(await accessibilityOf(page))];
}

try {
  if (out) await mkdir(out, { recursive: true });
  for (const office of OFFICES) {
    const bridge = await startBridge();
    try {
      await office.open(bridge);
      for (const { width, height } of SIZES) {
        for (const dark of [false, true]) {
          const { page, context, troubles } = await openPage(browser, bridge.base, { width, height, dark });
          await page.goto(bridge.base);
          for (const screen of office.screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
            const title = `${screen.name}-${office.name}-${width}-${dark ? 'toi' : 'sang'}`;
            const complaints = await look(page, troubles, title, screen).catch((error) => [error.message]);
            if (complaints.length > 0) {
              failed += 1;
              console.log(`FAILED  ${title}\n    ${complaints.join('\n    ')}`);
            } else {
              passed += 1;
            }
          }
          await context.close();
        }
      }
    } finally {
      await bridge.stop();
    }
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
