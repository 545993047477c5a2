"""What the engine may know: a snapshot of open tasks and of the people who could do them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

USED = (
    "skills and levels the person declared",
    "working hours, time zone and absences (dates only, never the kind)",
    "work already promised: minutes left, due date, priority",
    "the task's effort, priority, start and due date, what it waits for, and the skills it needs",
    "who may see the task",
    "who must, may or must not do a task, where somebody decided so",
    "limits: how full, how many tasks at a time, seats of shared equipment",
    "what the person would gladly do, rather not do, wants to grow in or would mentor, in their own words",
    "dull and visible hours of the last eight weeks, by labels that leads marked so, so that dull work goes round",
    "role, project and labels; the cost rate, only where an owner lets it count",
)
NOT_USED = (
    "names, photos, age, gender, nationality, location, health, kind of leave",
    "mood, survey answers, chats, comments, presence, login times",
    "how fast a person was in the past",
    "whether a person declined before",
)

DueKind = Literal["hard", "soft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A piece of work. `effort` in minutes, None when not estimated; `start` and `due` are days, both inclusive."""

    id: str
    effort: int | None = None
    effort_p80: int | None = None  # minutes that suffice in 80 of 100 cases; a hard due date is judged by them
    priority: int = 0  # 0 none, 1 low, 2 medium, 3 high, 4 urgent
    due: date | None = None
    due_kind: DueKind = "soft"  # an hour after a hard due date costs more (`Weights.hard`)
    start: date | None = None
    predecessors: frozenset[str] = frozenset()  # tasks that must be finished before this one starts
    skills: Mapping[str, int] = field(default_factory=dict)  # required: nobody below this level (1-5) is suggested
    preferred: Mapping[str, int] = field(default_factory=dict)  # welcome: each missing level has a price
    mentor: str | None = None  # who helps the assignee with it, where it is a level beyond them
    assignee: str | None = None  # a task somebody has is left alone and counts as that person's load
    started: bool = False  # begun work stays with whoever began it
    pin: str | None = None  # the only person who may have it, because somebody decided so
    allowed: frozenset[str] | None = None  # the only people who may have it; None: everybody
    denied: frozenset[str] = frozenset()  # people who must not have it
    may_see: frozenset[str] | None = None  # ids of the people who may see it; None: everybody
    resources: Mapping[str, int] = field(default_factory=dict)  # seats of shared equipment or licences it takes
    project: str | None = None
    tags: frozenset[str] = frozenset()
    dull: bool = False  # work nobody queues for: it goes round
    visible: bool = False  # work that gets noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days off, both inclusive. Why somebody is away is never asked."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Work somebody already has; `minutes` are those left, None when unknown."""

    task: str
    minutes: int | None
    due: date | None = None
    start: date | None = None
    priority: int = 0
    due_kind: DueKind = "soft"
    margin: int = 0  # minutes it may take longer, counted before a hard due date
    after: int = 0  # how many tasks it waits for, one behind the other; orders what is due the same day
    dull: bool = False
    visible: bool = False
    stretched: bool = False  # a level beyond the person, so that it takes longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who could do a task. `week` holds the working minutes of Monday to Sunday."""

    id: str
    week: tuple[int, ...]
    skills: Mapping[str, int] = field(default_factory=dict)
    absences: tuple[Absence, ...] = ()
    time_zone: str = "UTC"
    committed: tuple[Commitment, ...] = ()
    focus: float = 0.8  # the share of working time that can be planned; the rest goes to meetings and surprises
    most: float | None = None  # never fuller than this share of the plannable hours; None: `Weights.ceiling`
    wip_limit: int | None = None  # the most tasks at a time
    wishes: Mapping[str, int] = field(default_factory=dict)  # skill, project or tag: -2 rather not ... +2 gladly
    growth: frozenset[str] = frozenset()  # skills the person asked to grow in
    mentor: frozenset[str] = frozenset()  # skills the person would help others with
    role: str | None = None
    rate: float | None = None  # what an hour costs, in any one currency
    dull_hours: float = 0.0  # hours of dull work in the last eight weeks
    visible_hours: float = 0.0  # and of work that gets noticed
    mentoring_hours: float = 0.0  # promised to those they help elsewhere, within the horizon


@dataclass(frozen=True, slots=True)
class Stretch:
    """A task of `hours` that may go to a person one level short of `level` in the skill, if the mentor helps."""

    task: str
    person: str
    mentor: str
    skill: str
    level: int
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """How things stand at `now` (an instant with a time zone)."""

    now: datetime
    tasks: tuple[Task, ...] = ()
    people: tuple[Person, ...] = ()
    resources: Mapping[str, int] = field(default_factory=dict)  # seats there are; one not listed has none
