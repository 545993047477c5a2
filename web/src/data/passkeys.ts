/** Passkeys: the browser (or a phone beside it) proves who one is; nothing that could be typed or stolen travels. */
import { t } from '@lingui/core/macro';
import { askEntrance } from './entrance.ts';
import { loadSession, type Session } from './session.ts';
import { Refused } from './wire.ts';

const AT = 'account/authenticators/webauthn';

interface Creation {
  creation_options: { publicKey: PublicKeyCredentialCreationOptionsJSON };
}

interface Request {
  request_options: { publicKey: PublicKeyCredentialRequestOptionsJSON };
}

/** Whether this browser knows passkeys at this address: it must be https, or this very machine by its name. */
export const knowsPasskeys = (): boolean =>
  isSecureContext && 'PublicKeyCredential' in window && !IS_NUMBER.test(location.hostname);

/** Passkeys belong to a name; an address of numbers has none. */
const IS_NUMBER = /^[\d.]+$|:/;

/** Has the browser make a key; whether recovery codes were made with it, for the day it is lost. */
export async function addPasskey(name: string): Promise<boolean> {
  const { data } = await askEntrance<Creation>('GET', `${AT}?passwordless`);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(data.creation_options.publicKey);
  const credential = await fromBrowser(() => navigator.credentials.create({ publicKey }));
  const added = await askEntrance<unknown, { recovery_codes_generated: boolean }>('POST', AT, { name, credential });
  return added.meta.recovery_codes_generated;
}

export const renamePasskey = (id: number, name: string) => askEntrance('PUT', AT, { id, name });

export const removePasskey = (id: number) => askEntrance('DELETE', AT, { authenticators: [id] });

/** Signs in with a passkey and nothing else; the browser knows for whom it has one. */
export async function signInByPasskey(): Promise<Session> {
  await showPasskey('auth/webauthn/login');
  return loadSession();
}

/** The second step after a password, with a passkey. */
export async function passkeyAsStep(): Promise<Session> {
  await showPasskey('auth/webauthn/authenticate');
  return loadSession();
}

/** Shows again who one is. */
export async function proveByPasskey() {
  await showPasskey('auth/webauthn/reauthenticate');
  await loadSession();
}

async function showPasskey(door: string) {
  const { data } = await askEntrance<Request>('GET', door);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(data.request_options.publicKey);
  const credential = await fromBrowser(() => navigator.credentials.get({ publicKey }));
  await askEntrance('POST', door, { credential });
}

/** What the browser says; when people close its question, that is no fault. */
async function fromBrowser(work: () => Promise<Credential | null>): Promise<object> {
  try {
    const credential = await work();
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'InvalidStateError')
      throw new Refused(0, t`This device has a passkey for your account already.`);
  }
  throw new Refused(0, t`No passkey was used. You can try again, or go another way.`);
}
