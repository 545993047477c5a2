/** Saying no to a task, and answering that: a matter between two people, on the task it is about. */
import { useMyId, useRows, useSuggestion } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Objection, Task } from '../../data/rows.ts';
import { Answering } from './Answering.tsx';
import { Objecting } from './Objecting.tsx';
import { Raised } from './Raised.tsx';

/** Draws nothing where there is nothing to object to and nothing was said. */
export function Objections({ task }: { task: Task }) {
  const me = useMyId();
  const suggestion = useSuggestion(task.id);
  const said = useRows(
    'objection',
    { of: { task_id: task.id }, where: (row) => row.holder_id === me && TELLS.has(row.state), sort: [by('at')] },
    [task.id, me],
  );
  const mine = said.findLast((row) => row.person_id === me);
  const asked = said.filter((row) => row.to_id === me);
  if (task.done_at !== null) return null;
  const isMeant = suggestion?.choices.some((choice) => choice.person_id === me) ?? false;
  const hasSomebody = task.assignee_id !== null || isMeant;
  return (
    <>
      {asked
        .filter((row) => row.state === 'open' || row === asked.at(-1))
        .map((row) => (
          <Answering key={row.id} objection={row} />
        ))}
      {mine && <Raised objection={mine} />}
      {hasSomebody && !said.some((row) => row.state === 'open') && (
        <Objecting key={task.assignee_id} task={task} isMeant={task.assignee_id === me || isMeant} />
      )}
    </>
  );
}

const TELLS = new Set<Objection['state']>(['open', 'accepted', 'kept']);
