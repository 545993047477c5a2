/** Which of the three questions of the welcome is asked; kept in the address, so that a reload asks the same one. */
import { useState } from 'react';
import { useScreenSearch } from '../../shell/go.ts';

export type Step = 'found' | 'people' | 'project';
export const STEPS: readonly Step[] = ['found', 'people', 'project'];

export function useStep(hasWorkspace: boolean): [Step | null, (step: Step) => void] {
  const [{ step }, setSearch] = useScreenSearch();
  const [isNew] = useState(!hasWorkspace);
  const asked = STEPS.find((each) => each === step);
  const go = (next: Step) => setSearch({ step: next }, { replace: false });
  if (!hasWorkspace) return ['found', go];
  if (asked && asked !== 'found') return [asked, go];
  return [isNew ? 'people' : null, go]; // whoever has founded just now goes on, also before the address says so
}
