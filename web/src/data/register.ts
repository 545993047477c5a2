/** The register of algorithms: what each does, what it looks at, and whether it may work here. */
import { ask } from './ask.ts';
import type { Switch } from './assignment-rows.ts';
import type { Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type Algorithm = Omit<components['schemas']['Described'], 'name'> & { name: Switch['algorithm'] };

export const loadRegister = async (): Promise<readonly Algorithm[]> =>
  (await request<{ algorithms: Algorithm[] }>('register')).algorithms;

export const switchOff = (workspace: Id, algorithm: Switch['algorithm'], reason: string) =>
  ask('workspaces', workspace, 'switch_off', { algorithm, reason });
export const switchOn = (workspace: Id, algorithm: Switch['algorithm']) =>
  ask('workspaces', workspace, 'switch_on', { algorithm });
