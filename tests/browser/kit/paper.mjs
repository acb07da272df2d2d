// Pages measured in millimetres: poppler reads a PDF's sizes, words and ink, whoever made it.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MM = 25.4 / 72;
/** Fine enough for a third of a millimetre, coarse enough to be quick. */
const DPI = 150;

/** Sizes of the pages: `{ width, height }` in mm. */
export async function pageSizes(path) {
  const { stdout } = await run('pdfinfo', ['-l', '-1', path]);
  return [...stdout.matchAll(/^Page +(?:\d+ )?size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => ({ width: width * MM, height: height * MM }));
}

/** The words of a page with their places in mm from its upper left corner. */
export async function wordsOf(path, page = 1) {
  const { stdout } = await run('pdftotext', ['-bbox-layout', '-f', String(page), '-l', String(page), path, '-']);
  const words = stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g);
  return [...words].map(([, left, top, right, bottom, text]) => ({ text, left: left * MM, top: top * MM, right: right * MM, bottom: bottom * MM }));
}

/** What is printed on a page: from its edges to the first ink, in mm. */
export async function inkOf(path, page = 1) {
  const folder = await mkdtemp(join(tmpdir(), 'dong-hanh-ink-'));
  try {
    const picture = join(folder, 'page');
    await run('pdftoppm', ['-gray', '-r', String(DPI), '-f', String(page), '-l', String(page), '-singlefile', path, picture]);
    return edges(await readFile(`${picture}.pgm`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A grey picture (PGM): where its first dark points lie. */
function edges(file) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1')).map((part, index) => (index > 0 ? Number(part) : part));
  const points = file.subarray(head.length);
  const box = { left: width, top: height, right: -1, bottom: -1 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (points[y * width + x] > 160) continue;
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      if (y > box.bottom) box.bottom = y;
    }
  }
  const mm = (dots) => (dots * 25.4) / DPI;
  return { left: mm(box.left), top: mm(box.top), right: mm(width - 1 - box.right), bottom: mm(height - 1 - box.bottom) };
}

/**
 * Holds what the print dialog would get: the page's own `print` is called, and the sheets it laid out stay until they are
 * made a PDF by `printedTo`.
 */
export const holdPrint = (page) =>
  page.evaluate(() => {
    window.print = () => {
      const holder = document.querySelector('.printed');
      const sheets = [...document.adoptedStyleSheets];
      holder.remove = () => {};
      URL.revokeObjectURL = () => {};
      // The program takes its sheet away when the dialog closes; here the dialog is still open.
      setTimeout(() => {
        document.adoptedStyleSheets = sheets;
        document.documentElement.dataset.printing = 'yes';
      });
    };
  });

/** The PDF that Chromium prints of the sheets held. */
export async function printedTo(page, path) {
  await page.locator('html[data-printing]').waitFor();
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
}
