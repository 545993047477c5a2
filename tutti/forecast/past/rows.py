"""The rows of the log that forecasts read, and only their columns that forecasts may know."""

from datetime import date, datetime
from typing import Any

import msgspec


class Seen(msgspec.Struct, frozen=True):
    """One change: when, by whom, and how each row it touched looked afterwards, as the log keeps it."""

    seq: int
    at: datetime
    by: str | None
    rows: tuple[bytes, ...]


class TaskRow(msgspec.Struct):
    project_id: str
    status_id: str
    assignee_id: str | None
    priority: int
    effort: int | None
    start: date | None
    due: date | None
    label_ids: list[str]
    parent_id: str | None
    text_id: str | None
    comment_count: int
    away: str | None
    created_at: datetime
    done_at: datetime | None
    milestone_id: str | None = None  # logs that began before there were milestones do not say


class MilestoneRow(msgspec.Struct):
    project_id: str
    due: date
    reached_on: date | None
    removed: bool

    @property
    def is_ahead(self) -> bool:
        return not self.removed and self.reached_on is None


class StatusRow(msgspec.Struct):
    category: str


class LinkRow(msgspec.Struct):
    task_id: str
    predecessor_id: str
    type: str
    removed: bool


class PersonRow(msgspec.Struct):
    time_zone: str


class WorkweekRow(msgspec.Struct):
    person_id: str
    minutes: list[int]


class AbsenceRow(msgspec.Struct):
    person_id: str
    start: date
    end: date
    cancelled: bool


class EntryRow(msgspec.Struct):
    task_id: str | None
    minutes: int
    removed: bool


class AnyRow(msgspec.Struct):
    """Something that changes what may be forecast, not what is known."""


READ: dict[str, Any] = {
    "task": TaskRow,
    "milestone": MilestoneRow,
    "status": StatusRow,
    "link": LinkRow,
    "person": PersonRow,
    "workweek": WorkweekRow,
    "absence": AbsenceRow,
    "entry": EntryRow,
    "switch": AnyRow,
    "learning": AnyRow,
}
_decoders = {kind: msgspec.json.Decoder(shape) for kind, shape in READ.items()}
_listed = msgspec.json.Decoder(list[tuple[str, str, str, msgspec.Raw]])


def rows_in(seen: Seen) -> list[tuple[str, str, Any]]:
    """The rows of a change as (kind, id, row), those of other kinds and those that only left a scope left out."""
    found = [one for words in seen.rows for one in _listed.decode(words)]
    known = [(kind, one, bytes(raw)) for _, kind, one, raw in found if kind in READ]
    return [(kind, one, _decoders[kind].decode(raw)) for kind, one, raw in known if raw != b"null"]
