// What the office has written of a document, as it is sent back: the whole of it.

import type { CandidatePage, DocumentSet } from '../api/wire';

type Document = CandidatePage['documents'][number];

/** What is written of it now; of one nothing is written of, only which it is. */
export function ofOwn({ key, own }: Pick<Document, 'key' | 'own'>): DocumentSet & { key: string } {
  if (!own) return { key };
  const { status, on, number, dated, author, copy, pages, note } = own;
  return {
    key, status,
    ...(on ? { on } : {}),
    ...(number ? { number } : {}),
    ...(dated ? { dated } : {}),
    ...(author ? { author } : {}),
    ...(copy ? { copy } : {}),
    ...(pages ? { pages } : {}),
    ...(note ? { note } : {}),
  };
}
