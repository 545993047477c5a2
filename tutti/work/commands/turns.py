"""People put what is theirs into their own order."""

from uuid import UUID

from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.kit.rank import GAP
from tutti.people.models import Person
from tutti.people.policy import is_self
from tutti.work.events import TurnGivenUp, TurnsArranged, TurnTaken
from tutti.work.models import Task, Turn
from tutti.work.models.turns import Shelf


@command(may=is_self)
def queue(person: Person, *, tasks: list[Task], shelf: Shelf, by: Person) -> TurnTaken | None:
    """Put the last of these tasks behind the others, which come first today, this week or later, in this order."""
    if not tasks or len({task.pk for task in tasks}) < len(tasks):
        raise Refused("Name each task once, and at least one.", field="tasks")
    turns = {turn.task_id: turn for turn in Turn.objects.filter(person=person)}
    moved = tasks[-1]
    was = turns.get(moved.pk)
    shelf_was = was.shelf if was else None
    ahead_was = _ahead_of(was, list(turns.values())) if was and shelf_was else []
    named = {task.pk for task in tasks}
    rest = [turn.rank for one, turn in turns.items() if turn.shelf == shelf and one not in named]
    before = (turns[task.pk] for task in tasks if task.pk in turns)
    looked = [(turn.task_id, turn.shelf) for turn in sorted(before, key=lambda turn: turn.rank)]
    if looked == [(task.pk, shelf) for task in tasks] and _stand_first(turns, named, rest):
        return None
    _place(person, tasks, shelf, turns, first=min(rest, default=0) - len(tasks) * GAP)
    turn = turns[moved.pk]
    return TurnTaken(turn, task=moved, shelf=shelf, shelf_was=shelf_was, ahead_was=ahead_was)


@command(may=is_self)
def arrange(
    person: Person,
    *,
    by: Person,
    today: list[Task] = [],  # noqa: B006 - nobody changes it
    week: list[Task] = [],  # noqa: B006
    later: list[Task] = [],  # noqa: B006
    house: list[Task] = [],  # noqa: B006
) -> TurnsArranged | None:
    """Put several tasks of yours first today, this week and later, in this order; `house` are left to the house."""
    named = [*today, *week, *later, *house]
    if not named or len({task.pk for task in named}) < len(named):
        raise Refused("Name each task once, and at least one.", field="today")
    turns = {turn.task_id: turn for turn in Turn.objects.filter(person=person)}
    shelves = {"today": today, "week": week, "later": later}
    was = {shelf: _tasks_on(shelf, turns) for shelf in shelves}
    if all(was[shelf][: len(tasks)] == tasks for shelf, tasks in shelves.items()) and not any(
        task in stood for task in house for stood in was.values()
    ):
        return None
    placed = {task.pk for stood in was.values() for task in stood}
    for shelf, tasks in shelves.items():
        rest = [turn.rank for one, turn in turns.items() if turn.shelf == shelf and one not in {t.pk for t in named}]
        _place(person, tasks, shelf, turns, first=min(rest, default=0) - len(tasks) * GAP)
    _leave([turns[task.pk] for task in house if task.pk in placed])
    shown = next(turns[task.pk] for task in named if task.pk in turns)
    return TurnsArranged(
        shown, count=len(named), today_was=was["today"], week_was=was["week"], later_was=was["later"],
        house_was=[task for task in named if task.pk not in placed],
    )  # fmt: skip


@command(may=is_self)
def unqueue(person: Person, *, task: Task, by: Person) -> TurnGivenUp | None:
    """Leave it to the house again where a task of yours stands."""
    turn = Turn.objects.filter(person=person, task=task).exclude(shelf=None).first()
    if turn is None:
        return None
    ahead_was = _ahead_of(turn, list(Turn.objects.filter(person=person)))
    shelf_was, turn.shelf = turn.shelf, None
    turn.save()
    return TurnGivenUp(turn, task=task, shelf_was=str(shelf_was), ahead_was=ahead_was)


def _place(person: Person, tasks: list[Task], shelf: str, turns: dict[UUID, Turn], *, first: int) -> None:
    new, moved = list[Turn](), list[Turn]()
    for at, task in enumerate(tasks):
        turn = turns.get(task.pk)
        (moved if turn else new).append(turn or Turn(workspace_id=person.workspace_id, person=person, task=task))
        turns[task.pk] = turn or new[-1]
        turns[task.pk].shelf, turns[task.pk].rank = shelf, first + at * GAP
    current().save_all(new)
    current().save_all(moved, ["shelf", "rank"])


def _leave(turns: list[Turn]) -> None:
    for turn in turns:
        turn.shelf = None
    current().save_all(turns, ["shelf"])


def _tasks_on(shelf: str, turns: dict[UUID, Turn]) -> list[Task]:
    """The tasks of a shelf in their order."""
    ranks = {one: turn.rank for one, turn in turns.items() if turn.shelf == shelf}
    return sorted(Task.objects.filter(pk__in=list(ranks)), key=lambda task: ranks[task.pk])


def _stand_first(turns: dict[UUID, Turn], named: set[UUID], rest: list[int]) -> bool:
    return not rest or max(turns[one].rank for one in named) < min(rest)


def _ahead_of(turn: Turn, turns: list[Turn]) -> list[Task]:
    """The tasks that stand before it on its shelf."""
    ranks = {one.task_id: one.rank for one in turns if one.shelf == turn.shelf and one.rank < turn.rank}
    return sorted(Task.objects.filter(pk__in=list(ranks)), key=lambda task: ranks[task.pk])
