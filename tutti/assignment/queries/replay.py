"""Which policy works better here: past weeks are planned again under two policies and compared, week by week."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from tutti.assignment.models.plans import Sliders
from tutti.assignment.queries.marks import Marks, marks_of
from tutti.assignment.queries.policies import weights_of
from tutti.assignment.queries.snapshots import commitment_of, people_with, task_of
from tutti.changes.models import Change
from tutti.engine import assign as engine
from tutti.engine.paired import Paired, paired
from tutti.kit import clock
from tutti.people.models import Project
from tutti.people.standing import workers_in
from tutti.work.models import Task

WEEK = timedelta(days=7)
MEASURES = ("late", "fullest", "spread", "fit")
CANNOT = (
    "It plans the tasks that were given out in each week again, with the people, skills, hours and absences of today.",
    "It judges plans by themselves: how people would have worked under them, it cannot tell.",
    "Estimates and due dates are those of today, not those of that week.",
    "Weeks follow upon each other, so the intervals are somewhat too narrow.",
)


@dataclass(frozen=True)
class Replay:
    """Means over the weeks under each policy, and the paired difference (one minus other) of each measure.

    `late` and `fit` are hours-equivalent at the usual prices, `fullest` is the share of capacity of the fullest person,
    `spread` how far the shares lie apart; of all four less is better.
    """

    weeks: int
    tasks: int
    differences: dict[str, Paired]


def replay(project: Project, one: Sliders, other: Sliders, weeks: int) -> Replay:
    """The last whole weeks of a project in which tasks were given out."""
    end = clock.now()
    history = _history(project)
    tasks = {task.pk: task for task in Task.objects.filter(project=project)}
    marks = marks_of(project.workspace_id)
    people = people_with(workers_in(project), [], marks)
    seen: list[tuple[Mapping[str, float], Mapping[str, float]]] = []
    count = 0
    for back in range(weeks, 0, -1):
        start = end - back * WEEK
        given = {task for at, task, to in history if start <= at < start + WEEK and to and task in tasks}
        if not given:
            continue
        snapshot = _then(start, given, tasks, history, people, marks)
        seen.append((_measured(snapshot, one), _measured(snapshot, other)))
        count += len(given)
    pairs = {name: paired([(a[name], b[name]) for a, b in seen]) for name in MEASURES}
    return Replay(len(seen), count, pairs)


def _history(project: Project) -> list[tuple[datetime, UUID, str | None]]:
    """Who was given which task when, oldest first."""
    changes = Change.objects.filter(
        workspace_id=project.workspace_id, scope=project.scope, verb__in=("task.created", "task.assigned")
    )
    said = changes.order_by("seq").values_list("at", "about_id", "facts")
    facts = [(at, about, msgspec.json.decode(words)) for at, about, words in said]
    return [(at, about, told.get("to", told.get("assignee"))) for at, about, told in facts]


def _then(
    start: datetime,
    given: set[UUID],
    tasks: Mapping[UUID, Task],
    history: Sequence[tuple[datetime, UUID, str | None]],
    people: Sequence[engine.Person],
    marks: Marks,
) -> engine.Snapshot:
    """How things stood when a week began: what people had, and what was about to be given out."""
    had = {one: to for at, one, to in history if at < start}
    plates: dict[str, list[engine.Commitment]] = defaultdict(list)
    for one, to in had.items():
        task = tasks.get(one)
        if to and task and one not in given and (task.done_at is None or task.done_at > start):
            plates[to].append(commitment_of(task, marks))
    return engine.Snapshot(
        now=start,
        tasks=tuple(replace(task_of(tasks[one], marks), assignee=None) for one in sorted(given)),
        people=tuple(replace(person, committed=tuple(plates[person.id])) for person in people),
        resources=marks.seats,
    )


def _measured(snapshot: engine.Snapshot, sliders: Sliders) -> dict[str, float]:
    """What a policy would have proposed, judged at the usual prices, so that both are judged alike."""
    found = engine.plan(snapshot, weights=weights_of(sliders))
    to = {move.task: move.to for move in found.moves}
    placed = replace(snapshot, tasks=tuple(replace(task, assignee=to.get(task.id)) for task in snapshot.tasks))
    tally = engine.plan(placed).before
    return {
        "late": tally.cost["promises"],
        "fullest": max(tally.share.values(), default=0.0),
        "spread": tally.spread,
        "fit": tally.cost["fit"],
    }
