/** Every address of the client. Each screen is a chunk of its own, loaded when one goes there (or is about to). */
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Gate } from './Gate.tsx';
import { readSearch } from './go.ts';
import { Members } from './Members.tsx';
import { NoSuchPlace } from './NoSuchPlace.tsx';
import { ProjectLayout } from './ProjectLayout.tsx';
import { Trouble } from './Trouble.tsx';

const root = createRootRoute({ component: Gate, validateSearch: readSearch });

// For everybody
const doors = [
  page(root, '/sign-in', () => import('../people/SignIn.tsx'), 'SignIn'),
  page(root, '/sign-up', () => import('../people/SignUp.tsx'), 'SignUp'),
  page(root, '/invitation/$token', () => import('../people/AcceptInvitation.tsx'), 'AcceptInvitation'),
  page(root, '/welcome', () => import('../people/Welcome.tsx'), 'Welcome'),
];

// For those who are signed in
const app = createRoute({ getParentRoute: () => root, id: 'app', component: Members });

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/my-work' });
  },
});

const project = createRoute({ getParentRoute: () => app, path: '/p/$key', component: ProjectLayout });

const projectHome = createRoute({
  getParentRoute: () => project,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$key/board', params });
  },
});

const settingsHome = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'profile' } });
  },
});

const tree = root.addChildren([
  ...doors,
  app.addChildren([
    home,
    page(app, '/my-work', () => import('../work/MyWork.tsx'), 'MyWork'),
    page(app, '/calendar', () => import('../work/Calendar.tsx'), 'AllCalendar'),
    page(app, '/inbox', () => import('../notify/Inbox.tsx'), 'Inbox'),
    page(app, '/timesheet', () => import('../hours/Timesheet.tsx'), 'Timesheet'),
    page(app, '/approvals', () => import('../hours/Approvals.tsx'), 'Approvals'),
    page(app, '/search', () => import('../search/Search.tsx'), 'Search'),
    page(app, '/people', () => import('../people/People.tsx'), 'People'),
    page(app, '/people/$person', () => import('../people/PersonPage.tsx'), 'PersonPage'),
    page(app, '/timeline', () => import('../work/Timelines.tsx'), 'Timelines'),
    page(app, '/workload', () => import('../assignment/Workload.tsx'), 'Workload'),
    page(app, '/fairness', () => import('../assignment/Fairness.tsx'), 'Fairness'),
    page(app, '/what-if', () => import('../assignment/WhatIf.tsx'), 'WhatIf'),
    page(app, '/plans/$plan', () => import('../assignment/PlanReview.tsx'), 'PlanReview'),
    page(app, '/projects/new', () => import('../work/NewProject.tsx'), 'NewProject'),
    project.addChildren([
      projectHome,
      page(project, '/board', () => import('../work/Board.tsx'), 'Board'),
      page(project, '/list', () => import('../work/List.tsx'), 'List'),
      page(project, '/calendar', () => import('../work/Calendar.tsx'), 'ProjectCalendar'),
      page(project, '/timeline', () => import('../work/Timeline.tsx'), 'Timeline'),
      page(project, '/forecast', () => import('../forecast/Forecast.tsx'), 'Forecast'),
      page(project, '/suggestions', () => import('../assignment/Suggestions.tsx'), 'Suggestions'),
      page(project, '/risks', () => import('../forecast/Risks.tsx'), 'Risks'),
      page(project, '/hours', () => import('../hours/ProjectHours.tsx'), 'ProjectHours'),
      page(project, '/activity', () => import('../talk/Activity.tsx'), 'Activity'),
      page(project, '/settings', () => import('../work/ProjectSettings.tsx'), 'ProjectSettings'),
      page(project, '/trash', () => import('../work/Trash.tsx'), 'Trash'),
    ]),
    page(app, '/t/$taskKey', () => import('../work/TaskPage.tsx'), 'TaskPage'),
    page(app, '/import', () => import('../connect/Import.tsx'), 'Import'),
    settingsHome,
    page(app, '/settings/$section', () => import('../people/Settings.tsx'), 'Settings'),
  ]),
]);

/** One screen: where it hangs, its address, its file and the name it exports. */
function page<Parent extends AnyRoute, const Path extends string, Module extends Record<string, unknown>>(
  parent: Parent,
  path: Path,
  load: () => Promise<Module>,
  name: keyof Module & string,
) {
  return createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load, name) });
}

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error} onRetry={reset} />,
  defaultNotFoundComponent: NoSuchPlace,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
