/** The newest change that touched a project's own rows, so that its log knows when to look again. */
import { useRows } from '../data/hooks.ts';
import { by } from '../data/order.ts';
import type { Id } from '../data/rows.ts';

export function useNewest(project: Id): number {
  const of = { project_id: project };
  const tasks = useRows('task', { of, sort: [by('seq', 'down')] }, [project]);
  const statuses = useRows('status', { of, sort: [by('seq', 'down')] }, [project]);
  const members = useRows('membership', { of, sort: [by('seq', 'down')] }, [project]);
  return Math.max(tasks[0]?.seq ?? 0, statuses[0]?.seq ?? 0, members[0]?.seq ?? 0);
}
