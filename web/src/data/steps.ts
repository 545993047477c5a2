/** What an account is protected by: an app with codes, recovery codes, passkeys; and showing again who one is. */
import { askEntrance } from './entrance.ts';
import { loadSession } from './session.ts';

export interface Step {
  type: 'totp' | 'recovery_codes' | 'webauthn';
  /** Seconds since 1970. */
  created_at: number;
  last_used_at: number | null;
  /** Of passkeys. */
  id?: number;
  name?: string;
  /** Of recovery codes. */
  total_code_count?: number;
  unused_code_count?: number;
}

/** What an app needs to know; `picture` is an SVG for its camera. */
export interface AppDraft {
  secret: string;
  totp_url: string;
  picture: string;
}

const AT = 'account/authenticators';

export const loadSteps = async (): Promise<Step[]> => (await askEntrance<Step[]>('GET', AT)).data;

export const draftApp = async (): Promise<AppDraft> => (await askEntrance<unknown, AppDraft>('GET', `${AT}/totp`)).meta;

export const addApp = (code: string) => askEntrance('POST', `${AT}/totp`, { code });

export const removeApp = () => askEntrance('DELETE', `${AT}/totp`);

interface Codes {
  unused_codes?: string[];
}

/** Empty when they were shown before. */
export const firstCodes = async (): Promise<string[]> =>
  (await askEntrance<Codes>('GET', `${AT}/recovery-codes`)).data.unused_codes ?? [];

/** The ones from before are worthless then. */
export const newCodes = async (): Promise<string[]> =>
  (await askEntrance<Codes>('POST', `${AT}/recovery-codes`)).data.unused_codes ?? [];

/** Shows again who one is; the browser goes on under another key. */
export async function prove(shown: { password: string } | { code: string }) {
  await askEntrance('POST', 'code' in shown ? 'auth/2fa/reauthenticate' : 'auth/reauthenticate', shown);
  await loadSession();
}

/** Ends every other session. */
export async function changePassword(current_password: string, new_password: string) {
  await askEntrance('POST', 'account/password/change', { current_password, new_password });
  await loadSession();
}
