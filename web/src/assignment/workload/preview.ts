/** What would be if a task went to somebody else: shown in both rows while it is in the air. */
import { useSyncExternalStore } from 'react';
import type { Id, Task } from '../../data/rows.ts';
import { signal } from '../../data/signal.ts';

export interface Preview {
  task: Task;
  to: Id;
}

export const preview = signal<Preview | null>(null);
/** The task in the air, wherever it is, and who may take it. */
export const inTheAir = signal<{ task: Task; takers: ReadonlySet<Id> } | null>(null);

/** The preview, for the two rows it is about. */
export const usePreviewOf = (person: Id): Preview | null =>
  useSyncExternalStore(preview.subscribe, () => {
    const now = preview.get();
    return now && (now.to === person || now.task.assignee_id === person) ? now : null;
  });

/** What the person would then have. */
export function tasksWith({ task, to }: Preview, person: Id, tasks: readonly Task[]): readonly Task[] {
  const others = tasks.filter((each) => each.id !== task.id);
  return to === person ? [...others, task] : others;
}
