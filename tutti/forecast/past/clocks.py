"""People's clocks: working time goes by, and what somebody has in progress shares it.

Whoever has three tasks in progress works a third of the time on each; so what their tasks took adds up to what they
worked.
"""

from dataclasses import dataclass, field
from datetime import datetime

from tutti.forecast.past.calendars import Calendars


@dataclass(slots=True)
class _Clock:
    at: datetime
    shown: float = 0.0
    running: set[str] = field(default_factory=set)


class Clocks:
    """One clock for each person; it shows the minutes that one task in progress has got so far."""

    def __init__(self, calendars: Calendars) -> None:
        self._calendars = calendars
        self._clocks: dict[str, _Clock] = {}

    def start(self, person: str, task: str, at: datetime) -> float:
        """A task goes on: what the clock shows then."""
        shown = self.advance(person, at)
        self._clocks[person].running.add(task)
        return shown

    def stop(self, person: str, task: str, at: datetime) -> float:
        """A task is put down: what the clock shows then."""
        shown = self.advance(person, at)
        self._clocks[person].running.discard(task)
        return shown

    def advance(self, person: str, at: datetime) -> float:
        """Let the clock go on, before anything about it changes."""
        clock = self._clocks.setdefault(person, _Clock(at))
        clock.shown, clock.at = self.peek(person, at), max(at, clock.at)
        return clock.shown

    def peek(self, person: str, at: datetime) -> float:
        """What the clock will show, if nothing changes until then."""
        clock = self._clocks.get(person)
        if clock is None or not clock.running:
            return clock.shown if clock else 0.0
        return clock.shown + self._calendars.worked(person, clock.at, at) / len(clock.running)
