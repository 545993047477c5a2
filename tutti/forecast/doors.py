"""Doors to forecasts: a task's with its reasons and the finished tasks most alike."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.http import HttpRequest

from tutti.forecast.models import Issued
from tutti.forecast.queries import forecast_of
from tutti.kit.doors import door
from tutti.people.models import Person


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
