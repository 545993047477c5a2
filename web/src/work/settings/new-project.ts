/** A project in the making: its key follows its name until the person writes one of their own. */
import { useState } from 'react';
import { addProject } from '../../data/commands.ts';
import { useRows } from '../../data/hooks.ts';
import type { Visibility } from '../../data/rows.ts';
import { type Attempt, useAttempt } from '../../people/attempt.ts';
import { proposeKey, tidyKey } from './key.ts';

export interface NewProjectDraft extends Attempt {
  name: string;
  key: string;
  visibility: Visibility;
  hue: number;
  isReady: boolean;
  setName: (name: string) => void;
  setKey: (key: string) => void;
  setVisibility: (visibility: Visibility) => void;
  setHue: (hue: number) => void;
  /** Makes it and says under which key; null when it was refused. */
  make: () => Promise<string | null>;
}

/** The colours offered for projects: 30 degrees apart, so that each is told from the next. */
export const HUES: readonly number[] = [268, 298, 328, 358, 28, 58, 88, 118, 148, 178, 208, 238];

export function useNewProject(): NewProjectDraft {
  const form = useAttempt();
  const projects = useRows('project', {}, []);
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [visibility, setVisibility] = useState<Visibility>('open');
  const [hue, setHue] = useState(() => HUES[projects.length % HUES.length] ?? 268);
  const key = ownKey ?? proposeKey(name, new Set(projects.map((project) => project.key)));
  const project = { name: name.trim(), key, visibility, hue };
  return {
    ...form,
    ...{ name, key, visibility, hue, setName, setVisibility, setHue },
    isReady: name.trim() !== '' && key !== '',
    setKey: (typed) => setOwnKey(tidyKey(typed) || null),
    make: async () => ((await form.attempt(() => addProject(project))) ? key : null),
  };
}
