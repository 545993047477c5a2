"""How planned work is spread over the people of a project, and who may look at whose numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID

from tutti.assignment.queries.marks import marks_of
from tutti.assignment.queries.plans import IN_BACKGROUND, balance_of, led_by
from tutti.assignment.queries.snapshots import names_in, open_tasks, people_with, sound, task_of
from tutti.changes.commands import Forbidden, Refused, Unseen
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.people.policy import leads
from tutti.people.standing import workers_in


@dataclass(frozen=True)
class Spread:
    """What the engine says of these projects; `people` are those whose numbers the asker may see, by name.

    `whole` is whether the asker sees the spread as a whole: who only works there sees what is said of themselves, and
    sees the same as their leads do.
    """

    fairness: engine.Fairness
    people: list[Person]
    whole: bool


class Lacks(NamedTuple):
    """What the engine advises, and how everything it names is called."""

    advice: engine.Advice
    names: dict[str, str]


def spread_in(project_id: UUID, *, asker: Person, days: int) -> Spread:
    """How planned work over the next `days` is spread over the people of a project."""
    project = _seen(project_id, asker)
    return _spread([project], asker, whole=leads(asker, project), days=days)


def spread_everywhere(asker: Person, *, days: int) -> Spread:
    """The same, over all projects the asker leads together."""
    return _spread(_led(asker), asker, whole=True, days=days)


def lacks_in(project_id: UUID, *, asker: Person) -> Lacks:
    """What the people of a project lack for the tasks nobody has there; for its leads."""
    project = _seen(project_id, asker)
    if not leads(asker, project):
        raise Forbidden(f"What {project.name} lacks is told to its leads: ask one of them.")
    return _lacks([project])


def lacks_everywhere(asker: Person) -> Lacks:
    """The same, over all projects the asker leads together."""
    return _lacks(_led(asker))


def _seen(project_id: UUID, asker: Person) -> Project:
    project: Project | None = Project.objects.filter(workspace_id=asker.workspace_id, pk=project_id).first()
    if project is None or project.scope not in asker.scopes:
        raise Unseen("There is no such project, or you may not see it.", field="project_id")
    return project


def _led(asker: Person) -> list[Project]:
    mine = led_by(asker)
    if not mine:
        raise Refused("You lead no project: look at one you work in to see your own numbers.")
    return mine


def _spread(projects: Sequence[Project], asker: Person, *, whole: bool, days: int) -> Spread:
    snapshot, _ = sound(balance_of(projects))
    found = engine.fairness(snapshot, days=days)
    people = Person.objects.filter(workspace_id=asker.workspace_id, pk__in=list(found.share))
    seen = sorted(people if whole else people.filter(pk=asker.pk), key=lambda one: (one.name.casefold(), one.pk))
    return Spread(found, seen, whole)


def _lacks(projects: Sequence[Project]) -> Lacks:
    snapshot, _ = sound(_waiting_in(projects))
    return Lacks(engine.advice(snapshot), names_in(*projects))


def _waiting_in(projects: Sequence[Project]) -> engine.Snapshot:
    """The tasks nobody has in these projects, the most urgent first, and everybody who may do them."""
    workers = {project.pk: frozenset(map(str, workers_in(project))) for project in projects}
    everybody = frozenset(UUID(one) for some in workers.values() for one in some)
    here = open_tasks(projects[0].workspace_id).filter(project__archived=False)
    waiting = here.filter(project__in=projects, assignee=None).order_by("-priority", "due", "pk")[:IN_BACKGROUND]
    marks = marks_of(projects[0].workspace_id)
    return engine.Snapshot(
        now=clock.now(),
        tasks=tuple(replace(task_of(task, marks), may_see=workers[task.project_id]) for task in waiting),
        people=people_with(everybody, here.filter(assignee_id__in=everybody), marks),
        resources=marks.seats,
    )
