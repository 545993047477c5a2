/** The way about on a phone: five places in reach of the thumb. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { House, Inbox, LayoutGrid, Search, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useUnreadCount } from '../data/hooks.ts';
import { runCommand } from './keys.ts';
import s from './shell.module.css';

export function TabBar({ onProjects }: { onProjects: () => void }) {
  const { t } = useLingui();
  const unread = useUnreadCount();
  return (
    <nav className={s.tabbar} aria-label={t`Main, at the foot`}>
      <Link to="/my-work" className={s.tab}>
        <House size={19} aria-hidden />
        {t`My work`}
      </Link>
      <Link to="/inbox" className={s.tab}>
        <Inbox size={19} aria-hidden />
        {unread > 0 ? t`Inbox ${unread}` : t`Inbox`}
      </Link>
      <Button className={s.tab} onPress={onProjects}>
        <LayoutGrid size={19} aria-hidden />
        {t`Projects`}
      </Button>
      <Link to="/people" className={s.tab}>
        <Users size={19} aria-hidden />
        {t`People`}
      </Link>
      <Button className={s.tab} onPress={() => runCommand('palette')}>
        <Search size={19} aria-hidden />
        {t`Search`}
      </Button>
    </nav>
  );
}
