// The pages of the guide: their order, their sources, their pictures, and finding in them.

import { fold } from '../parts/fold';
import { plain, readPage, type GuidePage } from './read';

/** A page, by the screen it is for; `keys` is for all of them. */
export type Topic =
  | 'overview' | 'agenda' | 'members' | 'candidates' | 'candidate' | 'rounds' | 'files' | 'ceremonies' | 'ceremony' | 'companions' | 'classes' | 'hand-overs' | 'imports' | 'papers' | 'paper'
  | 'backups' | 'rules' | 'settings' | 'start' | 'lock' | 'keys';

/** In the order of the table of contents. */
export const TOPICS: readonly Topic[] = [
  'overview', 'agenda', 'members', 'candidates', 'candidate', 'rounds', 'files', 'ceremonies', 'ceremony', 'companions', 'classes', 'hand-overs', 'imports', 'papers', 'paper', 'backups',
  'rules', 'settings', 'start', 'lock', 'keys',
];

const sources = import.meta.glob<string>('./pages/*.md', { query: '?raw', import: 'default', eager: true });
const files = import.meta.glob<string>('./pictures/*.webp', { query: '?url', import: 'default', eager: true });

const read = new Map<Topic, GuidePage>();

/** The page of a topic. */
export function pageOf(topic: Topic): GuidePage {
  const known = read.get(topic) ?? readPage(sources[`./pages/${topic}.md`] ?? '');
  read.set(topic, known);
  return known;
}

/** Address of a picture. */
export const pictureOf = (name: string): string | undefined => files[`./pictures/${name}.webp`];

/** A place in the guide that a search leads to. */
export interface Hit {
  topic: Topic;
  /** The heading it stands under; -1 = the page itself. */
  block: number;
  title: string;
  /** The line found, when it is not the heading. */
  line: string;
}

const MOST = 20;

/** Headings and lines that hold every word typed, headings first. */
export function find(typed: string): Hit[] {
  const wanted = fold(typed).split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const holds = (line: string): boolean => wanted.every((word) => fold(line).includes(word));
  const [titles, lines]: [Hit[], Hit[]] = [[], []];
  for (const topic of TOPICS) {
    const page = pageOf(topic);
    if (holds(page.title)) titles.push({ topic, block: -1, title: page.title, line: '' });
    let under = { block: -1, title: page.title };
    page.blocks.forEach((block, index) => {
      if (block.kind === 'picture') return;
      if (block.kind === 'heading') {
        under = { block: index, title: plain(block.spans) };
        if (holds(under.title)) titles.push({ topic, ...under, line: '' });
        return;
      }
      const found = (block.kind === 'text' ? [block.spans] : block.items).map(plain).find(holds);
      if (found && !lines.some((hit) => hit.topic === topic && hit.block === under.block)) lines.push({ topic, ...under, line: found });
    });
  }
  return [...titles, ...lines.filter((hit) => !titles.some((one) => one.topic === hit.topic && one.block === hit.block))].slice(0, MOST);
}
