/** The two sides of hours: one's own week, and the weeks one decides about. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRows } from '../data/hooks.ts';
import type { Sheet } from '../data/rows.ts';
import s from '../shell/shell.module.css';

const isForLeads = (sheet: Sheet): boolean => sheet.home.startsWith('l:');

/** The weeks that were handed in to the viewer. */
export const useHandedIn = (): readonly Sheet[] => useRows('sheet', { where: isForLeads }, []);

export function HoursTabs() {
  const { t } = useLingui();
  const waiting = useHandedIn().filter((sheet) => sheet.state === 'submitted').length;
  return (
    <nav className={s.sights} aria-label={t`Hours`}>
      <Link to="/timesheet" className={s.sight}>{t`My week`}</Link>
      <Link to="/approvals" className={s.sight}>
        {waiting ? t`To approve ${waiting}` : t`To approve`}
      </Link>
    </nav>
  );
}
