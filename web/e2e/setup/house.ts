/** What every journey begins with: people who are signed in, a project of its own, and browsers that are listened to. */
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { Member, PASSWORD, type Row } from './member.ts';
import { invite, places } from './start.ts';
import { Watch } from './watch.ts';

export { expect };

/** A new project with its columns and tasks by name. */
export interface Project {
  id: string;
  key: string;
  name: string;
  /** Ids of the columns: "To do", "Doing", "Done". */
  columns: Record<string, string>;
  /** Ids of the tasks by title. */
  tasks: Record<string, string>;
}

interface Wish {
  visibility?: 'open' | 'private';
  /** Titles by column, in the order they shall stand. */
  tasks?: Record<string, string[]>;
}

export interface House {
  /** Starts a project in Ada's name. */
  start(wish?: Wish): Promise<Project>;
  /** Invites somebody, who accepts. */
  join(name: string, role?: 'admin' | 'member' | 'guest'): Promise<Member>;
  /** A browser in which this person is signed in, at this address. */
  open(who: Member | null, address: string, options?: BrowserContextOptions): Promise<Page>;
}

interface Everybody {
  /** The owner of the sample company. */
  ada: Member;
  /** A member. */
  bo: Member;
}

let count = 0;

/** A key nobody has: the time keeps it apart from those of a worker before. */
const newKey = () => `J${(Date.now() % 1_000_000).toString(36)}${(count++).toString(36)}`.toUpperCase();

async function startProject(ada: Member, { visibility = 'open', tasks = {} }: Wish): Promise<Project> {
  const key = newKey();
  const name = `Journey ${key}`;
  const { subject_id: id } = await ada.do('projects', { name, key, visibility });
  const statuses = await ada.rows('statuses', { project_id: id });
  const columns = Object.fromEntries(statuses.map((status) => [status.name, status.id]));
  const made: Record<string, string> = {};
  for (const [column, titles] of Object.entries(tasks)) {
    for (const title of titles) {
      made[title] = (await ada.do('tasks', { project: id, title, status: columns[column] })).subject_id;
    }
  }
  return { id, key, name, columns, tasks: made };
}

export const test = base.extend<{ watch: Watch; house: House }, Everybody>({
  ada: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const { url, email, password } = places();
      await use(await Member.signIn(url, 'Ada Okafor', email, password));
    },
    { scope: 'worker' },
  ],
  bo: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => use(await Member.signIn(places().url, 'Bo Berger', places().bo, PASSWORD)),
    { scope: 'worker' },
  ],
  watch: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const watch = new Watch();
      await use(watch);
      expect(watch.unexpected, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  house: async ({ ada, browser, watch, contextOptions }, use) => {
    const opened: Page[] = [];
    const open: House['open'] = async (who, address, options = {}) => {
      const storageState = await who?.http.storageState();
      const context = await browser.newContext({
        baseURL: places().url,
        ...contextOptions,
        ...(storageState && { storageState }),
        ...options,
      });
      watch.listen(context, who?.name ?? 'a stranger');
      const page = await context.newPage();
      opened.push(page);
      await page.goto(address);
      return page;
    };
    await use({
      start: (wish = {}) => startProject(ada, wish),
      join: (name, role) => invite(ada, places().url, name, role),
      open,
    });
    for (const page of opened) await page.context().close();
  },
});

/** The titles of a column's tasks as the server keeps them. */
export async function titlesIn(by: Member, project: Project, column: string): Promise<unknown[]> {
  const tasks = await by.rows('tasks', { project_id: project.id, status_id: project.columns[column]!, sort: 'rank' });
  return tasks.map((task: Row) => task.title);
}
