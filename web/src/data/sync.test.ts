/** The feed goes on through everything a network and a server can do to it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { add, create } from './ask.ts';
import { store } from './local.ts';
import type { Person } from './rows.ts';
import type { Session } from './session.ts';
import { ending, follow, standing, unfollow } from './sync.ts';

const ANN = {
  account: { email: 'ann@example.org' },
  person_id: 'ann',
  workspaces: [{ id: 'w', name: 'Acme', person_id: 'ann' }],
  csrf: 'c',
  shapes: 'x',
} as Session;
const STRANGER = { ...ANN, account: null, person_id: null, workspaces: [] };
const NOBODY_HERE = { ...ANN, person_id: null, workspaces: [] };

/** A server that answers what the test says next. */
class Server {
  seq = 5;
  scopes = ['all'];
  readonly people = new Map([['ann', { id: 'ann', seq: 5, name: 'Ann' }]]);
  readonly asked: string[] = [];
  refuseStream: Response | null = null;
  session: Session = ANN;
  /** What comes of the command that adds a person. */
  answer = new Promise<Response>(() => {});
  private line: ReadableStreamDefaultController<Uint8Array> | null = null;

  readonly fetch = async (address: string): Promise<Response> => {
    this.asked.push(address.replace('/api/v1/', ''));
    if (address.includes('/session')) return new Response(JSON.stringify(this.session));
    if (address.includes('/stream')) return this.stream();
    if (address.endsWith('/people')) return this.answer;
    return new Response(this.snapshot(address.includes('scopes=') ? 'p:1' : 'all'));
  };

  change(name: string, seq = this.seq + 1) {
    this.seq = seq;
    const row = { id: 'ann', seq, name };
    this.people.set('ann', row);
    this.send('change', { seq, rows: [['all', 'person', 'ann', row]] });
  }

  send(event: string, data: object) {
    this.line?.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  }

  hangUp() {
    this.line?.close();
    this.line = null;
  }

  private stream(): Response {
    const refusal = this.refuseStream;
    this.refuseStream = null;
    if (refusal) return refusal;
    const keep = (line: ReadableStreamDefaultController<Uint8Array>) => {
      this.line = line;
    };
    return new Response(new ReadableStream({ start: keep }));
  }

  private snapshot(scope: string): string {
    const head = { seq: this.seq, scopes: this.scopes, person_id: 'ann', shapes: 'x' };
    const people = [...this.people.values()];
    const names = [people.map(({ id }) => id), people.map(({ seq }) => seq), people.map(({ name }) => name)];
    const columns =
      scope === 'all'
        ? { kind: 'person', scope, fields: ['id', 'seq', 'name'], columns: names }
        : { kind: 'task', scope, fields: ['id', 'seq', 'title'], columns: [['t'], [6], ['Poster']] };
    return `${JSON.stringify(head)}\n${JSON.stringify(columns)}\n`;
  }
}

let server: Server;
const nothing = () => {};

beforeEach(async () => {
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('addEventListener', nothing);
  vi.stubGlobal('removeEventListener', nothing);
  vi.stubGlobal('navigator', {}); // without Web Locks every tab leads
  vi.stubGlobal('document', { addEventListener: nothing, hidden: false });
  store.forgetAll();
  await follow(ANN);
  await vi.waitFor(() => expect(server.asked).toContain('sync/stream?since=5'));
});

afterEach(unfollow);

const nameShown = () => store.row('person', 'ann')?.name;

test('a change is shown as it comes', async () => {
  await vi.waitFor(() => expect(standing.get()).toBe('live'));
  server.change('Anna');
  await vi.waitFor(() => expect(nameShown()).toBe('Anna'));
});

test('after a break it goes on from where it was', async () => {
  server.change('Anna');
  await vi.waitFor(() => expect(store.seq).toBe(6));
  server.hangUp();
  await vi.waitFor(() => expect(standing.get()).toBe('reconnecting'));
  await vi.waitFor(() => expect(server.asked).toContain('sync/stream?since=6'), 3000);
  await vi.waitFor(() => expect(standing.get()).toBe('live'));
});

test('when the server has pruned what we lack everything is loaded anew', async () => {
  server.refuseStream = new Response('{"detail":"gone"}', { status: 410 });
  server.change('Anna', 90);
  server.hangUp();
  server.change('Annabel', 99);
  await vi.waitFor(() => expect(nameShown()).toBe('Annabel'), 3000);
  expect(store.seq).toBe(99);
});

test('a place gained is fetched, a place lost forgotten', async () => {
  server.scopes = ['all', 'p:1'];
  server.send('scopes', { scopes: ['all', 'p:1'] });
  await vi.waitFor(() => expect(store.row('task', 't')).toBeDefined());
  server.send('scopes', { scopes: ['all'] });
  await vi.waitFor(() => expect(store.row('task', 't')).toBeUndefined());
});

test('somebody who was removed keeps nothing', async () => {
  server.send('bye', { reason: 'removed' });
  await vi.waitFor(() => expect(standing.get()).toBe('ended'));
  expect(ending.get()).toBe('removed');
  expect(nameShown()).toBeUndefined();
});

test.each(['restart', 'signed_out', 'behind'])(
  'a stream that was closed (%s) is not the end for who is still signed in',
  async (reason) => {
    server.send('bye', { reason });
    server.hangUp();
    await vi.waitFor(() => expect(server.asked.filter((each) => each.startsWith('sync/stream'))).toHaveLength(2), 3000);
    await vi.waitFor(() => expect(standing.get()).toBe('live'));
    server.change('Anna');
    await vi.waitFor(() => expect(nameShown()).toBe('Anna'));
  },
);

test('who was signed out elsewhere is at an end', async () => {
  server.session = STRANGER;
  server.send('bye', { reason: 'signed_out' });
  await vi.waitFor(() => expect(standing.get()).toBe('ended'));
  expect(nameShown()).toBeUndefined();
});

test.each([
  ['removed', NOBODY_HERE],
  ['signed out', ANN],
])('who is refused the stream is %s, as the session tells', async (reason, session) => {
  server.refuseStream = new Response('{"detail":"Sign in first."}', { status: 401 });
  server.session = session;
  server.hangUp();
  await vi.waitFor(() => expect(standing.get()).toBe('ended'), 3000);
  await vi.waitFor(() => expect(ending.get()).toBe(reason));
});

test('a row that the feed brings before the answer does not stand beside the one drawn in its place', async () => {
  await vi.waitFor(() => expect(standing.get()).toBe('live'));
  let answer = (_: Response) => {};
  server.answer = new Promise((resolve) => {
    answer = resolve;
  });
  const draft = { id: 'draft', seq: 0, name: 'Bob' } as Person;
  const bob = { id: 'bob', seq: 6, name: 'Bob' };
  const shown: number[] = [];
  const stop = store.view('person').subscribe(() => shown.push(store.rows('person').size));
  const given = create('people', {} as never, [add('person', draft)]);
  server.send('change', { seq: 6, rows: [['all', 'person', 'bob', bob]] });
  server.change('Anna', 7);
  await new Promise((done) => setTimeout(done, 50));
  answer(new Response(JSON.stringify({ seq: 6, rows: [['all', 'person', 'bob', bob]] })));
  await given;
  await vi.waitFor(() => expect(nameShown()).toBe('Anna'));
  stop();
  expect(new Set(shown)).toEqual(new Set([2]));
  expect(store.row('person', 'bob')?.name).toBe('Bob');
});

test('a tab that missed something the leader told loads anew', async () => {
  const leader = new BroadcastChannel('tutti-feed ann');
  server.seq = 12;
  server.people.set('ann', { id: 'ann', seq: 11, name: 'Anna' });
  leader.postMessage({ is: 'change', after: 11, change: { seq: 12, rows: [] } });
  await vi.waitFor(() => expect(nameShown()).toBe('Anna'), 3000);
  leader.close();
});
