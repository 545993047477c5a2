/** What leads do with a column from the board itself; the rest of it is in the settings. */
import { useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowRight, Ellipsis, Settings2 } from 'lucide-react';
import { moveStatus } from '../../data/commands.ts';
import type { Status } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { useGo } from '../../shell/go.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { useHere } from '../tasks/here.tsx';

export function ColumnMenu({ status }: { status: Status }) {
  const { t } = useLingui();
  const { project, statuses } = useHere();
  const go = useGo();
  const at = statuses.findIndex((each) => each.id === status.id);
  const moveTo = (index: number) => {
    const others = statuses.filter((each) => each.id !== status.id);
    void act(moveStatus(status.id, others[index - 1]?.id ?? null), t`${status.name} moved`);
  };
  return (
    <Menu
      label={t`Column ${status.name}`}
      trigger={<IconButton size="small" label={t`Column ${status.name}`} icon={<Ellipsis />} />}
    >
      <MenuItem label={t`Move left`} icon={<ArrowLeft />} isDisabled={at <= 0} onAction={() => moveTo(at - 1)} />
      <MenuItem
        label={t`Move right`}
        icon={<ArrowRight />}
        isDisabled={at >= statuses.length - 1}
        onAction={() => moveTo(at + 1)}
      />
      <MenuLine />
      <MenuItem
        label={t`Rename or remove columns`}
        icon={<Settings2 />}
        onAction={() => go(`/p/${project.key}/settings`)}
      />
    </Menu>
  );
}
