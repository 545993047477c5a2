/** The commands that are there on every screen. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../data/session.ts';
import { act, takeBackLast } from './act.ts';
import { type Command, overlay, useCommands } from './keys.ts';
import { prefer, preferences } from './preferences.ts';

export function useGlobalCommands() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const going = t`Go to`;
  const general = t`General`;
  const list: Command[] = [
    { id: 'go.my-work', title: t`My work`, keys: 'G M', group: going, run: () => void navigate({ to: '/my-work' }) },
    { id: 'go.inbox', title: t`Inbox`, keys: 'G I', group: going, run: () => void navigate({ to: '/inbox' }) },
    {
      id: 'go.my-calendar',
      title: t`Calendar`,
      keys: 'G D',
      group: going,
      run: () => void navigate({ to: '/calendar' }),
    },
    {
      id: 'go.timesheet',
      title: t`Timesheet`,
      keys: 'G H',
      group: going,
      run: () => void navigate({ to: '/timesheet' }),
    },
    { id: 'go.approvals', title: t`Weeks to approve`, group: going, run: () => void navigate({ to: '/approvals' }) },
    {
      id: 'go.search',
      title: t`Search everything`,
      keys: '/',
      group: going,
      run: () => void navigate({ to: '/search' }),
    },
    { id: 'go.people', title: t`People`, keys: 'G P', group: going, run: () => void navigate({ to: '/people' }) },
    { id: 'go.workload', title: t`Workload`, keys: 'G W', group: going, run: () => void navigate({ to: '/workload' }) },
    {
      id: 'go.timelines',
      title: t`Timeline of all projects`,
      group: going,
      run: () => void navigate({ to: '/timeline' }),
    },
    { id: 'go.fairness', title: t`Fairness and advice`, group: going, run: () => void navigate({ to: '/fairness' }) },
    {
      id: 'go.all-settings',
      title: t`Settings`,
      keys: 'G ,',
      group: going,
      run: () => void navigate({ to: '/settings' }),
    },
    { id: 'project.new', title: t`New project`, group: general, run: () => void navigate({ to: '/projects/new' }) },
    {
      id: 'import',
      title: t`Import from Trello or a CSV file`,
      group: general,
      run: () => void navigate({ to: '/import' }),
    },
    { id: 'undo', title: t`Undo my last change`, keys: 'Z', group: general, run: () => void takeBackLast() },
    { id: 'theme', title: t`Switch between light and dark`, group: general, run: switchTheme },
    { id: 'keys', title: t`Show all keys`, keys: '?', group: general, run: () => overlay.set('keys') },
    { id: 'sign-out', title: t`Sign out`, group: general, run: () => void act(signOut().then(() => ({}))) },
    {
      id: 'palette',
      title: t`Search tasks, people, projects and commands`,
      keys: 'Mod+K',
      group: general,
      run: () => overlay.set(overlay.get() === 'palette' ? null : 'palette'),
      onlyKeys: true,
    },
  ];
  useCommands(list, [i18n.locale, navigate], 'house');
}

function switchTheme() {
  const isDark = document.documentElement.dataset.theme === 'dark';
  prefer({ ...preferences.get(), theme: isDark ? 'light' : 'dark' });
}
