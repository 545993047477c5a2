/** "Say no…" to what one has or is suggested for, "Contest…" to what others have: with a reason, for a named person. */
import { useLingui } from '@lingui/react/macro';
import { Ban } from 'lucide-react';
import { contest, decline } from '../../data/part-commands.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import s from './objections.module.css';
import { useWords, Words } from './Words.tsx';

/** `isMeant`: the viewer is the one who has the task or is suggested for it. */
export function Objecting({ task, isMeant }: { task: Task; isMeant: boolean }) {
  const { t } = useLingui();
  const words = useWords();
  const title = isMeant ? t`Say no…` : t`Contest…`;
  if (!words.isOpen) {
    return (
      <Button className={s.begin!} size="small" tone="ghost" icon={<Ban />} onPress={words.open}>
        {title}
      </Button>
    );
  }
  const say = async () => {
    if (await act((isMeant ? decline : contest)(task.id, words.text), t`You said why. A named person answers.`)) {
      words.close();
    }
  };
  return (
    <section className={s.matter} aria-label={title}>
      <Words
        words={words}
        label={isMeant ? t`Why you would rather not` : t`Why this is with the wrong person`}
        button={isMeant ? t`Say no` : t`Contest`}
        onSay={() => void say()}
      />
      <p className={s.quiet}>{t`Whoever gives out the work here reads it and answers.`}</p>
      <NeverAnInput />
    </section>
  );
}

export function NeverAnInput() {
  const { t } = useLingui();
  return <p className={s.quiet}>{t`A no is never an input of any suggestion.`}</p>;
}
