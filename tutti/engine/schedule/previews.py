"""Says beforehand what a change would move, and why, so that somebody can decide."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from .clocks import instant_of
from .passes import Early, Span
from .schedules import Clash, Hold
from .scheduling import clashes, forward
from .values import Link, Plan, Task

Ends = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What somebody is about to do: rows that replace those of the same id, or are new, and rows that go."""

    tasks: tuple[Task, ...] = ()
    links: tuple[Link, ...] = ()  # a link replaces the one of the same type between the same tasks
    without_tasks: frozenset[str] = frozenset()  # their links go too
    without_links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A task that would get other dates, and what would hold it there."""

    task: str
    start_was: datetime
    finish_was: datetime
    start: datetime
    finish: datetime
    held_by: Link | Hold
    is_asked: bool  # it is what somebody changes; otherwise it follows

    @property
    def says(self) -> str:
        return f"{self.task} would move from {_day(self.start_was)} to {_day(self.start)}{_because(self.held_by)}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a change would do: nothing has happened yet."""

    moves: tuple[Move, ...]  # first what is asked, then what follows, by its new start
    clashes: tuple[Clash, ...]  # that are not there now
    finish_was: datetime | None
    finish: datetime | None


def preview(plan: Plan, change: Change) -> Preview:
    """What a change would move, with reasons.  Raises what `schedule` raises for the plan after it."""
    (network, now), (network_then, then) = forward(plan), forward(applied(plan, change))
    asked = {task.id for task in change.tasks}
    moves = sorted(_moves(now, then, asked), key=lambda move: (not move.is_asked, move.start, move.task))
    known = {_what(clash) for clash in clashes(network, _spans(now))}
    return Preview(
        moves=tuple(moves),
        clashes=tuple(clash for clash in clashes(network_then, _spans(then)) if _what(clash) not in known),
        finish_was=_finish(now),
        finish=_finish(then),
    )


def applied(plan: Plan, change: Change) -> Plan:
    """The plan as it would be."""
    tasks = {task.id: task for task in (*plan.tasks, *change.tasks) if task.id not in change.without_tasks}
    links = {_ends(link): link for link in (*plan.links, *change.links)}
    for link in change.without_links:
        links.pop(_ends(link), None)
    stay = [link for link in links.values() if not {link.predecessor, link.successor} & change.without_tasks]
    return replace(plan, tasks=tuple(tasks.values()), links=tuple(stay))


def _moves(now: dict[str, Early], then: dict[str, Early], asked: set[str]) -> Iterator[Move]:
    for name, found in then.items():
        if name in now and now[name].span != found.span:
            start_was, finish_was = map(instant_of, now[name].span)
            start, finish = map(instant_of, found.span)
            yield Move(
                task=name, start_was=start_was, finish_was=finish_was, start=start, finish=finish,
                held_by=found.held_by, is_asked=name in asked,
            )  # fmt: skip


def _spans(early: dict[str, Early]) -> dict[str, Span]:
    return {name: found.span for name, found in early.items()}


def _finish(early: dict[str, Early]) -> datetime | None:
    return max((instant_of(found.span.finish) for found in early.values()), default=None)


def _what(clash: Clash) -> tuple[str, str, Ends | None]:
    return clash.task, clash.date, _ends(clash.link) if clash.link else None


def _ends(link: Link) -> Ends:
    return link.predecessor, link.successor, link.type


def _day(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M} UTC"


def _because(held_by: Link | Hold) -> str:
    if isinstance(held_by, Link):
        end = "starts" if held_by.type[0] == "S" else "is done"
        verb = "start" if held_by.type[1] == "S" else "be done"
        return f", since it may only {verb} once {held_by.predecessor} {end}{_lag(held_by)}"
    return {
        "start": ", since nothing holds it any longer",
        "not_before": ", since somebody said that it may not start earlier",
        "must_start": ", since somebody said that it must start then",
    }[held_by]


def _lag(link: Link) -> str:
    if not link.lag:
        return ""
    what = f"{abs(link.lag)} days" if link.unit == "days" else f"{abs(link.lag)} working minutes"
    return f" ({what} {'later' if link.lag > 0 else 'earlier'})"
