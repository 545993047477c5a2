"""Ties the tasks of the big project into chains of five: `python -m bench.browser.chains` in its installation."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import django

django.setup()

from tutti.changes.commands import consequence  # noqa: E402 - Django comes first
from tutti.changes.events import Event  # noqa: E402
from tutti.changes.writing import current  # noqa: E402
from tutti.people.models import Person, Project  # noqa: E402
from tutti.work.models import Link, Task  # noqa: E402

LENGTH = 5


@dataclass(frozen=True)
class ProjectTied(Event):
    """Many tasks waited for each other at once."""

    project: Project
    count: int
    says = "{by} tied the tasks of {project}"


@consequence
def tie_up(project: Project, *, by: Person) -> ProjectTied:
    """A chain of every five tasks, in the order they begin."""
    tasks = list(Task.objects.filter(project=project, away=None).exclude(start=None).order_by("start", "number"))
    links = [
        Link(workspace_id=project.workspace_id, project=project, predecessor=one, task=other)
        for at, (one, other) in enumerate(pairwise(tasks))
        if at % LENGTH < LENGTH - 1
    ]
    current().save_all(links)
    return ProjectTied(project, count=len(links))


if __name__ == "__main__":
    project = Project.objects.get(key="LAU")
    lead = Person.objects.get(workspace_id=project.workspace_id, role="owner")
    tied = tie_up(project, by=lead)
    bars = Task.objects.filter(project=project, away=None).exclude(start=None).count()
    print(f'{{"bars": {bars}, "links": {tied.count}}}')
