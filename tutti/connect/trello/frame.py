"""The frame of a Trello board: its lists and its labels."""

from tutti.connect.board import Column, Tag
from tutti.connect.categories import category_of
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import Tally
from tutti.connect.nodes import Node, flag, nodes, position, text, texts

_HUES = {
    "green": 140, "yellow": 50, "orange": 30, "red": 4, "purple": 280, "blue": 215, "sky": 195, "lime": 85, "pink": 330,
    "black": 225,
}  # fmt: skip
_COLOURLESS = 225


def columns_of(board: Node, cleaner: Cleaner, tally: Tally) -> list[Column]:
    """The lists from left to right; closed ones only when a card stands in them."""
    used = {text(card.get("idList")) for card in nodes(board.get("cards"))}
    columns: dict[str, Column] = {}
    for row in sorted(nodes(board.get("lists")), key=lambda row: position(row.get("pos"))):
        column_id, closed = text(row.get("id")), flag(row.get("closed"))
        if not column_id or column_id in columns:
            tally.leave("columns", "it has no id of its own in the file")
        elif closed and column_id not in used:
            tally.leave("columns", "it is closed and holds no card")
        else:
            name = cleaner.line(text(row.get("name"))) or "(unnamed list)"
            columns[column_id] = Column(column_id, name[:100], category_of(name), closed)
            tally.keep("columns")
    closed_count = sum(column.closed for column in columns.values())
    if closed_count:
        tally.note("columns", f"Lists that are closed in Trello: {closed_count:,}. Their cards come in as archived.")
    return list(columns.values())


class Labels:
    """The board's labels, and what each card wears of them."""

    def __init__(self, board: Node, cleaner: Cleaner) -> None:
        self._clean = cleaner
        self._rows: dict[str, Node] = {}
        self._used: set[str] = set()
        for row in nodes(board.get("labels")):
            self._rows.setdefault(text(row.get("id")), row)

    def of(self, card: Node) -> tuple[str, ...]:
        """The ids of a card's labels; exports of any age name them as `idLabels`, `labels` or both."""
        for row in nodes(card.get("labels")):
            self._rows.setdefault(_id_of(row), row)
        worn = texts(card.get("idLabels")) or [_id_of(row) for row in nodes(card.get("labels"))]
        known = tuple(label for label in dict.fromkeys(worn) if label in self._rows and label)
        self._used.update(known)
        return known

    def all(self, tally: Tally) -> tuple[Tag, ...]:
        """Named labels and those a card wears; two of one name are told apart by their colour."""
        tags: list[Tag] = []
        names: set[str] = set()
        for label_id, row in self._rows.items():
            colour = text(row.get("color"))
            name = self._clean.line(text(row.get("name")))[:100]
            if not label_id or (not name and label_id not in self._used):
                tally.leave("labels", "it has no name and no card wears it")
                continue
            tag = Tag(label_id, _unique(name or _spoken(colour), colour, names), hue_of(colour))
            tags.append(tag)
            names.add(tag.name.casefold())
            tally.keep("labels")
        return tuple(tags)


def hue_of(colour: str) -> int:
    """The hue (0-359) of a colour's name, such as `sky` or `green_dark`."""
    return _HUES.get(colour.split("_")[0].lower(), _COLOURLESS)


def _id_of(row: Node) -> str:
    # The oldest exports give a card's label without an id: colour and name identify it then.
    return text(row.get("id")) or f"{text(row.get('color'))}/{text(row.get('name'))}".strip("/")


def _spoken(colour: str) -> str:
    return colour.replace("_", " ").capitalize() or "Label"


def _unique(name: str, colour: str, taken: set[str]) -> str:
    if name.casefold() not in taken:
        return name
    candidates = [f"{name} ({_spoken(colour).lower()})", *(f"{name} ({number})" for number in range(2, len(taken) + 3))]
    return next(each for each in candidates if each.casefold() not in taken)
