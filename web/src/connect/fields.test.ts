import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldChoices, remapped, type Use } from './fields.ts';

const use = (index: number, field: string): Use => ({ index, name: `column ${index}`, field, sample: [] });

test('a field that a task has once leaves the column that held it', () => {
  expect(remapped([use(0, 'title'), use(1, 'keep')], 1, 'title')).toEqual({ 1: 'keep', 2: 'title' });
});

test('labels can be held by several columns', () => {
  expect(remapped([use(0, 'labels'), use(1, 'keep')], 1, 'labels')).toEqual({ 1: 'labels', 2: 'labels' });
});

test('every field the server knows can be chosen, and no other', () => {
  const source = readFileSync(new URL('../../../tutti/connect/sheet/columns.py', import.meta.url), 'utf8');
  const block = /FIELDS = \{(.*?)\}/s.exec(source)?.[1] ?? '';
  const known = [...block.matchAll(/"([a-z_]+)": "/g)].map((found) => found[1]);
  expect(known.length).toBeGreaterThan(20);
  expect(
    fieldChoices()
      .map((choice) => choice.id)
      .sort(),
  ).toEqual(known.sort());
});
