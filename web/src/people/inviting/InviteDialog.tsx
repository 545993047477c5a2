/** Inviting people into the workspace: who, as what, and into which projects. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMe, useProjects } from '../../data/hooks.ts';
import type { Id, Role } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { ROLES, roleExplained, roleInWords } from '../roles.ts';
import { inviteAll, type Outcome } from './invite-all.ts';
import s from './inviting.module.css';
import { readPeople } from './lines.ts';
import { Outcomes } from './Outcomes.tsx';

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [outcomes, setOutcomes] = useState<Outcome[] | null>(null);
  const form = useInviting(setOutcomes);
  const close = () => {
    setOutcomes(null);
    onClose();
  };
  const actions = outcomes ? (
    <Button tone="primary" onPress={close}>{t`Done`}</Button>
  ) : (
    <>
      <Button onPress={close}>{t`Cancel`}</Button>
      <Button tone="primary" isPending={form.isBusy} isDisabled={!form.isReady} onPress={() => void form.send()}>
        {t`Invite`}
      </Button>
    </>
  );
  return (
    <Dialog title={t`Invite people`} isOpen={isOpen} onClose={close} actions={actions} keepOpen>
      {outcomes ? <Outcomes outcomes={outcomes} /> : <Fields form={form} />}
    </Dialog>
  );
}

function useInviting(onDone: (outcomes: Outcome[]) => void) {
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [projects, setProjects] = useState<readonly Id[]>([]);
  const [isBusy, setBusy] = useState(false);
  const wanted = readPeople(text);
  const send = async () => {
    setBusy(true);
    onDone(await inviteAll(wanted, role, [...projects]));
    setBusy(false);
    setText('');
  };
  return { text, setText, role, setRole, projects, setProjects, isBusy, isReady: wanted.length > 0, send };
}

function Fields({ form }: { form: ReturnType<typeof useInviting> }) {
  const { t } = useLingui();
  const isOwner = useMe()?.role === 'owner';
  const roles = ROLES.filter((role) => role !== 'owner' || isOwner);
  return (
    <div className={s.form}>
      <TextArea
        label={t`One person a line`}
        rows={4}
        value={form.text}
        onChange={form.setText}
        placeholder={'ada@example.org\nBen Lindqvist'}
        help={t`An e-mail address makes an invitation link. A name alone keeps a place, so that work can name them already.`}
        autoFocus
      />
      <Select
        label={t`They come in as`}
        value={form.role}
        choices={roles.map((role) => ({ id: role, label: roleInWords(role), hint: roleExplained(role) }))}
        onChange={form.setRole}
      />
      <Projects form={form} />
    </div>
  );
}

function Projects({ form: { projects, setProjects, role } }: { form: ReturnType<typeof useInviting> }) {
  const { t } = useLingui();
  const all = useProjects();
  // Open projects are open to all but guests: there is nothing to choose.
  const choosable = all.filter((project) => role === 'guest' || project.visibility === 'private');
  if (!choosable.length) return null;
  return (
    <fieldset className={s.projects}>
      <legend className={s.caption}>
        {role === 'guest' ? t`Into these projects` : t`Into these private projects, too`}
      </legend>
      {choosable.map((project) => (
        <Checkbox
          key={project.id}
          isSelected={projects.includes(project.id)}
          onChange={(isIn) =>
            setProjects(isIn ? [...projects, project.id] : projects.filter((id) => id !== project.id))
          }
        >
          {project.name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
