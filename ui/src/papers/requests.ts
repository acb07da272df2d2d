// The requests of a letter and the rows of a table as a paper keeps them: text that is edited as rows.

/** Đề nghị: what is asked, and the keys of those it is asked for; none means everybody in the letter. */
export interface Request {
  what: string;
  people: string[];
}

/** The requests a text holds; what cannot be read is none. */
export function readRequests(text: string): Request[] {
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return [];
    return read.filter((one): one is Request => typeof one?.what === 'string' && Array.isArray(one?.people));
  } catch {
    return [];
  }
}

/** The text that holds them: those that ask for something. */
export const writeRequests = (requests: readonly Request[]): string =>
  JSON.stringify(requests.map(({ what, people }) => ({ what: what.trim(), people })).filter(({ what }) => what !== ''));

/** Cells of a table kept as lines with bars between the cells. */
export function readTable(text: string, columns: number): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const last = cells.slice(columns - 1).join(', ');
    return Array.from({ length: columns }, (_, at) => (at === columns - 1 ? last : (cells[at] ?? '')));
  });
}

/** The lines of a table; a bar inside a cell would be taken for the next one. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => cell.replaceAll('|', '/').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join('|'))
    .join('\n');
