/** A task for one day, typed beside it; where all projects are shown one says for which of them. */
import { useLingui } from '@lingui/react/macro';
import { type RefObject, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useProjects } from '../../data/hooks.ts';
import type { Id, Project } from '../../data/rows.ts';
import { type Day, dayInFull } from '../../ui/dates.ts';
import menu from '../../ui/menu.module.css';
import { Select } from '../../ui/select.tsx';
import { store } from '../../data/local.ts';
import type { Preset } from '../tasks/adding.ts';
import { myId, worksIn } from '../tasks/facts.ts';
import { WithHere } from '../tasks/here.tsx';
import { QuickAdd } from '../tasks/QuickAdd.tsx';
import s from './calendar.module.css';

export interface Adding {
  day: Day;
  cell: HTMLElement;
}

interface AddOnDayProps {
  adding: Adding;
  /** The project it is for; null where one chooses. */
  project: Project | null;
  /** What new tasks get beside their day: mine are mine. */
  preset: Preset;
  onClose: () => void;
}

let lastProject: Id | null = null;

export function AddOnDay({ adding, project, preset, onClose }: AddOnDayProps) {
  const { t } = useLingui();
  const cell = useRef<HTMLElement>(adding.cell);
  const inside = useRef<HTMLDivElement>(null);
  const projects = useProjects().filter(mayAdd);
  const [chosen, setChosen] = useState(() => lastProject);
  const into = project ?? projects.find((each) => each.id === chosen) ?? projects[0];
  const choose = (id: Id) => {
    lastProject = id;
    setChosen(id);
  };
  const leave = () => requestAnimationFrame(() => isLeft(inside) && onClose());
  return (
    <Popover
      triggerRef={cell}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={-28}
      className={menu.popover!}
    >
      <Dialog aria-label={t`New task due ${dayInFull(adding.day)}`} className={s.adding!}>
        <div ref={inside} onKeyDownCapture={(event) => event.key === 'Escape' && onClose()}>
          <p className={s.note}>{dayInFull(adding.day)}</p>
          {!project && into && (
            <Select
              label={t`Project`}
              quiet
              value={into.id}
              choices={projects.map(({ id, name }) => ({ id, label: name }))}
              onChange={choose}
            />
          )}
          {into ? (
            <WithHere key={into.id} project={into}>
              <QuickAdd preset={{ ...preset, due: adding.day }} place={dayInFull(adding.day)} onClose={leave} />
            </WithHere>
          ) : (
            <p>{t`You work in no project yet.`}</p>
          )}
        </div>
      </Dialog>
    </Popover>
  );
}

/** The line was left for what stands beside it, or for good. */
const isLeft = (inside: RefObject<HTMLElement | null>): boolean =>
  !inside.current?.contains(document.activeElement) && !document.querySelector('[role="listbox"]');

function mayAdd(project: Project): boolean {
  const me = store.row('person', myId());
  const mine = [...store.like('membership', { project_id: project.id })].find((each) => each.person_id === me?.id);
  return !!me && (me.role === 'owner' || me.role === 'admin' || worksIn(me, project, mine?.role));
}
