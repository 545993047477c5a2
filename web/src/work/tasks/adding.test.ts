import { expect, test } from 'vitest';
import type { Label, Person, Status } from '../../data/rows.ts';
import { type Known, readLine, readPasted, withPreset } from './adding.ts';

const known: Known = {
  people: [
    { id: 'ann', name: 'Ann Arbor' },
    { id: 'bob', name: 'Bob Brandt' },
  ] as Person[],
  labels: [{ id: 'design', name: 'Design' }] as Label[],
  statuses: [{ id: 'doing', name: 'Doing' }] as Status[],
  today: '2026-03-11',
};

test('a line says who, what kind, how urgent, until when and how long', () => {
  expect(readLine('Draft the brief @bob #design !high fri 3h', known)).toEqual({
    title: 'Draft the brief',
    assignee: 'bob',
    labels: ['design'],
    priority: 3,
    due: '2026-03-13',
    effort: 180,
  });
});

test('names nobody has stay in the title', () => {
  expect(readLine('Call @zoe about #paint', known)).toEqual({ title: 'Call about @zoe #paint', labels: [] });
});

test('what the line says comes before what the group gives', () => {
  const preset = { status: 'todo', assignee: 'ann', labels: ['red'] };
  expect(withPreset(readLine('Draft @bob #design', known), preset)).toEqual({
    title: 'Draft',
    status: 'todo',
    assignee: 'bob',
    labels: ['red', 'design'],
  });
});

test('rows of a spreadsheet become tasks, without the heading', () => {
  const pasted =
    'Title\tOwner\tDue\tNotes\r\nPaint the wall\tAnn Arbor\t2026-04-01\tIn blue\r\nHang the lamp\tNobody\t\t2h\r\n';
  expect(readPasted(pasted, known)).toEqual([
    { title: 'Paint the wall', assignee: 'ann', due: '2026-04-01', text: 'In blue' },
    { title: 'Hang the lamp', effort: 120, text: 'Nobody' },
  ]);
});

test('bullets and numbers before pasted lines go, columns and labels are known by name', () => {
  expect(readPasted('- One\n2) Two\tdoing\tDesign\n\n', known)).toEqual([
    { title: 'One' },
    { title: 'Two', status: 'doing', labels: ['design'] },
  ]);
});
