/** Before the journeys: a server with the sample company and an empty one. After them both are ended. */
import { randomUUID } from 'node:crypto';
import { Member } from './member.ts';
import { startServer } from './server.ts';

export interface Places {
  /** The sample company. */
  url: string;
  email: string;
  password: string;
  /** A member who joined it; has the password every journey gives. */
  bo: string;
  /** An installation nobody has been to. */
  empty: string;
}

export default async function start() {
  const [company, empty] = await Promise.all([startServer('--demo'), startServer()]);
  const [, email = '', password = ''] = /^Sign in as (\S+) with the password (\S+)$/.exec(company.said[1] ?? '') ?? [];
  const ada = await Member.signIn(company.url, 'Ada Okafor', email, password);
  const bo = (await invite(ada, company.url, 'Bo Berger')).email;
  const places: Places = { url: company.url, email, password, bo, empty: empty.url };
  process.env.TUTTI_JOURNEYS = JSON.stringify(places); // the one way to the workers
  return () => Promise.all([company.stop(), empty.stop()]);
}

/** Somebody is invited and comes. */
export async function invite(by: Member, url: string, name: string, role = 'member'): Promise<Member> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@tutti.example`;
  const told = await by.do('invitations', { email, role, projects: [] });
  return Member.join(url, name, email, told.secret!);
}

export const places = (): Places => JSON.parse(process.env.TUTTI_JOURNEYS ?? '{}');
