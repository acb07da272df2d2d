// The sheet with the recovery code, as one A5 page. Made here because the code exists only here, and only once.

import { words } from '../text/office';

/** Size of the sheet. */
export const SHEET = { widthMm: 148, heightMm: 210 };

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A long name or path is drawn narrower, so that it stays on the sheet. */
const fitting = (text: string, size: number): string =>
  text.length * size * 0.5 > SHEET.widthMm - 20 ? ` textLength="${SHEET.widthMm - 20}" lengthAdjust="spacingAndGlyphs"` : '';

/** The page as SVG. */
export function recoverySheet(groups: readonly string[], unit: string, folder: string): string {
  const { title, unit: ofUnit, folder: inFolder, how } = words.recovery.sheet;
  const cells = groups.map((group, index) => {
    const [x, y] = [22 + (index % 2) * 56, 62 + Math.floor(index / 2) * 20];
    return (
      `<rect x="${x}" y="${y}" width="48" height="15" fill="none" stroke="#000" stroke-width="0.3"/>` +
      `<text x="${x + 3}" y="${y + 9.6}" font-size="4">${index + 1}</text>` +
      `<text x="${x + 26}" y="${y + 10.4}" font-size="8" font-weight="bold" text-anchor="middle" letter-spacing="1">${escaped(group)}</text>`
    );
  });
  const lines = how.map((line, index) => `<text x="74" y="${156 + index * 7}" font-size="4.4" text-anchor="middle">${escaped(line)}</text>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET.widthMm}mm" height="${SHEET.heightMm}mm" viewBox="0 0 ${SHEET.widthMm} ${SHEET.heightMm}" font-family="'Times New Roman', Tinos, serif">` +
    `<text x="74" y="30" font-size="8" font-weight="bold" text-anchor="middle">${escaped(title)}</text>` +
    `<text x="74" y="41" font-size="4.6" text-anchor="middle"${fitting(ofUnit(unit), 4.6)}>${escaped(ofUnit(unit))}</text>` +
    `<text x="74" y="49" font-size="4" text-anchor="middle"${fitting(inFolder(folder), 4)}>${escaped(inFolder(folder))}</text>` +
    `${cells.join('')}${lines.join('')}</svg>`
  );
}
