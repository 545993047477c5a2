"""The cast of these tests: a few calendars around changes of the clock, and random plans for the properties."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as some

from tutti.engine.schedule import Calendar, Link, Plan, Task

MONDAY = datetime(2026, 11, 30, tzinfo=UTC)
OFFICE = Calendar(week=((((9 * 60, 12 * 60), (13 * 60, 18 * 60)),) * 5) + ((), ()))  # 8 hours, with a break at noon
ZONES = ("Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe")

# Every zone above but Kolkata's sets its clock in these weeks: 8 March, 29 March, 5 April 2026.
SPRING, SUMMER = datetime(2026, 3, 6, tzinfo=UTC), datetime(2026, 4, 8, tzinfo=UTC)
NIGHTS = ((0, 2 * 60 + 15), (22 * 60, 24 * 60))  # some end, some begin in the hour that the clock skips
MORNINGS = ((2 * 60 + 15, 6 * 60),)
CALENDARS = {
    "berlin": Calendar.of_minutes((480, 480, 480, 480, 360, 0, 0), time_zone="Europe/Berlin"),
    "st johns": Calendar(week=(NIGHTS,) * 7, time_zone="America/St_Johns", off=frozenset({date(2026, 3, 20)})),
    "kolkata": Calendar(week=(((570, 780), (840, 1110)),) * 6 + ((),), time_zone="Asia/Kolkata"),
    "lord howe": Calendar(week=(NIGHTS, ()) * 3 + (NIGHTS,), time_zone="Australia/Lord_Howe"),
    "berlin mornings": Calendar(week=(MORNINGS,) * 7, time_zone="Europe/Berlin"),
    "always": Calendar(week=(((0, 1440),),) * 7, time_zone="Europe/Berlin"),
}


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """That time on the so many-th day of the test's first week, Monday being 0, in UTC."""
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def plan(*rows: Task | Link, calendar: Calendar = OFFICE, start: datetime = MONDAY, **more: Any) -> Plan:
    return Plan(
        start=start,
        calendar=calendar,
        tasks=tuple(row for row in rows if isinstance(row, Task)),
        links=tuple(row for row in rows if isinstance(row, Link)),
        **more,
    )


def task(name: str, hours: float = 8, **facts: Any) -> Task:
    return Task(id=name, effort=round(hours * 60), **facts)


def link(predecessor: str, successor: str, type: Any = "FS", lag: int = 0, unit: Any = "work") -> Link:
    return Link(predecessor=predecessor, successor=successor, type=type, lag=lag, unit=unit)


moments = some.integers(0, 15 * 1440).map(lambda minutes: SPRING + timedelta(days=1, minutes=minutes))
efforts = some.sampled_from([0, 1, 30, 90, 400, 900])
people = some.sampled_from(sorted(CALENDARS))


@some.composite
def plans(draw: some.DrawFn, *, with_dates: bool = False) -> Plan:
    """Up to five tasks with links among them, in weeks in which clocks are set."""
    names = "abcde"[: draw(some.integers(1, 5))]
    pairs = [(one, two) for one in names for two in names if one < two]
    tied = draw(some.lists(some.sampled_from(pairs), unique=True, max_size=6)) if pairs else []
    date = some.none() | moments if with_dates else some.none()
    return Plan(
        start=SPRING + timedelta(days=1),
        calendar=CALENDARS["berlin"],
        people=CALENDARS,
        tasks=tuple(
            Task(
                id=name, effort=draw(efforts), person=draw(people), not_before=draw(some.none() | moments),
                due=draw(date), must_start=draw(some.sampled_from([None, None, draw(date)])),
            )
            for name in names
        ),
        links=tuple(draw(links(one, two)) for one, two in tied),
    )  # fmt: skip


@some.composite
def links(draw: some.DrawFn, predecessor: str, successor: str) -> Link:
    unit: Any = draw(some.sampled_from(["work", "days"]))
    return Link(
        predecessor=predecessor,
        successor=successor,
        type=draw(some.sampled_from(["FS", "SS", "FF", "SF"])),
        lag=draw(some.integers(-1, 2) if unit == "days" else some.sampled_from([0, 0, 1, 60, -45, 500])),
        unit=unit,
    )
