"""Tasks wait for each other, and stop waiting."""

from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.engine.schedule import path
from tutti.engine.schedule.values import LinkType
from tutti.people.models import Person
from tutti.work import policy
from tutti.work.events import LinkAdded, LinkChanged, LinkPutBack, LinkRemoved
from tutti.work.models import Link, Task
from tutti.work.queries import key_of, links_of

Lag = Annotated[int, Meta(ge=-6_000_000, le=6_000_000)]
"""Working minutes; negative is a lead."""


@command(may=policy.works_in, creates=Link)
def wait_for(task: Task, *, predecessor: Task, type: LinkType = "FS", lag: Lag = 0, by: Person) -> LinkAdded | None:
    """Make a task wait for another one of its project; `type` says which ends are tied, FS being finish to start."""
    if predecessor.project_id != task.project_id:
        raise Refused("A task waits only for tasks of its own project: transfer one of the two first.", "predecessor")
    if task.away or predecessor.away:
        raise Refused(
            "One of the two tasks is put away: bring it back first.", "predecessor" if predecessor.away else None
        )
    if not may_wait(task, predecessor):
        return None
    link = Link(workspace_id=task.workspace_id, project_id=task.project_id, task=task, predecessor=predecessor)
    link.type, link.lag = type, lag
    link.save(force_insert=True)
    return LinkAdded(link, task, predecessor)


@command(may=policy.works_in)
def change_link(link: Link, *, type: LinkType, lag: Lag, by: Person) -> LinkChanged | None:
    """Say which ends of two tasks are tied, and how many working minutes lie between them."""
    if (type, lag) == (link.type, link.lag):
        return None
    type_was, lag_was, link.type, link.lag = link.type, link.lag, type, lag
    link.save()
    return LinkChanged(link, *_ends_of(link), type=type, lag=lag, type_was=type_was, lag_was=lag_was)


@command(may=policy.works_in)
def remove_link(link: Link, *, by: Person) -> LinkRemoved | None:
    """Let a task no longer wait for another one."""
    if link.removed:
        return None
    link.removed = True
    link.save()
    return LinkRemoved(link, *_ends_of(link))


@command(may=policy.works_in)
def put_back_link(link: Link, *, by: Person) -> LinkPutBack | None:
    """Let a task wait again as it did."""
    if not link.removed:
        return None
    task, predecessor = _ends_of(link)
    if {task.project_id, predecessor.project_id} != {link.project_id}:
        raise Refused("One of the two tasks has left this project: link them again where both are.")
    if not may_wait(task, predecessor):
        return None
    link.removed = False
    link.save()
    return LinkPutBack(link, task, predecessor)


def _ends_of(link: Link) -> tuple[Task, Task]:
    """The task that waits and the one it waits for, in one question."""
    found = {task.pk: task for task in Task.objects.filter(pk__in=(link.task_id, link.predecessor_id))}
    return found[link.task_id], found[link.predecessor_id]


def may_wait(task: Task, predecessor: Task) -> bool:
    """Whether a task does not wait for another one yet; a circle is refused by the keys of its tasks."""
    edges = [
        (str(one), str(other)) for one, other in links_of(task.project_id).values_list("predecessor_id", "task_id")
    ]
    if (str(predecessor.pk), str(task.pk)) in edges:
        return False
    if way := path(edges, str(task.pk), str(predecessor.pk)):
        keys = {str(one.pk): key_of(one) for one in Task.objects.filter(pk__in=way).select_related("project")}
        circle = " → ".join(keys[one] for one in (*way, way[0]))
        raise Refused(f"They would wait for each other in a circle: {circle}.", "predecessor")
    return True
