/** The kinds of things a file holds, in words. */
import { t } from '@lingui/core/macro';

export function kindInWords(kind: string): string {
  const words: Record<string, string> = {
    'time entries': t`Time entries`,
    projects: t`Projects`,
    tasks: t`Tasks`,
    clients: t`Clients`,
    tags: t`Tags`,
    amounts: t`Rates and amounts`,
    columns: t`Columns`,
    cards: t`Tasks`,
    'archived cards': t`Archived tasks`,
    labels: t`Labels`,
    people: t`People`,
    checklists: t`Checklists`,
    'checklist items': t`Checklist lines`,
    comments: t`Comments`,
    attachments: t`Attachments`,
    dates: t`Dates`,
    estimates: t`Estimates`,
    priorities: t`Priorities`,
    subtasks: t`Subtasks`,
    'other fields': t`Other fields`,
    history: t`History`,
    votes: t`Votes`,
    covers: t`Covers`,
    stickers: t`Stickers`,
    places: t`Places`,
    'power-up values': t`Power-up values`,
    rows: t`Rows`,
    characters: t`Characters`,
  };
  return words[kind] ?? kind;
}
