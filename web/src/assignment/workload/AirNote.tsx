/** While a task is in the air: what it would do to both people, also to the one whose row is out of sight. */
import { useLingui } from '@lingui/react/macro';
import { usePerson } from '../../data/hooks.ts';
import type { Id } from '../../data/rows.ts';
import { useSignal } from '../../data/signal.ts';
import s from './air-note.module.css';
import { hoursOf, weekInWords } from './in-words.ts';
import type { Loads } from './loads.ts';
import { tasksOfWeek, weekLoads } from './person-weeks.ts';
import { type Preview, preview, tasksWith } from './preview.ts';
import type { Week } from './weeks.ts';

export function AirNote({ loads }: { loads: Loads }) {
  const moving = useSignal(preview);
  const from = usePerson(moving?.task.assignee_id);
  if (!moving || !from) return null;
  const { time, tasks } = loads.of(from);
  const hoursIn = (week: Week) => tasksOfWeek(time, week, tasks, loads.usual).find(isMoving)?.minutes ?? 0;
  const isMoving = ({ task }: { task: { id: Id } }) => task.id === moving.task.id;
  const week = loads.weeks.reduce((best, each) => (hoursIn(each) > hoursIn(best) ? each : best));
  return (
    <p className={s.note}>
      <strong>{weekInWords(week)}</strong>
      {[from.id, moving.to].map((id) => (
        <Change key={id} id={id} moving={moving} week={week} loads={loads} />
      ))}
    </p>
  );
}

interface ChangeProps {
  id: Id;
  moving: Preview;
  week: Week;
  loads: Loads;
}

function Change({ id, moving, week, loads }: ChangeProps) {
  const { t } = useLingui();
  const person = usePerson(id);
  if (!person) return null;
  const { time, tasks, loads: own } = loads.of(person);
  const now = own[loads.weeks.indexOf(week)]!;
  const [would] = weekLoads(time, [week], tasksWith(moving, id, tasks), loads.usual);
  const before = hoursOf(now.planned);
  const after = hoursOf(would?.planned ?? 0);
  return <span>{t`${person.name}: ${before} → ${after} of ${hoursOf(now.capacity)} h`}</span>;
}
