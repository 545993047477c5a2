/** The checklists of a task: what is ticked, what is left, and the line that adds the next one. */
import { useLingui } from '@lingui/react/macro';
import { ListPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { addItem } from '../../data/commands.ts';
import { useItems } from '../../data/hooks.ts';
import type { Item, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { ThinBar } from '../../ui/bars.tsx';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import { AddLine } from './AddLine.tsx';
import { ChecklistLine } from './ChecklistLine.tsx';
import { Section } from './Section.tsx';

export function Checklists({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const items = useItems(task.id);
  const [begun, setBegun] = useState<readonly string[]>([]);
  const known = Map.groupBy(items, (item) => item.list);
  const names = [...new Set([...(known.size || isFixed ? [] : ['']), ...known.keys(), ...begun])];
  if (!names.length) return null;
  return names.map((name, at) => (
    <Checklist
      key={name}
      task={task}
      name={name || t`Checklist`}
      list={name}
      items={known.get(name) ?? []}
      isFixed={isFixed}
      tools={at === 0 && !isFixed && <AnotherList onName={(list) => setBegun([...begun, list])} />}
    />
  ));
}

interface ChecklistProps {
  task: Task;
  name: string;
  list: string;
  items: readonly Item[];
  isFixed: boolean;
  tools: React.ReactNode;
}

function Checklist({ task, name, list, items, isFixed, tools }: ChecklistProps) {
  const { t } = useLingui();
  const adding = useRef<HTMLInputElement>(null);
  const done = items.filter((item) => item.done).length;
  const order = items.map((item) => item.id);
  return (
    <Section title={name} count={items.length > 0 && t`${done} of ${items.length}`} tools={tools}>
      {items.length > 0 && <ThinBar share={done / items.length} />}
      <ul>
        {items.map((item) => (
          <ChecklistLine
            key={item.id}
            item={item}
            order={order}
            isFixed={isFixed}
            onNext={() => adding.current?.focus()}
          />
        ))}
      </ul>
      {!isFixed && (
        <AddLine
          ref={adding}
          label={t`Add to ${name}`}
          placeholder={t`Add a line…`}
          onAdd={(title) => act(addItem(task.id, title, list))}
        />
      )}
    </Section>
  );
}

function AnotherList({ onName }: { onName: (name: string) => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  return (
    <Popover
      label={t`Another checklist`}
      placement="bottom end"
      trigger={<IconButton size="small" label={t`Another checklist`} icon={<ListPlus />} />}
    >
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) onName(name.trim());
            setName('');
            close();
          }}
        >
          <TextField label={t`Name of the checklist`} value={name} onChange={setName} maxLength={100} autoFocus />
        </form>
      )}
    </Popover>
  );
}
