/** What a suggestion says, made ready to be drawn: who is proposed, and why as bars that all point the same way. */
import { t } from '@lingui/core/macro';
import type { Choice, Suggestion, Term } from '../data/rows.ts';
import type { Reason } from '../ui/bars.tsx';

/** So many people are the suggestion; the others stand by. */
const PROPOSED = 3;

export const proposedIn = (suggestion: Suggestion): readonly Choice[] => suggestion.choices.slice(0, PROPOSED);
export const runnersUpIn = (suggestion: Suggestion): readonly Choice[] => suggestion.choices.slice(PROPOSED);

/** The reasons for one person, the same text for everybody who looks. */
export const reasonsOf = (choice: Pick<Choice, 'terms'>): Reason[] =>
  choice.terms.map((term) => ({ label: termInWords(term.name), value: inFavour(term), sentence: term.says }));

/** What a term of the cost is called. */
export function termInWords(name: string): string {
  if (name === 'skills') return t`Skill fit`;
  if (name === 'free') return t`Time for it`;
  if (name === 'load') return t`Room left`;
  if (name === 'promises') return t`Promises kept`;
  if (name === 'wishes') return t`Wishes`;
  if (name === 'money') return t`Money`;
  if (name === 'dull') return t`Dull work shared`;
  if (name === 'switching') return t`Staying with it`;
  if (name === 'stretch') return t`A mentor helps`;
  return name;
}

/** How full somebody is comes as "how much is taken"; a longer bar must always speak for the person. */
const inFavour = (term: Term): number => (term.name === 'load' ? 1 - term.value : term.value);
