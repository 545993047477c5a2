"""Reading a Trello board's JSON export, old or new."""

from datetime import UTC, tzinfo
from typing import BinaryIO

from tutti.connect.board import Board
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import LossReport, Tally
from tutti.connect.nodes import Node, flag, items, text
from tutti.connect.strict_json import LARGEST, Json, read_json
from tutti.connect.trello.actions import read_actions, report_comments
from tutti.connect.trello.cards import CardReader
from tutti.connect.trello.frame import Labels, columns_of
from tutti.connect.trello.people import People
from tutti.connect.unreadable import Unreadable

MOST_CARDS = 100_000
# Large, repeated on every object, and of no use here.
_FORGET = frozenset(
    {"limits", "descData", "prefs", "nonPublic", "bioData", "products", "avatarUrl", "previews", "perms"}
)
_LISTS = ("lists", "cards", "labels", "members", "checklists", "actions", "customFields")
_HOW = "In Trello open the board's menu, then “Print, export and share”, then “Export as JSON”."


def read_trello(source: bytes | BinaryIO, *, zone: tzinfo = UTC) -> tuple[Board, LossReport]:
    """The board in the file, and what of it was found, kept and left out. Due times become dates in `zone`.

    Raises `Unreadable` with a sentence that names the place in the file.
    """
    raw = source if isinstance(source, bytes) else source.read(LARGEST + 1)
    board = _board_in(read_json(raw, forget=_FORGET))
    tally, cleaner = Tally(), Cleaner()
    people = People(board, cleaner)
    actions = read_actions(board, people, cleaner, tally)
    columns = columns_of(board, cleaner, tally)
    labels = Labels(board, cleaner)
    cards = CardReader(board, columns, labels, people, actions, cleaner, tally, zone).all()
    report_comments(board, cards, actions, tally)
    _report_board(board, tally)
    picture = Board(
        source="trello",
        id=text(board.get("id")) or text(board.get("shortLink")) or "trello-board",
        name=cleaner.line(text(board.get("name")))[:100] or "Imported board",
        about=cleaner.text(text(board.get("desc"))),
        columns=tuple(columns),
        labels=labels.all(tally),
        people=people.everyone(tally),
        cards=tuple(cards),
    )
    cleaner.report(tally)
    return picture, tally.report()


def _board_in(value: Json) -> Node:
    """The board object, once it is sure that it is one."""
    if isinstance(value, list):
        raise Unreadable(f"The file holds a list, not one board. {_HOW}")
    if not isinstance(value, dict):
        raise Unreadable(f"The file holds a single value, not a board. {_HOW}")
    if "cards" not in value or not ("lists" in value or "actions" in value):
        found = ", ".join(f"“{key[:30]}”" for key in list(value)[:5]) or "nothing"
        raise Unreadable(f"This is not a Trello board: it has no “lists” and “cards” but {found}. {_HOW}")
    for key in _LISTS:
        if value.get(key) is not None and not isinstance(value[key], list):
            raise Unreadable(f"The file is not a Trello board: “{key}” should be a list. {_HOW}")
    if len(items(value["cards"])) > MOST_CARDS:
        raise Unreadable(f"The board has more than {MOST_CARDS:,} cards. Split it in Trello and import it in parts.")
    return value


def _report_board(board: Node, tally: Tally) -> None:
    if flag(board.get("closed")):
        tally.about_file("The board itself is closed in Trello; it comes in as an open project.")
    plugins = len(items(board.get("pluginData")))
    if plugins:
        tally.leave("power-up values", "only the power-up itself can read what it stored", plugins)
