"""One clock for each person: started, stopped into an entry, thrown away, or let run on.

A timer is never cut by itself: when it ran past anything a day can hold, its person says how long it really was.
"""

from datetime import date
from zoneinfo import ZoneInfo

from tutti.changes.commands import Refused, command
from tutti.hours import policy
from tutti.hours.commands.entries import Spent, fits, free, new_entry
from tutti.hours.events import TimeLogged, TimerDiscarded, TimerNoted, TimerRanOn, TimerStarted
from tutti.hours.models import Entry, Timer
from tutti.hours.queries import billable_in
from tutti.kit import clock
from tutti.kit.text import Line, tidy
from tutti.people.models import Person, Project
from tutti.work.models import Task

DAY = 1440
"""Minutes."""


@command(may=policy.works_in, creates=Timer)
def start_timer(project: Project, *, task: Task | None = None, note: Line = "", by: Person) -> TimerStarted | None:
    """Start your timer on a task, or in a project; a timer that runs elsewhere is stopped and becomes an entry."""
    fits(project, task)
    timer = Timer.objects.filter(person=by).first() or Timer(workspace_id=by.workspace_id, person=by)
    is_new, before = timer._state.adding, None
    if not is_new and timer.running:
        if (timer.project_id, timer.task_id) == (project.pk, task and task.pk):
            return None
        before = _stopped_for_another(timer, by)
    timer.project, timer.task, timer.note = project, task, tidy(note)
    timer.started_at, timer.running, timer.entry = clock.now(), True, None
    timer.save()
    return TimerStarted(timer, project, task, before=before)


def _stopped_for_another(timer: Timer, by: Person) -> Entry | None:
    event = stop_timer(timer, by=by)
    timer.refresh_from_db()
    return event.entry if event else None


@command(may=policy.owns)
def stop_timer(timer: Timer, *, minutes: Spent | None = None, by: Person) -> TimeLogged | None:
    """Stop your timer: what it measured becomes an entry of the day it was started on, or so many `minutes` of it."""
    if not timer.running:
        return None
    spent = _measured(timer) if minutes is None else minutes
    entry = new_entry(timer.project, task=timer.task, day=day_of(timer), minutes=spent, note=timer.note, by=by)
    entry.billable, entry.began_at = billable_in(timer.project), timer.started_at
    free(by.pk, (timer.project_id, entry.day))
    entry.save(force_insert=True)
    timer.running, timer.entry = False, entry
    timer.save()
    return TimeLogged(
        entry, timer.project, timer.task, day=entry.day, minutes=spent, billable=entry.billable, timer=timer
    )


@command(may=policy.owns)
def discard_timer(timer: Timer, *, by: Person) -> TimerDiscarded | None:
    """Stop your timer without keeping what it measured; it can be let run on."""
    if not timer.running:
        return None
    timer.running = False
    timer.save()
    return TimerDiscarded(timer, timer.project, timer.task)


@command(may=policy.owns)
def run_on_timer(timer: Timer, *, by: Person) -> TimerRanOn | None:
    """Let your timer run on as if it had not been stopped; the entry that became of it no longer counts."""
    if timer.running:
        return None
    if not policy.works_in(by, timer.project):
        raise Refused("You no longer work in the project this timer was for: start another one.")
    entry = timer.entry
    if entry and not entry.removed:
        free(entry.person_id, (entry.project_id, entry.day))
        entry.removed = True
        entry.save()
    timer.running, timer.entry = True, None
    timer.save()
    return TimerRanOn(timer, timer.project, timer.task, entry=entry)


@command(may=policy.owns)
def note_timer(timer: Timer, *, note: Line, by: Person) -> TimerNoted | None:
    """Say what you are doing while your timer runs; the entry will say it too."""
    if not timer.running:
        raise Refused("This timer does not run: start it first.")
    if tidy(note) == timer.note:
        return None
    timer.note = tidy(note)
    timer.save()
    return TimerNoted(timer, timer.project, timer.task)


def day_of(timer: Timer) -> date:
    """The day a timer was started on, where its person lives."""
    return timer.started_at.astimezone(ZoneInfo(timer.person.time_zone)).date()


def _measured(timer: Timer) -> int:
    """Whole minutes since the start, at least one."""
    minutes = round((clock.now() - timer.started_at).total_seconds() / 60)
    if minutes > DAY:
        raise Refused(
            f"Your timer has run for {minutes // 60:,} hours, longer than a day: say how long it really was.", "minutes"
        )
    return max(1, minutes)
