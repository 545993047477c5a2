import { expect, test } from 'vitest';
import { untold } from './leading-search.ts';

test('what the address says by now is no longer ahead of it', () => {
  expect(untold({ assignee: 'me' }, { assignee: 'me', q: 'paint' })).toEqual({ q: 'paint' });
  expect(untold({}, { assignee: undefined, q: '' })).toEqual({});
});

test('what is still ahead keeps its identity, so that nothing is drawn again', () => {
  const ahead = { q: 'paint' };
  expect(untold({ peek: 'TUT-1' }, ahead)).toBe(ahead);
  expect(untold({ q: 'pain' }, ahead)).toBe(ahead);
});
