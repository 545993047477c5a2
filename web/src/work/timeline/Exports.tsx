/** The timeline to take away: a picture, pages for paper and PDF, or a file for calendar programs. */
import { useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { takeTimeline } from '../../data/calendars.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { useCommands } from '../../shell/keys.ts';
import { toast } from '../../shell/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { dayInFull } from '../../ui/dates.ts';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import type { Facts } from '../schedule/foresee.ts';
import { dayNumber } from '../schedule/work-days.ts';
import { useToday } from '../tasks/today.ts';
import { pagesOf, type Sheet, wholeOf } from './drawing.ts';
import { paperColours, printPages, savePicture } from './exporting.ts';
import type { Line } from './lines.ts';
import type { Marking } from './marks.ts';
import './paper.css';

interface ExportsProps {
  project: Project;
  facts: Facts;
  lines: readonly Line[];
  marking: Marking;
}

export function Exports({ project, facts, lines, marking }: ExportsProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const sheet = (): Sheet => ({
    title: project.name,
    subtitle: dayInFull(today),
    lines,
    links: facts.links,
    marking,
    today: dayNumber(today),
    keyOf: (line) => taskKeyOf(line.task),
    hueOf: (id) => store.row('project', id)?.hue ?? 268,
    legend: {
      todo: t`To do`,
      doing: t`Open, by project`,
      done: t`Done`,
      critical: t`On the critical path`,
      baseline: t`Where it lay in the baseline`,
      milestone: t`Milestone`,
      today: t`Today`,
    },
    colour: paperColours(),
  });
  const picture = () =>
    savePicture(wholeOf(sheet()), `${project.key} ${today}`).catch(() =>
      toast({ text: t`This is too long for one picture. Filter it, or print it on pages.`, tone: 'bad' }),
    );
  const print = () => printPages(pagesOf(sheet()));
  const take = () => void act(takeTimeline(project.id, `${project.key} ${today}`).then(() => ({})));
  useCommands(
    [
      {
        id: 'timeline.picture',
        title: t`Save the timeline as a picture`,
        group: t`Timeline`,
        run: () => void picture(),
      },
      { id: 'timeline.print', title: t`Print the timeline, or save it as PDF`, group: t`Timeline`, run: print },
      { id: 'timeline.take', title: t`Save the timeline as an iCalendar file`, group: t`Timeline`, run: take },
    ],
    [i18n.locale, project, lines, marking],
  );
  return (
    <Menu
      label={t`Export`}
      placement="bottom end"
      trigger={<Button tone="ghost" icon={<Download />}>{t`Export`}</Button>}
    >
      <MenuItem label={t`Picture (PNG)`} onAction={() => void picture()} />
      <MenuItem label={t`Print or PDF`} onAction={print} />
      <MenuItem label={t`iCalendar file (.ics)`} onAction={take} />
    </Menu>
  );
}
