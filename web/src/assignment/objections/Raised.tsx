/** What the viewer objected to, whom they asked, and what was answered. */
import { useLingui } from '@lingui/react/macro';
import { usePerson } from '../../data/hooks.ts';
import { withdrawObjection } from '../../data/part-commands.ts';
import type { Objection } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { NeverAnInput } from './Objecting.tsx';
import s from './objections.module.css';

export function Raised({ objection }: { objection: Objection }) {
  const { t } = useLingui();
  const to = usePerson(objection.to_id)?.name ?? t`Somebody who left`;
  const isOpen = objection.state === 'open';
  return (
    <section className={s.matter} aria-label={t`Your objection`}>
      <h3 className={s.heading}>
        {isOpen && t`${to} is asked`}
        {objection.state === 'accepted' && t`${to} agreed with you`}
        {objection.state === 'kept' && t`${to} keeps it as it is`}
      </h3>
      <blockquote className={s.words}>{objection.reason}</blockquote>
      {objection.answer && <p>{`${to}: ${objection.answer}`}</p>}
      {isOpen && (
        <>
          <NeverAnInput />
          <div className={s.buttons}>
            <Button
              size="small"
              onPress={() => void act(withdrawObjection(objection.id), t`You took your objection back`)}
            >{t`Take it back`}</Button>
          </div>
        </>
      )}
    </section>
  );
}
