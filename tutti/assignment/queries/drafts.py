"""What if: the facts of a project with a draft's suppositions put over them.  Nothing is written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import reduce

from tutti.assignment.models.plans import Supposition
from tutti.engine import assign as engine


def supposing(snapshot: engine.Snapshot, supposed: Iterable[Supposition]) -> engine.Snapshot:
    """The snapshot as it would be if all this held."""
    return reduce(_with, supposed, snapshot)


def hired(supposed: Iterable[Supposition]) -> dict[str, str]:
    """How those are called who are only supposed, by their ids in the draft."""
    return {each["id"]: each["name"] for each in supposed if each["kind"] == "hire"}


def _with(snapshot: engine.Snapshot, one: Supposition) -> engine.Snapshot:
    match one["kind"]:
        case "absence":
            away = engine.Absence(start=date.fromisoformat(one["start"]), end=date.fromisoformat(one["end"]))
            people = (
                replace(p, absences=(*p.absences, away)) if p.id == one["person_id"] else p for p in snapshot.people
            )
            return replace(snapshot, people=tuple(people))
        case "hire":
            return _joined(snapshot, one)
        case "due":
            due = date.fromisoformat(one["due"]) if one["due"] else None
            tasks = (replace(task, due=due) if task.id == one["task_id"] else task for task in snapshot.tasks)
            return replace(snapshot, tasks=tuple(tasks))
        case _:
            return replace(snapshot, tasks=tuple(task for task in snapshot.tasks if task.id != one["task_id"]))


def _joined(snapshot: engine.Snapshot, one: Supposition) -> engine.Snapshot:
    """Somebody new, who may see what the others see."""
    new = engine.Person(id=one["id"], week=tuple(one["minutes"]), skills=one["skills"])
    tasks = (replace(task, may_see=task.may_see | {new.id}) if task.may_see else task for task in snapshot.tasks)
    return replace(snapshot, people=(*snapshot.people, new), tasks=tuple(tasks))
