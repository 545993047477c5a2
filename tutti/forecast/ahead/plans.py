"""A project laid out for the simulation: its open tasks, who does them in which order, and what else they have."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import partial

from tutti.engine.forecast import Hours, Planned
from tutti.forecast.ahead.efforts import Effort, Efforts
from tutti.forecast.past import Calendars, Course, Past
from tutti.forecast.past.calendars import hours_of
from tutti.forecast.past.dues import end_of

FAR = date(9999, 12, 31)
MOST = 20_000
"""Tasks in one simulation; whoever has more of them open is told so."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A plan ready to be played through.  `ahead` are minutes of other work before a task on the same plate.

    `goals` are the open tasks that count towards each milestone that lies ahead.
    """

    project: str
    now: datetime
    courses: Sequence[Course]
    planned: Sequence[Planned]
    hours: Mapping[str, Hours]
    efforts: Mapping[str, Effort]
    ahead: Mapping[str, float]
    taken_by: Mapping[str, str] = field(default_factory=dict)
    without_hours: Sequence[str] = ()
    goals: Mapping[str, frozenset[str]] = field(default_factory=dict)


def laid_out(past: Past, efforts: Efforts, project: str, workers: Iterable[str], now: datetime) -> Laid:
    """The open tasks of a project, and beside them what its people have to do elsewhere.

    What nobody has is counted as if whoever is free soonest took it.  Whoever works no hours takes nothing.
    """
    first = partial(_first, past)
    mine = sorted((c for c in past.courses.values() if c.project == project and c.is_open), key=first)
    able = sorted({one for one in workers if any(past.calendars.week(one))})
    idle = sorted({c.assignee for c in mine if c.assignee and not any(past.calendars.week(c.assignee))})
    people = {c.assignee for c in mine if c.assignee and c.assignee not in idle} | set(able)
    others = [past.courses[one] for person in people for one in past.plates.get(person, ())]
    theirs = sorted((c for c in others if c.project != project), key=first)[:MOST]
    size = {course.id: efforts.of(course) for course in (*mine, *theirs)}
    takes = _taken(past, mine, theirs, size, able)
    all_ = sorted((*mine, *theirs), key=first)
    inside = {course.id for course in all_}
    planned = [_planned(past, course, size[course.id], takes[course.id], project, inside, now) for course in all_]
    hours = {person: _hours(past.calendars, person) for person in people}
    given = {c.id: takes[c.id] or "" for c in mine if c.assignee is None and takes[c.id]}
    return Laid(
        project, now, mine, planned, hours, size, _ahead(all_, size, takes), given, idle, _goals(past, mine, project)
    )


def _goals(past: Past, mine: Sequence[Course], project: str) -> dict[str, frozenset[str]]:
    """What is still to be done for each milestone, the next one first."""
    ahead = [(row.due, one) for one, row in past.milestones.items() if row.project_id == project and row.is_ahead]
    return {one: frozenset(course.id for course in mine if course.milestone == one) for _, one in sorted(ahead)}


def _first(past: Past, course: Course) -> tuple[object, ...]:
    """The order in which people take what they have: what is begun, what is due first, what matters most.

    What has no due date of its own is wanted for its milestone.
    """
    goal = past.milestones.get(course.milestone or "")
    wanted = course.due or (goal.due if goal and goal.is_ahead else FAR)
    return not course.is_running, wanted, -course.priority, course.created_at, course.id


def _taken(
    past: Past, mine: Sequence[Course], theirs: Sequence[Course], size: Mapping[str, Effort], able: Sequence[str]
) -> dict[str, str | None]:
    """Who takes each task: its assignee; what nobody has goes to whoever would be done with it first."""
    weeks = {person: max(sum(past.calendars.week(person)), 1) for person in able}
    loads: dict[str, float] = defaultdict(float)
    takes: dict[str, str | None] = {}
    for course in (*theirs, *mine):
        if course.assignee is not None and any(past.calendars.week(course.assignee)):
            takes[course.id] = course.assignee
            loads[course.assignee] += size[course.id].at(0.5)[0]
    for course in mine:
        if course.id not in takes:
            minutes = size[course.id].at(0.5)[0]
            taker = min(able, key=lambda one: ((loads[one] + minutes) / weeks[one], one), default=None)
            takes[course.id] = taker
            if taker is not None:
                loads[taker] += minutes
    return takes


def _planned(
    past: Past, course: Course, effort: Effort, taker: str | None, project: str, inside: set[str], now: datetime
) -> Planned:
    zone = past.calendars.zone(course.assignee)
    return Planned(
        id=course.id,
        estimate=effort.estimate,
        ratios=effort.ratios,
        person=taker,
        predecessors=tuple(sorted(one for one in past.waits_for.get(course.id, ()) if one in inside)),
        spent=min(past.spent(course, now), 5_900_000.0),
        due=end_of(course.due, zone) if course.due else None,
        earliest=datetime.combine(course.start, time(), UTC) if course.start and course.start > now.date() else None,
        outside=course.project != project,
    )


def _hours(calendars: Calendars, person: str) -> Hours:
    return Hours(
        week=tuple(hours_of(minutes) for minutes in calendars.week(person)), off=tuple(calendars.absences(person))
    )


def _ahead(courses: Sequence[Course], size: Mapping[str, Effort], takes: Mapping[str, str | None]) -> dict[str, float]:
    """Minutes of work that come first on the same plate, by the middle of each forecast."""
    loads: dict[str | None, float] = defaultdict(float)
    found: dict[str, float] = {}
    for course in courses:
        taker = takes[course.id]
        found[course.id] = loads[taker] if taker else 0.0
        loads[taker] += size[course.id].at(0.5)[0]
    return found
