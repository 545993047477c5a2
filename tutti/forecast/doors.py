"""Doors to forecasts: a task's with its reasons, what waiting costs, and what lies behind a project."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

import msgspec
from django.http import HttpRequest

from tutti.engine.forecast_terms import FEWEST, VERSION, Code
from tutti.forecast.models import Issued
from tutti.forecast.queries import flow_of, forecast_of
from tutti.kit.doors import door
from tutti.people.models import Person
from tutti.people.register import obey, switched_off


class ForecastStep(msgspec.Struct):
    """One kind of work and what it adds to ln(actual / estimate); `count` finished tasks it stands on."""

    factor: str
    says: str
    shift: float
    count: int


class ForecastCause(msgspec.Struct):
    """A reason for being late by its code, what helps, and what it adds to the log-odds."""

    code: str
    says: str
    helps: str
    adds: float


class ForecastExample(msgspec.Struct):
    """A finished task that is much alike; minutes."""

    task_id: UUID
    estimate: int
    actual: int


class TaskForecast(msgspec.Struct):
    """What was last foreseen of a task; `at` is null while nothing was.

    `quantiles` are ratios of actual to `estimate` (minutes) at 5, 10 ... 95 %; the shifts of `steps` add up to the
    logarithm of the middle one; `start` and what the `causes` add sum to the log-odds of being late.
    """

    at: datetime | None
    version: str
    mode: str
    says: str
    trust: str
    estimate: float
    quantiles: list[float]
    steps: list[ForecastStep]
    late: float | None
    start: float
    causes: list[ForecastCause]
    examples: list[ForecastExample]


NOTHING = TaskForecast(None, "", "plain", "Nothing was foreseen of this task yet.", "", 0.0, [], [], None, 0.0, [], [])


@door("GET", "tasks/<uuid:task_id>/forecast", answers=TaskForecast)
def task_forecast(by: Person, request: HttpRequest, task_id: UUID) -> TaskForecast:
    """How much work a task probably is and how likely it is late, with the reasons and the tasks most like it."""
    found = forecast_of(task_id, asker=by)
    return NOTHING if found is None else _told(found)


def _told(issued: Issued) -> TaskForecast:
    known = issued.reasons
    return TaskForecast(
        at=issued.at,
        version=issued.version,
        mode=issued.mode,
        says=known.get("says", ""),
        trust=known.get("trust", ""),
        estimate=issued.estimate,
        quantiles=issued.quantiles,
        steps=msgspec.convert(known.get("steps", []), list[ForecastStep]),
        late=issued.late,
        start=known.get("start", 0.0),
        causes=msgspec.convert(known.get("causes", []), list[ForecastCause]),
        examples=msgspec.convert(known.get("examples", []), list[ForecastExample]),
    )


class WaitsBehind(msgspec.Struct):
    """A task that waits for another: by how many working days it would come later past its due date, and its worth."""

    task_id: UUID
    days: float
    value: float


class WaitingCost(msgspec.Struct):
    """What waiting a day costs a task, as `loss`: each task's `days` times its `value`, per day of effort.

    `late_now` and `late_then` are the chances to miss the due date, begun now or a day later, null without one; `days`
    is how much later past it the task comes on average; `hours` of work are still to do on average; `decided` says
    that its place among the others is the person's own.
    """

    task_id: UUID
    loss: float
    late_now: float | None
    late_then: float | None
    days: float
    value: float
    hours: float
    behind: list[WaitsBehind]
    decided: bool


class WaitingOrder(msgspec.Struct):
    """One's own open tasks that wait for nothing, the dearest to let wait first; `notes` say when not to trust it."""

    version: str
    day: int
    notes: list[str]
    rows: list[WaitingCost]


@door("GET", "waiting-costs", answers=WaitingOrder)
def waiting_costs(by: Person, request: HttpRequest) -> WaitingOrder:
    """What waiting a day costs each of your own open tasks, and the order that follows.  Nothing is moved."""
    from tutti.forecast.queries.waiting import waiting_of  # the engine is loaded when somebody asks

    obey("waiting_cost", by.workspace_id)
    found = waiting_of(by)
    rows = [
        WaitingCost(
            UUID(cost.id), round(cost.loss * found.day, 4), cost.late_now, cost.late_then,
            round(cost.minutes / found.day, 2), cost.value, round(cost.effort / 60, 1),
            [WaitsBehind(UUID(one.id), round(one.minutes / found.day, 2), one.value) for one in cost.behind],
            cost.id in found.decided,
        )
        for cost in found.costs
    ]  # fmt: skip
    return WaitingOrder(VERSION, found.day, found.notes, rows)


class FlowSpread(msgspec.Struct):
    """Half of `count` took at most `middle` minutes of working time, 85 of 100 at most `likely`."""

    middle: float
    likely: float
    count: int


class FlowShare(msgspec.Struct):
    """A part of the whole, and where it probably lies (a 90 % bootstrap interval)."""

    part: float
    low: float
    high: float


class FlowAge(msgspec.Struct):
    """An open task that is in its column for `age` minutes of working time."""

    task: UUID
    age: float


class FlowColumn(msgspec.Struct):
    """A column: its last `finished` stays (`stays` is null where they are too few), its share of the lead time, how
    many tasks are there `now`, and those that are there longer than 85 of 100 were."""

    id: UUID
    stays: FlowSpread | None
    finished: int
    share: FlowShare | None
    now: int
    ageing: list[FlowAge]


class ProjectFlow(msgspec.Struct):
    """How work flows, from the last `finished` tasks; what is null stands on too little.

    `lead` runs from when a task was made, `cycle` from when it was begun; `efficiency` is the share of lead time in
    which somebody was at it; `hand_offs` are those of a finished task on average, `after_one` the wait after one.
    """

    finished: int
    lead: FlowSpread | None
    cycle: FlowSpread | None
    efficiency: float | None
    columns: list[FlowColumn]
    hand_offs: float | None
    after_one: FlowSpread | None


class DelayPart(msgspec.Struct):
    """Minutes of a delay with their cause; `of` is the task it waited for, or the column it lay in, or empty."""

    code: Code
    of: str
    minutes: float


class TaskDelay(msgspec.Struct):
    """Minutes of working time past the due date; the parts add up to them."""

    task: UUID
    minutes: float
    parts: list[DelayPart]


class DelayCause(msgspec.Struct):
    """What a cause adds to all these delays, and of how many tasks; `of` is the column tasks lay in, or empty."""

    code: Code
    of: str
    minutes: float
    tasks: int


class LiesBehind(msgspec.Struct):
    """What lies behind a project as of the morning of `at`; `flow` and `delays` are null where nothing was looked at
    yet, or where `off` names the function.  Below `fewest` nothing is said."""

    at: datetime | None
    version: str
    fewest: int
    flow: ProjectFlow | None
    delays: list[TaskDelay] | None
    causes: list[DelayCause]
    off: list[str]


@door("GET", "projects/<uuid:project_id>/flow", answers=LiesBehind)
def project_flow(by: Person, request: HttpRequest, project_id: UUID) -> LiesBehind:
    """Where the work of a project waited, and why its tasks were late.  No person is named, and nothing is moved."""
    found = flow_of(project_id, asker=by)
    off = [name for name in ("flow", "why_late") if switched_off(name, by.workspace_id)]
    flow = None if found is None or "flow" in off else msgspec.convert(found.flow, ProjectFlow | None)
    delays = None if found is None or "why_late" in off else msgspec.convert(found.delays, list[TaskDelay] | None)
    return LiesBehind(found.at if found else None, VERSION, FEWEST, flow, delays, _causes(delays or []), off)


def _causes(delays: list[TaskDelay]) -> list[DelayCause]:
    """All delays together, the largest cause first."""
    minutes: dict[tuple[Code, str], float] = defaultdict(float)
    tasks: dict[tuple[Code, str], set[UUID]] = defaultdict(set)
    for delay in delays:
        for part in delay.parts:
            cause = part.code, part.of if part.code == "column" else ""
            minutes[cause] += part.minutes
            tasks[cause].add(delay.task)
    causes = [DelayCause(code, of, total, len(tasks[code, of])) for (code, of), total in minutes.items()]
    return sorted(causes, key=lambda cause: (-cause.minutes, cause.code, cause.of))
