/** Calendars for other programs: secret addresses they read, and files to take along. */
import { type Answer, ask, create, edit } from './ask.ts';
import type { Day, Id, Kept } from './rows.ts';
import { respond } from './wire.ts';

/** What a calendar for another program may hold. */
export interface Holds {
  tasks: boolean;
  time_off: boolean;
  milestones: boolean;
}

/** A secret address at which a calendar program reads somebody's own calendar. */
export interface Feed extends Kept, Holds {
  person_id: Id;
  name: string;
  last_used_on: Day | null;
  revoked: boolean;
}

/** The answer's `secret` is part of the address, told this once. */
export const addFeed = (name: string): Promise<Answer> => create('feeds', { name });
export const changeFeed = (feed: Feed, to: Partial<Holds>) => {
  const { name, tasks, time_off, milestones } = { ...feed, ...to };
  return ask('feeds', feed.id, 'change', { name, tasks, time_off, milestones }, [edit('feed', feed.id, to)]);
};
/** The answer's `secret` is part of the new address. */
export const renewFeed = (feed: Id) => ask('feeds', feed, 'renew', {}, [edit('feed', feed, { last_used_on: null })]);
export const revokeFeed = (feed: Id) => ask('feeds', feed, 'revoke', {}, [edit('feed', feed, { revoked: true })]);

export const addressOf = (secret: string): string => `${location.origin}/api/v1/calendars/${secret}.ics`;
/** The same for a program that subscribes when it is opened. */
export const subscriptionOf = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** What stands in a calendar on the screen. */
export interface ShownInCalendar {
  name: string;
  tasks: Id[];
  milestones: Id[];
  absences: Id[];
}

export const takeCalendar = (shown: ShownInCalendar): Promise<void> =>
  save('calendar.ics', `${shown.name}.ics`, { method: 'POST', body: shown });

export const takeTimeline = (project: Id, name: string): Promise<void> =>
  save(`projects/${project}/timeline.ics`, `${name}.ics`);

async function save(path: string, name: string, asked: { method?: 'POST'; body?: object } = {}): Promise<void> {
  const file = await (await respond(path, asked)).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
