/** What people ask of their hours: the timer, entries, weeks handed in, and the rules about them. */
import { add, ask, create, edit } from './ask.ts';
import { store } from './local.ts';
import type { Day, Entry, Id, Rounding, Timer, Way } from './rows.ts';
import { session } from './session.ts';

// The timer

/** Starts the timer; one that runs elsewhere is stopped first and becomes an entry. */
export function startTimer(project: Id, task: Id | null) {
  const me = session.get()?.person_id ?? '';
  const now = { project_id: project, task_id: task, note: '', started_at: moment(), running: true, entry_id: null };
  const [row] = store.like('timer', { person_id: me });
  const expected = row
    ? edit('timer', row.id, now)
    : add('timer', { id: crypto.randomUUID(), seq: 0, person_id: me, ...now });
  return create('timers', { project, task }, [expected]);
}

/** Without `minutes` it counts what was measured. */
export const stopTimer = (timer: Id, minutes: number | null = null) =>
  ask('timers', timer, 'stop', { minutes }, [edit('timer', timer, { running: false })]);
export const discardTimer = (timer: Id) =>
  ask('timers', timer, 'discard', {}, [edit('timer', timer, { running: false })]);
export const noteTimer = (timer: Id, note: string) =>
  ask('timers', timer, 'note', { note }, [edit('timer', timer, { note })]);

/** The timer of whoever is signed in, while it runs. */
export function runningTimer(): Timer | undefined {
  const [row] = store.like('timer', { person_id: session.get()?.person_id ?? '' });
  return row?.running ? row : undefined;
}

// Entries

export interface NewEntry {
  project: Id;
  task: Id | null;
  day: Day;
  minutes: number;
  note?: string;
}

export const logTime = (entry: NewEntry) => create('entries', entry, [add('entry', asDraft(entry))]);

type Correction = Partial<Pick<Entry, 'day' | 'minutes' | 'note' | 'billable'>>;

export const changeEntry = (entry: Id, to: Correction) =>
  ask('entries', entry, 'change', to, [edit('entry', entry, to)]);
export const moveEntry = (entry: Id, project: Id, task: Id | null) =>
  ask('entries', entry, 'move', { project, task }, [edit('entry', entry, { project_id: project, task_id: task })]);
export const removeEntry = (entry: Id) =>
  ask('entries', entry, 'remove', {}, [edit('entry', entry, { removed: true })]);
export const putBackEntry = (entry: Id) =>
  ask('entries', entry, 'put_back', {}, [edit('entry', entry, { removed: false })]);

// Weeks

export const submitWeek = (week: Day) => create('sheets', { week });
export const takeBackWeek = (sheet: Id) =>
  ask('sheets', sheet, 'take_back', {}, [edit('sheet', sheet, { state: 'open' })]);
export const approveSheet = (sheet: Id) =>
  ask('sheets', sheet, 'approve', {}, [edit('sheet', sheet, { state: 'approved' })]);
export const sendBackSheet = (sheet: Id, reason: string) =>
  ask('sheets', sheet, 'send_back', { reason }, [edit('sheet', sheet, { state: 'sent_back', reason })]);
export const reopenSheet = (sheet: Id) =>
  ask('sheets', sheet, 'reopen', {}, [edit('sheet', sheet, { state: 'submitted' })]);

// Rules

export function setRounding(workspace: Id, way: Way, step: number) {
  const row = roundingNow();
  return ask(
    'workspaces',
    workspace,
    'set_rounding',
    { way, step },
    row ? [edit('rounding', row.id, { way, step })] : [],
  );
}

export function setBillable(project: Id, billable: boolean) {
  const [row] = store.like('billing', { project_id: project });
  return ask('projects', project, 'set_billable', { billable }, row ? [edit('billing', row.id, { billable })] : []);
}

export function roundingNow(): Rounding | undefined {
  const [row] = store.like('rounding', {});
  return row;
}

function asDraft({ project, task, day, minutes, note = '' }: NewEntry): Entry {
  const [billing] = store.like('billing', { project_id: project });
  return {
    id: crypto.randomUUID(),
    seq: 0,
    person_id: session.get()?.person_id ?? '',
    project_id: project,
    task_id: task,
    day,
    minutes,
    note,
    billable: billing?.billable ?? false,
    began_at: null,
    made_at: moment(),
    removed: false,
  };
}

const moment = () => new Date().toISOString();
