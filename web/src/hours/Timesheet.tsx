/** One's own week: what one worked on, day by day, typed in and handed in. */
import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, CopyPlus, Download, Plus, Send } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { submitWeek } from '../data/hours-commands.ts';
import type { Day } from '../data/rows.ts';
import { act } from '../shell/act.ts';
import { useScreenSearch } from '../shell/go.ts';
import { useCommands } from '../shell/keys.ts';
import { toast } from '../shell/toasts.ts';
import { Tools, Top } from '../shell/top.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { addDays, dayAndMonth, isDay } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useToday } from '../work/tasks/today.ts';
import { useEntriesOf } from './own.ts';
import { useRule } from './rounding.ts';
import { useAdded } from './sheet/added.ts';
import { Grid } from './sheet/Grid.tsx';
import { keyOf, type Line, linesOf } from './sheet/lines.ts';
import { isLocked, mondayOf, useSheets } from './sheet/locks.ts';
import { pickPlace, rankOf } from './sheet/places.tsx';
import { SheetStates } from './sheet/SheetStates.tsx';
import s from './sheet/timesheet.module.css';
import { HoursTabs } from './Tabs.tsx';

export function Timesheet() {
  const { t } = useLingui();
  const [search, setSearch] = useScreenSearch();
  const today = useToday();
  const week = mondayOf(search.week && isDay(search.week) ? search.week : today);
  const { lines, add, before } = useLines(week);
  const show = (monday: Day) => setSearch({ week: monday === mondayOf(today) ? undefined : monday });
  return (
    <>
      <Top title={t`Timesheet`}>
        <HoursTabs />
      </Top>
      <div className={s.screen}>
        <WeekBar week={week} today={today} onShow={show} />
        <Deeds week={week} lines={lines} before={before} onAdd={add} onShow={show} />
        <SheetStates week={week} />
        {lines.length > 0 ? (
          <Grid week={week} lines={lines} />
        ) : (
          <Nothing hasBefore={before.length > 0} onCopy={() => add(before)} onAdd={add} />
        )}
        <RuleNote />
      </div>
    </>
  );
}

/** The lines of the week, and the keys of those of the week before that are not among them. */
function useLines(week: Day) {
  const [added, add] = useAdded(week);
  const entries = useEntriesOf(week, addDays(week, 6));
  const earlier = useEntriesOf(addDays(week, -7), addDays(week, -1));
  const lines = useMemo(() => linesOf(entries, week, added, rankOf), [entries, week, added]);
  const here = new Set(lines.map((line) => line.key));
  const keys = new Set(earlier.map((entry) => keyOf({ project: entry.project_id, task: entry.task_id })));
  return { lines, add, before: [...keys].filter((key) => !here.has(key)) };
}

interface WeekBarProps {
  week: Day;
  today: Day;
  onShow: (monday: Day) => void;
}

function WeekBar({ week, today, onShow }: WeekBarProps) {
  const { t } = useLingui();
  const isNow = week === mondayOf(today);
  const earlier = () => onShow(addDays(week, -7));
  const later = () => onShow(addDays(week, 7));
  const group = t`Timesheet`;
  useCommands(
    [
      { id: 'timesheet.earlier', title: t`The week before`, keys: 'K', group, run: earlier },
      { id: 'timesheet.later', title: t`The week after`, keys: 'J', group, run: later },
      { id: 'timesheet.now', title: t`This week`, keys: 'H', group, run: () => onShow(mondayOf(today)) },
    ],
    [week, today, t],
  );
  return (
    <div className={s.weekBar}>
      <IconButton label={t`The week before`} keys="K" icon={<ChevronLeft />} onPress={earlier} />
      <h2 className={s.week}>
        {dayAndMonth(week)} – {dayAndMonth(addDays(week, 6))} {week.slice(0, 4)}
      </h2>
      <IconButton label={t`The week after`} keys="J" icon={<ChevronRight />} onPress={later} />
      {isNow ? (
        <span className={s.quiet}>{t`This week`}</span>
      ) : (
        <Button size="small" onPress={() => onShow(mondayOf(today))}>{t`This week`}</Button>
      )}
    </div>
  );
}

interface DeedsProps {
  week: Day;
  lines: readonly Line[];
  before: readonly string[];
  onAdd: (keys: readonly string[]) => void;
  onShow: (monday: Day) => void;
}

function Deeds({ week, lines, before, onAdd }: DeedsProps) {
  const { t } = useLingui();
  const adder = useRef<HTMLSpanElement>(null);
  const sheets = useSheets(week);
  const isDue = lines.some(
    (line) => line.minutes > 0 && !isLocked(sheets.find((each) => each.project_id === line.project)),
  );
  const copy = () => (before.length ? onAdd(before) : toast({ text: t`There is nothing of last week to take over.` }));
  const open = () =>
    adder.current?.firstElementChild && pickPlace(adder.current.firstElementChild, (key) => onAdd([key]));
  const handIn = () => void act(submitWeek(week), t`Week of ${dayAndMonth(week)} handed in`);
  const group = t`Timesheet`;
  useCommands(
    [
      { id: 'timesheet.add', title: t`Add a line to the timesheet`, keys: 'C', group, run: open },
      { id: 'timesheet.copy', title: t`Take over last week’s lines`, keys: 'Y', group, run: copy },
      { id: 'timesheet.submit', title: t`Hand in the week`, keys: 'Shift+S', group, run: handIn },
    ],
    [week, before.length, t],
  );
  return (
    <Tools>
      <Export week={week} />
      {before.length > 0 && (
        <Button
          icon={<CopyPlus />}
          keys="Y"
          tooltip={t`Take over last week’s lines`}
          onPress={copy}
        >{t`Last week`}</Button>
      )}
      <span ref={adder}>
        <Button icon={<Plus />} keys="C" onPress={open}>{t`Add line`}</Button>
      </span>
      <Button tone="primary" icon={<Send />} keys="Shift+S" isDisabled={!isDue} onPress={handIn}>{t`Hand in`}</Button>
    </Tools>
  );
}

interface NothingProps {
  hasBefore: boolean;
  onCopy: () => void;
  onAdd: (keys: readonly string[]) => void;
}

function Nothing({ hasBefore, onCopy, onAdd }: NothingProps) {
  const { t } = useLingui();
  const button = hasBefore ? (
    <Button tone="primary" icon={<CopyPlus />} onPress={onCopy}>{t`Take over last week’s lines`}</Button>
  ) : (
    <Button tone="primary" icon={<Plus />} onPress={(event) => pickPlace(event.target, (key) => onAdd([key]))}>
      {t`Choose what you worked on`}
    </Button>
  );
  return (
    <EmptyState picture="work" action={button}>
      {t`Here you say what you worked on this week; only you see it until you hand it in.`}
    </EmptyState>
  );
}

function RuleNote() {
  const { t } = useLingui();
  const { way, step } = useRule();
  if (way === 'none') return null;
  const says = {
    nearest: t`In totals each entry is rounded to the nearest ${step} minutes. What you entered stays as it is.`,
    up: t`In totals each entry is rounded up to ${step} minutes. What you entered stays as it is.`,
    down: t`In totals each entry is rounded down to ${step} minutes. What you entered stays as it is.`,
  };
  return <p className={s.quiet}>{says[way]}</p>;
}

function Export({ week }: { week: Day }) {
  const { t } = useLingui();
  const from = `${week.slice(0, 4)}-01-01`;
  const take = (format: string) => location.assign(`/api/v1/hours/export?format=${format}&from=${from}`);
  return (
    <Menu label={t`Export`} trigger={<IconButton label={t`Export your hours`} icon={<Download />} />}>
      <MenuItem label={t`As CSV`} hint={t`since 1 January`} onAction={() => take('csv')} />
      <MenuItem label={t`As an Excel workbook`} hint={t`since 1 January`} onAction={() => take('xlsx')} />
    </Menu>
  );
}
