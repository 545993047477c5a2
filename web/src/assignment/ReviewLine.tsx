/** One suggestion of the list: the task, who is proposed, and, opened, why and who else could do it. */
import { useLingui } from '@lingui/react/macro';
import { Check, ChevronRight, X } from 'lucide-react';
import { memo } from 'react';
import { taskKeyOf, usePerson } from '../data/hooks.ts';
import type { Choice, Id } from '../data/rows.ts';
import { PersonName } from '../ui/avatar.tsx';
import { ScoreBars } from '../ui/bars.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { give, setAside } from './deciding.ts';
import { HowItWasLookedAt, WhatElse } from './Notes.tsx';
import { reasonsOf } from './reasons.ts';
import s from './review.module.css';
import { TaskWords } from './TaskWords.tsx';
import type { Line } from './use-review.ts';

interface ReviewLineProps {
  line: Line;
  isOpen: boolean;
  isTicked: boolean;
  /** Whether Tab stops here; the other lines are reached by the arrow keys. */
  isStop: boolean;
  mayDecide: boolean;
  onFocus: (suggestion: Id) => void;
  onToggle: (suggestion: Id) => void;
  onTick: (suggestion: Id) => void;
  onChoose: (suggestion: Id, person: Id) => void;
}

export const ReviewLine = memo(function ReviewLine(props: ReviewLineProps) {
  const { line, isOpen, isTicked, isStop, mayDecide, onFocus, onToggle, onTick } = props;
  const { t } = useLingui();
  const { suggestion, task } = line;
  const person = usePerson(line.person);
  const name = person?.name ?? t`Somebody who left`;
  const key = taskKeyOf(task);
  const tabIndex = isStop ? 0 : -1;
  return (
    <li>
      <div
        className={s.line}
        tabIndex={tabIndex}
        data-line={suggestion.id}
        role="group"
        aria-roledescription={t`suggestion`}
        aria-label={t`${name} for ${key}, ${task.title}`}
        data-open={isOpen || undefined}
        onFocus={() => onFocus(suggestion.id)}
      >
        <div className={s.row}>
          {mayDecide && (
            <Checkbox
              aria-label={t`Choose ${key}`}
              isSelected={isTicked}
              excludeFromTabOrder={!isStop}
              onChange={() => onTick(suggestion.id)}
            />
          )}
          <IconButton
            className={s.fold!}
            size="small"
            label={isOpen ? t`Hide the reasons` : t`Show the reasons`}
            icon={<ChevronRight />}
            aria-expanded={isOpen}
            excludeFromTabOrder={!isStop}
            onPress={() => onToggle(suggestion.id)}
          />
          <TaskWords task={task} isStop={isStop} className={s.words} />
          <span className={s.person}>
            <PersonName person={person ?? { id: line.person, name }} size={20} />
          </span>
          <Shape line={line} />
          {mayDecide && (
            <span className={s.decide}>
              <Button
                size="small"
                icon={<Check />}
                excludeFromTabOrder={!isStop}
                aria-label={t`Accept ${name} for ${key}`}
                onPress={() => void give(suggestion, line.person)}
              >{t`Accept`}</Button>
              <IconButton
                size="small"
                label={t`Set aside`}
                keys="D"
                icon={<X />}
                excludeFromTabOrder={!isStop}
                onPress={() => void setAside(suggestion)}
              />
            </span>
          )}
        </div>
        {isOpen && <Why {...props} />}
      </div>
    </li>
  );
});

/** The reasons at a glance: three little bars; the words come when the line is opened. */
function Shape({ line }: { line: Line }) {
  const choice = choiceOf(line);
  if (!choice) return null;
  return (
    <span
      className={s.shape}
      aria-hidden
      title={reasonsOf(choice)
        .map((each) => `${each.label}: ${each.sentence}`)
        .join('\n')}
    >
      {reasonsOf(choice).map((reason) => (
        <i key={reason.label} data-low={reason.value < 0.34 || undefined}>
          <b style={{ height: `${Math.max(8, reason.value * 100)}%` }} />
        </i>
      ))}
    </span>
  );
}

function Why({ line, mayDecide, onChoose }: ReviewLineProps) {
  return (
    <div className={s.why}>
      <ul className={s.people}>
        {line.suggestion.choices.map((choice) => (
          <OnePerson
            key={choice.person_id}
            choice={choice}
            isChosen={choice.person_id === line.person}
            onChoose={mayDecide ? () => onChoose(line.suggestion.id, choice.person_id) : null}
          />
        ))}
      </ul>
      <WhatElse suggestion={line.suggestion} />
      <HowItWasLookedAt suggestion={line.suggestion} />
    </div>
  );
}

interface OnePersonProps {
  choice: Choice;
  isChosen: boolean;
  onChoose: (() => void) | null;
}

function OnePerson({ choice, isChosen, onChoose }: OnePersonProps) {
  const { t } = useLingui();
  const person = usePerson(choice.person_id);
  const name = person?.name ?? t`Somebody who left`;
  return (
    <li className={s.choice} data-chosen={isChosen || undefined}>
      <span className={s.choiceHead}>
        <PersonName person={person ?? { id: choice.person_id, name }} size={20} />
        {onChoose && (
          <Button
            size="small"
            tone="ghost"
            isDisabled={isChosen}
            aria-label={isChosen ? t`${name} is chosen` : t`Choose ${name} instead`}
            onPress={onChoose}
          >
            {isChosen ? t`Chosen` : t`Choose instead`}
          </Button>
        )}
      </span>
      <ScoreBars reasons={reasonsOf(choice)} />
    </li>
  );
}

const choiceOf = (line: Line): Choice | undefined =>
  line.suggestion.choices.find((choice) => choice.person_id === line.person);
