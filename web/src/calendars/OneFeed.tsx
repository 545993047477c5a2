/** One calendar address: what is in that calendar, when it was last read, and the way to be rid of it. */
import { useLingui } from '@lingui/react/macro';
import { changeFeed, type Feed, type Holds, revokeFeed } from '../data/calendars.ts';
import { act } from '../shell/act.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { dayInWords } from '../ui/dates.ts';
import c from '../work/settings/settings.module.css';
import s from './calendars.module.css';

export function OneFeed({ feed, onRenew }: { feed: Feed; onRenew: () => void }) {
  const { t } = useLingui();
  const { id, name, last_used_on } = feed;
  const day = last_used_on && dayInWords(last_used_on);
  const parts: { part: keyof Holds; says: string }[] = [
    { part: 'tasks', says: t`Tasks` },
    { part: 'time_off', says: t`Time off` },
    { part: 'milestones', says: t`Milestones` },
  ];
  return (
    <li className={`${c.line} ${s.feed}`}>
      <span className={s.name}>
        <strong className="clip">{name}</strong>
        <span className={c.count}>{day ? t`last read: ${day}` : t`not read yet`}</span>
      </span>
      <span role="group" className={s.holds} aria-label={t`What ${name} shows`}>
        {parts.map(({ part, says }) => (
          <Checkbox
            key={part}
            isSelected={feed[part]}
            onChange={(isIn) => void act(changeFeed(feed, { [part]: isIn }))}
          >
            {says}
          </Checkbox>
        ))}
      </span>
      <span className={c.tail}>
        <Button size="small" aria-label={t`New address for ${name}`} onPress={onRenew}>{t`New address`}</Button>
        <Button
          size="small"
          aria-label={t`Revoke ${name}`}
          onPress={() => void act(revokeFeed(id), t`${name} is worthless now`)}
        >{t`Revoke`}</Button>
      </span>
    </li>
  );
}
