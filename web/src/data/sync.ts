/**
 * Keeps the store up to date: loads everything once, then follows the feed. Of all tabs one, the leader, holds the
 * stream and passes what it hears on to the others; when it closes, another takes over (a browser allows few streams).
 */
import { settled } from './ask.ts';
import { loadCount, store } from './local.ts';
import type { Change } from './rows.ts';
import { loadSession, type Session } from './session.ts';
import { signal, useSignal } from './signal.ts';
import { fetchSnapshot } from './snapshot.ts';
import { messagesOf } from './stream.ts';
import { Refused, respond } from './wire.ts';

export type Standing = 'loading' | 'live' | 'reconnecting' | 'ended';

/** How we stand with the server; the offline banner watches it. */
export const standing = signal<Standing>('loading');
export const useStanding = (): Standing => useSignal(standing);

/** Why the server ended the session, when it did. */
export const ending = signal<string | null>(null);

/** What the leader passes on. `after` is the change before it: a tab that lacks that one has missed something. */
type Word =
  | { is: 'change'; after: number; change: Change }
  | { is: 'scopes'; scopes: string[] }
  | { is: 'bye'; reason: string }
  | { is: 'standing'; seq: number; standing: Standing };

const ANSWER = 1000; // milliseconds that the feed waits for the answer to a command whose row it brings
const SILENCE = 40_000; // the server sends a heartbeat every 15 s
const PAUSES = [500, 1000, 2000, 4000, 8000, 15_000];

let stopCurrent: (() => void) | null = null;

/** Starts following for the person who is signed in. Resolves when the first rows are there. */
export async function follow(who: Session): Promise<void> {
  stopCurrent?.();
  standing.set('loading');
  ending.set(null);
  const feed = new Feed(who);
  stopCurrent = () => feed.stop();
  await feed.start();
}

export function unfollow() {
  stopCurrent?.();
  stopCurrent = null;
}

class Feed {
  private readonly over = new AbortController();
  private readonly channel: BroadcastChannel;
  private readonly lock: string;
  private readonly who: Session;
  private loading: Promise<void> | null = null;
  private isWaiting = false;
  private unheard: Word[] = [];
  private passed = 0;

  constructor(who: Session) {
    this.lock = `tutti-feed ${who.person_id}`;
    this.who = who;
    this.channel = new BroadcastChannel(this.lock);
    this.channel.onmessage = ({ data }: MessageEvent<Word>) => this.hear(data);
  }

  async start() {
    await this.loadUntilDone();
    if (this.over.signal.aborted) return;
    standing.set('live');
    void this.lead();
  }

  stop() {
    this.over.abort();
    this.channel.close();
  }

  // Loading

  private async loadUntilDone() {
    for (let tries = 0; !this.over.signal.aborted; tries++) {
      try {
        return await this.load();
      } catch (error) {
        if (this.over.signal.aborted || isOver(error)) return this.signedOut();
        standing.set('reconnecting');
        await pause(tries, this.over.signal);
      }
    }
  }

  /** Loads everything anew. What others tell meanwhile waits until it is there. */
  private load(): Promise<void> {
    this.loading ??= fetchSnapshot(undefined, this.over.signal)
      .then((loaded) => {
        if (loaded.shapes !== this.who.shapes) return location.reload(); // the server is newer than this page
        store.replace(loaded);
        loadCount.set(loadCount.get() + 1);
      })
      .finally(() => {
        this.loading = null;
        this.hearOn();
      });
    return this.loading;
  }

  // Following another tab

  private hear(word: Word) {
    if (this.loading || this.isWaiting) {
      this.unheard.push(word);
    } else if (word.is === 'change') {
      if (store.seq < word.after) this.reload();
      else if (store.awaits(word.change)) void this.waitForAnswer(word.change);
      else store.apply(word.change);
    } else if (word.is === 'scopes') {
      this.see(word.scopes);
    } else if (word.is === 'standing') {
      standing.set(word.standing);
      if (store.seq < word.seq) this.reload();
    } else {
      void this.hearBye(word.reason);
    }
  }

  /** The stream was closed. At an end is who may no longer look; others connect again, also under another session. */
  private async hearBye(reason: string) {
    if (reason === 'removed') return this.sayBye(reason);
    if (reason === 'behind') return this.reload();
    await pause(0, this.over.signal); // another tab may be about to get this browser another key
    const now = await this.askWhoWeAre().catch(() => null);
    if (now && now.person_id !== this.who.person_id) this.signedOut();
  }

  /** The feed may be there before the answer: the new row would stand beside the one we drew in its place. */
  private async waitForAnswer(change: Change) {
    this.isWaiting = true;
    await Promise.race([settled(), new Promise((done) => setTimeout(done, ANSWER))]);
    this.isWaiting = false;
    if (this.over.signal.aborted) return;
    store.apply(change);
    this.hearOn();
  }

  private hearOn() {
    for (const word of this.unheard.splice(0)) this.hear(word);
  }

  private reload() {
    this.load().catch(() => {}); // the leader's next word finds us behind again
  }

  private see(scopes: string[]) {
    const gained = store.hold(scopes);
    if (gained.length) void this.fetchGained(gained);
  }

  private async fetchGained(scopes: string[]) {
    try {
      const { rows, seq } = await fetchSnapshot(scopes, this.over.signal);
      store.merge(
        rows.map(([scope, kind, row]) => [scope, kind, row.id, row]),
        seq,
      );
    } catch {
      if (!this.over.signal.aborted) this.reload();
    }
  }

  // Leading

  private async lead() {
    if (!navigator.locks) return this.followStream();
    const asked = { signal: this.over.signal };
    await navigator.locks.request(this.lock, asked, () => this.followStream()).catch(() => {});
  }

  private async followStream() {
    for (let tries = 0; !this.over.signal.aborted; tries++) {
      try {
        await this.oneStream(() => {
          tries = 0;
        });
      } catch (error) {
        if (this.over.signal.aborted) return;
        if (isOver(error)) return this.signedOut();
        if (error instanceof Refused && error.status === 410) await this.loadUntilDone();
      }
      if (this.over.signal.aborted) return;
      this.announce('reconnecting');
      await pause(tries, this.over.signal);
      await this.checkSession();
    }
  }

  /** Holds one stream for as long as it lasts. */
  private async oneStream(opened: () => void) {
    const stream = new AbortController();
    const end = () => stream.abort();
    this.over.signal.addEventListener('abort', end);
    let watchdog = setTimeout(end, SILENCE);
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(end, SILENCE);
    };
    try {
      this.passed = store.seq;
      const response = await respond(`sync/stream?since=${this.passed}`, { signal: stream.signal });
      opened();
      this.announce('live');
      for await (const message of messagesOf(response.body!, heard)) {
        this.pass(message.event, JSON.parse(message.data));
      }
    } finally {
      clearTimeout(watchdog);
      this.over.signal.removeEventListener('abort', end);
      end();
    }
  }

  private pass(event: string, data: Change & { scopes: string[]; reason: string }) {
    if (event === 'change') {
      this.tell({ is: 'change', after: this.passed, change: data });
      this.passed = data.seq;
    } else if (event === 'scopes') this.tell({ is: 'scopes', scopes: data.scopes });
    else if (event === 'bye') this.tell({ is: 'bye', reason: data.reason });
  }

  private announce(now: Standing) {
    this.tell({ is: 'standing', seq: store.seq, standing: now });
  }

  private tell(word: Word) {
    if (this.over.signal.aborted) return;
    this.channel.postMessage(word);
    this.hear(word);
  }

  /** After a break the server may be a newer one, or somebody else may be signed in. */
  private async checkSession() {
    const now = await this.askWhoWeAre().catch(() => null);
    if (!now) return; // still unreachable: the next try finds out
    if (now.person_id !== this.who.person_id) this.signedOut();
    else if (now.shapes !== this.who.shapes) location.reload();
  }

  // Ending

  private async sayBye(reason: string) {
    this.end(reason);
    await this.askWhoWeAre().catch(() => {});
  }

  private end(reason: string) {
    this.stop();
    ending.set(reason);
    standing.set('ended');
    store.forgetAll();
  }

  /** Whoever was taken out is told so, whichever answer showed it first: a word of the stream, or a door that is closed. */
  private askWhoWeAre(): Promise<Session> {
    return loadSession((now) => {
      if (isTakenOut(this.who, now)) this.end('removed');
    });
  }

  private signedOut() {
    if (!this.over.signal.aborted) void this.sayBye('signed out');
  }
}

/** Whether the same account is signed in, but no longer somebody in the workspace it was in. */
const isTakenOut = (was: Session, now: Session): boolean =>
  now.account?.email === was.account?.email && !now.workspaces.some(({ person_id }) => person_id === was.person_id);

const isOver = (error: unknown) => error instanceof Refused && (error.status === 401 || error.status === 403);

/** Waits longer with every try, a little at random; ends early when the browser is online or looked at again. */
function pause(tries: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const early = new AbortController();
    const done = () => {
      clearTimeout(timer);
      early.abort();
      resolve();
    };
    const longest = PAUSES[Math.min(tries, PAUSES.length - 1)]!;
    const timer = setTimeout(done, longest * (0.7 + Math.random() * 0.6));
    addEventListener('online', done, { signal: early.signal });
    document.addEventListener('visibilitychange', () => document.hidden || done(), { signal: early.signal });
    over.addEventListener('abort', done, { signal: early.signal });
  });
}
