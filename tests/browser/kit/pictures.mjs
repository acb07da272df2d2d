// The pictures of the guide are the screens themselves: taken while `look` walks past, and compared with those that the
// guide shows. What looks different is stale and fails; RENEW_PICTURES=1 keeps the new ones instead.
//
// Compared are blocks of 8 × 8 pixels by their mean colour, so that other edges of letters do not count, and a line of
// other words does.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './place.mjs';

const folder = join(root, 'ui/src/guide/pictures');
const WIDTH = 1366;
const HEIGHT = 768;
const BLOCK = 8;
/** A block is another one from this difference on, of 255. */
const OTHER = 32;
/** Of a hundred blocks this many may be another: a clock, a size, a random code. */
const MOST = 0.4;

/** Picture of the guide → screen and walk of `screens.mjs`. */
const PICTURES = {
  overview: 'tong-quan-mau',
  agenda: 'viec-phai-lam-mau',
  members: 'doan-vien-mau',
  candidates: 'nguon-mau',
  candidate: 'ho-so-mau',
  rounds: 'dot-xet-mau',
  files: 'ho-so-thieu-mau',
  ceremonies: 'le-ket-nap-mau',
  ceremony: 'le-ket-nap-sap-toi-mau',
  companions: 'dong-hanh-mau',
  classes: 'dong-hanh-lop-mau',
  'hand-overs': 'dong-hanh-ban-giao-mau',
  imports: 'nhap-excel-xem-trong',
  'imports-columns': 'nhap-excel-cot-trong',
  papers: 'giay-to-mau',
  paper: 'xem-in-chi-doan-mau',
  backups: 'sao-luu-co-mau',
  rules: 'quy-dinh-mau',
  settings: 'cai-dat-mau',
  'first-paper': 'bon-dieu-trong',
  start: 'khoi-dau-dau',
  recovery: 'ma-khoi-phuc-dau',
  lock: 'khoa-dau',
};

/** What stands for the folder of a test and for a random code. */
const FOLDER = 'D:\\Dong Hanh';
const CODE = ['K7QD', '2MXA', '9TPJ', '4HRE', 'C8WN', '6JVB', 'R3FZ', 'P5GY'];

/** Puts stand-ins where chance decides, and gives how to put everything back. */
async function disguised(page, own, work) {
  await page.evaluate(
    ([own, folder, code]) => {
      const back = [];
      const inOther = (text) => text.replaceAll(own, folder).replaceAll(/(?<=Dong Hanh)[^\s]*/g, (rest) => rest.replaceAll('/', '\\'));
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        if (!node.data.includes(own)) continue;
        const before = node.data;
        back.push(() => (node.data = before));
        node.data = inOther(before);
      }
      for (const field of document.querySelectorAll('input')) {
        if (!field.value.includes(own)) continue;
        const before = field.value;
        back.push(() => (field.value = before));
        field.value = inOther(before);
      }
      document.querySelectorAll('.code:not([aria-hidden]) > span').forEach((group, index) => {
        const before = group.lastChild.data;
        back.push(() => (group.lastChild.data = before));
        group.lastChild.data = code[index];
      });
      window.__undisguise = () => back.forEach((one) => one());
    },
    [own, FOLDER, CODE],
  );
  try {
    return await work();
  } finally {
    await page.evaluate(() => window.__undisguise());
  }
}

/** The window as a small file. */
async function taken(page) {
  const client = await page.context().newCDPSession(page);
  try {
    return (await client.send('Page.captureScreenshot', { format: 'webp', quality: 60 })).data;
  } finally {
    await client.detach();
  }
}

/** Of a hundred blocks so many look different. */
function difference(page, one, other) {
  return page.evaluate(
    async ([pictures, columns, rows, least]) => {
      const blocks = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/webp;base64,${data}`;
          await image.decode();
          const canvas = new OffscreenCanvas(columns, rows);
          const paper = canvas.getContext('2d');
          paper.imageSmoothingQuality = 'high';
          paper.drawImage(image, 0, 0, columns, rows);
          return paper.getImageData(0, 0, columns, rows).data;
        }),
      );
      let other = 0;
      for (let at = 0; at < columns * rows * 4; at += 4) {
        const far = [0, 1, 2].some((channel) => Math.abs(blocks[0][at + channel] - blocks[1][at + channel]) > least);
        if (far) other += 1;
      }
      return (100 * other) / (columns * rows);
    },
    [[one, other], Math.round(WIDTH / BLOCK), Math.round(HEIGHT / BLOCK), OTHER],
  );
}

/** What is wrong with the picture that the guide shows of this screen; nothing when it shows none. */
export async function picturesOf(page, title, own) {
  const name = Object.keys(PICTURES).find((picture) => PICTURES[picture] === title);
  if (!name) return [];
  const path = join(folder, `${name}.webp`);
  const now = await disguised(page, own, () => taken(page));
  if (process.env['RENEW_PICTURES']) {
    await writeFile(path, Buffer.from(now, 'base64'));
    return [];
  }
  const renew = 'look at the screen, then renew with RENEW_PICTURES=1 cargo xtask test screens';
  const kept = await readFile(path, 'base64').catch(() => '');
  if (kept === '') return [`the guide has no picture «${name}»: ${renew}`];
  const far = await difference(page, kept, now);
  return far > MOST ? [`the picture «${name}» of the guide is stale, ${far.toFixed(1)} % of it looks different: ${renew}`] : [];
}
