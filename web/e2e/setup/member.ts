/** A person who uses the doors directly, to prepare what a journey is about and to look at what came of it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type APIRequestContext, type APIResponse, request } from '@playwright/test';

export type Row = { id: string } & Record<string, unknown>;

export interface Told {
  seq: number | null;
  subject_id: string;
  rows: [scope: string, kind: string, id: string, row: Row | null][];
  secret?: string;
}

type Multipart = NonNullable<NonNullable<Parameters<APIRequestContext['post']>[1]>['multipart']>;

interface Session {
  account: { email: string } | null;
  person_id: string;
  csrf: string;
}

export const PASSWORD = 'a long enough pass phrase';

export class Member {
  readonly http: APIRequestContext;
  readonly name: string;
  readonly email: string;
  id = '';
  private csrf = '';

  private constructor(http: APIRequestContext, name: string, email: string) {
    this.http = http;
    this.name = name;
    this.email = email;
  }

  /** Signs in with an account that is there. */
  static async signIn(url: string, name: string, email: string, password: string): Promise<Member> {
    return Member.enter(url, name, 'login', { email, password });
  }

  /** Makes an account with an invitation, and is in no workspace yet. */
  static async signUp(url: string, name: string, email: string, invitation: string): Promise<Member> {
    return Member.enter(url, name, 'signup', { email, password: PASSWORD, invitation });
  }

  /** Takes an invitation up with a new account. */
  static async join(url: string, name: string, email: string, invitation: string): Promise<Member> {
    const member = await Member.signUp(url, name, email, invitation);
    await member.post('/api/v1/invitations/accept', { token: invitation, your_name: name });
    member.id = (await member.session()).person_id;
    return member;
  }

  private static async enter(url: string, name: string, way: string, words: Record<string, string>): Promise<Member> {
    const http = await request.newContext({ baseURL: url });
    const member = new Member(http, name, words.email ?? '');
    await member.session();
    await member.post(`/_allauth/browser/v1/auth/${way}`, words);
    member.id = (await member.session()).person_id;
    return member;
  }

  private async session(): Promise<Session> {
    const session: Session = await (await this.http.get('/api/v1/session')).json();
    this.csrf = session.csrf;
    return session;
  }

  /** `do('tasks/ID/move', {…})`: gives a command; the answer tells what happened. */
  do(path: string, body: object = {}): Promise<Told> {
    return this.post(`/api/v1/${path}`, body);
  }

  /** A file to import, read and not yet brought in. */
  async bring(source: string, path: string): Promise<Row> {
    const file = { name: basename(path), mimeType: 'application/json', buffer: readFileSync(path) };
    return this.send('/api/v1/imports', { multipart: { source, file } });
  }

  private post(path: string, body: object): Promise<Told> {
    return this.send(path, { data: body });
  }

  private async send<A>(path: string, what: { data: object } | { multipart: Multipart }): Promise<A> {
    const headers = { 'X-CSRFToken': this.csrf, 'Idempotency-Key': randomUUID() };
    const answer = await this.http.post(path, { ...what, headers });
    return this.read(path, answer);
  }

  private async read<A>(path: string, answer: APIResponse): Promise<A> {
    if (!answer.ok()) throw new Error(`${this.name}: ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  }

  /** All rows of a kind, as `rows('tasks', {project_id})`. */
  async rows(path: string, params: Record<string, string> = {}): Promise<Row[]> {
    const answer = await this.http.get(`/api/v1/${path}`, { params: { limit: '200', ...params } });
    return (await this.read<{ rows: Row[] }>(path, answer)).rows;
  }
}
