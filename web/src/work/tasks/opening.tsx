/** Opening a task from any row or card. The two ways never change, so that an opened panel draws no row again. */
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { pageOf, useGo, usePeek } from '../../shell/go.ts';

export interface Opening {
  /** In the panel. */
  peek: (task: Task) => void;
  /** In the panel, if it is open: it follows the cursor. */
  follow: (task: Task) => void;
  /** On its own page. */
  page: (task: Task) => void;
}

const Ways = createContext<Opening | null>(null);

export function WithOpening({ children }: { children: ReactNode }) {
  const go = useGo();
  const panel = usePeek();
  const latest = useRef(panel);
  latest.current = panel;
  const ways = useMemo<Opening>(() => {
    const peek = (task: Task) => void (isDraft(task) || latest.current.open(taskKeyOf(task)));
    return {
      peek,
      follow: (task) => void (latest.current.peeked && peek(task)),
      page: (task) => void (isDraft(task) || go(pageOf(taskKeyOf(task)))),
    };
  }, [go]);
  return <Ways value={ways}>{children}</Ways>;
}

export function useOpening(): Opening {
  const ways = useContext(Ways);
  if (!ways) throw new Error('useOpening() is for what stands inside <WithOpening>');
  return ways;
}
