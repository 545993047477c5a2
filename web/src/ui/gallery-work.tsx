/** The gallery: people, pickers, marks and bars. */
import { type ReactNode, useState } from 'react';
import { LABELS, PEOPLE, PROJECTS, REASONS, SKILLS, STATUSES } from './gallery-cast.ts';
import { Part, Row } from './gallery-part.tsx';
import * as ui from './index.ts';

export function Rail() {
  const [task, setTask] = useState({
    status: 's3' as string,
    person: '0190a1' as string | null,
    crew: ['0190b2', '0190d4'],
    priority: 3 as ui.Priority,
    due: ui.addDays(ui.todayIn(), -3) as string | null,
    effort: 210 as number | null,
    labels: ['l1', 'l4'],
    skills: { k1: 3 } as Record<string, number>,
    project: 'p1',
  });
  const set = (part: Partial<typeof task>) => setTask((before) => ({ ...before, ...part }));
  const rows: [string, ReactNode][] = [
    [
      'Status',
      <ui.StatusPicker key="s" value={task.status} statuses={STATUSES} onPick={(status) => set({ status })} />,
    ],
    [
      'Assignee',
      <ui.PersonPicker key="a" value={task.person} people={PEOPLE} me="0190b2" onPick={(person) => set({ person })} />,
    ],
    ['With', <ui.PeoplePicker key="w" value={task.crew} people={PEOPLE} onChange={(crew) => set({ crew })} />],
    ['Priority', <ui.PriorityPicker key="p" value={task.priority} onPick={(priority) => set({ priority })} />],
    ['Due', <ui.DatePicker key="d" value={task.due} onPick={(due) => set({ due })} />],
    ['Effort', <ui.EffortPicker key="e" value={task.effort} onPick={(effort) => set({ effort })} />],
    [
      'Labels',
      <ui.LabelPicker
        key="l"
        value={task.labels}
        labels={LABELS}
        onChange={(labels) => set({ labels })}
        onCreate={() => {}}
      />,
    ],
    [
      'Skills',
      <ui.SkillPicker key="k" need value={task.skills} skills={SKILLS} onChange={(skills) => set({ skills })} />,
    ],
    [
      'Project',
      <ui.ProjectPicker key="r" value={task.project} projects={PROJECTS} onPick={(project) => set({ project })} />,
    ],
  ];
  return (
    <Part title="Pickers">
      <dl className="gallery-rail">
        {rows.map(([name, picker]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{picker}</dd>])}
      </dl>
      <Row>
        <ui.PersonPicker look="chip" label="Filter by person" value={null} people={PEOPLE} onPick={() => {}}>
          Assignee
        </ui.PersonPicker>
        <ui.DatePicker look="chip" label="Filter by due date" value={null} onPick={() => {}} />
      </Row>
    </Part>
  );
}

export function Peoples() {
  return (
    <Part title="People">
      <Row>
        {([16, 20, 24, 32, 40] as const).map((size) => (
          <ui.Avatar key={size} person={PEOPLE[0]} size={size} named />
        ))}
        {PEOPLE.map((person) => (
          <ui.Avatar key={person.id} person={person} size={24} named />
        ))}
        <ui.Avatar person={null} size={24} named />
        <ui.AvatarStack people={PEOPLE} />
      </Row>
      <Row>
        <ui.PersonName person={PEOPLE[2]} />
        <ui.PersonName person={PEOPLE[6]} />
        <ui.PersonName person={null} />
      </Row>
    </Part>
  );
}

export function Marks() {
  const today = ui.todayIn();
  return (
    <Part title="Marks">
      <Row>
        {STATUSES.map((status) => (
          <span key={status.id} className="gallery-row">
            <ui.StatusIcon {...ui.standing(status, STATUSES)} />
            {status.name}
          </span>
        ))}
      </Row>
      <Row>
        {ui.PRIORITIES.map((priority) => (
          <ui.PriorityName key={priority} priority={priority} />
        ))}
      </Row>
      <Row>
        {LABELS.map((label) => (
          <ui.LabelTag key={label.id} label={label} />
        ))}
        <ui.LabelTag label={{ name: 'Removable', hue: 100 }} onRemove={() => {}} />
      </Row>
      <Row>
        {SKILLS.map((skill, at) => (
          <ui.SkillTag key={skill.id} name={skill.name} level={at + 2} />
        ))}
        <ui.Tag tone="ok">On time</ui.Tag>
        <ui.Tag tone="warn">Likely late</ui.Tag>
        <ui.Tag tone="bad">Blocked</ui.Tag>
        <ui.Tag tone="info">Guest</ui.Tag>
      </Row>
      <Row>
        {[-3, -1, 0, 1, 4, 20, 200].map((away) => (
          <ui.DueDate key={away} due={ui.addDays(today, away)} today={today} />
        ))}
        <ui.DateSpan start={today} due={ui.addDays(today, 9)} />
      </Row>
    </Part>
  );
}

export function Bars() {
  return (
    <Part title="Bars">
      <div className="gallery-stack">
        <ui.HoursBar label="Today" planned={330} capacity={480} />
        <ui.HoursBar label="Thursday" planned={600} capacity={480} />
        <ui.ProgressBar label="Bringing in tasks" done={412} total={1200} hint="about 20 seconds left" />
        <ui.ThinBar share={0.6} label="Checklist" />
        <ui.ScoreBars reasons={REASONS} />
      </div>
    </Part>
  );
}

export function Week() {
  const [minutes, setMinutes] = useState([480, 480, 450, 480, 300, 0, 0]);
  return (
    <Part title="Week">
      <ui.WeekHours minutes={minutes} onChange={setMinutes} />
    </Part>
  );
}
