"""The round of reminders: of what is due and late, to who has it, and to the leads where they asked for that."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from tutti.changes.commands import Refused
from tutti.kit import clock
from tutti.kit.rounds import Rounds
from tutti.notify.commands import remind
from tutti.notify.models import Escalation, Reminder
from tutti.notify.reminders import OLD, Hours, hours_of
from tutti.people.models import Membership, Person
from tutti.work.models import Task

log = logging.getLogger("tutti.reminders")
REACH = timedelta(days=14)
"""So far ahead tasks are looked at: the longest holiday after which something is due at once."""


def remind_due() -> int:
    """One round over everybody with open dates; answers how many notices were given.

    Two processes at once do no harm: each reminder is given once, under the lock of the workspace.
    """
    today = clock.today()
    open_ = Task.objects.filter(done_at=None, away=None, assignee__status="active", project__archived=False)
    near = open_.filter(due__gte=today - OLD - timedelta(days=1), due__lte=today + REACH)
    theirs: dict[Person, list[Task]] = defaultdict(list)
    for task in near.select_related("assignee", "project").order_by("due", "pk"):
        assert task.assignee
        theirs[task.assignee].append(task)
    return sum(_safely(person, tasks) for person, tasks in theirs.items())


def _safely(person: Person, tasks: list[Task]) -> int:
    """One person's reminders; what goes wrong with them holds up nobody else."""
    try:
        hours = hours_of(person)
        return _own(person, tasks, hours) + _to_leads(person, tasks, hours)
    except Refused as fault:
        log.warning("%s was not reminded: %s", person.pk, fault)
        return 0


def _own(person: Person, tasks: list[Task], hours: Hours) -> int:
    """What they hear themselves, now that they may be disturbed."""
    if not hours.is_awake():
        return 0
    given = 0
    for task in tasks:
        assert task.due
        kind = hours.kind_of(task.due)
        if kind in hours.wanted and task.project_id in person.standing.projects:
            given += remind(person, task=task, reason=kind, due=task.due, by=None) is not None  # type: ignore[arg-type]
    return given


def _to_leads(person: Person, tasks: list[Task], hours: Hours) -> int:
    """Where leads hear of what is late: who has it first, the leads on a later day, when they may be disturbed."""
    rows = Escalation.objects.filter(on=True, project__in={task.project_id for task in tasks})
    after = dict(rows.values_list("project_id", "days"))
    late = [task for task in tasks if task.due and task.due < hours.today and task.project_id in after]
    given = 0
    for task in late:
        assert task.due
        if hours.days_since(task.due) < after[task.project_id]:
            continue
        if hours.is_awake():
            given += remind(person, task=task, reason="escalating", due=task.due, by=None) is not None
        told = Reminder.objects.filter(person=person, task=task, reason="escalating", due=task.due).first()
        if told and told.on < hours.today:
            given += sum(_escalate(lead, task) for lead in _leads_of(task.project_id) if lead != person)
    return given


def _escalate(lead: Person, task: Task) -> int:
    assert task.due
    if not hours_of(lead).is_awake():
        return 0
    return int(remind(lead, task=task, reason="escalated", due=task.due, by=None) is not None)


def _leads_of(project_id: UUID) -> Iterable[Person]:
    rows = Membership.objects.filter(project=project_id, role="lead", person__status="active")
    return [row.person for row in rows.select_related("person")]


REMINDING = Rounds("reminders", lambda: remind_due(), pause=300.0)
