"""What a schedule is made from: tasks, the links between them, and the hours people work."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Self

LinkType = Literal["FS", "SS", "FF", "SF"]
"""Which end of the predecessor holds back which end of the successor: finish-start, start-start, and so on."""
LagUnit = Literal["work", "days"]

Shift = tuple[int, int]
"""From and to, in minutes after midnight by the clock on the wall; 0 <= from < to <= 1440."""

MORNING = 9 * 60  # when a day begins for people of whom only the length of their day is known
DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When somebody works: the shifts of Monday to Sunday, by the clock of a time zone, except on days off.

    A shift lasts from the first moment at which that clock shows its beginning (or has passed it) to the first moment
    at which it shows its end: an hour that the clock skips is not worked, an hour that it shows twice is.
    """

    week: tuple[tuple[Shift, ...], ...]
    time_zone: str = "UTC"
    off: frozenset[date] = frozenset()  # absences and public holidays alike

    @classmethod
    def of_minutes(cls, week: tuple[int, ...], *, time_zone: str = "UTC", off: frozenset[date] = frozenset()) -> Self:
        """The calendar of somebody of whom we know only how many minutes they work on each weekday, Monday first."""
        shifts = tuple(((min(MORNING, DAY - length), min(MORNING, DAY - length) + length),) for length in week)
        return cls(
            week=tuple(day if length else () for day, length in zip(shifts, week, strict=True)),
            time_zone=time_zone,
            off=off,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A piece of work of one person.  A milestone is a task without effort: it takes no time and needs nobody's hours.

    Dates somebody set by hand are instants with a time zone. `must_start` holds whatever the links say, and where they
    say otherwise the clash is reported; nothing starts before `not_before`; `due` moves nothing, it takes slack away.
    """

    id: str
    effort: int = 0  # working minutes
    person: str | None = None  # whose calendar; None: the plan's own
    not_before: datetime | None = None
    must_start: datetime | None = None
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The successor waits for the predecessor.

    `lag` is counted in working minutes of the successor's calendar, or in days of 24 hours, worked or not (paint dries
    on Sundays too). A negative lag is a lead.
    """

    predecessor: str
    successor: str
    type: LinkType = "FS"
    lag: int = 0
    unit: LagUnit = "work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything a schedule depends on. Nothing starts before `start`, unless somebody said that it must."""

    start: datetime
    calendar: Calendar  # of tasks that are nobody's yet
    people: Mapping[str, Calendar] = field(default_factory=dict)
    tasks: tuple[Task, ...] = ()
    links: tuple[Link, ...] = ()
