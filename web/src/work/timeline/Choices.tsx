/** How far one sees, what is told besides, and how lines are grouped. */
import { useLingui } from '@lingui/react/macro';
import { Flame, Rows3, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommands } from '../../shell/keys.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { GROUPINGS, type Grouping } from './lines.ts';
import { ZOOMS, type Zoom } from './scale.ts';
import type { Sight } from './sight.ts';

export function Choices({ sight, children }: { sight: Sight; children?: ReactNode }) {
  const { t, i18n } = useLingui();
  const turn = () => sight.showCritical(!sight.isCritical);
  useCommands(
    [{ id: 'timeline.critical', title: t`Show the critical path and slack`, keys: 'V', group: t`Timeline`, run: turn }],
    [i18n.locale, sight],
  );
  return (
    <>
      <Groups sight={sight} />
      <Button tone="ghost" icon={<Flame />} aria-pressed={sight.isCritical} onPress={turn}>
        {sight.isCritical ? t`Critical path: on` : t`Critical path`}
      </Button>
      {children}
      <Zooms sight={sight} />
    </>
  );
}

function Groups({ sight }: { sight: Sight }) {
  const { t } = useLingui();
  const names: Record<Grouping | 'project', string> = {
    milestone: t`Milestone`,
    assignee: t`Person`,
    project: t`Project`,
    none: t`No groups`,
  };
  const offered: readonly (Grouping | 'project')[] =
    sight.usual === 'project' ? ['project', 'assignee', 'none'] : GROUPINGS;
  return (
    <Menu
      label={t`Group by`}
      placement="bottom end"
      selectionMode="single"
      selected={[sight.grouping]}
      onSelect={([id]) => id && sight.groupBy(id as Grouping)}
      trigger={
        <Button tone="ghost" icon={<Rows3 />} aria-label={t`Group by: ${names[sight.grouping]}`}>
          {names[sight.grouping]}
        </Button>
      }
    >
      {offered.map((id) => (
        <MenuItem key={id} id={id} label={names[id]} />
      ))}
    </Menu>
  );
}

function Zooms({ sight }: { sight: Sight }) {
  const { t } = useLingui();
  const names: Record<Zoom, string> = { day: t`Days`, week: t`Weeks`, month: t`Months`, quarter: t`Quarters` };
  return (
    <>
      <IconButton
        label={t`Zoom out`}
        keys="-"
        icon={<ZoomOut />}
        isDisabled={sight.zoom === 'quarter'}
        onPress={() => sight.zoomBy(1)}
      />
      <Menu
        label={t`Zoom`}
        placement="bottom end"
        selectionMode="single"
        selected={[sight.zoom]}
        onSelect={([id]) => id && sight.zoomTo(id as Zoom)}
        trigger={
          <Button tone="ghost" aria-label={t`Zoom: ${names[sight.zoom]}`}>
            {names[sight.zoom]}
          </Button>
        }
      >
        {ZOOMS.map((id) => (
          <MenuItem key={id} id={id} label={names[id]} />
        ))}
      </Menu>
      <IconButton
        label={t`Zoom in`}
        keys="+"
        icon={<ZoomIn />}
        isDisabled={sight.zoom === 'day'}
        onPress={() => sight.zoomBy(-1)}
      />
    </>
  );
}
