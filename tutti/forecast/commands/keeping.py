"""How forecasts are kept: only those that changed, all of one look ahead in one change.  This has no door."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from tutti.changes.commands import consequence
from tutti.changes.writing import current
from tutti.forecast.events import LookoutKept
from tutti.forecast.models import Approach, Flow, Hindsight, Horizon, Issued, Leaning, Lookout, Outlook
from tutti.people.models import Person

OUTLOOK = ("project", "low", "middle", "high", "p50", "p85", "late", "days", "because")
HORIZON = (
    "at", "basis", "dates", "planned", "dots", "due", "on_time", "drivers", "elsewhere", "growth", "done_per_week",
    "open", "estimated", "notes", "version",
)  # fmt: skip
APPROACH = (
    "project", "at", "basis", "dates", "planned", "p85", "due", "on_time", "drivers", "elsewhere", "open",
    "notes", "version",
)  # fmt: skip
HINDSIGHT = ("at", "outcomes", "efforts", "lates", "verdict", "says")
FLOW = ("at", "version", "flow", "delays")
LEANING = ("count", "middle", "low", "high", "latest", "tasks")

Row = Outlook | Horizon | Approach | Flow | Hindsight | Leaning | Issued


@dataclass
class Found:
    """What one look ahead has to write down: rows that are new or differ from what is stored, and labels that came."""

    outlooks: list[Outlook] = field(default_factory=list)
    horizons: list[Horizon] = field(default_factory=list)
    approaches: list[Approach] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)
    issued: list[Issued] = field(default_factory=list)
    scored: list[Issued] = field(default_factory=list)
    hindsights: list[Hindsight] = field(default_factory=list)
    leanings: list[Leaning] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))


@consequence
def keep(lookout: Lookout, *, found: Found, by: Person | None) -> LookoutKept | None:
    """Write a look ahead down."""
    if not found:
        return None
    lookout.save(force_insert=True)
    _save(found.outlooks, OUTLOOK)
    _save(found.horizons, HORIZON)
    _save(found.approaches, APPROACH)
    _save(found.flows, FLOW)
    _save(found.hindsights, HINDSIGHT)
    _save(found.leanings, LEANING)
    _save(found.issued, ())
    _save(found.scored, ("scored_at", "score"))
    return LookoutKept(lookout, outlooks=len(found.outlooks), horizons=len(found.horizons), scored=len(found.scored))


def _save(rows: Sequence[Row], names: Sequence[str]) -> None:
    """New rows whole, those that are there with these fields."""
    current().save_all([row for row in rows if row._state.adding])
    known = [row for row in rows if not row._state.adding]
    if names:
        current().save_all(known, names)
