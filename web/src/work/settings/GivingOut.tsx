/** Whether tasks nobody has are given out by themselves, within which limits, and what came of it lately. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { usePerson, useRows } from '../../data/hooks.ts';
import { dispatch, stopDispatch } from '../../data/plan-commands.ts';
import type { Dispatch, Limits } from '../../data/plan-rows.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Switch } from '../../ui/choice.tsx';
import { agoInWords } from '../../ui/dates.ts';
import { Select } from '../../ui/select.tsx';
import { GivenOutLately } from './GivenOutLately.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import s from './giving-out.module.css';

/** As the server has it where nobody said otherwise. */
const USUAL: Limits = { hours: 24, ahead: 20, a_day: 5 };

const OFFERED: Record<keyof Limits, readonly number[]> = {
  hours: [1, 4, 24, 48, 168],
  ahead: [0, 10, 20, 30, 50],
  a_day: [1, 2, 5, 10, 20],
};

export function GivingOut({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const row = useRows('dispatch', { of: { project_id: project.id } }, [project.id])[0];
  const off = useRows('switch', { where: (each) => each.algorithm === 'auto_assign' && each.off }, [])[0];
  const [wished, setWished] = useState<Partial<Limits>>({});
  const kept = row ?? USUAL;
  const limits: Limits = { hours: kept.hours, ahead: kept.ahead, a_day: kept.a_day, ...wished };
  const isOn = row?.on ?? false;
  const start = async (wish: Limits, done: string) => {
    await act(dispatch(project.id, wish), done);
    setWished({});
  };
  const turn = (on: boolean) =>
    on
      ? void start(limits, t`Tasks are given out by themselves from now on`)
      : void act(stopDispatch(project.id), t`Tasks are given out by people only`);
  const change = (some: Partial<Limits>) =>
    isOn ? void start({ ...limits, ...some }, t`Saved`) : setWished({ ...wished, ...some });
  return (
    <SettingsSection
      title={t`Give out tasks by itself`}
      lead={t`Off unless a lead says otherwise. Whatever is given out stands below with its reasons, and anybody who works here can take it back with one click.`}
    >
      <div className={s.fields}>
        {off && (
          <Banner tone="warn">{t`Automatic assignment is switched off in the whole workspace: ${off.reason}`}</Banner>
        )}
        <Switch isSelected={isOn} isDisabled={!mayChange || (!!off && !isOn)} onChange={turn}>
          {t`Tasks nobody has are given to whoever fits best`}
        </Switch>
        {row && <Since row={row} />}
        <LimitFields limits={limits} isDisabled={!mayChange || !!off} onChange={change} />
      </div>
      <GivenOutLately project={project} />
    </SettingsSection>
  );
}

function Since({ row }: { row: Dispatch }) {
  const { t } = useLingui();
  const name = usePerson(row.by_id)?.name ?? t`somebody who left`;
  const ago = agoInWords(row.at);
  return <p className={s.since}>{row.on ? t`Set so by ${name}, ${ago}.` : t`Stopped by ${name}, ${ago}.`}</p>;
}

interface LimitFieldsProps {
  limits: Limits;
  isDisabled: boolean;
  onChange: (some: Partial<Limits>) => void;
}

/** Three limits, each with a sentence on what it holds back. */
function LimitFields({ limits, isDisabled, onChange }: LimitFieldsProps) {
  const { t } = useLingui();
  const field = (limit: keyof Limits, label: string, help: string, say: (value: number) => string) => (
    <Select
      label={label}
      help={help}
      isDisabled={isDisabled}
      value={String(limits[limit])}
      choices={offered(limit, limits[limit]).map((value) => ({ id: String(value), label: say(value) }))}
      onChange={(value) => Number(value) !== limits[limit] && onChange({ [limit]: Number(value) })}
    />
  );
  return (
    <div className={s.limits}>
      {field('hours', t`Only after`, t`People have this long to take a task themselves.`, timeInWords)}
      {field('ahead', t`Only with a lead of`, t`Where two fit nearly alike, a person decides.`, (value) =>
        value ? t`${value} %` : t`any at all`,
      )}
      {field('a_day', t`At most`, t`More than that waits for the next day.`, (value) => t`${value} a day`)}
    </div>
  );
}

/** What is set stays to be seen, even when it was set elsewhere. */
const offered = (limit: keyof Limits, value: number): readonly number[] =>
  OFFERED[limit].includes(value) ? OFFERED[limit] : [...OFFERED[limit], value].toSorted((a, b) => a - b);

const timeInWords = (hours: number): string =>
  hours % 24
    ? plural(hours, { one: '# hour without anybody', other: '# hours without anybody' })
    : plural(hours / 24, { one: '# day without anybody', other: '# days without anybody' });
