/** People and things to show the kit with. */
import type { LabelLike, PersonChoice, ProjectLike, Reason, SkillLike, StatusLike } from './index.ts';

export const PEOPLE: PersonChoice[] = [
  { id: '0190a1', name: 'Ann Keller', hint: '6 h free', keywords: 'ann@example.org' },
  { id: '0190b2', name: 'Bob Okafor', hint: '12 h free' },
  { id: '0190c3', name: 'Cem Yıldız', hint: 'Away until Friday' },
  { id: '0190d4', name: 'Dana Rossi', hint: '2 h free' },
  { id: '0190e5', name: 'Emil Tanaka', hint: 'Full this week' },
  { id: '0190f6', name: 'Fatou Meyer', hint: '9 h free' },
  { id: '019107', name: 'Designer', status: 'placeholder', hint: 'Not here yet' },
];

export const STATUSES: StatusLike[] = [
  { id: 's1', name: 'Backlog', category: 'todo' },
  { id: 's2', name: 'To do', category: 'todo' },
  { id: 's3', name: 'In progress', category: 'doing' },
  { id: 's4', name: 'In review', category: 'doing' },
  { id: 's5', name: 'Done', category: 'done' },
  { id: 's6', name: 'Dropped', category: 'done' },
];

export const LABELS: LabelLike[] = [
  { id: 'l1', name: 'Design', hue: 300 },
  { id: 'l2', name: 'Copy', hue: 60 },
  { id: 'l3', name: 'Legal', hue: 200 },
  { id: 'l4', name: 'Bug', hue: 25 },
  { id: 'l5', name: 'Research', hue: 150 },
];

export const SKILLS: SkillLike[] = [
  { id: 'k1', name: 'Interface design' },
  { id: 'k2', name: 'Writing' },
  { id: 'k3', name: 'Python' },
  { id: 'k4', name: 'Negotiation' },
];

export const PROJECTS: ProjectLike[] = [
  { id: 'p1', name: 'Website relaunch', key: 'WEB', hue: 268 },
  { id: 'p2', name: 'Hiring 2027', key: 'HIR', hue: 150 },
  { id: 'p3', name: 'Spring fair', key: 'FAIR', hue: 40 },
];

export const REASONS: Reason[] = [
  { label: 'Skill', value: 0.9, sentence: 'Strong in Interface design, Solid was wanted' },
  { label: 'Free time', value: 0.6, sentence: '6 hours free before Friday, 3 are needed' },
  { label: 'Load', value: 0.2, sentence: 'Already carries the most of the team this week' },
];

export const TEXT = `## Why

Clients ask for this **every week**. @[Ann Keller](person:0190a1) has the numbers in \`prices.csv\`, see [the brief](https://example.org).

- [x] Collect examples
- [ ] Agree the wording
  - short and *kind*

> One page, no footnotes.

1. Draft
2. Review
`;
