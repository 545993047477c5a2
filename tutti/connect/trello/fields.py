"""The custom fields of a Trello board, which are kept as text."""

from datetime import tzinfo

from tutti.connect.board import Field
from tutti.connect.categories import priority_of
from tutti.connect.cleaning import Cleaner
from tutti.connect.instants import day
from tutti.connect.losses import Tally
from tutti.connect.nodes import Node, flag, node, nodes, text


class CustomFields:
    """The definitions of the board, and the values of a card."""

    def __init__(self, board: Node, cleaner: Cleaner, zone: tzinfo) -> None:
        self._clean = cleaner
        self._zone = zone
        self._names: dict[str, str] = {}
        self._options: dict[str, str] = {}
        for row in nodes(board.get("customFields")):
            self._names[text(row.get("id"))] = cleaner.line(text(row.get("name")))[:100] or "Field"
            for option in nodes(row.get("options")):
                self._options[text(option.get("id"))] = cleaner.line(text(node(option.get("value")).get("text")))

    def of(self, card: Node, tally: Tally) -> tuple[Field, ...]:
        fields: list[Field] = []
        for row in nodes(card.get("customFieldItems")):
            name, value = self._names.get(text(row.get("idCustomField"))), self._value(row)
            if name is None:
                tally.leave("other fields", "the file does not say what field it is of")
            elif not value:
                tally.leave("other fields", "its value is empty or not in the file")
            else:
                fields.append(Field(name, value))
                tally.keep("other fields")
        if fields:
            tally.note("other fields", "Values of custom fields stand as text under the description.")
        return tuple(fields)

    def priority_of(self, card: Node) -> int:
        """The priority, where the board has a field of that name."""
        for row in nodes(card.get("customFieldItems")):
            if self._names.get(text(row.get("idCustomField")), "").casefold() in ("priority", "priorität", "priorité"):
                return priority_of(self._value(row)) or 0
        return 0

    def _value(self, row: Node) -> str:
        chosen = self._options.get(text(row.get("idValue")))
        if chosen:
            return chosen
        value = node(row.get("value"))
        if "checked" in value:
            return "yes" if flag(value["checked"]) else "no"
        if "date" in value:
            written = text(value["date"])
            on = day(written, self._zone)
            return on.isoformat() if on else self._clean.line(written)
        return self._clean.text(text(value.get("text")) or text(value.get("number")))
