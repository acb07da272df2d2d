import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { find, pageOf, TOPICS } from './guide';
import { readPage, spans } from './read';

// Tests run in `ui`.
const folder = `${process.cwd()}/src/guide/`;
const inside = (name: string): string[] => readdirSync(`${folder}${name}`).sort();

it('reads the few marks there are, and takes everything else as words', () => {
  const page = readPage('# Tên\n\nMột `F1` hai **ba** <b>bốn</b>.\n\n## Việc\n1. a\n2. b\n\n1. c\n- d\n- e\n![Ảnh](anh-1)\n');
  expect(page.title).toBe('Tên');
  expect(page.blocks.map((block) => block.kind)).toEqual(['text', 'heading', 'steps', 'steps', 'list', 'picture']);
  expect(spans('Một `F1` hai **ba** <b>bốn</b>.').map((span) => [span.kind, span.text])).toEqual([
    ['text', 'Một '], ['key', 'F1'], ['text', ' hai '], ['strong', 'ba'], ['text', ' <b>bốn</b>.'],
  ]);
});

describe('every page of the guide', () => {
  it('is in the table of contents, and every line of the table has its page', () => {
    expect(inside('pages')).toEqual(TOPICS.map((topic) => `${topic}.md`).sort());
  });

  it.each(TOPICS)('%s says what it is for, the jobs step by step, and what can go wrong', (topic) => {
    const page = pageOf(topic);
    expect(page.title).not.toBe('');
    expect(page.blocks[0]?.kind).toBe('text');
    if (topic === 'keys') return;
    expect(page.blocks.some((block) => block.kind === 'steps')).toBe(true);
    expect(page.blocks.some((block) => block.kind === 'heading' && block.spans[0]?.text === 'Khi có chuyện')).toBe(true);
    expect(page.blocks.some((block) => block.kind === 'picture')).toBe(true);
  });

  it('shows pictures that are there, shows each, and all together stay small', () => {
    const shown = TOPICS.flatMap((topic) => pageOf(topic).blocks).flatMap((block) => (block.kind === 'picture' ? [`${block.name}.webp`] : []));
    expect([...shown].sort()).toEqual(inside('pictures'));
    const bytes = shown.reduce((sum, name) => sum + statSync(`${folder}pictures/${name}`).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});

it('finds without marks, headings before lines', () => {
  expect(find('ghi nham')[0]).toMatchObject({ topic: 'candidate', title: 'Ghi nhầm' });
  expect(find('onedrive').map((hit) => hit.topic)).toContain('start');
  expect(find('mã khôi phục').length).toBeGreaterThan(1);
  expect(find('  ')).toEqual([]);
  expect(find('không có chữ này đâu')).toEqual([]);
});
