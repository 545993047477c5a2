"""What a Trello board's actions tell: comments, who made a card and when it reached its list."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from tutti.connect.board import Card, Remark
from tutti.connect.cleaning import Cleaner, some
from tutti.connect.instants import instant
from tutti.connect.losses import Tally
from tutti.connect.nodes import Node, count, node, nodes, text
from tutti.connect.trello.people import People

_COMMENTS = ("commentCard", "copyCommentCard")
_MAKING = ("createCard", "copyCard", "convertToCardFromCheckItem", "emailCard", "moveCardToBoard")
_CAP = 1000  # Trello writes no more actions than this into an export, the newest first


@dataclass
class Actions:
    """The actions of the file, sorted by what they say about a card."""

    remarks: dict[str, list[Remark]] = field(default_factory=lambda: defaultdict(list))
    makers: dict[str, str] = field(default_factory=dict)
    made: dict[str, datetime] = field(default_factory=dict)
    arrivals: dict[tuple[str, str], datetime] = field(default_factory=dict)
    total: int = 0


def read_actions(board: Node, people: People, cleaner: Cleaner, tally: Tally) -> Actions:
    """Reads every action once, be it listed with the board or with its card."""
    actions, history = Actions(), Counter[str]()
    seen: set[str] = set()
    with_cards = (action for card in nodes(board.get("cards")) for action in nodes(card.get("actions")))
    for action in (*nodes(board.get("actions")), *with_cards):
        action_id = text(action.get("id")) or f"action-{actions.total}"
        if action_id in seen:
            continue
        seen.add(action_id)
        actions.total += 1
        kind = text(action.get("type"))
        if kind in _COMMENTS:
            _comment(actions, action, action_id, people, cleaner, tally)
        else:
            history[kind] += 1
            _step(actions, action, kind)
    _report_history(history, tally)
    return actions


def _comment(actions: Actions, action: Node, action_id: str, people: People, cleaner: Cleaner, tally: Tally) -> None:
    data = node(action.get("data"))
    body = cleaner.text(text(data.get("text"))).strip()
    if not body:
        tally.leave("comments", "it has no text")
        return
    creator = text(action.get("idMemberCreator")) or text(node(action.get("memberCreator")).get("id"))
    author = people.who(text(data.get("idOriginalCommenter")) or creator)
    card_id = text(node(data.get("card")).get("id")) or text(data.get("idCard"))
    if author is None:
        tally.note("comments", "Comments without an author stand under the name of who imports them.")
    edited_at = instant(text(data.get("dateLastEdited")))
    actions.remarks[card_id].append(Remark(action_id, author, instant(text(action.get("date"))), body, edited_at))


def _step(actions: Actions, action: Node, kind: str) -> None:
    data, at = node(action.get("data")), instant(text(action.get("date")))
    card_id = text(node(data.get("card")).get("id"))
    if not card_id or not at:
        return
    if kind in _MAKING:
        actions.makers.setdefault(card_id, text(action.get("idMemberCreator")))
        actions.made.setdefault(card_id, at)
    reached = text(node(data.get("listAfter")).get("id")) or text(node(data.get("list")).get("id"))
    if reached and (kind in _MAKING or "listAfter" in data):
        arrival = (card_id, reached)
        actions.arrivals[arrival] = max(at, actions.arrivals.get(arrival, at))


def _report_history(history: Counter[str], tally: Tally) -> None:
    steps = history.total()
    if not steps:
        return
    tally.leave(
        "history", "steps taken in Trello are not steps taken here; Tutti's own record begins with the import", steps
    )
    tally.note("history", "Who made a card, when, and when it reached its list was taken from these steps.")
    if history["deleteCard"]:
        tally.note(
            "history",
            f"Cards deleted in Trello before the export: {history['deleteCard']:,}. The file no longer holds them.",
        )


def report_comments(board: Node, cards: list[Card], actions: Actions, tally: Tally) -> None:
    """Counts the comments that came in, those of cards not in the file, and those Trello did not write down."""
    held = {card.id: len(card.remarks) for card in cards}
    tally.keep("comments", sum(held.values()))
    homeless = sum(len(remarks) for card_id, remarks in actions.remarks.items() if card_id not in held)
    if homeless:
        tally.leave("comments", "its card is not in the file: it was deleted or moved to another board", homeless)
    titles = {card.id: card.title for card in cards}
    short: dict[str, int] = {}
    for row in nodes(board.get("cards")):
        card_id = text(row.get("id"))
        missing = count(node(row.get("badges")).get("comments")) - held.get(card_id, 0)
        if missing > 0 and card_id in held:
            short[card_id] = missing
    if short:
        tally.lack("comments", sum(short.values()))
        tally.note("comments", _why_short(short, titles, actions.total))


def _why_short(short: dict[str, int], titles: dict[str, str], total: int) -> str:
    where = some([titles[card_id] for card_id in short])
    counted = f"Comments that Trello counts but the file lacks: {sum(short.values()):,}, on {where}."
    if total >= _CAP:
        why = f"Trello writes only the newest {_CAP:,} actions into an export, and this file has {total:,}."
    elif total:
        why = f"The file holds only {total:,} actions."
    else:
        why = "The file holds no actions at all; it was exported without them."
    return f"{counted} {why} They stay readable in Trello; copy over what matters before you close the board there."
