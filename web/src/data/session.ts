/** Who is signed in, and how people sign in, sign up, found a workspace or accept an invitation. */
import { askEntrance, keyIsTurned } from './entrance.ts';
import { store } from './local.ts';
import type { Id } from './rows.ts';
import { signal, useSignal } from './signal.ts';
import { csrf, Refused, request } from './wire.ts';

export interface Session {
  account: { email: string } | null;
  person_id: Id | null;
  workspace_id: Id | null;
  workspaces: { id: Id; name: string; person_id: Id }[];
  csrf: string;
  signup_open: boolean;
  /** Nobody has an account here yet. */
  is_new: boolean;
  /** What the sign-in of the company is called, where there is one. */
  company: string | null;
  version: string;
  shapes: string;
}

export interface InvitationCard {
  workspace: string;
  email: string;
  role: string;
  state: string;
  by: string | null;
  /** Why it can no longer be accepted. */
  says: string | null;
  has_account: boolean;
}

/** Null until the server told it. */
export const session = signal<Session | null>(null);

export const useSession = (): Session | null => useSignal(session);

/** Asks the server; `first` hears the answer before any screen does. */
export async function loadSession(first?: (now: Session) => void): Promise<Session> {
  await keyIsTurned();
  const now = await request<Session>('session');
  csrf.token = now.csrf;
  first?.(now);
  session.set(now);
  return now;
}

/** Throws `MoreToShow` where the password is not enough. */
export async function signIn(email: string, password: string): Promise<Session> {
  return signedIn(askEntrance('POST', 'auth/login', { email, password }));
}

/** The second step: a code of an app, or one of the list. */
export async function giveCode(code: string): Promise<Session> {
  return signedIn(askEntrance('POST', 'auth/2fa/authenticate', { code }));
}

/** With the secret of an invitation's link also where accounts are made by invitation only. */
export async function signUp(email: string, password: string, invitation?: string): Promise<Session> {
  return signedIn(askEntrance('POST', 'auth/signup', { email, password, ...(invitation && { invitation }) }));
}

/** Leaves for the company's sign-in; it leads back to `back`, with `error` where it did not let us in. */
export async function leaveForCompany(back: string) {
  const body = new FormData();
  for (const [name, value] of [
    ['provider', 'company'],
    ['process', 'login'],
    ['callback_url', back],
  ] as const)
    body.set(name, value);
  const way = await request<{ location: string }>('/_allauth/browser/v1/auth/provider/redirect', {
    method: 'POST',
    body,
  });
  location.assign(way.location);
}

/** Comes back from there: nobody, somebody, or `MoreToShow` where a second step is wanted. */
export const comeFromCompany = () => signedIn(askEntrance('GET', 'auth/session'));

/** Who we are after a door was asked; it refuses who is in already, and that is as good. */
async function signedIn(asked: Promise<unknown>): Promise<Session> {
  await asked.catch((error: unknown) => {
    if (!(error instanceof Refused && error.status === 409)) throw error;
  });
  return loadSession();
}

export async function signOut(): Promise<void> {
  // The door answers 401, "you are nobody now": that is success.
  await askEntrance('DELETE', 'auth/session').catch((error: unknown) => {
    if (!(error instanceof Refused && error.status === 401)) throw error;
  });
  store.forgetAll();
  await loadSession();
}

/** Makes a workspace with its first person, its owner. */
export async function foundWorkspace(asked: { name: string; your_name: string; time_zone: string }): Promise<Session> {
  await request('workspaces', { method: 'POST', body: asked, key: crypto.randomUUID() });
  return loadSession();
}

export function invitationByToken(token: string): Promise<InvitationCard> {
  return request(`invitations/by-token/${encodeURIComponent(token)}`);
}

export async function acceptInvitation(token: string, your_name: string): Promise<Session> {
  await request('invitations/accept', { method: 'POST', body: { token, your_name }, key: crypto.randomUUID() });
  return loadSession();
}
