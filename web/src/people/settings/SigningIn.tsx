/** How one signs in, and where one is signed in now. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFetched } from '../../data/fetched.ts';
import { loadSteps } from '../../data/steps.ts';
import { problemOf } from '../../shell/act.ts';
import { toast } from '../../shell/toasts.ts';
import { Passkeys } from '../signing-in/Passkeys.tsx';
import { Password } from '../signing-in/Password.tsx';
import { Prove } from '../signing-in/Prove.tsx';
import { Left, useProving } from '../signing-in/proof.ts';
import { RecoveryCodes } from '../signing-in/RecoveryCodes.tsx';
import { SecondStep } from '../signing-in/SecondStep.tsx';
import { Sessions } from '../signing-in/Sessions.tsx';

export function SigningIn() {
  const { t } = useLingui();
  const proving = useProving();
  const [round, setRound] = useState(0);
  const [codes, setCodes] = useState<string[]>([]);
  const { value: steps, problem } = useFetched(loadSteps, 'steps', [round]);
  const again = () => setRound((before) => before + 1);
  const onDo = async (work: () => Promise<unknown>, done?: string) => {
    try {
      await proving.withProof(work);
      if (done) toast({ text: done });
      return true;
    } catch (error) {
      if (!(error instanceof Left)) toast({ text: problemOf(error), tone: 'bad' });
      return false;
    } finally {
      again();
    }
  };
  return (
    <>
      {codes.length > 0 && <RecoveryCodes codes={codes} onDone={() => setCodes([])} />}
      {problem !== null && <p>{problem || t`How you sign in cannot be loaded now. Try again later.`}</p>}
      {steps && <Passkeys steps={steps} onDo={onDo} onCodes={setCodes} />}
      {steps && <SecondStep steps={steps} onDo={onDo} onCodes={setCodes} />}
      <Password onChanged={again} />
      <Sessions key={round} />
      <Prove proving={proving} />
    </>
  );
}
