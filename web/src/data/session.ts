/** Who is signed in, and how people sign in, sign up, found a workspace or accept an invitation. */
import { t } from '@lingui/core/macro';
import { store } from './local.ts';
import type { Id } from './rows.ts';
import { signal, useSignal } from './signal.ts';
import { csrf, Refused, request, respond, Unreachable } from './wire.ts';

export interface Session {
  account: { email: string } | null;
  person_id: Id | null;
  workspace_id: Id | null;
  workspaces: { id: Id; name: string; person_id: Id }[];
  csrf: string;
  signup_open: boolean;
  /** Nobody has an account here yet. */
  is_new: boolean;
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
  const now = await request<Session>('session');
  csrf.token = now.csrf;
  first?.(now);
  session.set(now);
  return now;
}

const DOOR = '/_allauth/browser/v1/auth';

export async function signIn(email: string, password: string): Promise<Session> {
  await authenticate(`${DOOR}/login`, { email, password });
  return loadSession();
}

/** With the secret of an invitation's link also where accounts are made by invitation only. */
export async function signUp(email: string, password: string, invitation?: string): Promise<Session> {
  await authenticate(`${DOOR}/signup`, { email, password, ...(invitation && { invitation }) });
  return loadSession();
}

export async function signOut(): Promise<void> {
  // The door answers 401, "you are nobody now": that is success.
  await respond(`${DOOR}/session`, { method: 'DELETE' }).catch((error: unknown) => {
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

interface DoorAnswer {
  detail?: string;
  errors?: { message: string; param?: string }[];
  data?: { flows?: { id: string; is_pending?: boolean }[] };
}

async function authenticate(path: string, body: object): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': csrf.token },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Unreachable();
  }
  if (response.ok || response.status === 409) return; // 409: signed in already
  const answer = (await response.json().catch(() => ({}))) as DoorAnswer;
  const error = answer.errors?.[0];
  if (error) throw new Refused(response.status, error.message, error.param);
  throw new Refused(response.status, answer.detail ?? nextStep(answer));
}

function nextStep(answer: DoorAnswer): string {
  const pending = answer.data?.flows?.find((flow) => flow.is_pending)?.id;
  if (pending === 'verify_email') return t`Please open the link we sent to your e-mail address, then sign in.`;
  if (pending === 'mfa_authenticate')
    return t`This account is protected by a second factor, which is not supported here yet.`;
  return t`Signing in did not work. Check your e-mail address and password, then try again.`;
}
