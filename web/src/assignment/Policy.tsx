/** What counts more when work is planned: four sliders, each with what it does. */
import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useIsAdmin, useRows } from '../data/hooks.ts';
import { setPolicy } from '../data/plan-commands.ts';
import type { Weights } from '../data/plan-rows.ts';
import { useSession } from '../data/session.ts';
import { act } from '../shell/act.ts';
import { Button } from '../ui/button.tsx';
import { Slider } from '../ui/slider.tsx';
import { SettingsSection } from '../work/settings/SettingsSection.tsx';
import s from './policy.module.css';

type Weight = keyof Weights;

const AS_USUAL: Weights = { speed: 1, balance: 1, growth: 1, stability: 1 };
const WEIGHTS: readonly Weight[] = ['speed', 'balance', 'growth', 'stability'];

export function Policy() {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const workspace = useSession()?.workspace_id ?? '';
  const kept = useRows('policy', {}, [])[0] ?? AS_USUAL;
  const [moving, setMoving] = useState<Partial<Weights>>({});
  const words = useWords();
  const shown = (weight: Weight) => moving[weight] ?? kept[weight];
  const keep = async (weights: Weights) => {
    await act(setPolicy(workspace, weights), t`Saved. Plans made from now on follow it.`);
    setMoving({});
  };
  const weightsNow = (): Weights => ({
    speed: kept.speed,
    balance: kept.balance,
    growth: kept.growth,
    stability: kept.stability,
  });
  const isUsual = WEIGHTS.every((weight) => kept[weight] === 1);
  return (
    <SettingsSection
      title={t`How work is planned`}
      lead={t`Plans and suggestions weigh these four. Nothing is given to anybody before a person says yes, whatever they weigh.`}
    >
      <ul className={s.weights}>
        {WEIGHTS.map((weight) => (
          <li key={weight}>
            <Slider
              label={words[weight].name}
              value={shown(weight)}
              min={0}
              max={2}
              step={0.25}
              says={inWords(shown(weight))}
              isDisabled={!isAdmin}
              onChange={(value) => setMoving({ [weight]: value })}
              onChangeEnd={(value) => value !== kept[weight] && void keep({ ...weightsNow(), [weight]: value })}
            />
            <p>
              {words[weight].means} {shown(weight) > 1 && words[weight].more}
              {shown(weight) < 1 && words[weight].less}
            </p>
          </li>
        ))}
      </ul>
      {isAdmin && !isUsual && <Button onPress={() => void keep(AS_USUAL)}>{t`Back to usual`}</Button>}
      {!isAdmin && <p className={s.note}>{t`Owners and admins can change it.`}</p>}
    </SettingsSection>
  );
}

function inWords(value: number): string {
  if (value === 0) return t`does not count`;
  if (value === 1) return t`as usual`;
  return t`counts ${value} times`;
}

interface Words {
  name: string;
  means: string;
  more: string;
  less: string;
}

function useWords(): Record<Weight, Words> {
  const { t } = useLingui();
  return {
    speed: {
      name: t`Promises`,
      means: t`That work is done by its due date.`,
      more: t`Work rather goes to whoever is done in time, even if they get fuller.`,
      less: t`A day late is rather put up with, where it spares somebody too full a week.`,
    },
    balance: {
      name: t`Balance`,
      means: t`That nobody is much fuller than the others.`,
      more: t`Work is spread more evenly, even if somebody else would be quicker.`,
      less: t`Some may have more to do than others, where it serves the dates.`,
    },
    growth: {
      name: t`Wishes and growth`,
      means: t`That people do what they like to do and want to learn.`,
      more: t`Wishes decide more often, and learners get more of what they want to learn.`,
      less: t`Wishes decide only where all else is equal.`,
    },
    stability: {
      name: t`Stability`,
      means: t`That work stays with who has it.`,
      more: t`Fewer tasks change hands, only where much is won.`,
      less: t`More tasks change hands, also where little is won.`,
    },
  };
}
