/** axe finds nothing on any screen: on a desk, light and dark, and on a phone. */
import { join } from 'node:path';
import type { BrowserContextOptions } from '@playwright/test';
import { lookAt, type Screen } from './setup/axe.ts';
import type { card } from './setup/board.ts';
import { expect, type House, test } from './setup/house.ts';
import { Member } from './setup/member.ts';
import { places } from './setup/start.ts';

// A finding names its element; recording every look would take longer than looking.
test.use({ trace: 'off' });

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const FORMS = [
  { form: 'desk', options: DESK, looks: ['light', 'dark'] },
  { form: 'phone', options: PHONE, looks: ['phone'] },
] as const;

const PROJECT: Screen[] = [
  'board',
  'list',
  'calendar',
  'timeline',
  'forecast',
  'suggestions',
  'hours',
  'activity',
  'settings',
  'trash',
].map((sight) => ({
  name: `project ${sight}`,
  address: `/p/WEB/${sight}`,
}));

const PARTS = [
  'profile',
  'signing-in',
  'calendars',
  'tokens',
  'roles',
  'algorithms',
  'workspace',
  'skills',
  'teams',
  'planning',
  'data',
];

const SETTINGS: Screen[] = PARTS.map((part) => ({ name: `settings ${part}`, address: `/settings/${part}` }));

const ELSEWHERE: Screen[] = [
  { name: 'my work', address: '/my-work' },
  { name: 'calendar of a week', address: '/calendar?view=week&assignee=all' },
  { name: 'search', address: '/search' },
  { name: 'search with hits', address: '/search?q=the' },
  { name: 'people', address: '/people' },
  { name: 'workload', address: '/workload' },
  { name: 'workload as a table', address: '/workload?as=table' },
  { name: 'fairness', address: '/fairness' },
  { name: 'risks', address: '/p/CAT/risks' },
  { name: 'fairness as a table', address: '/fairness?as=table' },
  { name: 'timesheet', address: '/timesheet' },
  { name: 'weeks to approve', address: '/approvals' },
  { name: 'forecast as a table', address: '/p/CAT/forecast?as=table' },
  { name: 'new project', address: '/projects/new' },
  { name: 'import', address: '/import' },
  { name: 'task', address: '/t/WEB-1' },
  { name: 'no such task', address: '/t/WEB-99999' },
  { name: 'no such project', address: '/p/NOWHERE/board' },
  { name: 'timeline of everything', address: '/timeline?zoom=month' },
  { name: 'timeline by people', address: '/p/CAT/timeline?group=assignee&critical=yes' },
  { name: 'list by people', address: '/p/CAT/list?group=assignee' },
];

/** Screens with something open over them. */
const OPENED: Screen[] = [
  { name: 'peek', address: '/p/WEB/board?peek=WEB-2' },
  {
    name: 'inbox with a notice',
    address: '/inbox',
    prepare: (page) => page.getByRole('region', { name: 'Notices' }).getByRole('listitem').first().click(),
  },
  {
    name: 'week of the workload',
    address: '/workload',
    prepare: (page) =>
      page
        .getByRole('gridcell', { name: /This week/ })
        .first()
        .click(),
  },
  { name: 'palette', address: '/my-work', prepare: (page) => page.keyboard.press('ControlOrMeta+k') },
  { name: 'keys', address: '/p/WEB/board', prepare: (page) => page.keyboard.press('?') },
  { name: 'menu of a card', address: '/p/WEB/board', prepare: (page) => press(page.getByRole('group'), /^Actions/) },
  {
    name: 'assignee in the list',
    address: '/p/WEB/list',
    prepare: (page) => press(page.getByRole('row'), /^Assignee/),
  },
  { name: 'due in the list', address: '/p/WEB/list', prepare: (page) => press(page.getByRole('row'), /^Due/) },
  {
    name: 'chosen in the list',
    address: '/p/WEB/list',
    prepare: (page) => page.getByRole('checkbox').first().check(),
  },
  {
    name: 'how tasks are tied',
    address: '/p/WEB/board',
    prepare: async (page) => {
      await page
        .getByRole('group', { name: /waits for/ })
        .first()
        .click();
      await press(page.getByRole('region', { name: 'Order' }), /: starts when/);
    },
  },
  {
    name: 'when a task comes again',
    address: '/p/WEB/board?peek=WEB-2',
    prepare: (page) => page.getByRole('button', { name: /^Comes again/ }).click(),
  },
  { name: 'invite', address: '/people', prepare: (page) => page.getByRole('button', { name: 'Invite' }).click() },
];

type Many = ReturnType<typeof card>;
const press = (many: Many, name: RegExp) => many.getByRole('button', { name }).first().click();

for (const { form, options, looks } of FORMS) {
  test(`doors on a ${form}`, async ({ house, ada, watch }) => {
    watch.expect(/404: GET \S+by-token/, /status of 404.*by-token/);
    const { secret } = await ada.do('invitations', { email: `${form}@tutti.example`, role: 'member', projects: [] });
    const doors = [
      { name: 'sign-in', address: '/sign-in' },
      { name: 'sign-up, closed', address: '/sign-up' },
      { name: 'sign-up', address: `${places().empty}/sign-up` },
      { name: 'invitation', address: `/invitation/${secret}` },
      { name: 'unknown invitation', address: '/invitation/nonsense' },
    ];
    await lookAt(await house.open(null, '/', options), doors, looks);
    const newcomer = await Member.signUp(places().url, 'Newcomer', `${form}@tutti.example`, secret!);
    await lookAt(await house.open(newcomer, '/', options), [{ name: 'first question', address: '/welcome' }], looks);
  });

  test(`screens on a ${form}`, async ({ house, ada, bo }) => {
    test.setTimeout(240_000);
    const page = await house.open(ada, '/my-work', options);
    await lookAt(page, [...(await made(house, ada, bo)), ...ELSEWHERE, ...PROJECT, ...SETTINGS], looks);
  });
}

test('what opens over a screen', async ({ house, ada }) => {
  test.setTimeout(120_000);
  await lookAt(await house.open(ada, '/my-work', DESK), OPENED, ['light', 'dark']);
});

/** Screens whose addresses have to be made first. */
async function made(house: House, ada: Member, bo: Member): Promise<Screen[]> {
  const project = await house.start({ tasks: { 'To do': ['Oboe', 'Flute'] } });
  await ada.do(`projects/${project.id}/suggest_all`);
  const plan = await planned(ada, project.id);
  for (const name of ['Draft A', 'Draft B']) await ada.do(`projects/${project.id}/suppose`, { name });
  await ada.do(`projects/${project.id}/dispatch`);
  const empty = await house.start();
  const no = await house.start({ tasks: { 'To do': ['Carry the tuba'] } });
  const tuba = no.tasks['Carry the tuba'];
  await ada.do(`tasks/${tuba}/assign`, { to: bo.id });
  await bo.do(`tasks/${tuba}/decline`, { reason: 'My back does not carry it.' });
  const file = await ada.bring('trello', join(import.meta.dirname, '../../tutti/connect/tests/files/trello-new.json'));
  return [
    { name: 'suggestions', address: `/p/${project.key}/suggestions` },
    { name: 'plan', address: `/plans/${plan}` },
    { name: 'what if', address: `/what-if?project=${project.id}` },
    { name: 'settings of a project that gives out tasks', address: `/p/${project.key}/settings` },
    { name: 'an objection to answer', address: `/t/${no.key}-1` },
    { name: 'empty timesheet', address: '/timesheet?week=2025-01-06' },
    { name: 'empty board', address: `/p/${empty.key}/board` },
    { name: 'empty timeline', address: `/p/${empty.key}/timeline` },
    { name: 'empty list', address: `/p/${empty.key}/list` },
    { name: 'inbox', address: '/inbox' },
    { name: 'person', address: `/people/${ada.id}` },
    { name: 'second question', address: '/welcome?step=people' },
    { name: 'third question', address: '/welcome?step=project' },
    { name: 'import read', address: `/import?file=${file.id}` },
  ];
}

/** The id of a plan of the backlog, once it is worked out. */
async function planned(ada: Member, project: string): Promise<string> {
  await ada.do(`projects/${project}/plan_backlog`);
  const plan = async () => (await ada.rows('plans', { project_id: project }))[0];
  await expect.poll(async () => (await plan())?.state, { timeout: 120_000 }).toBe('ready');
  return (await plan())!.id;
}
