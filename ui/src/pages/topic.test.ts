import { expect, it } from 'vitest';
import { pages } from './screens';
import { topicOf } from './topic';
import { TOPICS } from '../guide/guide';
import type { Screen } from '../state/route.svelte';

it('every screen, and every phase, has its page of the guide', () => {
  for (const screen of Object.keys(pages) as Screen[]) expect(TOPICS).toContain(topicOf('open', { screen, params: {} }));
  expect([topicOf('start', { screen: 'overview', params: {} }), topicOf('locked', { screen: 'overview', params: {} })]).toEqual(['start', 'lock']);
});

it('one thing of a list has a page of its own', () => {
  expect(topicOf('open', { screen: 'candidates', params: { candidate: 'x' } })).toBe('candidate');
  expect(topicOf('open', { screen: 'candidates', params: { station: '3' } })).toBe('candidates');
  expect(topicOf('open', { screen: 'ceremonies', params: { ceremony: 'x' } })).toBe('ceremony');
  expect(topicOf('open', { screen: 'papers', params: { paper: 'x' } })).toBe('paper');
  expect(topicOf('open', { screen: 'companions', params: { part: 'classes' } })).toBe('classes');
  expect(topicOf('open', { screen: 'companions', params: { part: 'tasks' } })).toBe('companions');
});
