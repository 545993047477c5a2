/** What opens where a task comes again: when, this one or also the following, and how it rests or ends. */
import { useLingui } from '@lingui/react/macro';
import { Pause, Pencil, Play, Square } from 'lucide-react';
import { useState } from 'react';
import {
  changeRepeat,
  followTask,
  pauseRepeat,
  repeatTask,
  resumeRepeat,
  stopRepeat,
} from '../../data/repeat-commands.ts';
import type { Plan, Repeat } from '../../data/repeat-rows.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { useHere } from '../tasks/here.tsx';
import { nextInWords, repeatInWords, ruleInWords } from './in-words.ts';
import { RuleForm } from './RuleForm.tsx';
import s from './repeats.module.css';

interface OpenedProps {
  task: Task;
  repeat: Repeat | undefined;
  onDone: () => void;
}

export function Opened({ task, repeat, onDone }: OpenedProps) {
  const { t } = useLingui();
  const [isChanging, setChanging] = useState(false);
  const isOver = !repeat || repeat.state === 'stopped' || repeat.state === 'ended';
  const begin = (plan: Plan) => {
    onDone();
    void act(repeatTask(task.id, plan), t`It comes again ${ruleInWords(plan.rule)}`);
  };
  const change = (plan: Plan) => {
    onDone();
    if (repeat) void act(changeRepeat(repeat.id, plan), t`It comes again ${ruleInWords(plan.rule)}`);
  };
  if (!repeat || (isOver && isChanging)) return <RuleForm task={task} repeat={undefined} onSave={begin} />;
  if (isChanging) return <RuleForm task={task} repeat={repeat} onSave={change} />;
  return <AsItIs task={task} repeat={repeat} onChange={() => setChanging(true)} onDone={onDone} />;
}

interface AsItIsProps {
  task: Task;
  repeat: Repeat;
  onChange: () => void;
  onDone: () => void;
}

function AsItIs({ task, repeat, onChange, onDone }: AsItIsProps) {
  const { t } = useLingui();
  const { today } = useHere();
  const give = (given: Promise<object>, done: string) => {
    onDone();
    void act(given, done);
  };
  const goesOn = repeat.state === 'on' || repeat.state === 'paused';
  return (
    <div className={s.form}>
      <p className={s.sentence}>{repeatInWords(repeat)}</p>
      <p className={s.note}>{nextInWords(repeat, today)}</p>
      {goesOn && (
        <div className={s.following}>
          <p>{t`What you change on this task is for this one only.`}</p>
          <Button
            size="small"
            onPress={() => give(followTask(repeat.id, task.id), t`The following ones will be like this one`)}
          >
            {t`Make the following ones like this`}
          </Button>
        </div>
      )}
      <div className={s.buttons}>
        <Button size="small" icon={<Pencil />} onPress={onChange}>
          {goesOn ? t`Change when` : t`Begin again`}
        </Button>
        {repeat.state === 'on' && (
          <Button size="small" icon={<Pause />} onPress={() => give(pauseRepeat(repeat.id), t`Paused`)}>
            {t`Pause`}
          </Button>
        )}
        {repeat.state === 'paused' && (
          <Button size="small" icon={<Play />} onPress={() => give(resumeRepeat(repeat.id), t`It goes on`)}>
            {t`Go on`}
          </Button>
        )}
        {goesOn && (
          <Button size="small" icon={<Square />} onPress={() => give(stopRepeat(repeat.id), t`It does not come again`)}>
            {t`End it`}
          </Button>
        )}
      </div>
    </div>
  );
}
