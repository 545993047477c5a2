/** Notices by the task they are about, so that one task is one line however much happened. */
import type { Id, Notice } from '../../data/rows.ts';

export interface NoticeGroup {
  /** The task's id, or the notice's own where it has no task. */
  id: Id;
  task_id: Id | null;
  /** Newest first. */
  notices: readonly Notice[];
  unread: number;
}

/** The group that something was said about last comes first. */
export function groupNotices(notices: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<Id, Notice[]>();
  for (const notice of notices.toSorted(newestFirst)) {
    const id = notice.task_id ?? notice.id;
    const group = groups.get(id);
    if (group) group.push(notice);
    else groups.set(id, [notice]);
  }
  return [...groups].map(([id, ofTask]) => ({
    id,
    task_id: ofTask[0]?.task_id ?? null,
    notices: ofTask,
    unread: ofTask.filter((notice) => notice.read_at === null).length,
  }));
}

const newestFirst = (a: Notice, b: Notice): number =>
  a.given_at === b.given_at ? b.change_seq - a.change_seq : a.given_at < b.given_at ? 1 : -1;

/** The group so many steps further, stopping at the ends; the first one when none is chosen. */
export function stepFrom(groups: readonly NoticeGroup[], chosen: Id | undefined, by: 1 | -1): Id | undefined {
  const at = groups.findIndex((group) => group.id === chosen);
  if (at < 0) return groups[0]?.id;
  return groups[Math.max(0, Math.min(groups.length - 1, at + by))]?.id;
}
