/** The gallery: overlays, notices, tables, empty places and text. */
import { Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { PEOPLE, STATUSES, TEXT } from './gallery-cast.ts';
import { Part, Row } from './gallery-part.tsx';
import * as ui from './index.ts';

export function Overlays() {
  const [open, setOpen] = useState<string | null>(new URLSearchParams(location.search).get('open'));
  const close = () => setOpen(null);
  return (
    <Part title="Overlays">
      <Row>
        <ui.Menu label="Task" trigger={<ui.Button icon={<Ellipsis />}>Menu</ui.Button>}>
          <ui.MenuItem label="Open" keys="Enter" />
          <ui.MenuItem label="Copy link" />
          <ui.MenuLine />
          <ui.MenuSection title="Away with it">
            <ui.MenuItem label="Archive" />
            <ui.MenuItem label="Trash" icon={<Trash2 />} danger />
          </ui.MenuSection>
        </ui.Menu>
        <ui.Popover label="Display" trigger={<ui.Button>Popover</ui.Button>}>
          A small free space.
        </ui.Popover>
        <ui.Button onPress={() => setOpen('dialog')}>Dialog</ui.Button>
        <ui.Button onPress={() => setOpen('sheet')}>Peek</ui.Button>
        <ui.Button onPress={() => setOpen('floating')}>Floating</ui.Button>
      </Row>
      <ui.Dialog
        title="Let someone in"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={
          <>
            <ui.Button onPress={close}>Cancel</ui.Button>
            <ui.Button tone="primary" onPress={close}>
              Send invitation
            </ui.Button>
          </>
        }
      >
        <div className="gallery-stack">
          <ui.TextField label="E-mail" type="email" autoFocus />
          <ui.PersonPicker look="boxed" label="In place of" value="019107" people={PEOPLE} onPick={() => {}} />
        </div>
      </ui.Dialog>
      <ui.Floating label="New task" isOpen={open === 'floating'} onClose={close}>
        <ui.TextField
          label="New task"
          quiet
          size="large"
          autoFocus
          placeholder="Draft the brief @ada #design !high fri 3h"
        />
      </ui.Floating>
      {open === 'sheet' && (
        <ui.Sheet
          label="Task WEB-11"
          heading="WEB-11"
          onClose={close}
          tools={<ui.IconButton label="More" icon={<Ellipsis />} />}
        >
          <ui.Markdown>{TEXT}</ui.Markdown>
          <ui.StatusPicker value="s3" statuses={STATUSES} onPick={() => {}} />
        </ui.Sheet>
      )}
    </Part>
  );
}

export function Notices() {
  return (
    <Part title="Notices">
      <div className="gallery-stack">
        <ui.Banner>
          You are looking at sample data. <a href="#remove">Remove it</a>
        </ui.Banner>
        <ui.Banner tone="warn" action={<ui.Button size="small">Try now</ui.Button>}>
          You are offline. Changes wait here until you are back.
        </ui.Banner>
        <ui.Banner tone="bad" onClose={() => {}}>
          The file is larger than 25 MB. Send a link to it instead.
        </ui.Banner>
        <ui.Banner tone="ok">412 tasks are in. Nobody was notified.</ui.Banner>
      </div>
    </Part>
  );
}

export function Tables() {
  const [order, setOrder] = useState<ui.Order>('up');
  const [open, setOpen] = useState(true);
  return (
    <Part title="Tables" wide>
      <div className="gallery-stack">
        <ui.DataTable
          label="People"
          rows={PEOPLE.slice(0, 4)}
          rowKey={(person) => person.id}
          sorted={{ column: 'name', order }}
          onSort={() => setOrder(order === 'up' ? 'down' : 'up')}
          columns={[
            { id: 'name', title: 'Name', cell: (person) => <ui.PersonName person={person} /> },
            { id: 'hint', title: 'This week', cell: (person) => person.hint },
            { id: 'skill', title: 'Skills', cell: () => <ui.SkillTag name="Writing" level={4} />, isMinor: true },
            { id: 'hours', title: 'Hours', cell: () => '38.5', isNumber: true },
          ]}
        />
        <ui.GroupHeader title="In progress" count={12} summary="34.5 h" isOpen={open} onToggle={() => setOpen(!open)} />
        <ui.BulkBar count={3} onClear={() => {}}>
          <ui.Button tone="ghost" size="small">
            Status
          </ui.Button>
          <ui.Button tone="ghost" size="small">
            Assignee
          </ui.Button>
          <ui.Button tone="ghost" size="small">
            Trash
          </ui.Button>
        </ui.BulkBar>
      </div>
    </Part>
  );
}

export function Empties() {
  const pictures: ui.PictureName[] = ['people', 'inbox', 'search', 'calendar', 'files', 'talk', 'import', 'done'];
  return (
    <Part title="Empty places" wide>
      <Row>
        <ui.EmptyState
          picture="work"
          action={
            <ui.Button tone="primary" icon={<Plus />}>
              New task
            </ui.Button>
          }
        >
          The board shows who does what, and how far it is.
        </ui.EmptyState>
        <ui.ErrorState onRetry={() => {}}>
          The report could not be loaded. Check your connection and try again.
        </ui.ErrorState>
        {pictures.map((name) => (
          <ui.Picture key={name} name={name} />
        ))}
      </Row>
    </Part>
  );
}

export function Writing() {
  const [text, setText] = useState(TEXT);
  return (
    <Part title="Writing">
      <ui.MarkdownEditor
        label="Description"
        value={text}
        onChange={setText}
        people={PEOPLE}
        placeholder="What is it about?"
        actions={<ui.Button tone="primary">Save</ui.Button>}
      />
    </Part>
  );
}

export function Reading() {
  return (
    <Part title="Reading">
      <ui.Markdown>{TEXT}</ui.Markdown>
    </Part>
  );
}
