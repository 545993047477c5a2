/** First question: what the workspace is called, and who asks. */
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { foundWorkspace } from '../../data/session.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useAttempt } from '../attempt.ts';
import { Door, DoorButtons, DoorForm } from '../Door.tsx';
import { guessedZone } from '../time-zones.ts';
import { ZonePicker } from '../ZonePicker.tsx';

export function Found({ place, onDone }: { place: ReactNode; onDone: () => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const [yourName, setYourName] = useState('');
  const [zone, setZone] = useState(guessedZone);
  const found = () => foundWorkspace({ name: name.trim(), your_name: yourName.trim(), time_zone: zone });
  const submit = async () => {
    if (await attempt(found)) onDone();
  };
  return (
    <Door
      title={t`What is your workspace called?`}
      lead={t`Most take the name of their team or company.`}
      below={place}
    >
      <DoorForm problem={elsewhere('name', 'your_name', 'time_zone')} onSubmit={() => void submit()}>
        <TextField
          label={t`Name of the workspace`}
          size="large"
          value={name}
          onChange={setName}
          error={wrong('name')}
          autoFocus
          isRequired
        />
        <TextField
          label={t`Your name`}
          autoComplete="name"
          size="large"
          value={yourName}
          onChange={setYourName}
          error={wrong('your_name')}
          isRequired
        />
        <ZonePicker label={t`Where you work (time zone)`} value={zone} onPick={setZone} />
        <DoorButtons>
          <Button
            type="submit"
            tone="primary"
            size="large"
            isPending={isBusy}
            isDisabled={!name.trim() || !yourName.trim()}
          >
            {t`Go on`}
          </Button>
        </DoorButtons>
      </DoorForm>
    </Door>
  );
}
