// Hands on the keyboard alone: where the focus stands, and Tab until it stands where it is wanted.

/** How what has the focus is called, as a screen reader would say it. */
export const focused = (page) =>
  page.evaluate(() => {
    const told = (element) => {
      const copy = element.cloneNode(true);
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return copy.textContent.trim().replace(/\s+/g, ' ');
    };
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    return element.getAttribute('aria-label') ?? (element.labels?.length > 0 ? [...element.labels].map(told).join(' ') : told(element));
  });

/** Presses a key until what has the focus is called so; a string is the whole name. */
export async function walkTo(page, name, key = 'Tab', most = 60) {
  const seen = [];
  for (let turn = 0; turn <= most; turn += 1) {
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to «${name}». It led over: ${seen.join(' | ')}`);
}

/** Goes by Tab to a field and types over what stands in it. */
export async function typeInto(page, label, text) {
  await walkTo(page, label);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Goes by Tab to a button and presses it. */
export async function pressOn(page, name, key = 'Tab') {
  await walkTo(page, name, key);
  await page.keyboard.press('Enter');
}

/** From here on every press of a pointer is counted; gives how to read the count. */
export async function countPointers(page) {
  await page.addInitScript(() => {
    window.__pointers = 0;
    for (const kind of ['pointerdown', 'mousedown', 'wheel', 'touchstart']) addEventListener(kind, () => (window.__pointers += 1), true);
  });
  return () => page.evaluate(() => window.__pointers);
}
