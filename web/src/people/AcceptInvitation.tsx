/** Accept an invitation: with the account one has, or with a new one made on the way. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { setTimeZone } from '../data/commands.ts';
import { useFetched } from '../data/fetched.ts';
import { MoreToShow } from '../data/entrance.ts';
import {
  acceptInvitation,
  type InvitationCard,
  invitationByToken,
  signIn,
  signOut,
  signUp,
  useSession,
} from '../data/session.ts';
import { useGo } from '../shell/go.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useAttempt } from './attempt.ts';
import { Door, DoorButtons, DoorForm } from './Door.tsx';
import { NewPassword } from './NewPassword.tsx';
import { roleInWords } from './roles.ts';
import { guessedZone } from './time-zones.ts';

export function AcceptInvitation() {
  const { t } = useLingui();
  const { token = '' } = useParams({ strict: false });
  const { value: card, problem } = useFetched(() => invitationByToken(token), token, [token]);
  if (problem !== null) {
    return <Shut says={problem || t`The server cannot be reached. Check your connection and reload this page.`} />;
  }
  if (!card) return null;
  if (card.says) return <Shut says={card.says} />;
  return <Open card={card} token={token} />;
}

function Shut({ says }: { says: string }) {
  const { t } = useLingui();
  const go = useGo();
  return (
    <Door title={t`This invitation cannot be accepted`} lead={says}>
      <DoorButtons>
        <Button size="large" onPress={() => go('/')}>{t`Go to the start`}</Button>
      </DoorButtons>
    </Door>
  );
}

function Open({ card, token }: { card: InvitationCard; token: string }) {
  const { t } = useLingui();
  const account = useSession()?.account;
  const { workspace, by } = card;
  const role = roleInWords(card.role);
  const lead = by ? (
    <Trans>
      {by} invites you as {role}.
    </Trans>
  ) : (
    <Trans>You are invited as {role}.</Trans>
  );
  return (
    <Door title={t`Join ${workspace}`} lead={lead}>
      {account && account.email !== card.email && <OtherAccount email={account.email} invited={card.email} />}
      <JoinForm card={card} token={token} isKnown={!!account} />
    </Door>
  );
}

/** The link works for whoever holds it; but one should know as whom one comes in. */
function OtherAccount({ email, invited }: { email: string; invited: string }) {
  const { t } = useLingui();
  return (
    <Banner action={<Button size="small" onPress={() => void signOut()}>{t`Sign out`}</Button>}>
      <Trans>
        You are signed in as {email}, and {invited} was invited. Join as who you are, or sign out first.
      </Trans>
    </Banner>
  );
}

function JoinForm({ card, token, isKnown }: { card: InvitationCard; token: string; isKnown: boolean }) {
  const { t } = useLingui();
  const go = useGo();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const join = async () => {
    if (!isKnown) await (card.has_account ? signIn(card.email, password) : signUp(card.email, password, token));
    const { person_id } = await acceptInvitation(token, name.trim());
    // A guess that can be changed at any time; nobody should be kept out because it did not hold.
    if (person_id) await setTimeZone(person_id, guessedZone()).catch(() => null);
  };
  // An account with a second step is signed in to at its own door first; then the invitation is looked at again.
  const more = (error: unknown) => {
    if (!(error instanceof MoreToShow)) throw error;
    go(`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`);
  };
  const submit = () => attempt(() => join().then(() => go('/'), more));
  return (
    <DoorForm problem={elsewhere('your_name', 'password')} onSubmit={() => void submit()}>
      <TextField
        label={t`Your name`}
        autoComplete="name"
        size="large"
        value={name}
        onChange={setName}
        error={wrong('your_name')}
        help={t`As the others will read it.`}
        autoFocus
        isRequired
      />
      {!isKnown && <TextField label={t`E-mail address`} size="large" value={card.email} isReadOnly />}
      {!isKnown && card.has_account && (
        <TextField
          label={t`The password of your account here`}
          type="password"
          autoComplete="current-password"
          size="large"
          value={password}
          onChange={setPassword}
          error={wrong('password')}
          isRequired
        />
      )}
      {!isKnown && !card.has_account && (
        <NewPassword value={password} onChange={setPassword} error={wrong('password')} />
      )}
      <DoorButtons>
        <Button
          type="submit"
          tone="primary"
          size="large"
          isPending={isBusy}
          isDisabled={!name.trim() || (!isKnown && !password)}
        >
          {t`Join`}
        </Button>
      </DoorButtons>
    </DoorForm>
  );
}
