/** For those who are signed in: sends strangers to the door and newcomers to the welcome, and starts the feed. */
import { useLingui } from '@lingui/react/macro';
import { Navigate, useRouter } from '@tanstack/react-router';
import { memo, useEffect, useState } from 'react';
import { type Session, useSession } from '../data/session.ts';
import { useSignal } from '../data/signal.ts';
import { ending, follow, unfollow, useStanding } from '../data/sync.ts';
import { ErrorState } from '../ui/empty.tsx';
import { Layout } from './Layout.tsx';
import { Waiting } from './Standing.tsx';
import s from './shell.module.css';

export function Members() {
  const session = useSession();
  const standing = useStanding();
  const reason = useSignal(ending);
  if (standing === 'ended' && reason === 'removed') return <Ended />; // whatever else they may be by now
  if (session?.is_new) return <Navigate to="/sign-up" replace />;
  if (!session?.account) return <ToSignIn />;
  if (!session.person_id) return <Navigate to="/welcome" replace />;
  return <Followed key={session.person_id} session={session} />;
}

/**
 * The address is read once: on the way to the door it is the door's own, and following that one would never end. Drawn
 * once too, because the router goes anew at every drawing.
 */
const ToSignIn = memo(() => {
  const router = useRouter();
  const [next] = useState(router.state.location.href);
  return <Navigate to="/sign-in" search={{ next }} replace />;
});

/** The app, once the first rows are there. */
function Followed({ session }: { session: Session }) {
  const standing = useStanding();
  const [isReady, setReady] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one feed for each person, not for each look at the session
  useEffect(() => {
    follow(session).then(() => setReady(true));
    return unfollow;
  }, [session.person_id]);
  if (standing === 'ended') return <Ended />;
  return isReady ? <Layout /> : <Waiting />;
}

function Ended() {
  const { t } = useLingui();
  const reason = useSignal(ending);
  return (
    <div className={s.alone}>
      <ErrorState onRetry={() => location.assign('/')}>
        {reason === 'removed'
          ? t`You were taken out of this workspace. If that was a mistake, ask one of its admins to bring you back.`
          : t`You have been signed out. Sign in again to go on.`}
      </ErrorState>
    </div>
  );
}
