import { expect, test } from 'vitest';
import { indexAt, landing } from './landing.ts';

const all = ['a', 'b', 'c', 'd', 'e'];
const column = () => all;

test('a card stands behind the one above it', () => {
  expect(landing(all, column, 'x', 2)).toEqual({ after: 'b', position: 3, of: 6 });
});

test('at the top nothing is above it', () => {
  expect(landing(all, column, 'x', 0)).toEqual({ after: null, position: 1, of: 6 });
});

test('a card moving within its column does not count itself', () => {
  expect(landing(all, column, 'b', 2)).toEqual({ after: 'c', position: 3, of: 5 });
  expect(landing(all, column, 'a', 0)).toEqual({ after: null, position: 1, of: 5 });
});

test('above the first card in view it stands behind the hidden ones before that card', () => {
  expect(landing(['c', 'e'], column, 'x', 0)).toEqual({ after: 'b', position: 1, of: 3 });
  expect(landing(['c', 'e'], column, 'b', 0)).toEqual({ after: 'a', position: 1, of: 3 });
});

test('between two cards in view it stands right behind the upper one', () => {
  expect(landing(['c', 'e'], column, 'x', 1).after).toBe('c');
});

test('a column without cards in view is entered at the top, and too far is the end', () => {
  expect(landing([], column, 'x', 5)).toEqual({ after: null, position: 1, of: 1 });
  expect(landing(all, column, 'x', 99)).toEqual({ after: 'e', position: 6, of: 6 });
});

test('the half of a card says whether one lands above or below it', () => {
  expect(indexAt(all, 'x', 'c', 'top')).toBe(2);
  expect(indexAt(all, 'x', 'c', 'bottom')).toBe(3);
  expect(indexAt(all, 'a', 'c', 'bottom')).toBe(2);
  expect(indexAt(all, 'x', null, 'bottom')).toBe(5);
});
