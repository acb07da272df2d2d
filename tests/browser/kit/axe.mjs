// Accessibility of what is shown. The script is evaluated and not added as an element, which the page's policy forbids.

import { readFileSync } from 'node:fs';
import { fromUi } from './place.mjs';

const source = readFileSync(fromUi.resolve('axe-core/axe.min.js'), 'utf8');

/** Complaints of axe about the page as it is, each with the first places. */
export async function accessibilityOf(page) {
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const rules = { region: { enabled: false } };
    const found = await globalThis.axe.run(document, { resultTypes: ['violations'], rules });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 4).map((node) => node.html.slice(0, 160)) }));
  });
  return violations.map(({ id, help, where }) => `${id}: ${help}\n      ${where.join('\n      ')}`);
}
