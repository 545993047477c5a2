/** One stretch of what is mine: today, this week, later, what waits for others, what was done lately. */
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { Task } from '../../data/rows.ts';
import { type Drop, useShelfDrop } from './drag.ts';
import { MyTask } from './MyTask.tsx';
import s from './mine.module.css';
import o from './order.module.css';
import { Suggest } from './Suggest.tsx';
import { moveTo, type Place, SHELVES } from './turns.ts';
import { type Mine, queue } from './use-mine.ts';

interface StretchProps {
  place: Place;
  mine: Mine;
  next: Task | undefined;
  first: Task | undefined;
}

export function Stretch({ place, mine, next, first }: StretchProps) {
  const { t } = useLingui();
  const head = useRef<HTMLHeadingElement>(null);
  const tasks = mine.places.get(place) ?? [];
  const shelf = SHELVES.find((each) => each === place) ?? null;
  const drop: Drop = (task, onto, index) => void queue(moveTo(mine.places, task, onto, index));
  const isOver = useShelfDrop(head, shelf, drop);
  const names: Record<Place, string> = {
    today: t`Today`,
    week: t`This week`,
    later: t`Later`,
    waiting: t`Waiting for others`,
    done: t`Done in the last days`,
  };
  if (!tasks.length && !shelf) return null;
  const lying = { shelf, ids: tasks.map((task) => task.id) };
  return (
    <section className={s.stretch} aria-label={names[place]}>
      <div className={o.head}>
        <h2 ref={head} className={s.heading} data-over={isOver || undefined}>
          {names[place]} <span className={s.count}>{tasks.length}</span>
        </h2>
        {place === 'today' && <Suggest mine={mine} />}
      </div>
      {tasks.length === 0 && (
        <p className={o.empty}>{t`Nothing here. Drag a task to the heading, or move one with Shift and the arrows.`}</p>
      )}
      <ul className={s.tasks}>
        {tasks.map((task) => (
          <MyTask
            key={task.id}
            task={task}
            isNext={task === next}
            isFirst={task === first}
            {...{ mine, lying, drop }}
          />
        ))}
      </ul>
    </section>
  );
}
