/** Read and unread, for all notices of one task together. */
import { t } from '@lingui/core/macro';
import type { Answer } from '../../data/ask.ts';
import { readAllNotices, readNotice, unreadNotice } from '../../data/commands.ts';
import { putOff } from '../../data/reminding.ts';
import type { Day, Id, Notice } from '../../data/rows.ts';
import { done } from '../../data/undo.ts';
import { act } from '../../shell/act.ts';
import { toast } from '../../shell/toasts.ts';
import { addDays, dayInWords } from '../../ui/dates.ts';
import { pickDate } from '../../ui/picker/index.ts';
import { changeAll } from '../../work/tasks/many.ts';
import type { NoticeGroup } from './groups.ts';

export function markRead({ notices }: NoticeGroup) {
  for (const notice of notices) if (isUnread(notice)) void quietly(readNotice(notice.id));
}

/** The newest one alone: that is what one comes back to. */
export function markUnread({ notices: [newest] }: NoticeGroup) {
  if (newest && !isUnread(newest)) void quietly(unreadNotice(newest.id));
}

/** With a way back that makes just those unread again which were. */
export async function markAllRead(me: Id, groups: readonly NoticeGroup[]) {
  const fresh = groups.flatMap((group) => group.notices.filter(isUnread));
  if (!fresh.length || !(await quietly(readAllNotices(me)))) return;
  const back = () => {
    for (const notice of fresh) void quietly(unreadNotice(notice.id));
  };
  toast({ text: t`All read`, action: { label: t`Undo`, run: back } });
}

/** Out of sight until a day, all of the task together. */
export function pickPutOff(anchor: Element, { notices }: NoticeGroup, today: Day) {
  pickDate(anchor, {
    label: t`Put off until`,
    value: null,
    today,
    min: addDays(today, 1),
    allowNone: false,
    onPick: (day) =>
      void changeAll(
        notices,
        (notice) => putOff(notice.id, day),
        () => t`Put off until ${dayInWords(day ?? today, today)}`,
      ),
  });
}

/** Reading is no deed: `Z` takes back what the person did before it. */
async function quietly(given: Promise<Answer>): Promise<Answer | null> {
  const answer = await act(given);
  if (answer) done.set(done.get().filter((each) => each.seq !== answer.seq));
  return answer;
}

const isUnread = (notice: Notice): boolean => notice.read_at === null;
