/** The frame of the app for somebody who is signed in: places, bar, screen, peek. */
import { useLingui } from '@lingui/react/macro';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useImportNews } from '../connect/news.ts';
import { useRunning } from '../hours/own.ts';
import { IconButton } from '../ui/button.tsx';
import { useGlobalCommands } from './global-commands.ts';
import { usePeek } from './go.ts';
import { Sidebar } from './Sidebar.tsx';
import { OfflineBanner } from './Standing.tsx';
import s from './shell.module.css';
import { TabBar } from './TabBar.tsx';
import { CatchTrouble } from './Trouble.tsx';
import { WithTopBar } from './top.tsx';

const Hours = lazy(() => import('../hours/Bar.tsx').then((module) => ({ default: module.Running })));
const Forgotten = lazy(() => import('../hours/Bar.tsx').then((module) => ({ default: module.Forgotten })));
const Palette = lazy(() => import('./Palette.tsx').then((module) => ({ default: module.Palette })));
const KeySheet = lazy(() => import('./KeySheet.tsx').then((module) => ({ default: module.KeySheet })));
const TaskPeek = lazy(() => import('../work/TaskPeek.tsx').then((module) => ({ default: module.TaskPeek })));

export function Layout() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const isTimed = useRunning() !== undefined;
  useGlobalCommands();
  useImportNews();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes when one has gone somewhere
  useEffect(() => setOpen(false), [pathname]);
  const menu = <IconButton className={s.menu!} label={t`Places`} icon={<Menu />} onPress={() => setOpen(true)} />;
  return (
    <div className={s.app} data-open={isOpen || undefined}>
      <a className={s.skip} href="#screen">{t`Skip to the content`}</a>
      <Sidebar />
      {isOpen && <div className={s.veil} onClick={() => setOpen(false)} role="presentation" />}
      <div className={s.stage}>
        <OfflineBanner />
        {isTimed && (
          <Suspense fallback={null}>
            <Forgotten />
          </Suspense>
        )}
        <WithTopBar
          menu={menu}
          end={
            isTimed && (
              <Suspense fallback={null}>
                <Hours />
              </Suspense>
            )
          }
        >
          <main id="screen" className={s.screen} tabIndex={-1}>
            <CatchTrouble until={pathname}>
              <Suspense fallback={null}>
                <Outlet />
              </Suspense>
            </CatchTrouble>
          </main>
        </WithTopBar>
      </div>
      <TabBar onProjects={() => setOpen(true)} />
      <Peeked />
      <Suspense fallback={null}>
        <Palette />
        <KeySheet />
      </Suspense>
    </div>
  );
}

function Peeked() {
  const { peeked, close } = usePeek();
  if (!peeked) return null;
  return (
    <CatchTrouble until={peeked}>
      <Suspense fallback={null}>
        <TaskPeek taskKey={peeked} onClose={close} />
      </Suspense>
    </CatchTrouble>
  );
}
