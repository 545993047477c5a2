/** Asks the doors of signing in. What they want to see besides is thrown as `MoreToShow`. */
import { t } from '@lingui/core/macro';
import { csrf, Refused, Unreachable } from './wire.ts';

/** What somebody can show: a code of an app, a recovery code, a passkey; to go on with something also the password. */
export type Proof = 'totp' | 'recovery_codes' | 'webauthn' | 'password';

/** Something more has to be shown before this is done. */
export class MoreToShow extends Error {
  readonly proofs: readonly Proof[];

  constructor(proofs: readonly Proof[]) {
    super('more to show');
    this.proofs = proofs;
  }
}

export interface Told<Data, Meta = unknown> {
  data: Data;
  meta: Meta;
}

interface Flow {
  id: string;
  is_pending?: boolean;
  types?: Proof[];
}

interface Refusal {
  detail?: string;
  errors?: { message: string; param?: string }[];
  data?: { flows?: Flow[] };
  meta?: { is_authenticated?: boolean };
}

const DOOR = '/_allauth/browser/v1';

let turning: Promise<unknown> = Promise.resolve();

/** Resolves when no door is being asked: it may hand this browser another key, and the old one is worthless then. */
export const keyIsTurned = (): Promise<unknown> => turning;

export async function askEntrance<Data, Meta = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Told<Data, Meta>> {
  const asked = fetch(`${DOOR}/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': csrf.token },
    body: body ? JSON.stringify(body) : null,
  });
  turning = Promise.allSettled([turning, asked]);
  const response = await asked.catch(() => {
    throw new Unreachable();
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw refusal(response.status, answer);
}

function refusal(status: number, answer: Refusal): Error {
  const error = answer.errors?.[0];
  if (error) return new Refused(status, error.message, error.param);
  const proofs = answer.meta?.is_authenticated ? toProveAgain(answer) : toSignIn(answer);
  return proofs ? new MoreToShow(proofs) : new Refused(status, answer.detail ?? sentence(answer));
}

function toSignIn(answer: Refusal): Proof[] | undefined {
  return pendingFlow(answer)?.id === 'mfa_authenticate' ? pendingFlow(answer)?.types : undefined;
}

function toProveAgain({ data }: Refusal): Proof[] | undefined {
  const flows = data?.flows ?? [];
  const withPassword: Proof[] = flows.some(({ id }) => id === 'reauthenticate') ? ['password'] : [];
  const others = flows.find(({ id }) => id === 'mfa_reauthenticate')?.types ?? [];
  const proofs = [...withPassword, ...others];
  return proofs.length ? proofs : undefined;
}

const pendingFlow = ({ data }: Refusal) => data?.flows?.find((flow) => flow.is_pending);

function sentence(answer: Refusal): string {
  if (pendingFlow(answer)?.id === 'verify_email')
    return t`Please open the link we sent to your e-mail address, then sign in.`;
  return t`Signing in did not work. Check your e-mail address and password, then try again.`;
}
