"""What both databases are told, and the SQL they have in common."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from tutti.changes.plain import Where
from tutti.search.grammar import PlaceName, Question

BREAK = "\ue000"
"""Stands between two comments and two files, so that no phrase reaches from one into the next."""
NEWEST = 1000
"""Of what matches, so many are ranked: the newest."""


@dataclass
class Parts:
    """The words of a document."""

    title: list[str]
    description: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def each(self) -> tuple[list[str], ...]:
        return self.title, self.description, self.comments, self.files


class Leg(NamedTuple):
    """Documents asked for in one go: those that match in these places."""

    name: str
    places: Collection[PlaceName]

    @property
    def is_ranked(self) -> bool:
        """Whether its scores are looked at; of the others only the number is."""
        return self.name in ("any", "title")


class Reading(NamedTuple):
    """Whose tasks may be found: what the asker may read at this moment, and what they filter by (of the task `t`)."""

    workspace_id: UUID
    projects: Sequence[UUID]
    only: Where


class Searched(Protocol):
    """A database as the index uses it."""

    def keep(self, documents: Iterable[tuple[int, Parts]]) -> None:
        """Write the words of these documents anew."""

    def sweep(self) -> None:
        """Forget words that belong to no document any more."""

    def kept(self, ids: Sequence[int]) -> dict[int, Any]:
        """The words as they lie there: for tests, which compare."""

    def matching(self, question: Question, leg: Leg, reading: Reading) -> Where:
        """The newest that match: leg, task, document, project, score (the more the better)."""

    def others(self, question: Question, reading: Reading) -> Where:
        """The same where no word was asked for: the newest tasks without the words that were not wanted."""

    def parts_of_hits(self) -> str:
        """Columns of a task `t`: its comments and its files, as JSON lists of pairs of id and words."""


def readable_tasks(reading: Reading) -> Where:
    """The same for tasks alone.  Wrapped, so that a filter's index or their age leads to them and not their project."""
    marks = ", ".join(["%s"] * len(reading.projects))
    words = f"t.workspace_id = %s AND COALESCE(t.project_id, t.project_id) IN ({marks}) AND {reading.only.words}"
    return Where(words, [reading.workspace_id, *reading.projects, *reading.only.values])


def readable(reading: Reading) -> Where:
    """The condition that keeps what may not be read out of it, by the index and by the task itself."""
    marks = ", ".join(["%s"] * len(reading.projects))
    words = f"d.workspace_id = %s AND d.project_id IN ({marks}) AND t.project_id IN ({marks}) AND {reading.only.words}"
    return Where(words, [reading.workspace_id, *reading.projects, *reading.projects, *reading.only.values])
