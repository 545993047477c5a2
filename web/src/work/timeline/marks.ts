/** What is told about a bar besides its dates; one object for each bar, so that a bar is drawn only when its own changes. */
import type { Day, Id } from '../../data/rows.ts';
import type { Compared } from '../../data/schedule-commands.ts';
import type { Dated } from '../schedule/bars.ts';
import { barOf } from '../schedule/bars.ts';
import { isCritical, type Slack } from '../schedule/critical.ts';
import { dayNumber, type WorkDays } from '../schedule/work-days.ts';
import type { Forecast } from './forecasts.ts';

export interface Marks {
  isCritical: boolean;
  /** Days on the calendar it may slip; 0 where nothing is told. */
  slack: number;
  isLate: boolean;
  /** Where it lay in the baseline. */
  promise: { first: number; last: number } | null;
  forecast: Forecast | null;
}

const PLAIN: Marks = { isCritical: false, slack: 0, isLate: false, promise: null, forecast: null };
const LATE: Marks = { ...PLAIN, isLate: true };

interface Asked {
  today: Day;
  slack: ReadonlyMap<Id, Slack> | null;
  compared: Compared | undefined;
  forecasts: ReadonlyMap<Id, Forecast>;
  daysOf: (task: Dated) => WorkDays;
}

/** The marks of each task; a task whose marks are as before keeps its object. */
export class Marking {
  private known = new Map<Id, Marks>();
  private readonly promises: ReadonlyMap<Id, Compared['promises'][number]>;
  private readonly asked: Asked;

  constructor(asked: Asked, before?: Marking) {
    this.asked = asked;
    this.promises = new Map(asked.compared?.promises.map((each) => [each.task_id, each]));
    this.before = before?.known ?? new Map();
  }

  private readonly before: ReadonlyMap<Id, Marks>;

  of(task: Dated): Marks {
    const known = this.known.get(task.id);
    if (known) return known;
    const fresh = this.made(task);
    const old = this.before.get(task.id);
    const marks = old && isSame(old, fresh) ? old : fresh;
    this.known.set(task.id, marks);
    return marks;
  }

  private made(task: Dated): Marks {
    const { today, slack, forecasts, daysOf } = this.asked;
    const bar = barOf(task, daysOf(task));
    const its = slack?.get(task.id);
    const isLate = !!bar && task.done_at === null && !!task.due && task.due < today;
    const promised = this.promises.get(task.id);
    const promise = promised ? barOf({ ...promised }, daysOf(task)) : null;
    const forecast = forecasts.get(task.id) ?? null;
    if (!its && !promise && !forecast) return isLate ? LATE : PLAIN;
    return {
      isCritical: isCritical(its),
      slack: its && bar ? Math.max(0, its.until - bar.last) : 0,
      isLate,
      promise: promise && { first: promise.first, last: promise.last },
      forecast,
    };
  }

  /** How many days later than promised a task ends. */
  drift(task: Id): number | null {
    return this.promises.get(task)?.due_later ?? null;
  }
}

const isSame = (a: Marks, b: Marks): boolean =>
  a.isCritical === b.isCritical &&
  a.slack === b.slack &&
  a.isLate === b.isLate &&
  a.promise?.first === b.promise?.first &&
  a.promise?.last === b.promise?.last &&
  dayOr0(a.forecast?.p50) === dayOr0(b.forecast?.p50) &&
  dayOr0(a.forecast?.p85) === dayOr0(b.forecast?.p85);

const dayOr0 = (day: Day | undefined): number => (day ? dayNumber(day) : 0);
