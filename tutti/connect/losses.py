"""The loss report: what a file held, what came in, and what was left out and why, kind by kind."""

from collections import Counter
from dataclasses import dataclass
from typing import TypedDict

KINDS = (
    "time entries", "projects", "tasks", "clients", "tags", "amounts",
    "columns", "cards", "archived cards", "labels", "people", "checklists", "checklist items", "comments",
    "attachments", "dates", "estimates", "priorities", "subtasks", "other fields", "history", "votes", "covers",
    "stickers", "places", "power-up values", "rows", "characters",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftOut:
    count: int
    why: str


class LossShape(TypedDict):
    kind: str
    found: int
    imported: int
    left_out: list[dict[str, int | str]]
    lacking: int
    notes: list[str]


class ReportShape(TypedDict):
    kinds: list[LossShape]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing. Always `found == imported + left out`; `lacking` is what the file itself does not hold."""

    kind: str
    found: int
    imported: int
    left_out: tuple[LeftOut, ...] = ()
    lacking: int = 0
    notes: tuple[str, ...] = ()

    def shape(self) -> LossShape:
        left_out: list[dict[str, int | str]] = [{"count": each.count, "why": each.why} for each in self.left_out]
        return {
            "kind": self.kind,
            "found": self.found,
            "imported": self.imported,
            "left_out": left_out,
            "lacking": self.lacking,
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class LossReport:
    losses: tuple[Loss, ...]
    notes: tuple[str, ...] = ()

    def of(self, kind: str) -> Loss:
        """The loss of one kind; all zeros when the file has nothing of it."""
        return next((loss for loss in self.losses if loss.kind == kind), Loss(kind, 0, 0))

    def shape(self) -> ReportShape:
        return {"kinds": [loss.shape() for loss in self.losses], "notes": list(self.notes)}


class Tally:
    """Counts while a file is read; `report()` closes the books."""

    def __init__(self) -> None:
        self._kept: Counter[str] = Counter()
        self._left: Counter[tuple[str, str]] = Counter()
        self._lacking: Counter[str] = Counter()
        self._notes: dict[str, dict[str, None]] = {}
        self._about_file: dict[str, None] = {}

    def keep(self, kind: str, count: int = 1) -> None:
        self._kept[kind] += count

    def leave(self, kind: str, why: str, count: int = 1) -> None:
        self._left[kind, why] += count

    def lack(self, kind: str, count: int) -> None:
        self._lacking[kind] += count

    def note(self, kind: str, sentence: str) -> None:
        self._notes.setdefault(kind, {})[sentence] = None

    def about_file(self, sentence: str) -> None:
        self._about_file[sentence] = None

    def report(self) -> LossReport:
        """Every kind that was seen, in the order of `KINDS`."""
        seen = {*self._kept, *(kind for kind, _ in self._left), *self._lacking, *self._notes}
        return LossReport(tuple(self._loss(kind) for kind in KINDS if kind in seen), tuple(self._about_file))

    def _loss(self, kind: str) -> Loss:
        left_out = tuple(LeftOut(count, why) for (of, why), count in self._left.items() if of == kind and count)
        imported = self._kept[kind]
        found = imported + sum(each.count for each in left_out)
        return Loss(kind, found, imported, left_out, self._lacking[kind], tuple(self._notes.get(kind, ())))
