/** Saying yes or no to a suggestion, with the sentence that follows and the way back. */
import { t } from '@lingui/core/macro';
import { acceptSuggestion, dismissSuggestion, suggest } from '../data/commands.ts';
import { store } from '../data/local.ts';
import type { Id, Suggestion } from '../data/rows.ts';
import { act } from '../shell/act.ts';

/** Gives the task to the person; Undo takes it from them again. */
export function give(suggestion: Suggestion, person: Id) {
  const name = store.row('person', person)?.name ?? t`Somebody`;
  const title = store.row('task', suggestion.task_id)?.title ?? '';
  return act(acceptSuggestion(suggestion.id, person), t`${name} takes “${title}”`);
}

/** Sets it aside. It is never held against anybody, and one can ask again at any time. */
export function setAside(suggestion: Suggestion) {
  const title = store.row('task', suggestion.task_id)?.title ?? '';
  return act(dismissSuggestion(suggestion.id), t`Set aside: “${title}” stays without anybody`);
}

export const askFor = (task: Id) => act(suggest(task));
