/** Brings several people in, one after the other: each gets an invitation, a place, or a sentence why not. */
import { t } from '@lingui/core/macro';
import { addPlaceholder, invite } from '../../data/commands.ts';
import type { Id, Role } from '../../data/rows.ts';
import { problemOf } from '../../shell/act.ts';
import { isMistyped, type Wanted } from './lines.ts';

export interface Outcome {
  who: string;
  /** The link that lets them in, told this once. */
  link: string | null;
  problem: string | null;
}

export async function inviteAll(wanted: readonly Wanted[], role: Role, projects: Id[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const person of wanted) outcomes.push(await inviteOne(person, role, projects));
  return outcomes;
}

/** With a name and an address the place is kept under the name, and whoever accepts takes it. */
async function inviteOne(person: Wanted, role: Role, projects: Id[]): Promise<Outcome> {
  const { name, email } = person;
  const who = name || email || '';
  if (isMistyped(person))
    return { who, link: null, problem: t`This is no e-mail address yet. Look at it and try again.` };
  try {
    const place = name ? (await addPlaceholder(name)).subject_id : null;
    if (!email) return { who, link: null, problem: null };
    const { secret } = await invite(email, role, projects, place);
    return { who: name ? `${name} (${email})` : email, link: secret ? linkOf(secret) : null, problem: null };
  } catch (error) {
    return { who, link: null, problem: problemOf(error) };
  }
}

const linkOf = (secret: string) => `${location.origin}/invitation/${secret}`;
