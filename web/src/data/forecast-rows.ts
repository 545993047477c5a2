/** Forecasts as they travel: of each open task, of each project, and how good they were. */
import type { components } from './schema.d.ts';

/** What lies ahead of an open task: minutes of work, days, and how likely it is late. */
export type Outlook = components['schemas']['OutlookRow'];
/** When a project is done, with its causes. */
export type Horizon = components['schemas']['HorizonRow'];
/** When a milestone that lies ahead is reached, with its causes. */
export type Approach = components['schemas']['ApproachRow'];
/** How good the forecasts are here. */
export type Hindsight = components['schemas']['HindsightRow'];
/** How one's own estimates turn out; nobody else has it. */
export type Leaning = components['schemas']['LeaningRow'];
/** Whether forecasts may learn from people's own history. */
export type Learning = components['schemas']['LearningRow'];
/** What may happen to a project, and what is done about it. */
export type Risk = components['schemas']['RiskRow'];
