/** Who could take which task of a project, and why: a list to go through, accepted all or one by one. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { CheckCheck, Sparkles } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { suggestAll } from '../data/commands.ts';
import { useProjectByKey } from '../data/hooks.ts';
import type { Id, Project } from '../data/rows.ts';
import { useSignal } from '../data/signal.ts';
import { act } from '../shell/act.ts';
import { boardOf, useGo } from '../shell/go.ts';
import { useCommands } from '../shell/keys.ts';
import { ProgressBar } from '../ui/bars.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { BulkBar } from '../ui/table.tsx';
import { timeLeftInWords } from '../ui/time-left.ts';
import { accepting, acceptMany, stopAccepting } from './accepting.ts';
import { LoadPicture } from './LoadPicture.tsx';
import { useMayDecide } from './may.ts';
import { ReviewLine } from './ReviewLine.tsx';
import s from './review.module.css';
import { useWalk } from './review-keys.ts';
import { BareTaskWords } from './TaskWords.tsx';
import { useLoads } from './use-load.ts';
import { type Line, type Review, useReview } from './use-review.ts';

export function Suggestions() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return project ? <Reviewing key={project.id} project={project} /> : null;
}

function Reviewing({ project }: { project: Project }) {
  const review = useReview(project);
  const mayDecide = useMayDecide(project.id);
  const asking = useAsking(project.id);
  const isEmpty = !review.lines.length && !review.nobody.length;
  if (isEmpty) return <NothingYet project={project} review={review} mayDecide={mayDecide} asking={asking} />;
  return <WholeReview project={project} review={review} mayDecide={mayDecide} asking={asking} />;
}

interface Asking {
  isAsking: boolean;
  ask: () => void;
}

function useAsking(project: Id): Asking {
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    await act(suggestAll(project));
    setAsking(false);
  };
  return { isAsking, ask: () => void ask() };
}

interface ReviewingProps {
  project: Project;
  review: Review;
  mayDecide: boolean;
  asking: Asking;
}

function NothingYet({ project, review, mayDecide, asking }: ReviewingProps) {
  const { t } = useLingui();
  const go = useGo();
  const { waiting } = review;
  if (!waiting) {
    return (
      <EmptyState
        picture="done"
        action={<Button onPress={() => go(boardOf(project.key))}>{t`Go to the board`}</Button>}
      >
        {t`Every open task here has somebody who answers for it. When one has nobody, this is where you find who could take it.`}
      </EmptyState>
    );
  }
  const count = plural(waiting, { one: 'One open task has nobody yet.', other: '# open tasks have nobody yet.' });
  if (!mayDecide)
    return (
      <EmptyState picture="people">{`${count} ${t`Those who work in this project can ask who could take them.`}`}</EmptyState>
    );
  return (
    <EmptyState
      picture="people"
      action={
        <Button tone="primary" icon={<Sparkles />} isPending={asking.isAsking} onPress={asking.ask}>
          {asking.isAsking ? t`Looking at everybody’s skills and time…` : t`Suggest for all unassigned`}
        </Button>
      }
    >
      {`${count} ${t`Ask who could take them: skills, hours and promised work are looked at together, and you decide.`}`}
    </EmptyState>
  );
}

function WholeReview({ project, review, mayDecide, asking }: ReviewingProps) {
  const { t } = useLingui();
  const loads = useLoads(project, review.given);
  const walk = useWalk(review, mayDecide);
  const { lines, ticked } = review;
  const accept = (wanted: readonly Line[]) => {
    review.tickNone();
    void acceptMany(project.id, wanted);
  };
  const chosen = lines.filter((line) => ticked.has(line.suggestion.id));
  useCommands(
    mayDecide
      ? [
          {
            id: 'review.all',
            title: t`Accept all suggestions`,
            keys: 'Shift+A',
            group: t`Suggestions`,
            run: () => accept(chosen.length ? chosen : lines),
          },
        ]
      : [],
    [lines, chosen.length, mayDecide, t],
  );
  return (
    <div className={s.screen}>
      <div className={s.main}>
        <Head review={review}>
          {mayDecide && <Buttons asking={asking} onAcceptAll={lines.length > 0 ? () => accept(lines) : null} />}
        </Head>
        <AcceptingBar />
        {lines.length > 0 && (
          <ul ref={walk.place} className={s.list} aria-label={t`Suggestions`}>
            {lines.map((line) => (
              <ReviewLine
                key={line.suggestion.id}
                line={line}
                isOpen={walk.opened.has(line.suggestion.id)}
                isTicked={ticked.has(line.suggestion.id)}
                isStop={line.suggestion.id === walk.at}
                mayDecide={mayDecide}
                onFocus={walk.setAt}
                onToggle={walk.toggle}
                onTick={review.tick}
                onChoose={review.choose}
              />
            ))}
          </ul>
        )}
        <NobodyFits lines={review.nobody} />
      </div>
      <aside className={s.side} aria-label={t`How full people would be`}>
        <LoadPicture loads={loads} />
      </aside>
      {chosen.length > 0 && (
        <div className={s.bulk}>
          <BulkBar count={chosen.length} onClear={review.tickNone}>
            <Button
              tone="primary"
              size="small"
              icon={<CheckCheck />}
              onPress={() => accept(chosen)}
            >{t`Accept`}</Button>
          </BulkBar>
        </div>
      )}
    </div>
  );
}

function Buttons({ asking, onAcceptAll }: { asking: Asking; onAcceptAll: (() => void) | null }) {
  const { t } = useLingui();
  return (
    <span className={s.buttons}>
      <Button icon={<Sparkles />} isPending={asking.isAsking} onPress={asking.ask}>{t`Suggest anew`}</Button>
      {onAcceptAll && (
        <Button tone="primary" icon={<CheckCheck />} keys="Shift+A" onPress={onAcceptAll}>{t`Accept all`}</Button>
      )}
    </span>
  );
}

function Head({ review, children }: { review: Review; children: ReactNode }) {
  const { lines, waiting } = review;
  const count = plural(lines.length, { one: 'Somebody for one task', other: 'Somebody for # tasks' });
  const rest = plural(waiting, { one: 'One more has no suggestion yet.', other: '# more have no suggestion yet.' });
  return (
    <header className={s.head}>
      <h2>{count}</h2>
      {waiting > 0 && <p>{rest}</p>}
      {children}
    </header>
  );
}

function AcceptingBar() {
  const { t } = useLingui();
  const state = useSignal(accepting);
  if (!state) return null;
  return (
    <div className={s.giving}>
      <ProgressBar
        label={t`Giving out the tasks`}
        done={state.done}
        total={state.total}
        hint={timeLeftInWords({ ...state, now: Date.now() })}
      />
      <Button size="small" onPress={stopAccepting}>{t`Stop`}</Button>
    </div>
  );
}

function NobodyFits({ lines }: { lines: readonly Line[] }) {
  const { t } = useLingui();
  if (!lines.length) return null;
  return (
    <section className={s.nobody}>
      <h2>{t`Nobody fits yet`}</h2>
      <ul className={s.list}>
        {lines.map(({ task, suggestion }) => (
          <li key={suggestion.id}>
            <BareTaskWords task={task} className={s.words} />
            <p>{suggestion.why_none ?? t`Assign it by hand, or change what it needs.`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
