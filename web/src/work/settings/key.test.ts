import { expect, test } from 'vitest';
import { proposeKey, tidyKey } from './key.ts';

test.each([
  ['Website relaunch', 'WR'],
  ['Tutti', 'TUT'],
  ['Ärger mit Öfen und Heizung', 'AMO'],
  ['2027', ''],
  ['', ''],
])('%s gets the key %s', (name, key) => expect(proposeKey(name)).toBe(key));

test('a taken key gets a number', () => expect(proposeKey('Tutti', new Set(['TUT', 'TUT2']))).toBe('TUT3'));

test.each([
  ['web-2', 'WEB2'],
  ['2go', 'GO'],
  ['überlänge jenseits', 'UBERLANGEJ'],
])('%s is tidied to %s', (typed, key) => expect(tidyKey(typed)).toBe(key));
