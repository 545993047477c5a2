/** On a task nobody answers for yet: who could take it, with reasons; one key gives it to them. */
import { useLingui } from '@lingui/react/macro';
import { Sparkles } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useRow, useSuggestion, useTask } from '../data/hooks.ts';
import type { Id, Suggestion, Task } from '../data/rows.ts';
import { useCommands } from '../shell/keys.ts';
import { say } from '../shell/live.tsx';
import { Button } from '../ui/button.tsx';
import { Proposed, RunnersUp } from './Choices.tsx';
import { askFor, give, setAside } from './deciding.ts';
import { useMayDecide } from './may.ts';
import { HowItWasLookedAt, WhatElse, WhyNobody } from './Notes.tsx';
import { proposedIn, runnersUpIn } from './reasons.ts';
import s from './suggest.module.css';

/** Draws nothing where there is nothing to suggest: the task is somebody's, done or put away. */
export function SuggestOnTask({ taskId }: { taskId: Id }) {
  const task = useTask(taskId);
  const may = useMayDecide(task?.project_id ?? '');
  const isOpen = useIsOpen(task);
  if (!task || !may || !isOpen) return null;
  return <Asking key={task.id} task={task} />;
}

function useIsOpen(task: Task | undefined): boolean {
  const status = useRow('status', task?.status_id);
  return !!task && task.seq > 0 && !task.assignee_id && !task.away && status?.category !== 'done';
}

function Asking({ task }: { task: Task }) {
  const { t } = useLingui();
  const suggestion = useSuggestion(task.id);
  const [isAsking, setAsking] = useState(false);
  const [wasAsked, setAsked] = useState(false);
  const ask = async () => {
    setAsking(true);
    setAsked(true);
    await askFor(task.id);
    setAsking(false);
  };
  if (suggestion) return <Answer suggestion={suggestion} isFresh={wasAsked} isAsking={isAsking} onAskAgain={ask} />;
  return (
    <Button
      className={s.ask!}
      icon={<Sparkles />}
      isPending={isAsking}
      onPress={ask}
      tooltip={t`Three people who could take it, with the reasons. You decide.`}
    >
      {isAsking ? t`Looking who could take it…` : t`Suggest somebody`}
    </Button>
  );
}

interface AnswerProps {
  suggestion: Suggestion;
  /** Asked for just now, here: the keyboard goes to the first person. */
  isFresh: boolean;
  isAsking: boolean;
  onAskAgain: () => void;
}

function Answer({ suggestion, isFresh, isAsking, onAskAgain }: AnswerProps) {
  const { t } = useLingui();
  const heading = useId();
  const place = useRef<HTMLElement>(null);
  const proposed = proposedIn(suggestion);
  const choose = (person: Id) => void give(suggestion, person);
  useDecidingKeys(suggestion, choose);
  useEffect(() => {
    if (!isFresh) return;
    place.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [isFresh]);
  useEffect(() => {
    if (isFresh) say(proposed.length ? t`Here is who could take it.` : t`Nobody could be suggested.`);
  }, [isFresh, proposed.length, t]);
  return (
    <section ref={place} className={s.answer} aria-labelledby={heading}>
      <h3 id={heading} className={s.heading}>
        <Sparkles size={15} aria-hidden />
        {t`Who could take this?`}
      </h3>
      {proposed.length > 0 ? <Proposed choices={proposed} onGive={choose} /> : <WhyNobody suggestion={suggestion} />}
      <RunnersUp choices={runnersUpIn(suggestion)} onGive={choose} />
      <WhatElse suggestion={suggestion} />
      <footer className={s.foot}>
        <HowItWasLookedAt suggestion={suggestion} />
        <Button size="small" tone="ghost" isPending={isAsking} onPress={onAskAgain}>{t`Ask again`}</Button>
        <Button
          size="small"
          tone="ghost"
          keys="0"
          tooltip={t`Set the suggestion aside`}
          onPress={() => void setAside(suggestion)}
        >
          {t`Not now`}
        </Button>
      </footer>
    </section>
  );
}

/** `1`, `2`, `3` give it to that person, `0` sets it aside; Enter presses the button in focus, which is the first one. */
function useDecidingKeys(suggestion: Suggestion, choose: (person: Id) => void) {
  const { t } = useLingui();
  const group = t`Suggestion`;
  useCommands(
    [
      ...proposedIn(suggestion).map((choice, at) => ({
        id: `suggestion.give.${at + 1}`,
        title: [t`Give it to the first person suggested`, t`Give it to the second`, t`Give it to the third`][at] ?? '',
        keys: String(at + 1),
        group,
        run: () => choose(choice.person_id),
      })),
      {
        id: 'suggestion.aside',
        title: t`Set the suggestion aside`,
        keys: '0',
        group,
        run: () => void setAside(suggestion),
      },
    ],
    [suggestion, t],
  );
}
