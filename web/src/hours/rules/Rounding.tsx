/** How a workspace rounds hours where they are totalled; what people entered stays as it is. */
import { useLingui } from '@lingui/react/macro';
import { useIsAdmin, useWorkspace } from '../../data/hooks.ts';
import { setRounding } from '../../data/hours-commands.ts';
import type { Way } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Segments } from '../../ui/choice.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import { useRule } from '../rounding.ts';

const STEPS = ['5', '6', '10', '15', '30', '60'] as const;

export function RoundingRule() {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const isAdmin = useIsAdmin();
  const { way, step } = useRule();
  if (!workspace) return null;
  const set = (to: Way, minutes: number) => void act(setRounding(workspace.id, to, minutes), t`Saved`);
  return (
    <SettingsSection
      title={t`Rounding of hours`}
      lead={
        isAdmin
          ? t`Each entry is rounded where hours are totalled and exported. What people entered stays as it is.`
          : t`Owners and admins can change it. What you enter stays as it is.`
      }
    >
      <Segments<Way>
        label={t`Rounding`}
        value={way}
        choices={[
          { id: 'none', label: t`Not` },
          { id: 'nearest', label: t`Nearest` },
          { id: 'up', label: t`Up` },
          { id: 'down', label: t`Down` },
        ]}
        onChange={(to) => isAdmin && set(to, step)}
      />
      {way !== 'none' && (
        <Segments<string>
          label={t`Minutes`}
          value={String(step)}
          choices={STEPS.map((each) => ({ id: each, label: t`${each} min` }))}
          onChange={(minutes) => isAdmin && set(way, Number(minutes))}
        />
      )}
    </SettingsSection>
  );
}
