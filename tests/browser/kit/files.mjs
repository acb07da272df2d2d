// Files of the user that are attached to somebody.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { press } from './moves.mjs';

/** The smallest picture there is: one dot. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

/** Writes pictures of these names, each with bytes of its own. Gives their paths. */
export async function pictures({ bridge }, names) {
  for (const name of names) await writeFile(join(bridge.folder, name), Buffer.concat([DOT, Buffer.from(name)]));
  return names.map((name) => join(bridge.folder, name));
}

/** Lets files fall on the window, as the machine tells of them. */
export const letFall = (page, paths) => page.evaluate((paths) => window.__fall({ what: 'fallen', paths }), paths);

/** Chooses pictures of these names, each with bytes of its own, from the page of a candidate. Gives the bytes by name. */
export async function attach({ page, bridge, answer }, names) {
  const bytes = new Map(names.map((name) => [name, Buffer.concat([DOT, Buffer.from(name)])]));
  for (const [name, content] of bytes) await writeFile(join(bridge.folder, name), content);
  await answer({ files: names.map((name) => join(bridge.folder, name)) });
  await press(page, 'Thêm tệp');
  return bytes;
}
