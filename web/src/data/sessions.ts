/** Where one is signed in, and signing other browsers out. */
import type { Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type SignedInWith = components['schemas']['SignedInWith'];

interface Told {
  sessions: SignedInWith[];
}

export const loadSessions = async (signal: AbortSignal): Promise<SignedInWith[]> =>
  (await request<Told>('sessions', { signal })).sessions;

/** The answer is what is left. */
export const endSession = async (session: Id): Promise<SignedInWith[]> =>
  (await request<Told>('sessions/end', { method: 'POST', body: { session } })).sessions;

export const endOtherSessions = async (): Promise<SignedInWith[]> =>
  (await request<Told>('sessions/end-others', { method: 'POST' })).sessions;
