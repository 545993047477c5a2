/** An order for today by what waiting would cost, with its terms; it is taken by one press, and never by itself. */
import { useLingui } from '@lingui/react/macro';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useWaitingOrder, type WaitingOrder } from '../../data/waiting.ts';
import { useGo } from '../../shell/go.ts';
import { useCommands } from '../../shell/keys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Costs } from './Costs.tsx';
import s from './suggest.module.css';
import { isTaken, suggested } from './suggest.ts';
import { type Mine, take } from './use-mine.ts';

export function Suggest({ mine }: { mine: Mine }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  useCommands(
    [
      {
        id: 'mine.suggest',
        title: t`Suggest an order for today`,
        keys: 'O',
        group: t`My work`,
        run: () => setOpen(true),
      },
    ],
    [t],
  );
  return (
    <>
      <Button
        size="small"
        tone="ghost"
        className={s.suggest!}
        icon={<Scale />}
        keys="O"
        onPress={() => setOpen(true)}
      >{t`Suggest an order`}</Button>
      {isOpen && <Suggestion mine={mine} onClose={() => setOpen(false)} />}
    </>
  );
}

function Suggestion({ mine, onClose }: { mine: Mine; onClose: () => void }) {
  const { t } = useLingui();
  const { value, problem, loading } = useWaitingOrder([mine]);
  const found = suggested(value?.rows ?? [], mine.known.turns, mine.left);
  const stands = isTaken(found.today, mine.known.turns);
  const takeIt = () => {
    onClose();
    void take(found.today.map((row) => row.task_id));
  };
  return (
    <Dialog
      title={t`In which order?`}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        value &&
        value.rows.length > 0 && (
          <>
            <Button onPress={onClose}>{t`Leave it as it is`}</Button>
            <Button tone="primary" isDisabled={stands} onPress={takeIt}>
              {stands ? t`It is your order already` : t`Take this order`}
            </Button>
          </>
        )
      }
    >
      {value ? (
        <Told order={value} today={found.today} after={found.after} />
      ) : (
        <Without problem={loading ? null : problem} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Told({ order, today, after }: { order: WaitingOrder } & ReturnType<typeof suggested>) {
  const { t } = useLingui();
  if (!order.rows.length) {
    return <p>{t`None of your tasks can be begun now, so there is nothing to put in order.`}</p>;
  }
  return (
    <div className={s.told}>
      <p className={s.lead}>
        {t`The task that loses most when it waits another day comes first. It is a suggestion: nothing moves until you take it, and what you put in order yourself keeps its order.`}
      </p>
      {order.notes.length > 0 && (
        <ul className={s.notes} aria-label={t`When not to trust it`}>
          {order.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Costs title={t`Today`} rows={today} />
      {after.length > 0 && <Costs title={t`After that`} rows={after} />}
      <p className={s.note}>
        {t`Cost: the days it would come later past its due date, times what its priority counts, with those of all that waits for it, for each day of work it takes. Nothing else is looked at; the register says so.`}
      </p>
    </div>
  );
}

function Without({ problem, onClose }: { problem: string | null; onClose: () => void }) {
  const { t } = useLingui();
  const go = useGo();
  if (problem === null) return <p className={s.lead}>{t`Being worked out …`}</p>;
  const look = () => {
    onClose();
    go('/settings/algorithms');
  };
  return (
    <div className={s.told}>
      <p>{problem || t`It could not be loaded. Your own order stands as it was.`}</p>
      {problem && <Button onPress={look}>{t`Look at the register`}</Button>}
    </div>
  );
}
