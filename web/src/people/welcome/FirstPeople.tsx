/** Second question: who is in. */
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Door, DoorButtons, DoorForm } from '../Door.tsx';
import { inviteAll, type Outcome } from '../inviting/invite-all.ts';
import { readPeople } from '../inviting/lines.ts';
import { Outcomes } from '../inviting/Outcomes.tsx';

export function FirstPeople({ place, onDone }: { place: ReactNode; onDone: () => void }) {
  const { t } = useLingui();
  const [outcomes, setOutcomes] = useState<Outcome[] | null>(null);
  return (
    <Door
      title={outcomes ? t`They can come in` : t`Who is in?`}
      lead={outcomes ? null : t`You can change and add to this at any time under People.`}
      below={place}
      isWide
    >
      {outcomes ? (
        <DoorForm problem={null} onSubmit={onDone}>
          <Outcomes outcomes={outcomes} />
          <DoorButtons>
            <Button type="submit" tone="primary" size="large">{t`Go on`}</Button>
          </DoorButtons>
        </DoorForm>
      ) : (
        <Asking onAsked={setOutcomes} onSkip={onDone} />
      )}
    </Door>
  );
}

function Asking({ onAsked, onSkip }: { onAsked: (outcomes: Outcome[]) => void; onSkip: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const wanted = readPeople(text);
  const submit = async () => {
    if (!wanted.length) return onSkip();
    setBusy(true);
    onAsked(await inviteAll(wanted, 'member', []));
  };
  return (
    <DoorForm problem={null} onSubmit={() => void submit()}>
      <TextArea
        label={t`One person a line`}
        rows={5}
        value={text}
        onChange={setText}
        placeholder={'ada@example.org\nBen Lindqvist'}
        help={t`An e-mail address makes an invitation link. A name alone keeps a place, so that work can name them already.`}
        autoFocus
      />
      <DoorButtons>
        <Button tone="ghost" size="large" onPress={onSkip}>{t`Only me for now`}</Button>
        <Button type="submit" tone="primary" size="large" isPending={isBusy} isDisabled={!wanted.length}>
          {t`Invite`}
        </Button>
      </DoorButtons>
    </DoorForm>
  );
}
