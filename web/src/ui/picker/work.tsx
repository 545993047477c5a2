/** Choosing where work stands: status, priority, project, effort. */
import { t } from '@lingui/core/macro';
import { Clock } from 'lucide-react';
import { formatEffort, parseEffort } from '../effort.ts';
import { hueStyle } from '../hue.ts';
import { PRIORITIES, PriorityIcon, PriorityName, priorityInWords } from '../priority-icon.tsx';
import type { Priority } from '../quick-add.ts';
import { type Category, categoryInWords, StatusIcon } from '../status-icon.tsx';
import { PickerButton, type PickerLook, Unset } from './button.tsx';
import type { Option } from './options.ts';
import { openPicker } from './request.ts';
import w from './work.module.css';

export interface StatusLike {
  id: string;
  name: string;
  category: Category;
}

export interface PickStatus {
  value: string | null;
  /** In board order. */
  statuses: readonly StatusLike[];
  onPick: (id: string) => void;
}

export function pickStatus(anchor: Element, { value, statuses, onPick }: PickStatus): void {
  const options = statuses.map((status) => ({
    id: status.id,
    label: status.name,
    keywords: categoryInWords(status.category),
    icon: <StatusIcon {...standing(status, statuses)} />,
  }));
  openPicker(anchor, { mode: 'one', label: t`Status`, placeholder: t`Set status…`, options, value, onPick });
}

export function StatusPicker({
  label = t`Status`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickStatus & PickerLook) {
  const status = pick.statuses.find((each) => each.id === pick.value);
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={status?.name ?? t`None`}
      onOpen={(anchor) => pickStatus(anchor, pick)}
    >
      {children ??
        (status ? (
          <>
            <StatusIcon {...standing(status, pick.statuses)} />
            <span className="clip">{status.name}</span>
          </>
        ) : (
          <Unset>{t`No status`}</Unset>
        ))}
    </PickerButton>
  );
}

/** Category and place within it, as StatusIcon wants them. */
export function standing(
  status: StatusLike,
  statuses: readonly StatusLike[],
): { category: Category; position: number; of: number } {
  const peers = statuses.filter((each) => each.category === status.category);
  return {
    category: status.category,
    position: Math.max(
      0,
      peers.findIndex((each) => each.id === status.id),
    ),
    of: Math.max(1, peers.length),
  };
}

export interface PickPriority {
  value: Priority;
  onPick: (priority: Priority) => void;
}

export function pickPriority(anchor: Element, { value, onPick }: PickPriority): void {
  const options = [...PRIORITIES].reverse().map((priority) => ({
    id: String(priority),
    label: priorityInWords(priority),
    keywords: String(priority),
    icon: <PriorityIcon priority={priority} />,
  }));
  openPicker(anchor, {
    mode: 'one',
    label: t`Priority`,
    placeholder: t`Set priority…`,
    options,
    value: String(value),
    onPick: (id) => onPick(Number(id) as Priority),
  });
}

export function PriorityPicker({
  label = t`Priority`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickPriority & PickerLook) {
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={priorityInWords(pick.value)}
      onOpen={(anchor) => pickPriority(anchor, pick)}
    >
      {children ?? <PriorityName priority={pick.value} />}
    </PickerButton>
  );
}

export interface ProjectLike {
  id: string;
  name: string;
  key: string;
  hue: number;
}

export interface PickProject {
  value: string | null;
  projects: readonly ProjectLike[];
  onPick: (id: string) => void;
}

export function pickProject(anchor: Element, { value, projects, onPick }: PickProject): void {
  const options = projects.map((project) => ({
    id: project.id,
    label: project.name,
    hint: project.key,
    keywords: project.key,
    icon: <HueSquare hue={project.hue} />,
  }));
  openPicker(anchor, { mode: 'one', label: t`Project`, placeholder: t`Find a project…`, options, value, onPick });
}

export function ProjectPicker({
  label = t`Project`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickProject & PickerLook) {
  const project = pick.projects.find((each) => each.id === pick.value);
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={project?.name ?? t`None`}
      onOpen={(anchor) => pickProject(anchor, pick)}
    >
      {children ??
        (project ? (
          <>
            <HueSquare hue={project.hue} />
            <span className="clip">{project.name}</span>
          </>
        ) : (
          <Unset>{t`Choose a project`}</Unset>
        ))}
    </PickerButton>
  );
}

/** A project's or label's colour, beside its name. */
export function HueSquare({ hue }: { hue: number }) {
  return <span className={w.square} style={hueStyle(hue)} aria-hidden />;
}

export interface PickEffort {
  /** Minutes. */
  value: number | null;
  onPick: (minutes: number | null) => void;
}

export function pickEffort(anchor: Element, { value, onPick }: PickEffort): void {
  const option = (minutes: number): Option => ({
    id: String(minutes),
    label: formatEffort(minutes),
    icon: <Clock size={14} />,
    ...(minutes >= DAY && minutes % DAY === 0 && { hint: days(minutes / DAY) }),
  });
  const usual = [30, 60, 120, 240, 480, 960, 1440, 2400].filter((minutes) => minutes !== value);
  const offer = (query: string) => {
    const minutes = parseEffort(query);
    return minutes === null ? [] : [option(minutes)];
  };
  openPicker(anchor, {
    mode: 'one',
    label: t`Effort`,
    placeholder: t`3h 30m, 45m, 1d…`,
    options: [{ id: 'none', label: t`No estimate` }, ...(value === null ? [] : [option(value)]), ...usual.map(option)],
    offer,
    value: value === null ? 'none' : String(value),
    nothing: t`Write hours or minutes, such as 3h 30m.`,
    onPick: (id) => onPick(id === 'none' ? null : Number(id)),
  });
}

export function EffortPicker({
  label = t`Effort`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickEffort & PickerLook) {
  const words = pick.value === null ? t`No estimate` : formatEffort(pick.value);
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={words}
      onOpen={(anchor) => pickEffort(anchor, pick)}
    >
      {children ?? (pick.value === null ? <Unset>{words}</Unset> : <span className="tabular">{words}</span>)}
    </PickerButton>
  );
}

const DAY = 480;
const days = (count: number) => (count === 1 ? t`1 day` : t`${count} days`);
