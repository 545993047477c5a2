/** The same days below each other, for narrow screens: only those that hold something, and today. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { type Day, dayInFull, dayInWords } from '../../ui/dates.ts';
import s from './calendar.module.css';
import type { Span } from './layout.ts';
import { Line } from './Line.tsx';
import type { Stretch } from './use-calendar.ts';

interface AgendaProps {
  stretch: Stretch;
  spans: readonly Span[];
  holidays: ReadonlyMap<Day, string>;
  onAdd: ((day: Day, cell: HTMLElement) => void) | null;
}

export function Agenda({ stretch, spans, holidays, onAdd }: AgendaProps) {
  const { t } = useLingui();
  const { weeks, sight, at, today } = stretch;
  const days = weeks.flat().filter((day) => sight === 'week' || day.slice(0, 7) === at.slice(0, 7));
  const full = days.filter(
    (day) => day === today || holidays.has(day) || spans.some((span) => span.start <= day && span.end >= day),
  );
  if (!full.length) return <p className={s.nothing}>{t`Nothing is due in these days.`}</p>;
  return (
    <div className={s.agenda} data-tasks>
      {full.map((day) => (
        <AgendaDay
          key={day}
          day={day}
          isToday={day === today}
          words={dayInWords(day, today)}
          holiday={holidays.get(day)}
          spans={spans.filter((span) => span.start <= day && span.end >= day)}
          onAdd={onAdd}
        />
      ))}
    </div>
  );
}

interface AgendaDayProps extends Pick<AgendaProps, 'spans' | 'onAdd'> {
  day: Day;
  isToday: boolean;
  words: string;
  holiday: string | undefined;
}

function AgendaDay({ day, isToday, words, holiday, spans, onAdd }: AgendaDayProps) {
  const { t } = useLingui();
  const place = useRef<HTMLElement>(null);
  return (
    <section ref={place} aria-label={dayInFull(day)} className={s.agendaDay} data-today={isToday || undefined}>
      <h3 className={s.agendaHead}>
        {words}
        <small>{holiday ?? dayInFull(day)}</small>
        {onAdd && (
          <IconButton
            size="small"
            label={t`New task due ${dayInFull(day)}`}
            icon={<Plus />}
            onPress={() => place.current && onAdd(day, place.current)}
          />
        )}
      </h3>
      <ul>
        {spans.map((span) => (
          <Line key={span.id} span={span} />
        ))}
      </ul>
      {spans.length === 0 && <p className={s.note}>{t`Nothing is due.`}</p>}
    </section>
  );
}
