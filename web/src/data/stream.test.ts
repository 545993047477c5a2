/** The stream is read right however the network cuts it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSnapshot } from './snapshot.ts';
import { messagesOf } from './stream.ts';

const SENT =
  ': hello\n\nid: 7\nevent: change\ndata: {"seq":7,\ndata: "says":"Zoë – ✓"}\n\n:\n\nevent: bye\ndata: {}\n\n';

function cut(text: string, places: number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const ends = [...new Set(places.map((place) => place % bytes.length))].sort((a, b) => a - b);
  return new ReadableStream({
    start(controller) {
      let from = 0;
      for (const end of [...ends, bytes.length]) {
        if (end > from) controller.enqueue(bytes.slice(from, end));
        from = Math.max(from, end);
      }
      controller.close();
    },
  });
}

async function all<T>(each: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of each) list.push(one);
  return list;
}

test('messages are whole wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(200)), async (places) => {
      const messages = await all(messagesOf(cut(SENT, places), () => {}));
      expect(messages).toEqual([
        { event: 'change', id: '7', data: '{"seq":7,\n"says":"Zoë – ✓"}' },
        { event: 'bye', id: '', data: '{}' },
      ]);
    }),
  );
});

test('columns become rows', async () => {
  const lines = [
    '{"seq":9,"scopes":["all"],"person_id":"ann","shapes":"x"}',
    '{"kind":"person","scope":"all","fields":["id","seq","name"],"columns":[["ann","bob"],[3,4],["Ann","Bob"]]}',
  ];
  expect(await readSnapshot(lines)).toEqual({
    seq: 9,
    scopes: ['all'],
    person_id: 'ann',
    shapes: 'x',
    rows: [
      ['all', 'person', { id: 'ann', seq: 3, name: 'Ann' }],
      ['all', 'person', { id: 'bob', seq: 4, name: 'Bob' }],
    ],
  });
});
