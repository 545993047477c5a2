/** What a column of a sheet can hold, in words, and how choosing one field gives way to another. */
import { t } from '@lingui/core/macro';
import type { Import } from '../data/rows.ts';
import type { Choice } from '../ui/select.tsx';

export type Use = Import['columns'][number];

/** Fields that several columns can hold together; any other is held by one column at most. */
const SHARED = new Set(['labels', 'comment', 'link', 'contributors', 'keep', 'skip', 'checklist', 'type']);

export const isDate = (field: string): boolean => ['start', 'due', 'created', 'done_at'].includes(field);

/** The mapping after one column was given a field: a column that held it before is kept as text. */
export function remapped(columns: readonly Use[], index: number, field: string): Record<string, string> {
  const fieldOf = (use: Use) => {
    if (use.index === index) return field;
    return use.field === field && !SHARED.has(field) ? 'keep' : use.field;
  };
  return Object.fromEntries(columns.map((use) => [String(use.index + 1), fieldOf(use)]));
}

export const mappingOf = (columns: readonly Use[]): Record<string, string> =>
  Object.fromEntries(columns.map((use) => [String(use.index + 1), use.field]));

/** The fields people need most come first. */
export function fieldChoices(): Choice[] {
  return [
    { id: 'title', label: t`Title` },
    { id: 'description', label: t`Description` },
    { id: 'status', label: t`Status (its column)` },
    { id: 'assignee', label: t`Assignee` },
    { id: 'contributors', label: t`Others who work on it` },
    { id: 'priority', label: t`Priority` },
    { id: 'effort', label: t`Effort` },
    { id: 'start', label: t`Start date` },
    { id: 'due', label: t`Due date` },
    { id: 'labels', label: t`Labels` },
    { id: 'type', label: t`Type, as a label` },
    { id: 'outcome', label: t`Done when` },
    { id: 'checklist', label: t`Checklist` },
    { id: 'comment', label: t`Comment` },
    { id: 'link', label: t`Attachment or link` },
    { id: 'parent', label: t`Key of the task it is a part of` },
    { id: 'key', label: t`Key` },
    { id: 'other_key', label: t`Second key` },
    { id: 'created', label: t`Created on` },
    { id: 'created_by', label: t`Created by` },
    { id: 'done_at', label: t`Done on` },
    { id: 'done', label: t`Done, yes or no` },
    { id: 'archived', label: t`Archived, yes or no` },
    { id: 'status_category', label: t`Status category` },
    { id: 'assignee_id', label: t`Assignee’s id` },
    { id: 'created_by_id', label: t`Creator’s id` },
    { id: 'project', label: t`Project’s name` },
    { id: 'project_key', label: t`Project’s key` },
    { id: 'keep', label: t`Keep as text in the description` },
    { id: 'skip', label: t`Leave out` },
  ];
}
