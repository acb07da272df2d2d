// What a reader would trip over: a horizontal scroll bar, text cut off, a word of the machine.

/** Words that no screen shows; matched as whole words, so that «Inaction» is not «In». */
const FORBIDDEN = ['Save', 'Cancel', 'Delete', 'Error', 'undefined', 'null', 'NaN', 'Invalid', 'Object', 'object', 'true', 'false', 'Loading'];

/** Counts what the page has asked the core and not heard of yet; to be called before the page opens. */
export const countQuestions = (page) =>
  page.addInitScript(() => {
    window.__asking = 0;
    const { fetch } = window;
    window.fetch = async (...question) => {
      window.__asking += 1;
      try {
        return await fetch(...question);
      } finally {
        window.__asking -= 1;
      }
    };
  });

/** Waits until the page has stopped changing: nothing asked for, nothing busy, the same text for a while. */
export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    let before = '';
    let calm = 0;
    for (let turn = 0; turn < 400 && calm < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = document.body.innerText;
      const busy = window.__asking > 0 || document.querySelector('[aria-busy="true"]') !== null;
      calm = now === before && !busy ? calm + 1 : 0;
      before = now;
    }
  });
}

/** Complaints about layout and wording of the page as it is. */
export function layoutOf(page) {
  return page.evaluate((forbidden) => {
    const complaints = [];
    const name = (element) => {
      const classes = [...element.classList].filter((one) => !one.startsWith('svelte-')).slice(0, 3);
      const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
      return `<${element.localName}${classes.map((one) => `.${one}`).join('')}> «${text}»`;
    };
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) {
      complaints.push(`the page scrolls sideways: ${root.scrollWidth} wide in ${root.clientWidth}`);
    }
    const visible = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // Text for those who listen is clipped to one pixel on purpose.
    const forEars = (element) => element.clientWidth <= 1 || element.clientHeight <= 1;
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg') || !visible(element) || forEars(element)) continue;
      const style = getComputedStyle(element);
      const scrollsX = ['auto', 'scroll'].includes(style.overflowX);
      // A wide table may scroll inside its own pane where it says so; nothing else may.
      if (scrollsX && element.scrollWidth > element.clientWidth + 1 && !element.closest('[data-scrolls-x]')) {
        complaints.push(`scrolls sideways: ${name(element)} ${element.scrollWidth} wide in ${element.clientWidth}`);
      }
      const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
      if (!ownText) continue;
      const hidden = ['hidden', 'clip'];
      const cutX = hidden.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutY = hidden.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 2;
      const titled = element.closest('[title]') !== null;
      if (cutX && !(style.textOverflow === 'ellipsis' && titled)) complaints.push(`text cut off: ${name(element)}`);
      if (cutY && !titled) complaints.push(`text cut off below: ${name(element)}`);
    }
    // What is read aloud, hinted at or typed counts as shown.
    const spoken = [...document.querySelectorAll('[placeholder], [title], [aria-label], input, select')].flatMap((element) => [
      element.getAttribute('placeholder'),
      element.getAttribute('title'),
      element.getAttribute('aria-label'),
      ['checkbox', 'radio'].includes(element.type) ? '' : element.value,
    ]);
    // The name of a key stands on the keyboard, whatever the language.
    const keys = [...document.querySelectorAll('kbd')].map((kbd) => kbd.innerText).filter((text) => text !== '');
    const body = keys.reduce((text, key) => text.replace(key, ' '), document.body.innerText);
    const shown = [document.title, body, ...spoken.filter((text) => typeof text === 'string')].join('\n');
    for (const word of forbidden) {
      const escaped = word.replace(/[[\]]/g, '\\$&');
      const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').exec(shown);
      if (found) complaints.push(`shows the word «${word}»: …${shown.slice(Math.max(0, found.index - 40), found.index + 40).replace(/\s+/g, ' ')}…`);
    }
    // Forty rows with the same fault are one complaint.
    const times = Map.groupBy(complaints, (complaint) => complaint);
    return [...times].map(([complaint, all]) => (all.length > 1 ? `${complaint} (${all.length} times)` : complaint));
  }, FORBIDDEN);
}
