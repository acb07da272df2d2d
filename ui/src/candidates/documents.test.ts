import { expect, test } from 'vitest';
import { ofOwn } from './documents';

test('what is written of a document is sent back whole, and nothing that is not written', () => {
  const own = { status: 'returned', on: '2026-05-04', number: null, dated: null, author: 'Chi ủy', copy: 'copy', pages: 2, note: null };
  expect(ofOwn({ key: 'opinions', own })).toEqual({ key: 'opinions', status: 'returned', on: '2026-05-04', author: 'Chi ủy', copy: 'copy', pages: 2 });
  expect(ofOwn({ key: 'opinions', own: null })).toEqual({ key: 'opinions' });
});
