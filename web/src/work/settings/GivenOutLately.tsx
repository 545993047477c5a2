/** What was given out by itself lately: to whom, why, and a way back for each. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Undo2 } from 'lucide-react';
import { useMayDecide } from '../../assignment/may.ts';
import { reasonsOf } from '../../assignment/reasons.ts';
import { taskKeyOf, usePerson, useRows, useTask } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { by } from '../../data/order.ts';
import { takeBackMove } from '../../data/plan-commands.ts';
import type { Move } from '../../data/plan-rows.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { ScoreBars } from '../../ui/bars.tsx';
import { Button } from '../../ui/button.tsx';
import { agoInWords } from '../../ui/dates.ts';
import { Tag } from '../../ui/tags.tsx';
import s from './giving-out.module.css';

const SHOWN = 10;
/** So long it is taken back in one step; later it is a task like any other. */
const DAY = 86_400_000;

export function GivenOutLately({ project }: { project: Project }) {
  const { t } = useLingui();
  const mayDecide = useMayDecide(project.id);
  const moves = useRows(
    'move',
    {
      of: { project_id: project.id },
      where: (move) => store.row('plan', move.plan_id)?.aim === 'auto',
      sort: [by(madeAt, 'down'), by('id')],
      reads: ['plan'],
    },
    [project.id],
  );
  return (
    <div className={s.lately}>
      <h3 className={s.heading}>{t`Given out lately`}</h3>
      {!moves.length && <p className={s.none}>{t`Nothing was given out by itself here yet.`}</p>}
      {moves.length > 0 && (
        <ul className={s.given}>
          {moves.slice(0, SHOWN).map((move) => (
            <OneMove key={move.id} move={move} mayDecide={mayDecide} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneMove({ move, mayDecide }: { move: Move; mayDecide: boolean }) {
  const { t } = useLingui();
  const task = useTask(move.task_id);
  const person = usePerson(move.to_id) ?? { id: move.to_id, name: t`Somebody who left` };
  if (!task) return null;
  const key = taskKeyOf(task);
  const isRecent = Date.now() - Date.parse(madeAt(move)) < DAY;
  const stands = move.state === 'accepted' && task.assignee_id === move.to_id;
  return (
    <li>
      <div className={s.row}>
        <Link className={s.task} to="/t/$taskKey" params={{ taskKey: key }}>
          <span className={s.key}>{key}</span> {task.title}
        </Link>
        <span className={s.person}>
          <PersonName person={person} />
          <span className={s.when}>{agoInWords(madeAt(move))}</span>
        </span>
        {stands && mayDecide && isRecent && (
          <Button
            size="small"
            icon={<Undo2 />}
            aria-label={t`Take ${key} back from ${person.name}`}
            onPress={() => void act(takeBackMove(move), t`${key} was taken back from ${person.name}`)}
          >{t`Take back`}</Button>
        )}
        {!stands && <Tag>{move.state === 'dismissed' ? t`Taken back` : t`Changed hands since`}</Tag>}
      </div>
      <details>
        <summary>
          <ChevronRight size={14} aria-hidden />
          {t`Why ${person.name}`}
        </summary>
        <ScoreBars reasons={reasonsOf(move)} />
      </details>
    </li>
  );
}

const madeAt = (move: Move): string => store.row('plan', move.plan_id)?.made_at ?? '';
