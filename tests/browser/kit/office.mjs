// Offices that a story begins with, made through the core's door and not the screens, and the state an office is in.

import { fixture } from './place.mjs';

/** An office without a password, open on the screen. Gives its recovery code. */
export async function readyOffice({ page, call, start }, ...files) {
  const made = await call('office.create', { unit: 'Đoàn trường THPT Mẫu', kind: 'school', school_year: '2025-2026' });
  for (const file of files) await importFile(call, file);
  await start();
  await page.getByRole('navigation').waitFor();
  return made.recovery_code;
}

/** Imports a fixture as it is proposed. */
export async function importFile(call, name, args = {}) {
  const plan = await call('import.preview', { files: [fixture(`import/${name}`)], overwrite: false, ...args });
  await call('import.commit', { plan: plan.plan, decisions: [], remember: false });
}

/** What is recorded, as one hash over every journalled table. */
export const stateOf = async (call) => (await call('office.check', {})).state_sha256;

/** Asks until it is so; what never comes fails the story with these words. */
export async function until(words, ask, seconds = 20) {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    if (await ask()) return;
    if (performance.now() > end) throw new Error(`never came: ${words}`);
    await new Promise((go) => setTimeout(go, 40));
  }
}
