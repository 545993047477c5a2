/** Keys are named as people and the registry write them. */
import { expect, test } from 'vitest';
import { addCommands, commands, strokeOf } from './keys.ts';

const press = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  strokeOf({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...held });

test.each([
  [press('c'), 'C'],
  [press('C', { shiftKey: true }), 'Shift+C'],
  [press('?', { shiftKey: true }), '?'],
  [press(' '), 'Space'],
  [press('ArrowUp', { shiftKey: true }), 'Shift+ArrowUp'],
  [press('k', { metaKey: true }), 'Mod+K'],
  [press('k', { ctrlKey: true }), 'Mod+K'],
])('%s is %s', (stroke, name) => expect(stroke).toBe(name));

test('a screen takes its commands away when it goes', () => {
  const before = commands.get();
  const leave = addCommands([{ id: 'x', title: 'X', group: 'Test', run: () => {} }]);
  expect(commands.get()[0]?.id).toBe('x');
  leave();
  expect(commands.get()).toEqual(before);
});

test('a key of the screen comes before the same key of the house, whichever was there first', () => {
  const command = (id: string) => ({ id, title: id, group: 'Test', keys: '/', run: () => {} });
  const leave = [addCommands([command('filter')]), addCommands([command('search')], 'house')];
  expect(commands.get().map(({ id }) => id)).toEqual(['filter', 'search']);
  for (const each of leave) each();
});
