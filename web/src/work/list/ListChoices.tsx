/** How the list is grouped and which columns it shows. */
import { useLingui } from '@lingui/react/macro';
import { Columns3, Rows3 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import type { ListView } from '../List.tsx';
import { columnInWords, OPTIONAL } from './columns.ts';
import { GROUPINGS, type Grouping } from './lines.ts';

export function ListChoices({ view }: { view: ListView }) {
  const { t } = useLingui();
  const names: Record<Grouping, string> = {
    status: t`Status`,
    assignee: t`Assignee`,
    priority: t`Priority`,
    due: t`Due`,
    label: t`Label`,
    none: t`No groups`,
  };
  const hide = (shown: ReadonlySet<string>) =>
    view.setSearch({ hide: OPTIONAL.filter((id) => !shown.has(id)).join(',') || undefined });
  return (
    <>
      <Menu
        label={t`Group by`}
        placement="bottom end"
        selectionMode="single"
        selected={[view.grouping]}
        onSelect={([id]) => id && view.setSearch({ group: id === 'status' ? undefined : id, closed: undefined })}
        trigger={
          <Button tone="ghost" icon={<Rows3 />} aria-label={t`Group by: ${names[view.grouping]}`}>
            {names[view.grouping]}
          </Button>
        }
      >
        {GROUPINGS.map((id) => (
          <MenuItem key={id} id={id} label={names[id]} />
        ))}
      </Menu>
      <Menu
        label={t`Columns`}
        placement="bottom end"
        selectionMode="multiple"
        selected={view.columns}
        onSelect={hide}
        trigger={<Button tone="ghost" icon={<Columns3 />}>{t`Columns`}</Button>}
      >
        {OPTIONAL.map((id) => (
          <MenuItem key={id} id={id} label={columnInWords(id)} />
        ))}
      </Menu>
    </>
  );
}
