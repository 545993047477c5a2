"""The next task of recurring work is made, in the name of the house, once for each day of its rule."""

from datetime import date, timedelta

from tutti.changes.commands import consequence
from tutti.changes.writing import current
from tutti.kit import clock
from tutti.kit.rank import GAP
from tutti.people.models import Person, Project
from tutti.people.standing import standing_of
from tutti.work import placing
from tutti.work.commands.repeats import mark, plan_next
from tutti.work.commands.tasks import column_of, first_column
from tutti.work.events import RepeatCame, TaskCreated
from tutti.work.models import Item, Label, Occurrence, Repeat, Task, Text


@consequence
def make_next(repeat: Repeat, *, due: date, by: Person | None) -> RepeatCame | None:
    """Make the task for one day of a rule, unless another process did, or somebody said otherwise meanwhile."""
    waits = repeat.next != due if repeat.mode == "calendar" else repeat.next is not None
    if repeat.state != "on" or waits or Occurrence.objects.filter(repeat=repeat, due=due).exists():
        return None
    task = create_repeated(repeat.project, repeat=repeat, due=due, by=by).task
    repeat.task, repeat.made = task, repeat.made + 1
    plan_next(repeat, after=due)
    repeat.save()
    mark(repeat, task, due)
    return RepeatCame(repeat, task=task, due=due)


@consequence
def create_repeated(project: Project, *, repeat: Repeat, due: date, by: Person | None) -> TaskCreated:
    """A task as its pattern says, at the end of the first column; who left the project is not given it."""
    column = first_column(project)
    task = Task(
        workspace_id=project.workspace_id, project=project, number=current().count_up(project, "last_number"),
        title=repeat.title, status=column, priority=repeat.priority, effort=repeat.effort, outcome=repeat.outcome,
        start=None if repeat.span is None else due - timedelta(days=repeat.span), due=due,
        skills=repeat.skills, label_ids=_still_offered(repeat), created_at=clock.now(), created_by=repeat.by,
    )  # fmt: skip
    task.assignee = _still_working(repeat)
    task.rank = placing.at_the_end(column_of(column))
    task.item_count = len(repeat.checklist)
    text = (
        Text(workspace_id=task.workspace_id, task=task, body=repeat.text.body, at=clock.now()) if repeat.text else None
    )
    task.text_id = text.pk if text else None
    task.save(force_insert=True)
    if text:
        text.save(force_insert=True)
    _write_steps(task, repeat.checklist)
    return TaskCreated(task, title=task.title, assignee=task.assignee, text=text)


def _still_offered(repeat: Repeat) -> list[str]:
    kept = Label.objects.filter(project_id=repeat.project_id, pk__in=repeat.label_ids, removed=False)
    there = {str(one) for one in kept.values_list("pk", flat=True)}
    return [one for one in repeat.label_ids if one in there]


def _still_working(repeat: Repeat) -> Person | None:
    person = repeat.assignee
    if person is None or person.status == "removed":
        return None
    return person if standing_of(repeat.workspace_id, person.pk).works_in(repeat.project_id) else None


def _write_steps(task: Task, steps: list[str]) -> None:
    rows = [Item(workspace_id=task.workspace_id, project_id=task.project_id, task=task, title=step) for step in steps]
    for at, row in enumerate(rows):
        row.rank = at * GAP
    current().save_all(rows)
