/** What is said of working time that went by, and of why it did; never finer than people plan. */
import { t } from '@lingui/core/macro';
import type { Code } from '../../data/behind.ts';

const HOUR = 60;
const DAY = 8 * HOUR;

/** "45 min", "5 h", "2.5 days", "14 days": working time, a day being eight hours. */
export function workInWords(minutes: number): string {
  if (minutes < HOUR) return t`${Math.max(1, Math.round(minutes))} min`;
  if (minutes < DAY) return t`${number(Math.round(minutes / 30) / 2)} h`;
  const days = minutes / DAY;
  if (Math.round(days * 10) === 10) return t`1 day`;
  return t`${number(days < 10 ? Math.round(days * 10) / 10 : Math.round(days))} days`;
}

const number = (value: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value);

/** What is there is never told as nothing. */
export const percent = (part: number): string =>
  part > 0 && part < 0.005 ? t`under 1 %` : t`${Math.round(part * 100)} %`;

/** A cause in the words that stand beside its hours. */
export function causeInWords(code: Code): string {
  switch (code) {
    case 'waited_for':
      return t`Waited for another task`;
    case 'time_off':
      return t`Time off in the team`;
    case 'handed_over':
      return t`Nothing happened after a hand-off`;
    case 'column':
      return t`Waited in a column`;
    case 'scope':
      return t`The estimate was raised after work began`;
    case 'longer':
      return t`Took longer than estimated`;
    case 'moved_nearer':
      return t`The due date was moved nearer`;
    case 'tight':
      return t`The due date left less time than was estimated`;
    default:
      return t`Put away or taken for done in between`;
  }
}

/** What can be done about it next time, by the team. */
export function helpInWords(code: Code): string {
  switch (code) {
    case 'waited_for':
      return t`Begin what others wait for first, or cut the link where half of it is enough.`;
    case 'time_off':
      return t`Plan with the days off that are known, and let two people know each task that cannot wait.`;
    case 'handed_over':
      return t`Hand on in a talk of five minutes, and agree when it is taken up.`;
    case 'column':
      return t`Have fewer tasks open at once, and begin by when it has to be begun to be in time.`;
    case 'scope':
      return t`Make a task of what is added, or move the date when the estimate is raised.`;
    case 'longer':
      return t`Plan with the range on the task instead of one number, and cut large tasks in two.`;
    case 'moved_nearer':
      return t`Say what is left out when a date is moved nearer.`;
    case 'tight':
      return t`Set the date after the estimate: it has to fit between now and then.`;
    default:
      return t`Agree what has to be true before a task counts as done.`;
  }
}

/** Each cause has its colour everywhere; the words beside it say it first. */
export const hueOfCause: Record<Code, number> = {
  waited_for: 268,
  time_off: 195,
  handed_over: 325,
  column: 70,
  scope: 150,
  longer: 25,
  moved_nearer: 230,
  tight: 295,
  set_aside: 110,
};
