/** Make an account. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signUp, useSession } from '../data/session.ts';
import { useGo } from '../shell/go.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useAttempt } from './attempt.ts';
import { Door, DoorButtons, DoorForm } from './Door.tsx';
import { NewPassword } from './NewPassword.tsx';

export function SignUp() {
  const { t } = useLingui();
  const session = useSession();
  if (session?.account) return <Navigate to="/" replace />;
  const below = (
    <Trans>
      Been here before? <Link to="/sign-in">Sign in</Link>
    </Trans>
  );
  if (!session?.signup_open) return <ByInvitation />;
  if (session.is_new) return <First />;
  return (
    <Door title={t`Make an account`} lead={t`An address and a password, then your workspace.`} below={below}>
      <SignUpForm />
    </Door>
  );
}

function First() {
  const { t } = useLingui();
  return (
    <Door
      title={t`Welcome to Tutti`}
      lead={t`Nobody is here yet. Whoever makes the first account owns this place and invites the others.`}
    >
      <SignUpForm />
    </Door>
  );
}

function ByInvitation() {
  const { t } = useLingui();
  const go = useGo();
  return (
    <Door
      title={t`Accounts are made by invitation`}
      lead={t`Ask somebody who runs the workspace to invite you. They get a link that makes your account.`}
    >
      <DoorButtons>
        <Button size="large" onPress={() => go('/sign-in')}>
          {t`Go to the sign-in`}
        </Button>
      </DoorButtons>
    </Door>
  );
}

function SignUpForm() {
  const { t } = useLingui();
  const go = useGo();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = async () => {
    if (await attempt(() => signUp(email.trim(), password))) go('/welcome');
  };
  return (
    <DoorForm problem={elsewhere('email', 'password')} onSubmit={() => void submit()}>
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
      <NewPassword value={password} onChange={setPassword} error={wrong('password')} />
      <DoorButtons>
        <Button type="submit" tone="primary" size="large" isPending={isBusy} isDisabled={!email || !password}>
          {t`Make the account`}
        </Button>
      </DoorButtons>
    </DoorForm>
  );
}
