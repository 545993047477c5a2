/** What people ask of two tasks: that one waits for the other, how, and no longer. */
import { add, ask, create, edit } from './ask.ts';
import type { LinkType } from './link-rows.ts';
import { store } from './local.ts';
import type { Id } from './rows.ts';

/** The link that is expected to come to be. */
export const newLink = (task: Id, predecessor: Id, type: LinkType, lag: number) =>
  add('link', {
    id: crypto.randomUUID(),
    seq: 0,
    project_id: store.row('task', task)?.project_id ?? '',
    task_id: task,
    predecessor_id: predecessor,
    type,
    lag,
    removed: false,
  });

export const waitFor = (task: Id, predecessor: Id) =>
  create('links', { task, predecessor }, [newLink(task, predecessor, 'FS', 0)]);
export const changeLink = (link: Id, type: LinkType, lag: number) =>
  ask('links', link, 'change', { type, lag }, [edit('link', link, { type, lag })]);
export const removeLink = (link: Id) => ask('links', link, 'remove', {}, [edit('link', link, { removed: true })]);
