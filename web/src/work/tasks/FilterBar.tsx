/** The row of filters over board and list: words, mine, and a choice for each thing one asks by. */
import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { memo, type ReactNode, useMemo, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Label, Person } from '../../data/rows.ts';
import { useCommands } from '../../shell/keys.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/classes.ts';
import { HueSquare, type Option, openPicker, PickerButton } from '../../ui/picker/index.ts';
import { PRIORITIES, PriorityIcon, priorityInWords } from '../../ui/priority-icon.tsx';
import { DUE_BUCKETS, dueBucketInWords } from './due-buckets.ts';
import s from './filter-bar.module.css';
import { PRIORITY_NAMES } from './filters.ts';
import { useHere } from './here.tsx';
import type { Filtering } from './use-filters.ts';

interface FilterBarProps {
  filtering: Filtering;
  shown: number;
  of: number;
  /** More choices of the screen, at the end. */
  children?: ReactNode;
}

export const FilterBar = memo(function FilterBar({ filtering, shown, of, children }: FilterBarProps) {
  const { t } = useLingui();
  const { filters, shows, set, clear } = filtering;
  const isMine = filters.assignee.length === 1 && filters.assignee[0] === 'me';
  return (
    <div className={s.bar} role="search" aria-label={t`Filters`}>
      <Words filtering={filtering} />
      <ToggleButton
        className={s.toggle}
        isSelected={isMine}
        onChange={(on) => set('assignee', on ? ['me'] : [])}
      >{t`Mine`}</ToggleButton>
      <Choices filtering={filtering} />
      {shows && (
        <Button tone="ghost" size="small" icon={<X />} onPress={clear}>
          {t`Clear`}
        </Button>
      )}
      <span className={s.count}>{shows ? t`${shown} of ${of}` : null}</span>
      {children}
    </div>
  );
});

function Words({ filtering }: { filtering: Filtering }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const focus = () => field.current?.select();
  useCommands([{ id: 'filter', title: t`Filter by words`, keys: '/', group: t`View`, run: focus }], []);
  return (
    <label className={s.words}>
      <Search size={14} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={t`Filter by words`}
        aria-keyshortcuts="/"
        placeholder={t`Filter`}
        value={filtering.filters.text}
        onChange={(event) => filtering.setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && leave(event.currentTarget)}
        autoComplete="off"
      />
    </label>
  );
}

/** Escape leaves the field for the tasks; the words stay, and `/` comes back to them. */
function leave(field: HTMLInputElement) {
  field.blur();
  document.querySelector<HTMLElement>('[data-tasks] [data-spot][tabindex="0"]')?.focus();
}

/** What can be asked by, in the order of the chips. */
type Asked = 'assignee' | 'label' | 'priority' | 'due';

function Choices({ filtering: { filters, set } }: { filtering: Filtering }) {
  const { t } = useLingui();
  const options = useChoices();
  return (
    <>
      <Choice label={t`Assignee`} by="assignee" value={filters.assignee} options={options.assignee} set={set} />
      <Choice label={t`Label`} by="label" value={filters.label} options={options.label} set={set} />
      <Choice label={t`Priority`} by="priority" value={filters.priority} options={options.priority} set={set} />
      <Choice label={t`Due`} by="due" value={filters.due} options={options.due} set={set} />
    </>
  );
}

function useChoices(): Record<Asked, readonly Option[]> {
  const { t } = useLingui();
  const { people, labels, me } = useHere();
  return useMemo(() => {
    const option = (person: Person): Option =>
      person.id === me
        ? { id: 'me', label: t`${person.name} (you)`, icon: <Avatar person={person} /> }
        : { id: person.id, label: person.name, icon: <Avatar person={person} /> };
    const nobody = { id: 'none', label: t`Nobody`, icon: <Avatar person={null} /> };
    const [mine, others] = [people.filter((each) => each.id === me), people.filter((each) => each.id !== me)];
    const colour = (label: Label): Option => ({
      id: label.id,
      label: label.name,
      icon: <HueSquare hue={label.hue} />,
    });
    return {
      assignee: [...mine.map(option), nobody, ...others.map(option)],
      label: [...labels.map(colour), { id: 'none', label: t`No label` }],
      priority: PRIORITIES.toReversed().map((priority) => ({
        id: PRIORITY_NAMES[priority]!,
        label: priorityInWords(priority),
        icon: <PriorityIcon priority={priority} />,
      })),
      due: DUE_BUCKETS.map((bucket) => ({ id: bucket, label: dueBucketInWords(bucket) })),
    };
  }, [people, labels, me, t]);
}

interface ChoiceProps {
  label: string;
  by: Asked;
  value: readonly string[];
  options: readonly Option[];
  set: Filtering['set'];
}

/** One chip; drawn again only when its own choice changes. */
const Choice = memo(function Choice({ label, by, value, options, set }: ChoiceProps) {
  const { t } = useLingui();
  const chosen = options.filter((option) => value.includes(option.id)).map((option) => option.label);
  const says = chosen.join(', ');
  const open = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'many',
      label,
      placeholder: t`Show only…`,
      options,
      value,
      onChange: (next) => set(by, next),
    });
  return (
    <PickerButton
      label={label}
      says={says || t`All`}
      look="chip"
      className={cx(s.choice, !!says && s.on)}
      onOpen={open}
    >
      <span className="clip">{chosen.length > 1 ? t`${label}: ${chosen.length}` : says || label}</span>
    </PickerButton>
  );
});
