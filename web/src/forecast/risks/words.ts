/** What the grades of a risk and the answers to it are called. */
import { useLingui } from '@lingui/react/macro';
import type { Risk } from '../../data/forecast-rows.ts';
import type { Choice } from '../../ui/select.tsx';
import type { Weight } from './register.ts';

type Grade = '1' | '2' | '3' | '4' | '5';

export function useRiskWords() {
  const { t } = useLingui();
  const probabilities: Choice<Grade>[] = [
    { id: '1', label: t`rare` },
    { id: '2', label: t`unlikely` },
    { id: '3', label: t`possible` },
    { id: '4', label: t`likely` },
    { id: '5', label: t`nearly certain` },
  ];
  const impacts: Choice<Grade>[] = [
    { id: '1', label: t`hardly noticed` },
    { id: '2', label: t`a nuisance` },
    { id: '3', label: t`costs days` },
    { id: '4', label: t`costs weeks` },
    { id: '5', label: t`the project fails` },
  ];
  const answers: Choice<NonNullable<Risk['answer']> | 'none'>[] = [
    { id: 'none', label: t`Not answered yet` },
    { id: 'avoid', label: t`Avoid`, hint: t`do it another way` },
    { id: 'reduce', label: t`Reduce`, hint: t`make it rarer or milder` },
    { id: 'transfer', label: t`Transfer`, hint: t`to who can bear it` },
    { id: 'accept', label: t`Accept`, hint: t`live with it` },
  ];
  const weights: Record<Weight, string> = { low: t`small risk`, middle: t`middling risk`, high: t`great risk` };
  const states: Record<Risk['state'], string> = {
    open: t`open`,
    closed: t`cannot happen any more`,
    realised: t`has happened`,
    withdrawn: t`taken off`,
  };
  return { probabilities, impacts, answers, weights, states };
}
