/** Asking for a plan from a project: its backlog given out, or its work balanced; by menu and from the palette. */
import { useLingui } from '@lingui/react/macro';
import { Scale, Sparkles } from 'lucide-react';
import { useMyProjectRole } from '../../data/hooks.ts';
import type { Project } from '../../data/rows.ts';
import { useGo } from '../../shell/go.ts';
import { useCommands } from '../../shell/keys.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useMayDecide } from '../may.ts';
import { startBacklog, startBalance } from './starting.ts';

export function PlanMenu({ project }: { project: Project }) {
  const { t } = useLingui();
  const go = useGo();
  const may = useMayDecide(project.id);
  const leads = useMyProjectRole(project.id) === 'lead';
  const deeds = [
    ...(may
      ? [
          {
            id: 'plan.backlog',
            title: t`Plan the backlog`,
            icon: <Sparkles />,
            run: () => void startBacklog(project.id, go),
          },
        ]
      : []),
    ...(leads
      ? [
          {
            id: 'plan.balance',
            title: t`Balance the work`,
            icon: <Scale />,
            run: () => void startBalance(project.id, go),
          },
        ]
      : []),
  ];
  useCommands(
    deeds.map(({ id, title, run }) => ({ id, title, run, group: t`Plan` })),
    [project.id, may, leads, t],
  );
  if (!deeds.length) return null;
  return (
    <Menu
      label={t`Plan`}
      trigger={<IconButton label={t`Plan who does what`} icon={<Sparkles />} />}
      placement="bottom end"
    >
      {deeds.map(({ id, title, icon, run }) => (
        <MenuItem key={id} label={title} icon={icon} onAction={run} />
      ))}
    </Menu>
  );
}
