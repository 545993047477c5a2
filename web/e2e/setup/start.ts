/** Before the journeys: for each worker a server with the sample company and an empty one. After them all are ended. */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { Member } from './member.ts';
import { newFolder, startServer } from './server.ts';

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

export default async function start({ workers }: FullConfig) {
  const lived = newFolder();
  const company = await startServer(lived, '--demo');
  await company.stop();
  const folders = Array.from({ length: workers }, newFolder);
  const [, email = '', password = ''] = /^Sign in as (\S+) with the password (\S+)$/.exec(company.said[1] ?? '') ?? [];
  const opened = folders.map(async (folder) => {
    const [full, bare] = [join(folder, 'full'), join(folder, 'bare')];
    cpSync(lived, full, { recursive: true });
    mkdirSync(bare);
    const [{ url, stop }, empty] = await Promise.all([startServer(full), startServer(bare)]);
    const ada = await Member.signIn(url, 'Ada Okafor', email, password);
    const bo = (await invite(ada, url, 'Bo Berger')).email;
    const here: Places = { url, email, password, bo, empty: empty.url };
    return { here, stop: () => Promise.all([stop(), empty.stop()]) };
  });
  const houses = await Promise.all(opened);
  process.env.TUTTI_JOURNEYS = JSON.stringify(houses.map(({ here }) => here)); // the one way to the workers
  return async () => {
    await Promise.all(houses.map(({ stop }) => stop()));
    for (const folder of [lived, ...folders]) rmSync(folder, { recursive: true, force: true });
  };
}

/** Somebody is invited and comes. */
export async function invite(by: Member, url: string, name: string, role = 'member'): Promise<Member> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@tutti.example`;
  const told = await by.do('invitations', { email, role, projects: [] });
  return Member.join(url, name, email, told.secret!);
}

/** What this worker has to itself: nobody else changes anything there meanwhile. */
export const places = (): Places =>
  JSON.parse(process.env.TUTTI_JOURNEYS ?? '[]')[Number(process.env.TEST_PARALLEL_INDEX)];
