"""The repeater: makes the next task of recurring work when its day has come where its rule is read."""

import logging
from datetime import date, timedelta

from tutti.changes.commands import Refused
from tutti.kit import clock
from tutti.kit.rounds import Rounds
from tutti.work.commands import make_next
from tutti.work.models import Repeat, Task
from tutti.work.recurring import day_after

log = logging.getLogger("tutti.repeater")
AT_ONCE = 50
"""What was missed comes again too, but a rule does not flood a project in one round."""


def repeat_due() -> int:
    """One round over everything that is on.  Two processes at once do no harm: the lock lets a day be made once."""
    rows = Repeat.objects.filter(state="on", project__archived=False).select_related("project", "task")
    return sum(come(row) for row in rows)


def come(row: Repeat) -> int:
    """Make what is due of one rule; answers how many tasks that were."""
    for made in range(AT_ONCE):
        day = day_due(row)
        try:
            if day is None or make_next(row, due=day, by=None) is None:
                return made
        except Refused as fault:
            log.warning("%s (%s) was not made: %s", row, row.pk, fault)
            return made
    return AT_ONCE


def day_due(row: Repeat) -> date | None:
    """The day for which a task is to be made now; None while there is nothing to make."""
    if row.state != "on":
        return None
    if row.mode == "calendar":
        is_time = row.next and row.next - timedelta(days=row.ahead) <= clock.today(row.time_zone)
        return row.next if is_time else None
    ended = _end_of(row.task, row.time_zone)
    return ended and day_after(row.rule, start=ended, time_zone=row.time_zone, after=ended)


def _end_of(task: Task, time_zone: str) -> date | None:
    """The day on which a task was done or put away."""
    if task.done_at:
        with clock.at(task.done_at):
            return clock.today(time_zone)
    return clock.today(time_zone) if task.away else None


REPEATER = Rounds("repeater", lambda: repeat_due(), pause=60.0)
