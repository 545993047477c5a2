"""The loss report after the run: what was here already did not come in again."""

from collections.abc import Set
from dataclasses import replace

from tutti.connect.board import Board, Card
from tutti.connect.losses import LeftOut, Loss, LossReport
from tutti.connect.memory import key_of

_HERE = "it was here already, from an earlier import of this file"


def settled(report: LossReport, board: Board, made: Set[str]) -> LossReport:
    """The report, with the cards that were skipped, and all that hangs on them, as left out."""
    skipped = [card for card in board.cards if key_of(card.id) not in made]
    if not skipped:
        return report
    counts = _counts(skipped, board)
    return replace(report, losses=tuple(_without(loss, counts.get(loss.kind, 0)) for loss in report.losses))


def _without(loss: Loss, skipped: int) -> Loss:
    skipped = min(skipped, loss.imported)
    if not skipped:
        return loss
    left_out = (*loss.left_out, LeftOut(skipped, _HERE))
    return replace(loss, imported=loss.imported - skipped, left_out=left_out)


def _counts(cards: list[Card], board: Board) -> dict[str, int]:
    return {
        "cards": len(cards),
        "archived cards": sum(card.archived for card in cards),
        "comments": sum(len(card.remarks) for card in cards),
        "checklists": sum(len(card.checklists) for card in cards),
        "checklist items": sum(len(each.items) for card in cards for each in card.checklists),
        "attachments": sum(len(card.links) for card in cards),
        "dates": sum(_dates(card, board) for card in cards),
        "other fields": sum(len(card.fields) for card in cards),
        "estimates": sum(card.effort is not None for card in cards),
        "priorities": sum(card.priority > 0 for card in cards),
        "subtasks": sum(card.parent is not None for card in cards),
    }


def _dates(card: Card, board: Board) -> int:
    from_columns = (card.created_at, card.done_at) if board.source == "csv" else ()
    return sum(each is not None for each in (card.start, card.due, *from_columns))
