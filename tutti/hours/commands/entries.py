"""People say how long they worked, say it better, and take it back."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.hours import policy
from tutti.hours.events import Changed, EntryChanged, EntryMoved, EntryPutBack, EntryRemoved, TimeLogged
from tutti.hours.models import Entry, EntryNote
from tutti.hours.queries import billable_in, locked
from tutti.kit import clock
from tutti.kit.text import Line, tidy
from tutti.people.models import Person, Project
from tutti.work.models import Task

Spent = Annotated[int, Meta(ge=1, le=1440)]
"""Minutes of one entry: it belongs to one day."""


@command(may=policy.works_in, creates=Entry)
def log_time(
    project: Project,
    *,
    task: Task | None = None,
    day: date,
    minutes: Spent,
    note: Line = "",
    billable: bool | None = None,
    by: Person,
) -> TimeLogged:
    """Say that you worked so many minutes on a task, or in a project; billable as the project has it unless you say."""
    fits(project, task)
    entry = new_entry(project, task=task, day=day, minutes=minutes, note=note, by=by)
    entry.billable = billable_in(project) if billable is None else billable
    free(entry.person_id, (project.pk, day))
    entry.save(force_insert=True)
    return TimeLogged(entry, project, task, day=day, minutes=minutes, billable=entry.billable, timer=None)


@command(may=policy.owns)
def change_entry(
    entry: Entry,
    *,
    day: date | None = None,
    minutes: Spent | None = None,
    note: Line | None = None,
    billable: bool | None = None,
    by: Person,
) -> EntryChanged | None:
    """Correct the day, the minutes, the note or the billable flag of hours; what they were is kept."""
    _stands(entry)
    places = [(entry.project_id, entry.day)]
    was = _small(entry)
    entry.day = entry.day if day is None else sensible(day)
    entry.minutes = entry.minutes if minutes is None else minutes
    entry.billable = entry.billable if billable is None else billable
    now, words = _small(entry), entry.note if note is None else tidy(note)
    if now == was and words == entry.note:
        return None
    free(entry.person_id, *places, (entry.project_id, entry.day))
    note_was = _keep_note(entry) if words != entry.note else None
    entry.note = words
    entry.save()
    differ = [name for name in now if now[name] != was[name]]
    return EntryChanged(
        entry,
        *_place_of(entry),
        was={name: was[name] for name in differ},
        now={name: now[name] for name in differ},
        note_was=note_was,
    )


@command(may=policy.owns)
def move_entry(entry: Entry, *, project: Project, task: Task | None = None, by: Person) -> EntryMoved | None:
    """Say that hours were worked on another task, or in another project."""
    _stands(entry)
    if (project.pk, task and task.pk) == (entry.project_id, entry.task_id):
        return None
    if not policy.works_in(by, project):
        raise Refused(f"You do not work in {project}: choose a project you work in.", field="project")
    fits(project, task)
    free(entry.person_id, (entry.project_id, entry.day), (project.pk, entry.day))
    project_was, task_was = _place_of(entry)
    entry.project, entry.task = project, task
    entry.save()
    return EntryMoved(entry, project, task, project_was=project_was, task_was=task_was)


@command(may=policy.owns)
def remove_entry(entry: Entry, *, by: Person) -> EntryRemoved | None:
    """Take hours away; they no longer count and can be put back."""
    if entry.removed:
        return None
    free(entry.person_id, (entry.project_id, entry.day))
    entry.removed = True
    entry.save()
    return EntryRemoved(entry, *_place_of(entry), minutes=entry.minutes)


@command(may=policy.owns)
def put_back_entry(entry: Entry, *, by: Person) -> EntryPutBack | None:
    """Let removed hours count again, as they were."""
    if not entry.removed:
        return None
    free(entry.person_id, (entry.project_id, entry.day))
    entry.removed = False
    entry.save()
    return EntryPutBack(entry, *_place_of(entry), minutes=entry.minutes)


def new_entry(project: Project, *, task: Task | None, day: date, minutes: int, note: str, by: Person) -> Entry:
    """An entry of `by`, not yet saved."""
    return Entry(
        workspace_id=project.workspace_id,
        person=by,
        project=project,
        task=task,
        day=sensible(day),
        minutes=minutes,
        note=tidy(note),
        made_at=clock.now(),
    )


def fits(project: Project, task: Task | None) -> None:
    """Refuses a task of another project, and one in the trash."""
    if task and task.project_id != project.pk:
        raise Refused("This task belongs to another project: choose a task of this one.", field="task")
    if task and task.away == "trashed":
        raise Refused(f"{task} is in the trash: bring it back before you log hours on it.", field="task")


def sensible(day: date) -> date:
    """Refuses days far from anybody's work."""
    if not 1970 <= day.year <= 2200:
        raise Refused("This day is too far away: choose one between 1970 and 2200.", field="day")
    return day


def free(person_id: UUID, *places: tuple[UUID, date]) -> None:
    """Refuses to touch weeks that were handed in, in these projects on these days."""
    sheet = locked(person_id, places)
    if sheet is None:
        return
    week = f"Your week of {sheet.week:%-d %b %Y} in {sheet.project}"
    if sheet.state == "approved":
        raise Refused(f"{week} is approved, so its hours stay as they are: ask a lead to send it back.", field="day")
    raise Refused(f"{week} waits for approval: take it back first, then change its hours.", field="day")


def _stands(entry: Entry) -> None:
    if entry.removed:
        raise Refused("These hours were removed: put them back before you change them.")


def _small(entry: Entry) -> Changed:
    return {"day": entry.day.isoformat(), "minutes": entry.minutes, "billable": entry.billable}


def _place_of(entry: Entry) -> tuple[Project, Task | None]:
    return entry.project, entry.task


def _keep_note(entry: Entry) -> EntryNote:
    was = EntryNote(workspace_id=entry.workspace_id, entry=entry, note=entry.note, until=clock.now())
    was.save(force_insert=True)
    return was
