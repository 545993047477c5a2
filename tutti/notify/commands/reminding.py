"""People say when they want to be reminded, leads whether they hear of what is late; and reminders are given."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Refused, command, consequence
from tutti.changes.writing import current
from tutti.kit import clock
from tutti.notify.events import NoticeGiven, ProjectEscalates, ProjectEscalatesNoMore, RemindingSet
from tutti.notify.models import Escalation, Kind, Notice, Reason, Reminder, Reminding
from tutti.people.models import Person, Project
from tutti.people.policy import is_self, leads
from tutti.work.models import Task

Minute = Annotated[int, Meta(ge=0, le=1440)]
Days = Annotated[int, Meta(ge=1, le=30)]


@command(may=is_self)
def set_reminders(
    person: Person, *, wanted: list[Kind], begins: Minute, ends: Minute, by: Person
) -> RemindingSet | None:
    """Say of what you want to be reminded, and from when to when (minutes after midnight, where you live)."""
    if ends - begins < 60:
        raise Refused("Leave at least an hour in which reminders may come.", field="ends")
    row = Reminding.objects.filter(person=person).first()
    row = row or Reminding(workspace_id=person.workspace_id, person=person)
    wanted = list(dict.fromkeys(wanted))
    was = (list(row.wanted), row.begins, row.ends)
    if (sorted(wanted), begins, ends) == (sorted(was[0]), was[1], was[2]):
        return None
    row.wanted, row.begins, row.ends = wanted, begins, ends
    row.save()
    return RemindingSet(row, wanted, begins, ends, *was)


@command(may=leads)
def escalate(project: Project, *, days: Days = 3, by: Person) -> ProjectEscalates | None:
    """Let the leads hear of what is late for so many working days; who has it is told first, with the same words."""
    row = Escalation.objects.filter(project=project).first()
    was = row.days if row and row.on else None
    if was == days:
        return None
    row = row or Escalation(workspace_id=project.workspace_id, project=project)
    row.on, row.days, row.by, row.at = True, days, by, clock.now()
    row.save()
    return ProjectEscalates(project, days=days, was=was)


@command(may=leads)
def stop_escalating(project: Project, *, by: Person) -> ProjectEscalatesNoMore | None:
    """Leave what is late between a task and who has it, as it is unless a lead says otherwise."""
    row = Escalation.objects.filter(project=project, on=True).first()
    if row is None:
        return None
    row.on, row.by, row.at = False, by, clock.now()
    row.save()
    return ProjectEscalatesNoMore(project, days=row.days)


@consequence
def remind(person: Person, *, task: Task, reason: Reason, due: date, by: Person | None) -> NoticeGiven | None:
    """Remind somebody of a task and its day, once; what was done or moved meanwhile is left alone."""
    known = Reminder.objects.filter(person=person, task=task, reason=reason, due=due)
    if task.done_at or task.away or task.due != due or known.exists():
        return None
    Reminder(
        workspace_id=person.workspace_id, person=person, task=task, reason=reason, due=due,
        on=clock.today(person.time_zone),
    ).save(force_insert=True)  # fmt: skip
    notice = Notice(workspace_id=person.workspace_id, person=person, reason=reason, task=task)
    notice.change_seq, notice.given_at = current().seq, clock.now()
    notice.save(force_insert=True)
    return NoticeGiven(notice)
