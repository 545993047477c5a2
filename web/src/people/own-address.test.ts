import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

test.each([
  ['/p/TUT/board?peek=TUT-1', '/p/TUT/board?peek=TUT-1'],
  [undefined, '/'],
  ['https://example.org', '/'],
  ['//example.org', '/'],
  ['/\\example.org', '/'],
  ['/sign-in', '/'],
])('after signing in, %s leads to %s', (next, to) => expect(ownAddress(next)).toBe(to));
