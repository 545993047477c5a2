/** Whether figures show as a picture or as a table: kept in the address, turned with T. */
import { useLingui } from '@lingui/react/macro';
import { Segments } from '../ui/choice.tsx';
import { useScreenSearch } from './go.ts';
import { useCommands } from './keys.ts';

/** `id` begins the name of its command, `group` is where the sheet of keys lists it. */
export function PictureOrTable({ id, group }: { id: string; group: string }) {
  const { t } = useLingui();
  const [{ as }, setSearch] = useScreenSearch();
  const value = as === 'table' ? 'table' : 'picture';
  const look = (next: 'picture' | 'table') => setSearch({ as: next === 'table' ? 'table' : undefined });
  const turn = () => look(value === 'table' ? 'picture' : 'table');
  useCommands([{ id: `${id}.table`, title: t`Show as a table`, keys: 'T', group, run: turn }], [as, t]);
  return (
    <Segments
      label={t`How to show it`}
      value={value}
      choices={[
        { id: 'picture', label: t`Picture` },
        { id: 'table', label: t`Table`, keys: 'T' },
      ]}
      onChange={look}
    />
  );
}
