// Chromium, the engine of the window on Windows, watched: an error in the console, a refused request or a breach of the
// page's policy fails the story, however well the screen looks.

import { chromiumProgram, fromUi } from './place.mjs';

const { chromium } = fromUi('playwright-core');

/** Starts the browser that all stories share. */
export const startBrowser = () =>
  // Scroll bars take their room, as they do in the window.
  chromium.launch({ executablePath: chromiumProgram, ignoreDefaultArgs: ['--hide-scrollbars'], args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });

/** A page of its own with nothing remembered. `troubles` grows while the page is used. */
export async function openPage(browser, base, { width = 1366, height = 768, dark = false } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`the page threw: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left behind gives up what it still waited for.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(data|blob):/.test(url)) troubles.push(`a request left this machine: ${url}`);
  });
  await page.addInitScript(() => {
    // A warning alone does not say who caused it.
    const { warn } = console;
    console.warn = (...said) => warn(...said, new Error('said').stack);
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  return { page, context, troubles };
}

/** What the next pickers of files answer, `{ files, save, folder }`. */
export const answerPickers = (page, answers) =>
  page.evaluate((given) => {
    window.__answers = { ...window.__answers, ...given };
  }, answers);
