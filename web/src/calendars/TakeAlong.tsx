/** The calendar beyond this screen: as a file to take along, or subscribed to in another program. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, Download, Ellipsis } from 'lucide-react';
import { takeCalendar } from '../data/calendars.ts';
import { act } from '../shell/act.ts';
import { useCommands } from '../shell/keys.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import type { Span } from '../work/calendar/layout.ts';

export function TakeAlong({ name, spans }: { name: string; spans: readonly Span[] }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const take = () => void act(takeCalendar({ name, ...idsOf(spans) }).then(() => ({})));
  const subscribe = () => void navigate({ to: '/settings/$section', params: { section: 'calendars' } });
  useCommands(
    [
      { id: 'calendar.take', title: t`Save the calendar as an iCalendar file`, group: t`Calendar`, run: take },
      {
        id: 'calendar.subscribe',
        title: t`Subscribe to your calendar in another program`,
        group: t`Calendar`,
        run: subscribe,
      },
    ],
    [i18n.locale, name, spans],
  );
  return (
    <Menu
      label={t`The calendar elsewhere`}
      placement="bottom end"
      trigger={<IconButton label={t`The calendar elsewhere`} icon={<Ellipsis />} />}
    >
      <MenuItem icon={<Download />} label={t`Save as iCalendar file (.ics)`} onAction={take} />
      <MenuItem icon={<CalendarPlus />} label={t`Subscribe in another program`} onAction={subscribe} />
    </Menu>
  );
}

const idsOf = (spans: readonly Span[]) => ({
  tasks: spans.flatMap(({ task }) => (task ? [task.id] : [])),
  milestones: spans.flatMap(({ milestone }) => (milestone ? [milestone.id] : [])),
  absences: spans.flatMap(({ away }) => (away ? [away.id] : [])),
});
