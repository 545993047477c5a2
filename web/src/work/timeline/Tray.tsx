/** What has no dates yet: dragged onto a day, or put on the next working day with a key. */
import { useLingui } from '@lingui/react/macro';
import { CalendarPlus, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { schedule } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Id, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { Facts } from '../schedule/foresee.ts';
import { type DayNumber, dayNumber, dayOf } from '../schedule/work-days.ts';
import { focusOn } from '../tasks/cursor.ts';
import { useOpening } from '../tasks/opening.tsx';
import { useToday } from '../tasks/today.ts';
import { dayAt, type Geometry } from './geometry.ts';
import s from './tray.module.css';
import { daysInWords } from './words.ts';

interface TrayProps {
  tasks: readonly Task[];
  facts: Facts;
  frame: RefObject<HTMLDivElement | null>;
  geometry: Geometry;
  worksOn: (project: Id) => boolean;
}

/** So many are listed; more would be another list. */
const SHOWN = 100;

export function Tray({ tasks, facts, frame, geometry, worksOn }: TrayProps) {
  const { t } = useLingui();
  const isWide = matchMedia('(min-width: 900px)').matches;
  const [isOpen, setOpen] = useState(isWide);
  if (!isOpen) {
    return (
      <div className={s.folded}>
        <IconButton
          label={t`Show ${tasks.length} without dates`}
          icon={<PanelRightOpen />}
          onPress={() => setOpen(true)}
        />
        <span aria-hidden>{tasks.length}</span>
      </div>
    );
  }
  return (
    <section className={s.tray} aria-label={t`Without dates`}>
      <header className={s.head}>
        <h2>{t`Without dates`}</h2>
        <span>{tasks.length}</span>
        <IconButton size="small" label={t`Hide them`} icon={<PanelRightClose />} onPress={() => setOpen(false)} />
      </header>
      <ul className={s.list}>
        {tasks.slice(0, SHOWN).map((task) => (
          <Card
            key={task.id}
            task={task}
            facts={facts}
            frame={frame}
            geometry={geometry}
            works={worksOn(task.project_id) && !isDraft(task)}
          />
        ))}
      </ul>
    </section>
  );
}

interface CardProps extends Pick<TrayProps, 'facts' | 'frame' | 'geometry'> {
  task: Task;
  works: boolean;
}

function Card({ task, facts, frame, geometry, works }: CardProps) {
  const { t } = useLingui();
  const opening = useOpening();
  const today = useToday();
  const key = taskKeyOf(task);
  const days = facts.daysOf(task);
  const put = (day: DayNumber) => place(task, days.next(day), days.nth(days.next(day), days.length(task.effort), 1));
  const drag = useTrayDrag(frame, geometry, works, put);
  return (
    <li className={s.card} data-tray={task.id} {...drag.props}>
      <button type="button" className={s.title} onClick={() => drag.wasDrag() || opening.peek(task)}>
        <span>{key}</span> {task.title}
      </button>
      {works && (
        <IconButton
          size="small"
          label={t`Put ${key} on the next working day`}
          icon={<CalendarPlus />}
          onPress={() => put(dayNumber(today))}
        />
      )}
      {drag.day !== null && <span className={s.day}>{daysInWords(drag.day, drag.day)}</span>}
    </li>
  );

  function place(row: Task, first: DayNumber, last: DayNumber) {
    const words = t`${key} is on ${daysInWords(first, last)}`;
    say(words);
    focusOn(row.id);
    return act(schedule(row.id, dayOf(first), dayOf(last)), words);
  }
}

/** Carried by the mouse or a pen to a day of the chart. */
function useTrayDrag(
  frame: RefObject<HTMLDivElement | null>,
  geometry: Geometry,
  works: boolean,
  put: (day: DayNumber) => void,
) {
  const [day, setDay] = useState<DayNumber | null>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const dayUnder = (x: number, y: number): DayNumber | null => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || x < box.left + geometry.names || x > box.right || y < box.top || y > box.bottom) return null;
    return dayAt(geometry, x - box.left - geometry.names + (frame.current?.scrollLeft ?? 0));
  };
  const props = works && {
    onPointerDown: (event: React.PointerEvent) => {
      dragged.current = false;
      if (event.button === 0 && event.pointerType !== 'touch') start.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: React.PointerEvent) => {
      const from = start.current;
      if (!from) return;
      if (!dragged.current && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5) return;
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      setDay(dayUnder(event.clientX, event.clientY));
    },
    onPointerUp: () => {
      if (dragged.current && day !== null) put(day);
      start.current = null;
      setDay(null);
    },
    onPointerCancel: () => {
      start.current = null;
      setDay(null);
    },
  };
  return { day, props: props || {}, wasDrag: () => dragged.current };
}
