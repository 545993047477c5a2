"""Why a task may be late: what each reason adds to the odds, in words, and what would help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import exp, log

from tutti.engine.forecast import FACTS
from tutti.engine.forecast.lateness import Late
from tutti.engine.forecast.says import amount
from tutti.forecast.ahead.plans import Laid
from tutti.forecast.past import Course, Past

SURE = 0.97  # no simulation is surer than that of what it does not know
ENOUGH_TIME = 0.8  # a chance from which on nothing needs to be done
HALF = 0.5  # what the plan and the due dates so far each have to say

PLAN = {
    "overdue": ("It was due {value} ago", "Agree on a new date, or take it off the list."),
    "too_large": ("It takes about {value} and less is left", "Divide it, or move the due date."),
    "plate_full": ("About {value} of other work come first on the same plate", "Give one of those to somebody else."),
    "held_up": ("What it waits for is probably not done in time", "Do that first, or take the link out."),
    "away": ("Whoever has it is away before it is due", "Give it to somebody who is there."),
    "nobody": ("Nobody has it yet, and everybody has other work first", "Give it to somebody."),
    "tight": ("It fits into the plan, but only just", "Keep other work away from it, or move the due date."),
    "enough_time": ("There is time enough in the plan", "Nothing needs to be done."),
}
"""Reasons that come from playing the plan through, beside the facts that due dates so far taught."""


@dataclass(frozen=True, slots=True)
class Why:
    """A reason by its code: what it says, what helps, and what it adds to the log-odds of being late."""

    code: str
    says: str
    helps: str
    adds: float


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of being late; `start` and what the reasons add sum to its log-odds."""

    late: float
    start: float
    reasons: tuple[Why, ...]
    trust: str


def chance_of(
    past: Past, laid: Laid, course: Course, on_time: float, names: Mapping[str, str], end: datetime
) -> Chance:
    """The plan's chance, and what due dates taught while that is enough and comes true (a pool of log-odds)."""
    code, value = _of_the_plan(past, laid, course, on_time, end)
    says, helps = PLAN[code]
    odds = _odds(1 - on_time)
    learned = past.lateness.chance(past.facts(course, laid.now))
    if learned.trust.key != "late.some" or not past.foretells:
        reason = Why(code, says.format(value=value), helps, odds)
        return Chance(_chance(odds), 0.0, (reason,), "late.few")
    plan = Why(code, says.format(value=value), helps, HALF * odds)
    reasons = sorted((plan, *_learned(learned, names)), key=lambda why: -abs(why.adds))
    start = HALF * learned.start
    return Chance(_chance(start + sum(why.adds for why in reasons)), start, tuple(reasons), learned.trust.key)


def _learned(late: Late, names: Mapping[str, str]) -> Iterator[Why]:
    for cause in late.causes:
        value = names.get(cause.value, "another kind") if isinstance(cause.value, str) else f"{cause.value:g}"
        fact = FACTS[cause.fact]
        yield Why(cause.fact, fact.says.format(value=value), fact.helps, HALF * cause.adds)


def _of_the_plan(past: Past, laid: Laid, course: Course, on_time: float, end: datetime) -> tuple[str, str]:
    """The reason the plan gives, by what would have to change first."""
    if end <= laid.now:
        return "overdue", _days(max(1, (laid.now - end).days))
    if on_time >= 1 - HALF:
        return ("enough_time" if on_time >= ENOUGH_TIME else "tight"), ""
    needs = laid.efforts[course.id].at(0.5)[0] - past.spent(course, laid.now)
    taker = course.assignee or laid.taken_by.get(course.id)
    left = past.calendars.worked(taker, laid.now, end) if taker else (end - laid.now).total_seconds() / 60
    if any(one in past.courses and past.courses[one].is_open for one in past.waits_for.get(course.id, ())):
        return "held_up", ""
    if course.assignee is None:
        return "nobody", ""
    if _away(past, course.assignee, laid.now, end):
        return "away", ""
    if needs <= left and laid.ahead[course.id] > 0:
        return "plate_full", amount(laid.ahead[course.id])
    return "too_large", amount(max(needs, 1.0))


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def _away(past: Past, person: str, now: datetime, end: datetime) -> bool:
    spans = past.calendars.absences(person)
    return any(start <= end.date() and now.date() <= last for start, last in spans)


def _odds(chance: float) -> float:
    sure = min(max(chance, 1 - SURE), SURE)
    return log(sure / (1 - sure))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))
