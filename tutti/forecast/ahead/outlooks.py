"""What lies ahead of each task: how much work it is, when it is done, how likely late, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import log

from tutti.engine.forecast import Futures, text
from tutti.engine.forecast.checks import LAST
from tutti.forecast.ahead.efforts import Effort
from tutti.forecast.ahead.plans import Laid
from tutti.forecast.ahead.reasons import Chance, Why, chance_of
from tutti.forecast.past import Course, Outcome, Past
from tutti.forecast.past.courses import quantiles_of
from tutti.forecast.past.dues import end_of

EACH_AT = (0.5, 0.85)
STEP = 5  # percent; no chance is known finer
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Step:
    """How the middle of a forecast came about: each kind of work moves it; `shift` is in ln(actual / estimate)."""

    factor: str
    says: str
    shift: float
    count: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """The outlook of one task.  `low` to `high` are minutes in 80 of 100 cases; `late` is in percent."""

    task: str
    low: int
    middle: int
    high: int
    p50: date | None
    p85: date | None
    late: int | None
    days: int
    because: str
    estimate: float
    is_estimated: bool
    quantiles: tuple[float, ...]
    chance: Chance | None
    effort: Effort


def outlooks_of(past: Past, laid: Laid, found: Futures | None, names: Mapping[str, str]) -> Iterator[Ahead]:
    """The outlook of every open task of a project; without futures only how much work each is."""
    for course in laid.courses:
        effort = laid.efforts[course.id]
        low, middle, high = (max(1, round(minutes)) for minutes in effort.at(0.1, 0.5, 0.9))
        p50, p85 = _dates(found, course.id)
        chance = _late(past, laid, course, found, names)
        days = (p50 - course.due).days if p50 and course.due else 0
        yield Ahead(
            course.id, low, middle, high, p50, p85, _percent(chance), max(0, days), _because(chance), effort.estimate,
            effort.is_estimated, tuple(quantiles_of(effort.ratios).tolist()), chance, effort,
        )  # fmt: skip


def _late(past: Past, laid: Laid, course: Course, found: Futures | None, names: Mapping[str, str]) -> Chance | None:
    if course.due is None or found is None:
        return None
    end = end_of(course.due, past.calendars.zone(course.assignee))
    chance = chance_of(past, laid, course, found.on_time[course.id], names, end)
    if end <= laid.now:  # that is no forecast any more
        return Chance(
            1.0, 0.0, tuple(Why(w.code, w.says, w.helps, w.adds) for w in chance.reasons if w.code == "overdue"), ""
        )
    return chance


def _percent(chance: Chance | None) -> int | None:
    return None if chance is None else round(chance.late * 100 / STEP) * STEP


def _because(chance: Chance | None) -> str:
    """The strongest reason for the chance being what it is: towards late where it is likely, against where not."""
    if chance is None:
        return ""
    towards = [why for why in chance.reasons if (why.adds > 0) == (chance.late >= 0.5)]
    return towards[0].says if towards else ""


def _dates(found: Futures | None, task: str) -> tuple[date | None, date | None]:
    if found is None or task not in found.reached:
        return None, None
    p50, p85 = (day_of(found.now, minutes) for minutes in found.reached[task])
    return p50, p85


def day_of(now: datetime, minutes: float) -> date | None:
    """The day some wall minutes after this midnight; None beyond the calendar people plan with."""
    if minutes / (24 * 60) > (LAST - now.date()).days:
        return None
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + timedelta(minutes=minutes)).date()


def steps_of(past: Past, course: Course, on: date) -> tuple[list[Step], str, str]:
    """How the middle of a task's effort came about (the shifts add up), the range in words, how much to trust it."""
    if course.estimate is None:
        return [], "Nobody estimated it: it is taken to be as large as tasks here usually are.", ""
    forecast = past.experience.forecast(past.task_of(course, course.estimate), on)
    steps = [Step(one.factor, text(one.says), one.shift, one.count) for one in forecast.reasons]
    return steps, text(forecast.says), text(forecast.trust)


def examples_of(past: Past, course: Course) -> Sequence[Outcome]:
    """The finished tasks of the same project that are most alike: same parent, same label, closest in size."""
    size = log(course.estimate) if course.estimate else None

    def apart(one: Outcome) -> tuple[object, ...]:
        far = 0.0 if size is None else abs(log(one.estimate) - size)
        other = (one.parent != course.parent or course.parent is None) + (one.label != course.label)
        return other + far, -one.on.toordinal(), one.task

    mine = [one for one in past.outcomes.values() if one.project == course.project and one.task != course.id]
    return sorted(mine, key=apart)[:EXAMPLES]
