/** Drafts side by side, number by number: as it would be if nothing moved, and with the best plan for it. */
import { useLingui } from '@lingui/react/macro';
import type { Plan } from '../../data/plan-rows.ts';
import { type Column, DataTable } from '../../ui/table.tsx';
import { costInWords, gapInWords, wholeHours } from '../plans/words.ts';

interface Figure {
  id: string;
  name: string;
  of: (plan: Plan) => string;
}

export function Numbers({ drafts }: { drafts: readonly Plan[] }) {
  const { t } = useLingui();
  const terms = [...new Set(drafts.flatMap(termsOf))];
  const rows: Figure[] = [
    { id: 'total', name: t`Everything together`, of: ({ before, after }) => change(before?.total, after?.total) },
    ...terms.map((term) => ({
      id: term,
      name: costInWords(term),
      of: ({ before, after }: Plan) => change(before?.cost[term], after?.cost[term]),
    })),
    { id: 'moves', name: t`Tasks that change hands`, of: (plan) => String(plan.move_count) },
    { id: 'left', name: t`Tasks nobody can do`, of: (plan) => String(plan.left.length) },
    { id: 'gap', name: t`How good the plan is`, of: (plan) => gapInWords(plan.gap) || '–' },
  ];
  const columns: Column<Figure>[] = [
    { id: 'name', title: t`Hours, less is better`, cell: (row) => row.name },
    ...drafts.map((plan) => ({
      id: plan.id,
      title: plan.name,
      isNumber: true,
      cell: (row: Figure) => row.of(plan),
    })),
  ];
  return <DataTable label={t`Drafts compared`} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

const termsOf = ({ before, after }: Plan): string[] => Object.keys({ ...before?.cost, ...after?.cost });

/** "65 → 44"; one number where nothing changes, a dash while it is not known. */
function change(before: number | undefined, after: number | undefined): string {
  if (before === undefined || after === undefined) return '–';
  const [from, to] = [wholeHours(before), wholeHours(after)];
  return from === to ? to : `${from} → ${to}`;
}
