import { expect, it } from 'vitest';
import { cap, combo, inText, RESERVED } from './combo';

const press = (key: string, code: string, held: Partial<Parameters<typeof combo>[0]> = {}): string =>
  combo({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('names keys by their place, whatever an input method makes of them', () => {
  expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K');
  expect(press('ư', 'KeyW', { ctrlKey: true })).toBe('Ctrl+W');
  expect(press('1', 'Numpad1', { ctrlKey: true })).toBe('Ctrl+1');
  expect(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
  expect(press('ArrowLeft', 'ArrowLeft', { altKey: true })).toBe('Alt+ArrowLeft');
  expect(press('F5', 'F5')).toBe('F5');
  expect(press('Tab', 'Tab', { shiftKey: true })).toBe('Shift+Tab');
  expect(press(' ', 'Space')).toBe('Space');
});

it('keeps reload, print, find and history from the web view', () => {
  for (const keys of ['F5', 'Ctrl+R', 'Ctrl+P', 'Ctrl+F', 'Ctrl+G', 'Ctrl+J', 'Alt+ArrowLeft']) expect(RESERVED.has(keys)).toBe(true);
});

it('prints caps with arrows', () => {
  expect(cap('Alt+ArrowLeft')).toBe('Alt+←');
});

it('knows where text is typed', () => {
  const field = document.createElement('input');
  expect(inText(field)).toBe(true);
  field.type = 'checkbox';
  expect(inText(field)).toBe(false);
  const grid = document.createElement('input');
  grid.dataset['rest'] = '';
  expect(inText(grid)).toBe(false);
  expect(inText(document.createElement('textarea'))).toBe(true);
  expect(inText(document.body)).toBe(false);
});
