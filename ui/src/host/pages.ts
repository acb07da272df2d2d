// Printing through the web view: pages become images on sheets of exactly their size, everything else is hidden, the
// print dialog opens, then all is taken away again. `margin: 0` leaves the web view no room for its own header line.

import type { PageSize } from './host';

/** The @page rule and the sheets' size; a constructed style sheet, because the CSP allows no inline style element. */
export function sheetRules(size: PageSize): string {
  return `
@page { size: ${size.widthMm}mm ${size.heightMm}mm; margin: 0; }
@media print {
  html, body { height: auto; overflow: visible; background: #fff; }
  body > *:not(.printed) { display: none !important; }
  .printed { display: block; }
  .printed img { display: block; width: ${size.widthMm}mm; height: ${size.heightMm}mm; break-after: page; }
  .printed img:last-child { break-after: auto; }
}
@media screen { .printed { display: none; } }
`;
}

/** Prints the pages; resolves when the dialog was closed and the pages are gone. */
export async function printPages(pages: string[], size: PageSize): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetRules(size));
  const holder = document.createElement('div');
  holder.className = 'printed';
  const urls = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
  const ready = urls.map((url) => {
    const image = document.createElement('img');
    image.alt = '';
    image.src = url;
    holder.append(image);
    return image.decode();
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(holder);
  try {
    await Promise.all(ready);
    window.print();
  } finally {
    holder.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    urls.forEach((url) => URL.revokeObjectURL(url));
  }
}
