/** How people take part in who does what, a line each: what they wish, pick up and say no to. */
import { add, ask, edit } from './ask.ts';
import { store } from './local.ts';
import type { Ability, Id, Objection, Swap } from './rows.ts';

/** -2 rather not, 0 no matter, 2 gladly. */
export const wish = (me: Id, skill: Id, liking: number) =>
  ask('people', me, 'wish', { skill, liking }, [saying(me, skill, { liking })]);
/** The whole list of skills one wants to grow in. */
export const grow = (me: Id, skills: Id[]) => ask('people', me, 'grow', { skills }, marked(me, skills, 'growing'));
/** The whole list of skills in which one would help others. */
export const mentor = (me: Id, skills: Id[]) =>
  ask('people', me, 'mentor', { skills }, marked(me, skills, 'mentoring'));
/** The same about a project, or there about what carries the label. */
export const wishForPlace = (me: Id, project: Id, label: Id | null, liking: number) =>
  ask('projects', project, 'wish', { label, liking }, [wishing(me, project, label, liking)]);

/** Takes a task that nobody answers for. */
export const pickUp = (me: Id, task: Id) =>
  ask('tasks', task, 'pick_up', {}, [edit('task', task, { assignee_id: me })]);

/** Helps whoever answers for a task as their mentor. */
export const helpWith = (task: Id) => ask('tasks', task, 'help_with', {});
/** No longer helps, or is helped. */
export const endMentoring = (mentoring: Id) =>
  ask('mentorings', mentoring, 'end', {}, [edit('mentoring', mentoring, { ended: true })]);

/** Says no to what one has or is suggested for; whoever gives out the work there is asked. */
export const decline = (task: Id, reason: string) => ask('tasks', task, 'decline', { reason });
/** The same about what somebody else has. */
export const contest = (task: Id, reason: string) => ask('tasks', task, 'contest', { reason });
/** The task goes to somebody else, or to nobody for now. */
export const acceptObjection = ({ id, task_id }: Objection, to: Id | null) =>
  ask('objections', id, 'accept', { to }, [
    edit('objection', id, { state: 'accepted', given_to_id: to }),
    edit('task', task_id, { assignee_id: to }),
  ]);
export const keepObjection = (objection: Id, answer: string) =>
  ask('objections', objection, 'keep', { answer }, [edit('objection', objection, { state: 'kept', answer })]);
/** Who answered takes the answer back; a task that changed hands for it goes back. */
export const reopenObjection = (objection: Id) => ask('objections', objection, 'reopen', {});
/** Who objected takes it back. */
export const withdrawObjection = (objection: Id) =>
  ask('objections', objection, 'withdraw', {}, [edit('objection', objection, { state: 'withdrawn' })]);

/** Offers a task of one's own for one of theirs; without `other` it is handed over. */
export const offer = (task: Id, to: Id, other: Id | null, words: string) =>
  ask('tasks', task, 'offer', { to, other, words });
export const agreeSwap = ({ id, task_id, other_id, person_id, to_id }: Swap) =>
  ask('swaps', id, 'agree', {}, [
    edit('swap', id, { state: 'agreed' }),
    edit('task', task_id, { assignee_id: to_id }),
    ...(other_id ? [edit('task', other_id, { assignee_id: person_id })] : []),
  ]);
export const declineSwap = (swap: Id) => ask('swaps', swap, 'decline', {}, [edit('swap', swap, { state: 'declined' })]);
export const withdrawSwap = (swap: Id) =>
  ask('swaps', swap, 'withdraw', {}, [edit('swap', swap, { state: 'withdrawn' })]);
/** Who agreed gives back what changed hands. */
export const giveBackSwap = (swap: Id) => ask('swaps', swap, 'give_back', {});

function marked(me: Id, skills: Id[], mark: 'growing' | 'mentoring') {
  const had = [...store.like('ability', { person_id: me })].filter((row) => row[mark]).map((row) => row.skill_id);
  const gone = had.filter((skill) => !skills.includes(skill));
  const come = skills.filter((skill) => !had.includes(skill));
  return [
    ...gone.map((skill) => saying(me, skill, { [mark]: false })),
    ...come.map((skill) => saying(me, skill, { [mark]: true })),
  ];
}

/** What somebody says about a skill, though they may not have said that they know it. */
function saying(person_id: Id, skill_id: Id, said: Partial<Ability>) {
  const [row] = store.like('ability', { person_id, skill_id });
  if (row) return edit('ability', row.id, said);
  const unsaid = { level: 0, liking: 0, growing: false, mentoring: false };
  return add('ability', { id: crypto.randomUUID(), seq: 0, person_id, skill_id, ...unsaid, ...said });
}

function wishing(person_id: Id, project_id: Id, label_id: Id | null, liking: number) {
  const [row] = [...store.like('place_wish', { person_id, project_id })].filter((each) => each.label_id === label_id);
  if (row) return edit('place_wish', row.id, { liking });
  return add('place_wish', { id: crypto.randomUUID(), seq: 0, person_id, project_id, label_id, liking });
}
