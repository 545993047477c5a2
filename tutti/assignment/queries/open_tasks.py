"""Which open tasks a person could pick up, and what speaks for and against each of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from django.db.models import F, Q

from tutti.assignment.queries.marks import Marks, marks_of
from tutti.assignment.queries.snapshots import names_in, open_tasks, people_with, sound, task_of
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people.models import Person
from tutti.work.models import Task

LOOKED_AT = 60  # tasks that are thought through; what is less urgent than so many others can wait for a look


class Fit(NamedTuple):
    """A task that somebody could pick up; `terms` are the engine's reasons, in hours-equivalent, less is better."""

    task: Task
    cost: float
    terms: list[dict[str, Any]]


def fitting(person: Person) -> list[Fit]:
    """The unassigned tasks a person may pick up, has the skills for and has room for, the most urgent first."""
    tasks = list(_mine_and_open(person))
    mine = [task for task in tasks if task.assignee_id]
    marks = marks_of(person.workspace_id)
    snapshot, wrong = sound(
        engine.Snapshot(
            now=clock.now(),
            people=people_with(frozenset([person.pk]), mine, marks),
            tasks=tuple(task_of(task, marks) for task in tasks),
            resources=marks.seats,
        )
    )
    if not snapshot.people:
        return []
    levels = snapshot.people[0].skills
    able = [task for task in tasks if not task.assignee_id and str(task.pk) not in wrong and _knows(levels, task)]
    names = names_in(*{task.project for task in able})
    return [fit for task in able[:LOOKED_AT] for fit in _fit(task, marks, snapshot, names)]


def _mine_and_open(person: Person) -> Iterator[Task]:
    """What the person has, and then what nobody has where they may pick tasks up."""
    standing = person.standing
    works = [project for project in standing.projects if standing.works_in(project)]
    leads = [project for project in works if standing.leads(project)]
    by_hand = Q(project__picking__allowed=False) & ~Q(project__in=leads)
    free = Q(assignee=None, project__in=works) & ~by_hand
    tasks = open_tasks(person.workspace_id).filter(Q(assignee=person) | free, project__archived=False)
    order = (F("assignee").asc(nulls_last=True), "-priority", F("due").asc(nulls_last=True), "created_at", "pk")
    return iter(tasks.select_related("project").order_by(*order)[:2000])


def _knows(levels: Any, task: Task) -> bool:
    return all(levels.get(skill, 0) >= need for skill, need in task.skills.items())


def _fit(task: Task, marks: Marks, snapshot: engine.Snapshot, names: dict[str, str]) -> Iterator[Fit]:
    """What the engine says of this task and this person alone; nothing where they are full or away."""
    alone = replace(snapshot, tasks=(task_of(task, marks),))
    [proposal] = engine.propose(alone)
    if proposal.choices:
        said: Any = engine.as_json(proposal, lambda row: names.get(row, "somebody"))
        yield Fit(task, said["choices"][0]["cost"], said["choices"][0]["terms"])
