// Files of the user that are attached to somebody.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { press } from './moves.mjs';

/** The smallest picture there is: one dot. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

/** Writes pictures of these names, each with bytes of its own. Gives their paths. */
export async function pictures({ bridge }, names) {
  for (const name of names) await writeFile(join(bridge.folder, name), Buffer.concat([DOT, Buffer.from(name)]));
  return names.map((name) => join(bridge.folder, name));
}

/** A drawing of somebody as a photo for a card would show him, 60 × 80, its colours by its number. */
function portrait(number) {
  const [width, height] = [60, 80];
  const back = [150 + ((number * 37) % 90), 190, 230 - ((number * 23) % 70)];
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => {
      if (Math.hypot(x - 30, (y - 30) * 0.85) < 14) return [214, 172, 140];
      if (y > 44 && Math.hypot((x - 30) * 0.8, y - 74) < 24) return [60, 70 + ((number * 31) % 80), 120];
      return back;
    }).flat(),
  ]);
  const chunk = (name, body) => {
    const data = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(data));
    return Buffer.concat([length, data, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(rows.flat()))), chunk('IEND', Buffer.alloc(0))]);
}

/** Writes drawings of people under these names into a folder. */
export async function portraits(folder, names) {
  for (const [at, name] of names.entries()) await writeFile(join(folder, name), portrait(at + 1));
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
