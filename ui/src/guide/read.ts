// Reads a page of the guide. Pages are written in a few marks of Markdown: `#`, `##`, `1.`, `-`, `![…](…)`, `**…**` and
// keys between backticks. What comes out are plain values that a component shows; nothing becomes HTML text. Rejected: a
// Markdown library, whose output would have to be let into the page as markup, under a policy that trusts no text.

/** A piece of a line. */
export interface Span {
  kind: 'text' | 'key' | 'strong';
  text: string;
}

/** A part of a page. */
export type Block =
  | { kind: 'heading'; spans: Span[] }
  | { kind: 'text'; spans: Span[] }
  | { kind: 'steps'; items: Span[][] }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'picture'; name: string; caption: string };

/** Trang hướng dẫn. */
export interface GuidePage {
  title: string;
  blocks: Block[];
}

/** Spans of a line. */
export function spans(line: string): Span[] {
  return line
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('`')
        ? { kind: 'key', text: part.slice(1, -1) }
        : part.startsWith('**')
          ? { kind: 'strong', text: part.slice(2, -2) }
          : { kind: 'text', text: part },
    );
}

/** A page from its source. */
export function readPage(source: string): GuidePage {
  const page: GuidePage = { title: '', blocks: [] };
  for (const line of source.normalize('NFC').split(/\r?\n/)) {
    const picture = /^!\[(.+)\]\(([\w-]+)\)$/.exec(line);
    const item = /^(?:(\d+)\.|-) (.+)$/.exec(line);
    const last = page.blocks.at(-1);
    if (line.trim() === '') continue;
    if (line.startsWith('# ')) page.title = line.slice(2);
    else if (line.startsWith('## ')) page.blocks.push({ kind: 'heading', spans: spans(line.slice(3)) });
    else if (picture) page.blocks.push({ kind: 'picture', caption: picture[1] ?? '', name: picture[2] ?? '' });
    else if (item) {
      const kind = item[1] ? 'steps' : 'list';
      const its = spans(item[2] ?? '');
      if (last?.kind === kind && item[1] !== '1') last.items.push(its);
      else page.blocks.push({ kind, items: [its] });
    } else page.blocks.push({ kind: 'text', spans: spans(line) });
  }
  return page;
}

/** Words of a line, without marks. */
export const plain = (line: readonly Span[]): string => line.map((span) => span.text).join('');
