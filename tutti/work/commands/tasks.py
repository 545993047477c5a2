"""Tasks are created, and what they say about themselves changes."""

from datetime import date
from typing import Annotated

from django.db.models import QuerySet
from msgspec import Meta

from tutti.changes.commands import Refused, command, consequence
from tutti.changes.writing import current
from tutti.kit import clock
from tutti.kit.text import Line, Minutes, Prose, Title, tidy
from tutti.people.models import Person, Project, Skill
from tutti.people.standing import standing_of
from tutti.work import placing, policy
from tutti.work.events import (
    TaskAssigned,
    TaskContributorsSet,
    TaskCreated,
    TaskDescribed,
    TaskEstimated,
    TaskLabelled,
    TaskNeedsSet,
    TaskOutcomeAgreed,
    TaskPrioritised,
    TaskRenamed,
    TaskScheduled,
)
from tutti.work.models import Label, Repeat, Status, Task, Text
from tutti.work.queries import statuses_of

Priority = Annotated[int, Meta(ge=0, le=4)]
Level = Annotated[int, Meta(ge=1, le=5)]


@command(may=policy.works_in, creates=Task)
def create_task(
    project: Project,
    *,
    title: Title,
    status: Status | None = None,
    parent: Task | None = None,
    assignee: Person | None = None,
    priority: Priority = 0,
    effort: Minutes | None = None,
    start: date | None = None,
    due: date | None = None,
    labels: list[Label] = [],  # noqa: B006 - never written to
    skills: dict[Skill, Level] = {},  # noqa: B006
    outcome: Line = "",
    text: Prose = "",
    by: Person,
) -> TaskCreated:
    """Add a task at the end of a column (the project's first, unless another is named)."""
    column = status or first_column(project)
    _same_project(project, column, parent, *labels)
    task = Task(
        workspace_id=project.workspace_id, project=project, number=current().count_up(project, "last_number"),
        title=one_line(title), status=column, parent=parent, priority=priority, effort=effort, outcome=outcome,
        start=start, due=due, created_at=clock.now(), created_by=by,
    )  # fmt: skip
    task.assignee = able_to_answer(assignee, task)
    task.rank = placing.at_the_end(column_of(column))
    task.label_ids, task.skills = _ids(labels), {str(skill.pk): level for skill, level in skills.items()}
    task.done_at = clock.now() if column.category == "done" else None
    dates_in_order(start, due)
    version = _version(task, text, by)
    task.text_id = version.pk if version else None
    task.save(force_insert=True)
    if version:
        version.save(force_insert=True)
    return TaskCreated(task, title=task.title, assignee=assignee, text=version)


@command(may=policy.works_in)
def rename(task: Task, *, title: Title, by: Person) -> TaskRenamed | None:
    """Give a task another title."""
    if one_line(title) == task.title:
        return None
    was, task.title = task.title, one_line(title)
    task.save()
    return TaskRenamed(task, title=task.title, was=was)


@command(may=policy.works_in)
def describe(task: Task, *, text: Prose, by: Person) -> TaskDescribed | None:
    """Write a task's description, in markdown; the earlier version is kept."""
    was = Text.objects.filter(pk=task.text_id).first() if task.text_id else None
    if text == (was.body if was else ""):
        return None
    version = _version(task, text, by)
    task.text_id = version.pk if version else None
    task.save()
    if version:
        version.save(force_insert=True)
    return TaskDescribed(task, text=version, was=was)


@command(may=policy.works_in)
def assign(task: Task, *, to: Person | None, by: Person) -> TaskAssigned | None:
    """Make somebody answer for a task, or nobody.  Who was chosen by hand is pinned: no plan moves the task."""
    return _give(task, to, pinned=to is not None)


@command(may=policy.works_in)
def hand_back(task: Task, *, to: Person, by: Person) -> TaskAssigned | None:
    """Give a task back to who had it without having been chosen by hand: plans may move it, as they could before."""
    return _give(task, to, pinned=False)


@consequence
def assign_as_proposed(task: Task, *, to: Person | None, by: Person | None) -> TaskAssigned | None:
    """Give a task to whom a proposal named, and leave it to later plans to move it again."""
    return _give(task, to, pinned=False)


def _give(task: Task, to: Person | None, *, pinned: bool) -> TaskAssigned | None:
    if (to and to.pk) == task.assignee_id:
        return None
    was, was_pinned = task.assignee, task.pinned
    task.assignee, task.pinned = able_to_answer(to, task, "to"), pinned
    if to and str(to.pk) in task.contributor_ids:
        task.contributor_ids = [one for one in task.contributor_ids if one != str(to.pk)]
    task.save()
    return TaskAssigned(task, to=to, was=was, was_pinned=was_pinned)


@command(may=policy.works_in)
def set_contributors(task: Task, *, people: list[Person], by: Person) -> TaskContributorsSet | None:
    """Choose who helps with a task; one person still answers for it."""
    if _ids(people) == task.contributor_ids:
        return None
    for person in people:
        able_to_answer(person, task, "people")
    if task.assignee_id in {person.pk for person in people}:
        raise Refused("Who answers for the task need not be named as a contributor too.", field="people")
    was = list(Person.objects.filter(workspace_id=task.workspace_id, pk__in=task.contributor_ids))
    task.contributor_ids = _ids(people)
    task.save()
    return TaskContributorsSet(task, people=people, was=was)


@command(may=policy.works_in)
def prioritise(task: Task, *, priority: Priority, by: Person) -> TaskPrioritised | None:
    """Say how much a task matters now: 0 none, 1 low, 2 medium, 3 high, 4 urgent."""
    if priority == task.priority:
        return None
    was, task.priority = task.priority, priority
    task.save()
    return TaskPrioritised(task, priority=priority, was=was)


@command(may=policy.works_in)
def estimate(task: Task, *, effort: Minutes | None, by: Person) -> TaskEstimated | None:
    """Say how many minutes of work a task is, or that nobody knows."""
    if effort == task.effort:
        return None
    was, task.effort = task.effort, effort
    task.save()
    return TaskEstimated(task, effort=effort, was=was)


@command(may=policy.works_in)
def need(task: Task, *, skills: dict[Skill, Level], by: Person) -> TaskNeedsSet | None:
    """Say which skills a task needs, each with the least level that will do."""
    needs = {str(skill.pk): level for skill, level in skills.items()}
    if needs == task.skills:
        return None
    known = {str(s.pk): s for s in Skill.objects.filter(workspace_id=task.workspace_id, pk__in=list(task.skills))}
    was = {known[one]: level for one, level in task.skills.items() if one in known}
    task.skills = needs
    task.save()
    return TaskNeedsSet(task, skills=skills, was=was)


@command(may=policy.works_in)
def schedule(task: Task, *, start: date | None, due: date | None, by: Person) -> TaskScheduled | None:
    """Say on which day a task may start and on which it is due."""
    if (start, due) == (task.start, task.due):
        return None
    dates_in_order(start, due)
    start_was, due_was, task.start, task.due = task.start, task.due, start, due
    task.save()
    return TaskScheduled(task, start=start, due=due, start_was=start_was, due_was=due_was)


@command(may=policy.works_in)
def set_labels(task: Task, *, labels: list[Label], by: Person) -> TaskLabelled | None:
    """Choose a task's labels."""
    if _ids(labels) == task.label_ids:
        return None
    _same_project(task.project, *labels)
    was = list(Label.objects.filter(project_id=task.project_id, pk__in=task.label_ids))
    task.label_ids = _ids(labels)
    task.save()
    return TaskLabelled(task, labels=labels, was=was)


@command(may=policy.works_in)
def agree_outcome(task: Task, *, outcome: Line, by: Person) -> TaskOutcomeAgreed | None:
    """Say by which result everybody will know that a task is done."""
    if outcome == task.outcome:
        return None
    was, task.outcome = task.outcome, outcome
    task.save()
    return TaskOutcomeAgreed(task, outcome=outcome, was=was)


def first_column(project: Project) -> Status:
    """Where new work begins."""
    columns = statuses_of(project)
    if not columns:
        raise Refused(f"{project.name} has no columns: add one first.", field="status")
    return columns[0]


def column_of(status: Status) -> QuerySet[Task]:
    """The tasks that stand in a column."""
    return Task.objects.filter(status=status, away=None)


def one_line(title: str) -> str:
    """A title as it is kept; an empty one is refused."""
    if not (title := tidy(title)):
        raise Refused("A task needs a title: say in a few words what has to be done.", field="title")
    return title


def able_to_answer(person: Person | None, task: Task | Repeat, field: str = "assignee") -> Person | None:
    """Somebody who may be given a task there; refused where they may not."""
    if person is None:
        return None
    if person.status == "removed":
        raise Refused(f"{person.name} is no longer in the workspace: choose somebody else.", field=field)
    if not standing_of(task.workspace_id, person.pk).works_in(task.project_id):
        raise Refused(
            f"{person.name} does not work in {task.project.name}: let them in first, or choose another.", field=field
        )
    return person


def _same_project(project: Project, *rows: Status | Task | Label | None) -> None:
    for row in rows:
        if row and row.project_id != project.pk:
            kind = type(row).__name__.lower()
            raise Refused(f"The {kind} “{row}” belongs to another project: choose one of {project.name}.", field=kind)
        if isinstance(row, Status | Label) and row.removed:
            raise Refused(f"“{row}” was removed: choose another.", field=type(row).__name__.lower())


def near_enough(day: date, field: str) -> None:
    """Dates that nobody means are refused."""
    if not 1970 <= day.year <= 2200:
        raise Refused("This date is too far away: choose a day between 1970 and 2200.", field=field)


def dates_in_order(start: date | None, due: date | None) -> None:
    """A task's dates as they may be kept."""
    for name, day in (("start", start), ("due", due)):
        if day:
            near_enough(day, name)
    if start and due and due < start:
        raise Refused("A task cannot be due before it may start.", field="due")


def _ids(rows: list[Person] | list[Label]) -> list[str]:
    return list(dict.fromkeys(str(row.pk) for row in rows))


def _version(task: Task, text: str, by: Person) -> Text | None:
    if not text:
        return None
    return Text(workspace_id=task.workspace_id, task=task, body=text, at=clock.now(), by=by)
