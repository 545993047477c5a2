/** Over the calendar: which month it is, the way to others, month or week, and whether the tray is open. */
import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segments } from '../../ui/choice.tsx';
import s from './calendar.module.css';
import { monthInWords } from './days.ts';
import type { Stretch } from './use-calendar.ts';

interface HeadProps {
  stretch: Stretch;
  trayCount: number;
  /** What else can be done with what is shown. */
  children: ReactNode;
}

export function Head({ stretch, trayCount, children }: HeadProps) {
  const { t } = useLingui();
  const { sight, at, today } = stretch;
  const isMonth = sight === 'month';
  return (
    <div className={s.head}>
      <h2 className={s.month} aria-live="polite">
        {monthInWords(at)}
      </h2>
      <IconButton
        label={isMonth ? t`Month before` : t`Week before`}
        keys="PageUp"
        icon={<ChevronLeft />}
        onPress={() => stretch.turn(-1)}
      />
      <Button keys="T" tooltip={t`Go to today`} onPress={() => stretch.goTo(today)}>{t`Today`}</Button>
      <IconButton
        label={isMonth ? t`Next month` : t`Next week`}
        keys="PageDown"
        icon={<ChevronRight />}
        onPress={() => stretch.turn(1)}
      />
      <span className={s.space} />
      <Segments
        label={t`How much is shown`}
        value={sight}
        choices={[
          { id: 'month', label: t`Month` },
          { id: 'week', label: t`Week` },
        ]}
        onChange={stretch.show}
      />
      <Button
        className={s.trayButton!}
        icon={<PanelRight />}
        aria-expanded={stretch.hasTray}
        onPress={stretch.toggleTray}
      >
        {trayCount ? t`Without a date: ${trayCount}` : t`Without a date`}
      </Button>
      {children}
    </div>
  );
}
