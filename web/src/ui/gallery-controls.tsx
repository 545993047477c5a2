/** The gallery: buttons, colours, fields and choices. */
import { Ellipsis, LayoutGrid, List, Plus, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { PEOPLE } from './gallery-cast.ts';
import { Part, Row } from './gallery-part.tsx';
import * as ui from './index.ts';

export function Buttons() {
  return (
    <Part title="Buttons">
      <Row>
        <ui.Button tone="primary" icon={<Plus />} keys="C">
          New task
        </ui.Button>
        <ui.Button>Plain</ui.Button>
        <ui.Button tone="ghost">Ghost</ui.Button>
        <ui.Button tone="danger" icon={<Trash2 />}>
          Delete workspace
        </ui.Button>
        <ui.IconButton label="More" icon={<Ellipsis />} />
      </Row>
      <Row>
        <ui.Button size="small">Small</ui.Button>
        <ui.Button size="large" tone="primary">
          Large
        </ui.Button>
        <ui.Button isPending>Saving</ui.Button>
        <ui.Button isDisabled>Not now</ui.Button>
        <ui.Kbd keys="Mod+K" />
        <ui.Kbd keys="G B" />
        <ui.Kbd keys="Shift+ArrowUp" />
      </Row>
      <Row>
        <ui.Breadcrumb
          steps={[
            { id: 'a', content: <a href="#projects">Projects</a> },
            { id: 'b', content: <a href="#web">Website relaunch</a> },
            { id: 'c', content: 'WEB-11' },
          ]}
        />
      </Row>
    </Part>
  );
}

export function Colours() {
  const names = [
    'bg',
    'sunken',
    'surface',
    'hover',
    'pressed',
    'line',
    'ink-3',
    'ink-2',
    'ink',
    'accent',
    'accent-soft',
    'ok',
    'warn',
    'bad',
    'info',
  ];
  return (
    <Part title="Colours">
      <Row>
        {names.map((name) => (
          <span key={name} className="gallery-swatch">
            <i style={{ background: `var(--${name})` }} />
            {name}
          </span>
        ))}
      </Row>
    </Part>
  );
}

export function Fields() {
  const [name, setName] = useState('Website relaunch');
  const [text, setText] = useState('Everything the fair needs, from the first call to the last invoice.');
  return (
    <Part title="Fields">
      <div className="gallery-stack">
        <ui.TextField label="Name" value={name} onChange={setName} help="Shown to everyone in the project." />
        <ui.TextField label="Key" defaultValue="WEB PAGE" error="Use two to six letters, without spaces." />
        <ui.TextField
          label="Search"
          quiet
          placeholder="Search tasks"
          icon={<Search size={14} />}
          end={<ui.Kbd keys="/" />}
        />
        <ui.TextArea label="About" value={text} onChange={setText} rows={2} />
        <ui.PersonPicker look="boxed" label="Lead" value="0190d4" people={PEOPLE} onPick={() => {}} />
      </div>
    </Part>
  );
}

export function Choices() {
  const [on, setOn] = useState(true);
  const [who, setWho] = useState<'open' | 'private'>('open');
  const [view, setView] = useState('board');
  const [role, setRole] = useState('member');
  return (
    <Part title="Choices">
      <div className="gallery-stack">
        <Row>
          <ui.Segments
            label="View"
            value={view}
            onChange={setView}
            choices={[
              { id: 'board', label: 'Board', icon: <LayoutGrid />, keys: 'G B' },
              { id: 'list', label: 'List', icon: <List />, keys: 'G L' },
            ]}
          />
          <ui.Segments
            label="View, small"
            iconsOnly
            value={view}
            onChange={setView}
            choices={[
              { id: 'board', label: 'Board', icon: <LayoutGrid /> },
              { id: 'list', label: 'List', icon: <List /> },
            ]}
          />
        </Row>
        <ui.Switch isSelected={on} onChange={setOn} help="Keys such as C and G B act at once.">
          Single-key shortcuts
        </ui.Switch>
        <Row>
          <ui.Checkbox defaultSelected>Collect examples</ui.Checkbox>
          <ui.Checkbox isIndeterminate>Some of them</ui.Checkbox>
          <ui.Checkbox>Agree the wording</ui.Checkbox>
        </Row>
        <ui.RadioGroup
          label="Who sees it"
          value={who}
          onChange={setWho}
          choices={[
            { id: 'open', label: 'Everyone', hint: 'All members of the workspace' },
            { id: 'private', label: 'Only its members', hint: 'Nobody else knows that it exists' },
          ]}
        />
        <ui.Select
          label="Role"
          value={role}
          onChange={setRole}
          choices={[
            { id: 'lead', label: 'Lead', hint: 'May change the project' },
            { id: 'member', label: 'Member', hint: 'May change tasks' },
            { id: 'viewer', label: 'Viewer', hint: 'May read' },
          ]}
        />
        <ui.Tabs
          label="Task"
          tabs={[
            { id: 'a', label: 'Comments', count: 3, content: 'Three of them.' },
            { id: 'b', label: 'Activity', content: 'Who did what.' },
          ]}
        />
      </div>
    </Part>
  );
}
