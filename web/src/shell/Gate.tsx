/** The root of every screen: once it is known who is there, the screen; beside it what is said to them. */
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { loadSession, useSession } from '../data/session.ts';
import { ErrorState } from '../ui/empty.tsx';
import { problemOf } from './act.ts';
import { LiveRegion } from './live.tsx';
import { SlowBar, Waiting } from './Standing.tsx';
import s from './shell.module.css';
import { Toasts } from './Toasts.tsx';

/** The one picker of the page; it comes after the first screen has been drawn. */
const PickerHost = lazy(() => import('../ui/picker/host.tsx').then((module) => ({ default: module.PickerHost })));

export function Gate() {
  return (
    <>
      <SlowBar />
      <Known />
      <Toasts />
      <LiveRegion />
      <Suspense fallback={null}>
        <PickerHost />
      </Suspense>
    </>
  );
}

function Known() {
  const session = useSession();
  const problem = useLoadedSession();
  if (problem) return <Closed problem={problem} />;
  return session ? <Outlet /> : <Waiting />;
}

function useLoadedSession(): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    loadSession().catch((error: unknown) => setProblem(problemOf(error)));
  }, []);
  return problem;
}

function Closed({ problem }: { problem: string }) {
  return (
    <div className={s.alone}>
      <ErrorState onRetry={() => location.reload()}>{problem}</ErrorState>
    </div>
  );
}
