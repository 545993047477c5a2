"""What was decided with the engine's help in a period: who could have had each task, and who got it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec

from tutti.assignment.models import Move, Suggestion
from tutti.changes.models import Change

DECIDED = ("suggestion.accepted", "move.accepted", "move.dispatched")


class Decision(NamedTuple):
    """A task was given to one of several people who could do it, by their ids."""

    candidates: frozenset[str]
    chosen: str


def decisions(workspace_id: UUID, since: datetime, until: datetime) -> Iterator[Decision]:
    """Every suggestion and move that was accepted, or given out by itself, in the log of the period."""
    period = Change.objects.filter(workspace_id=workspace_id, verb__in=DECIDED, at__gte=since, at__lt=until)
    changes = list(period.order_by("seq").values_list("subject_id", "facts"))
    considered = _considered([subject for subject, _ in changes])
    for subject, facts in changes:
        chosen = str(msgspec.json.decode(facts)["to"])
        yield Decision(considered[subject] | {chosen}, chosen)


def tallied(found: Iterable[Decision], groups: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """How often each group was considered, and how often chosen; people without a group do not count."""
    considered, chosen = Counter[str](), Counter[str]()
    for decision in found:
        considered.update(groups[one] for one in decision.candidates if one in groups)
        chosen.update(groups[one] for one in [decision.chosen] if one in groups)
    return {group: (count, chosen[group]) for group, count in considered.items()}


def _considered(subjects: list[UUID]) -> dict[UUID, frozenset[str]]:
    """Whom the engine named for each suggestion and move."""
    suggestions = Suggestion.objects.filter(pk__in=subjects).values_list("pk", "choices")
    moves = Move.objects.filter(pk__in=subjects).values_list("pk", "runners_up")
    return {pk: frozenset(choice["person_id"] for choice in choices) for pk, choices in (*suggestions, *moves)}
