/** What can be done with the whole task: take its address along, put it elsewhere, put it away. */
import { useLingui } from '@lingui/react/macro';
import { Archive, ArrowLeftRight, Ellipsis, FolderInput, Link, Maximize2, Network, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { archiveTask, nest, transfer, trashTask } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf, useProjects } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { pageOf, useGo } from '../../shell/go.ts';
import { useCommands } from '../../shell/keys.ts';
import { toast } from '../../shell/toasts.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { openPicker, pickProject } from '../../ui/picker/index.ts';
import { useHere } from '../tasks/here.tsx';
import { offerTask } from './offering.ts';

interface TaskToolsProps {
  task: Task;
  /** In the peek: the way to the whole page. */
  canGrow?: boolean;
  /** When the task has gone elsewhere. */
  onGone: () => void;
}

export function TaskTools({ task, canGrow = false, onGone }: TaskToolsProps) {
  const { t } = useLingui();
  const go = useGo();
  const anchor = useRef<HTMLSpanElement>(null);
  const { works } = useHere();
  const taskKey = taskKeyOf(task);
  const copy = () => void copyLink(taskKey, t`Link copied.`);
  useCommands([{ id: 'open-task.copy', title: t`Copy the link of the task`, group: t`Task`, run: copy }], [taskKey, t]);
  return (
    <>
      <IconButton label={t`Copy the link`} icon={<Link />} onPress={copy} />
      {canGrow && <IconButton label={t`Open as a page`} icon={<Maximize2 />} onPress={() => go(pageOf(taskKey))} />}
      {works && !isDraft(task) && (
        <span ref={anchor}>
          <Deeds task={task} anchor={anchor} onGone={onGone} />
        </span>
      )}
    </>
  );
}

interface DeedsProps {
  task: Task;
  anchor: { current: Element | null };
  onGone: () => void;
}

function Deeds({ task, anchor, onGone }: DeedsProps) {
  const { t } = useLingui();
  const go = useGo();
  const projects = useProjects();
  const { me } = useHere();
  const taskKey = taskKeyOf(task);
  const others = projects.filter((project) => project.id !== task.project_id);
  /** After the menu has closed and given the focus back. */
  const at = (open: (anchor: Element) => void) => () => setTimeout(() => anchor.current && open(anchor.current));
  const toProject = async (project: string) => {
    const answer = await act(transfer(task.id, project), t`${taskKey} has moved to another project`);
    const moved = answer && store.row('task', task.id);
    if (moved) go(pageOf(taskKeyOf(moved)));
  };
  const away = (how: typeof archiveTask, said: string) => () => {
    void act(how(task.id), said);
    onGone();
  };
  return (
    <Menu
      label={t`Actions for ${taskKey}`}
      placement="bottom end"
      trigger={<IconButton label={t`More actions`} icon={<Ellipsis />} />}
    >
      <MenuItem
        label={t`Make it a part of…`}
        icon={<Network size={14} />}
        isDisabled={task.away !== null}
        onAction={at((element) => pickParent(element, task))}
      />
      <MenuItem
        label={t`Move to another project…`}
        icon={<FolderInput size={14} />}
        isDisabled={!others.length || task.away !== null}
        onAction={at((element) =>
          pickProject(element, { value: null, projects: others, onPick: (id) => void toProject(id) }),
        )}
      />
      <MenuItem
        label={t`Offer it to somebody…`}
        icon={<ArrowLeftRight size={14} />}
        isDisabled={task.assignee_id !== me || task.away !== null || task.done_at !== null}
        onAction={at((element) => offerTask(element, task))}
      />
      <MenuLine />
      <MenuItem
        label={t`Archive`}
        icon={<Archive size={14} />}
        isDisabled={task.away !== null}
        onAction={away(archiveTask, t`${taskKey} archived`)}
      />
      <MenuItem
        label={t`Move to the trash`}
        icon={<Trash2 size={14} />}
        isDisabled={task.away === 'trashed'}
        onAction={away(trashTask, t`${taskKey} is in the trash`)}
      />
    </Menu>
  );
}

async function copyLink(taskKey: string, said: string) {
  await navigator.clipboard.writeText(location.origin + pageOf(taskKey));
  toast({ text: said });
}

/** Tasks of the same project that are not a part of something themselves. */
function pickParent(anchor: Element, task: Task) {
  const candidates = [...store.like('task', { project_id: task.project_id })].filter(
    (each) => each.id !== task.id && each.parent_id === null && each.away === null && !isDraft(each),
  );
  openPicker(anchor, {
    mode: 'one',
    label: taskKeyOf(task),
    placeholder: '…',
    options: candidates.map((each) => ({
      id: each.id,
      label: each.title,
      hint: taskKeyOf(each),
      keywords: taskKeyOf(each),
    })),
    value: task.parent_id,
    onPick: (id) => void act(nest(task.id, id)),
  });
}
