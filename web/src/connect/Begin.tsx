/** The last step before an import: what comes in, who is who, and where it goes. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { startImport } from '../data/commands.ts';
import { useProjects, useRows } from '../data/hooks.ts';
import type { Id, Import } from '../data/rows.ts';
import { Refused } from '../data/wire.ts';
import { problemOf } from '../shell/act.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { ProjectPicker } from '../ui/picker/work.tsx';
import { proposeKey, tidyKey } from '../work/settings/key.ts';
import s from './import.module.css';
import { Dates } from './Dates.tsx';
import { LossReport } from './LossReport.tsx';
import { isOfHours, projectNameFrom } from './sources.ts';
import { type Who, WhoIsWho, whoIs } from './WhoIsWho.tsx';

interface BeginProps {
  file: Import;
  onRead: (read: Import) => void;
}

export function Begin({ file, onRead }: BeginProps) {
  const { t } = useLingui();
  const [who, setWho] = useState<Who>(new Map());
  const target = useTarget(file);
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const people = Object.fromEntries(file.people.map((each) => [each.id ?? '', whoIs(each, who)]));
      onRead(await startImport(file.id, { ...target.asked, people }));
    } catch (error) {
      setProblem({ text: problemOf(error), field: error instanceof Refused ? error.field : undefined });
    }
    setStarting(false);
  };
  const ofHours = isOfHours(file);
  const label = ofHours
    ? plural(file.total, { one: 'Bring in one entry', other: 'Bring in # entries' })
    : plural(file.total, { one: 'Bring in one task', other: 'Bring in # tasks' });
  return (
    <>
      <section className={s.step} aria-labelledby="holds">
        <h2 id="holds">
          <Trans>What will come in</Trans>
        </h2>
        {file.report && <LossReport report={file.report} isOver={false} />}
      </section>
      <WhoIsWho
        people={file.people}
        who={who}
        onChoose={(source, person) => setWho((before) => new Map(before).set(source, person))}
      />
      {ofHours ? <Dates file={file} onRead={onRead} /> : <Where target={target} problem={problem} />}
      <footer className={s.foot}>
        {problem && !['name', 'key'].includes(problem.field ?? '') && <Banner tone="bad">{problem.text}</Banner>}
        <Button
          tone="primary"
          size="large"
          isPending={isStarting}
          isDisabled={!target.isReady && !ofHours}
          onPress={() => void start()}
        >
          {label}
        </Button>
        <span className={s.quiet}>{t`You can stop it while it runs; then all of it is taken back.`}</span>
      </footer>
    </>
  );
}

interface Refusal {
  text: string;
  field: string | undefined;
}

interface Target {
  isNew: boolean;
  name: string;
  key: string;
  into: Id | null;
  isReady: boolean;
  asked: Parameters<typeof startImport>[1];
  setNew: (isNew: boolean) => void;
  setName: (name: string) => void;
  setKey: (key: string) => void;
  setInto: (project: Id) => void;
}

function useTarget(file: Import): Target {
  const taken = useRows('project', {}, []);
  const [isNew, setNew] = useState(true);
  const [name, setName] = useState(() => projectNameFrom(file.name));
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [into, setInto] = useState<Id | null>(null);
  const key = ownKey ?? proposeKey(name, new Set(taken.map((project) => project.key)));
  return {
    ...{ isNew, name, key, into, setNew, setName, setInto },
    setKey: (typed) => setOwnKey(tidyKey(typed) || null),
    isReady: isNew ? name.trim() !== '' && key !== '' : into !== null,
    asked: isNew ? { project_name: name.trim(), key } : { project: into },
  };
}

function Where({ target, problem }: { target: Target; problem: Refusal | null }) {
  const { t } = useLingui();
  const projects = useProjects();
  const errorAt = (field: string) => (problem?.field === field ? problem.text : null);
  return (
    <section className={s.step} aria-labelledby="where">
      <h2 id="where">
        <Trans>Where it goes</Trans>
      </h2>
      <Segments
        label={t`Where it goes`}
        value={target.isNew ? 'new' : 'there'}
        choices={[
          { id: 'new', label: t`A new project` },
          { id: 'there', label: t`One that is there` },
        ]}
        onChange={(choice) => target.setNew(choice === 'new')}
      />
      {target.isNew ? (
        <div className={s.fields}>
          <TextField
            label={t`Name`}
            value={target.name}
            onChange={target.setName}
            error={errorAt('name')}
            maxLength={100}
          />
          <TextField
            label={t`Key`}
            value={target.key}
            onChange={target.setKey}
            error={errorAt('key')}
            help={t`Stands before the number of each task.`}
            maxLength={10}
          />
        </div>
      ) : (
        <div className={s.fields}>
          <ProjectPicker
            look="boxed"
            label={t`Project`}
            value={target.into}
            projects={projects}
            onPick={target.setInto}
          />
          <p className={s.quiet}>{t`What came from the same board before does not come twice.`}</p>
        </div>
      )}
    </section>
  );
}
