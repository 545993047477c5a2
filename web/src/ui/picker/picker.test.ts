import { describe, expect, test } from 'vitest';
import { type KeyState, readKey } from './keys.ts';
import { fitting, MOST_SHOWN, type Option } from './options.ts';

const people: Option[] = [
  { id: 'ann', label: 'Ann Lee', keywords: 'ann@example.org' },
  { id: 'bob', label: 'Bob Anders' },
  { id: 'cem', label: 'Cem Öz' },
  { id: 'jan', label: 'Janne' },
];
const ids = (options: Option[]) => options.map((option) => option.id);

describe('what fits the letters typed', () => {
  test('everything in order when nothing is typed', () =>
    expect(ids(fitting(people, ''))).toEqual(['ann', 'bob', 'cem', 'jan']));
  test('beginnings first, then words, then the middle', () =>
    expect(ids(fitting(people, 'an'))).toEqual(['ann', 'bob', 'jan']));
  test('without accents', () => expect(ids(fitting(people, 'oz'))).toEqual(['cem']));
  test('by keywords', () => expect(ids(fitting(people, 'example'))).toEqual(['ann']));
  test('every word must fit', () => expect(ids(fitting(people, 'ann b'))).toEqual([]));
  test('never more than can be read', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ id: String(at), label: `Task ${at}` }));
    expect(fitting(many, 'task')).toHaveLength(MOST_SHOWN);
  });
});

describe('keys in an open picker', () => {
  const state = (part: Partial<KeyState>): KeyState => ({
    key: '',
    ids: ['a', 'b', 'c'],
    active: 'a',
    query: '',
    mode: 'one',
    ...part,
  });

  test('arrows go round', () => {
    expect(readKey(state({ key: 'ArrowDown' }))).toEqual({ act: 'go', to: 'b' });
    expect(readKey(state({ key: 'ArrowDown', active: 'c' }))).toEqual({ act: 'go', to: 'a' });
    expect(readKey(state({ key: 'ArrowUp' }))).toEqual({ act: 'go', to: 'c' });
    expect(readKey(state({ key: 'ArrowDown', active: null }))).toEqual({ act: 'go', to: 'a' });
  });

  test('Home and End belong to the text once there is some', () => {
    expect(readKey(state({ key: 'End' }))).toEqual({ act: 'go', to: 'c' });
    expect(readKey(state({ key: 'End', query: 'x' }))).toBeNull();
  });

  test('Enter takes, and closes where there is one to take', () => {
    expect(readKey(state({ key: 'Enter' }))).toEqual({ act: 'take', id: 'a', thenClose: true });
    expect(readKey(state({ key: 'Enter', mode: 'many' }))).toEqual({ act: 'take', id: 'a', thenClose: false });
  });

  test('left and right set the level, unless they are needed in the text', () => {
    expect(readKey(state({ key: 'ArrowRight', mode: 'levels' }))).toEqual({ act: 'level', id: 'a', by: 1 });
    expect(readKey(state({ key: 'ArrowLeft', mode: 'levels', query: 'x' }))).toBeNull();
    expect(readKey(state({ key: 'ArrowRight' }))).toBeNull();
  });

  test('Escape clears the letters of a longer choice first, then closes', () => {
    expect(readKey(state({ key: 'Escape', query: 'x', mode: 'many' }))).toEqual({ act: 'clear' });
    expect(readKey(state({ key: 'Escape', mode: 'many' }))).toEqual({ act: 'close' });
    expect(readKey(state({ key: 'Escape', ids: [], query: 'x' }))).toEqual({ act: 'close' });
  });

  test('letters are left to the field', () => expect(readKey(state({ key: 'a' }))).toBeNull());
});
