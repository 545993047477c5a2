/** What an entry was before it was corrected: the log's own words, for its person alone. */
import { useLingui } from '@lingui/react/macro';
import { useActivity } from '../../data/fetched.ts';
import type { LoggedChange } from '../../data/read.ts';
import type { Entry } from '../../data/rows.ts';
import { Moment } from '../../talk/Moment.tsx';
import { dayAndMonth } from '../../ui/dates.ts';
import { onClock } from '../spent.ts';
import s from './entry.module.css';

export function EntryHistory({ entry }: { entry: Entry }) {
  const { t } = useLingui();
  const { changes } = useActivity({ subject_id: entry.id }, entry.seq);
  if (!changes.length) return null;
  return (
    <section className={s.history} aria-label={t`History`}>
      <h2>{t`History`}</h2>
      <ol>
        {changes.map((change) => (
          <li key={change.seq}>
            <span>
              <InWords change={change} />
            </span>
            <Moment at={change.at} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Facts {
  minutes?: number;
  day?: string;
  billable?: boolean;
  timer?: string | null;
  note_was?: string | null;
  was?: Facts;
  now?: Facts;
}

function InWords({ change }: { change: LoggedChange }) {
  const { t } = useLingui();
  const { minutes = 0, day = '', timer, was = {}, now = {}, note_was } = change.facts as Facts;
  switch (change.verb) {
    case 'time.logged':
      return timer
        ? t`${onClock(minutes)} measured on ${dayAndMonth(day)}`
        : t`${onClock(minutes)} logged for ${dayAndMonth(day)}`;
    case 'entry.changed':
      return [...differences(was, now), ...(note_was ? [t`note changed`] : [])].join(', ');
    case 'entry.removed':
      return t`removed`;
    case 'entry.put_back':
      return t`put back`;
    default:
      return t`moved`;
  }

  function differences(from: Facts, to: Facts): string[] {
    return [
      ...(from.minutes !== undefined ? [t`${onClock(from.minutes)} became ${onClock(to.minutes ?? 0)}`] : []),
      ...(from.day ? [t`${dayAndMonth(from.day)} became ${dayAndMonth(to.day ?? '')}`] : []),
      ...(from.billable !== undefined ? [to.billable ? t`now billable` : t`no longer billable`] : []),
    ];
  }
}
