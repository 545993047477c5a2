/** Sign in with your e-mail address. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Navigate } from '@tanstack/react-router';
import { Building2, Fingerprint } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MoreToShow, type Proof } from '../data/entrance.ts';
import { knowsPasskeys, signInByPasskey } from '../data/passkeys.ts';
import { comeFromCompany, leaveForCompany, signIn, useSession } from '../data/session.ts';
import { useGo, useScreenSearch } from '../shell/go.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useAttempt } from './attempt.ts';
import { Door, DoorButtons, DoorForm } from './Door.tsx';
import { ownAddress } from './own-address.ts';
import { AskForCode } from './signing-in/AskForCode.tsx';

export function SignIn() {
  const { t } = useLingui();
  const session = useSession();
  const [{ next, from, error }] = useScreenSearch();
  const [proofs, setProofs] = useState<readonly Proof[] | null>(null);
  useEffect(() => {
    // Somebody whom the company let in may be asked for a second step here.
    if (from === 'company') comeFromCompany().catch((e: unknown) => e instanceof MoreToShow && setProofs(e.proofs));
  }, [from]);
  if (session?.account && (session.person_id || from === 'company')) return <Navigate to={ownAddress(next)} replace />;
  const below = session?.signup_open && (
    <Trans>
      New here? <Link to="/sign-up">Make an account</Link>
    </Trans>
  );
  const notInvited = t`There is no account here for your address yet. Ask somebody who runs the workspace to invite you.`;
  const notLetIn = t`The other sign-in did not let you in. Try again, or use your password.`;
  if (proofs) return <AskForCode proofs={proofs} next={ownAddress(next)} onBack={() => setProofs(null)} />;
  return (
    <Door title={t`Sign in`} lead={t`Good to see you. Your work is where you left it.`} below={below}>
      {error && <Banner tone="bad">{error === 'signup_closed' ? notInvited : notLetIn}</Banner>}
      <SignInForm next={ownAddress(next)} onMore={setProofs} />
    </Door>
  );
}

interface SignInFormProps {
  next: string;
  onMore: (proofs: readonly Proof[]) => void;
}

function SignInForm({ next, onMore }: SignInFormProps) {
  const { t } = useLingui();
  const go = useGo();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = async () => {
    const more = (error: unknown) => {
      if (!(error instanceof MoreToShow)) throw error;
      onMore(error.proofs);
    };
    await attempt(() => signIn(email.trim(), password).then(() => go(next), more));
  };
  const company = useSession()?.company;
  const back = `/sign-in?${new URLSearchParams({ next, from: 'company' })}`;
  const byPasskey = async () => {
    if (await attempt(signInByPasskey)) go(next);
  };
  // What the door says about a wrong password is said in our words: it must not tell which of the two was wrong.
  const problem = wrong('password')
    ? t`This address and this password do not belong together. Look at both and try again.`
    : elsewhere('email', 'password');
  return (
    <DoorForm problem={problem} onSubmit={() => void submit()}>
      <TextField
        label={t`E-mail address`}
        type="email"
        autoComplete="username"
        size="large"
        value={email}
        onChange={setEmail}
        error={wrong('email')}
        autoFocus
        isRequired
      />
      <TextField
        label={t`Password`}
        type="password"
        autoComplete="current-password"
        size="large"
        value={password}
        onChange={setPassword}
        isRequired
      />
      <DoorButtons>
        <Button type="submit" tone="primary" size="large" isPending={isBusy} isDisabled={!email || !password}>
          {t`Sign in`}
        </Button>
      </DoorButtons>
      {company && (
        <Button size="large" icon={<Building2 />} onPress={() => void attempt(() => leaveForCompany(back))}>
          {t`Continue with ${company}`}
        </Button>
      )}
      {knowsPasskeys() && (
        <Button size="large" icon={<Fingerprint />} onPress={() => void byPasskey()}>
          {t`Sign in with a passkey`}
        </Button>
      )}
    </DoorForm>
  );
}
