/** Swaps the task is part of: who is offered one answers, who offered one may take it back. */
import { useLingui } from '@lingui/react/macro';
import { useMyId, usePerson, useRows, useTask } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { agreeSwap, declineSwap, giveBackSwap, withdrawSwap } from '../../data/part-commands.ts';
import type { Id, Swap } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import s from '../objections/objections.module.css';

export function Swaps({ taskId }: { taskId: Id }) {
  const me = useMyId();
  const swaps = useRows(
    'swap',
    {
      of: { holder_id: me },
      where: (swap) => (swap.task_id === taskId || swap.other_id === taskId) && STANDS.has(swap.state),
      sort: [by('at')],
    },
    [me, taskId],
  );
  return swaps.map((swap) =>
    swap.to_id === me ? <ToMe key={swap.id} swap={swap} /> : <FromMe key={swap.id} swap={swap} />,
  );
}

const STANDS = new Set<Swap['state']>(['open', 'agreed']);

function ToMe({ swap }: { swap: Swap }) {
  const { t } = useLingui();
  const name = usePerson(swap.person_id)?.name ?? t`Somebody who left`;
  const agreed = () => act(agreeSwap(swap), t`You agreed with ${name}`);
  return (
    <section className={s.matter} aria-label={t`A swap offered to you`}>
      <h3 className={s.heading}>{swap.state === 'open' ? t`${name} offers you a swap` : t`You agreed with ${name}`}</h3>
      <What swap={swap} />
      <div className={s.buttons}>
        {swap.state === 'open' ? (
          <>
            <Button size="small" tone="primary" onPress={() => void agreed()}>{t`Agree`}</Button>
            <Button size="small" onPress={() => void act(declineSwap(swap.id), t`You declined the swap`)}>
              {t`Decline`}
            </Button>
          </>
        ) : (
          <Button size="small" onPress={() => void act(giveBackSwap(swap.id), t`Everything is as it was`)}>
            {t`Give it back`}
          </Button>
        )}
      </div>
    </section>
  );
}

function FromMe({ swap }: { swap: Swap }) {
  const { t } = useLingui();
  const name = usePerson(swap.to_id)?.name ?? t`Somebody who left`;
  return (
    <section className={s.matter} aria-label={t`A swap you offered`}>
      <h3 className={s.heading}>{swap.state === 'open' ? t`${name} is asked` : t`${name} agreed with you`}</h3>
      <What swap={swap} />
      {swap.state === 'open' && (
        <div className={s.buttons}>
          <Button size="small" onPress={() => void act(withdrawSwap(swap.id), t`You took your offer back`)}>
            {t`Take it back`}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Which task for which, and the words that came with it. */
function What({ swap }: { swap: Swap }) {
  const { t } = useLingui();
  const task = useTask(swap.task_id)?.title ?? '';
  const other = useTask(swap.other_id)?.title;
  return (
    <>
      <p>{other ? t`“${task}” in return for “${other}”` : t`“${task}”, to hand it over`}</p>
      {swap.words && <blockquote className={s.words}>{swap.words}</blockquote>}
    </>
  );
}
