/** One risk, edited where it stands: its words, its grades, who watches it and what is done about it. */
import { useLingui } from '@lingui/react/macro';
import { Check, Circle, Diamond, Flame, RotateCcw, Triangle } from 'lucide-react';
import type { Risk } from '../../data/forecast-rows.ts';
import { usePerson, useTask } from '../../data/hooks.ts';
import {
  answerRisk,
  closeRisk,
  handOverRisk,
  rateRisk,
  realiseRisk,
  reopenRisk,
  rewordRisk,
} from '../../data/risk-commands.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { LineField } from '../../work/task/LineField.tsx';
import { TaskLink } from '../../work/task/TaskLink.tsx';
import { useHere } from '../../work/tasks/here.tsx';
import { scoreOf, type Weight, weightOf } from './register.ts';
import s from './risks.module.css';
import { useRiskWords } from './words.ts';

const SHAPES = { low: Circle, middle: Diamond, high: Triangle };

export function RiskLine({ risk }: { risk: Risk }) {
  const { t } = useLingui();
  const { works } = useHere();
  const { states } = useRiskWords();
  const { id, title } = risk;
  const task = useTask(risk.task_id);
  const mayChange = works && risk.state === 'open';
  return (
    <li className={s.line} data-state={risk.state}>
      <Score risk={risk} />
      <div className={s.words}>
        <LineField
          label={t`What may happen`}
          className={s.title}
          value={title}
          maxLength={250}
          isDisabled={!mayChange}
          onChange={(to) => void act(rewordRisk(id, to))}
        />
        {task && <TaskLink task={task} />}
        {risk.state === 'open' ? <Grades risk={risk} isFixed={!mayChange} /> : <p>{states[risk.state]}</p>}
        {(mayChange || risk.plan) && (
          <LineField
            label={t`What is done about ${title}`}
            className={s.plan}
            value={risk.plan}
            placeholder={t`What do you do about it?`}
            mayBeEmpty
            isDisabled={!mayChange}
            onChange={(plan) => void act(answerRisk(id, risk.answer, plan))}
          />
        )}
        {works && <Ends risk={risk} />}
      </div>
    </li>
  );
}

function Score({ risk }: { risk: Risk }) {
  const { weights } = useRiskWords();
  const weight: Weight = weightOf(risk);
  const Shape = SHAPES[weight];
  return (
    <span className={s.score} data-weight={weight} title={weights[weight]}>
      <Shape size={14} role="img" aria-label={weights[weight]} />
      {scoreOf(risk)}
    </span>
  );
}

function Grades({ risk, isFixed }: { risk: Risk; isFixed: boolean }) {
  const { t } = useLingui();
  const { people } = useHere();
  const { probabilities, impacts, answers } = useRiskWords();
  const owner = usePerson(risk.owner_id);
  const { id, title, probability, impact } = risk;
  const watchers = [
    { id: '', label: t`Nobody watches it` },
    ...people.map((each) => ({ id: each.id, label: each.name })),
  ];
  if (owner && !people.includes(owner)) watchers.push({ id: owner.id, label: owner.name });
  const fixed = { quiet: true, isDisabled: isFixed };
  return (
    <div className={s.grades}>
      <Select
        {...fixed}
        label={t`How likely ${title} is`}
        value={`${probability}` as '1'}
        choices={probabilities}
        onChange={(to) => void act(rateRisk(id, Number(to), impact))}
      />
      <Select
        {...fixed}
        label={t`How bad ${title} would be`}
        value={`${impact}` as '1'}
        choices={impacts}
        onChange={(to) => void act(rateRisk(id, probability, Number(to)))}
      />
      <Select
        {...fixed}
        label={t`Who watches ${title}`}
        value={risk.owner_id ?? ''}
        choices={watchers}
        onChange={(to) => void act(handOverRisk(id, to || null))}
      />
      <Select
        {...fixed}
        label={t`The answer to ${title}`}
        value={risk.answer ?? 'none'}
        choices={answers}
        onChange={(to) => void act(answerRisk(id, to === 'none' ? null : to, risk.plan))}
      />
    </div>
  );
}

function Ends({ risk }: { risk: Risk }) {
  const { t } = useLingui();
  const { id, title } = risk;
  const small = { tone: 'ghost', size: 'small' } as const;
  if (risk.state !== 'open') {
    const reopen = () => void act(reopenRisk(id), t`${title} is open again`);
    return <Button {...small} icon={<RotateCcw />} onPress={reopen}>{t`Open again`}</Button>;
  }
  const close = () => void act(closeRisk(id), t`${title} cannot happen any more`);
  const realise = () => void act(realiseRisk(id), t`${title} has happened`);
  return (
    <div className={s.ends}>
      <Button {...small} icon={<Check />} onPress={close}>{t`Cannot happen any more`}</Button>
      <Button {...small} icon={<Flame />} onPress={realise}>{t`Has happened`}</Button>
    </div>
  );
}
