"""The cards of a Trello board."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, tzinfo

from tutti.connect.board import Card, Column
from tutti.connect.cleaning import Cleaner, short_title
from tutti.connect.instants import born, day, instant
from tutti.connect.losses import Tally
from tutti.connect.nodes import Node, flag, position, text, texts
from tutti.connect.trello.actions import Actions
from tutti.connect.trello.fields import CustomFields
from tutti.connect.trello.frame import Labels
from tutti.connect.trello.parts import Checklists, extras, links_of
from tutti.connect.trello.people import People

_LOST_COLUMN = Column("no-list", "Cards without a list", "todo")


@dataclass
class CardReader:
    """Reads one card after the other and counts what it keeps."""

    board: Node
    columns: list[Column]
    labels: Labels
    people: People
    actions: Actions
    cleaner: Cleaner
    tally: Tally
    zone: tzinfo
    checklists: Checklists = field(init=False)
    fields: CustomFields = field(init=False)

    def __post_init__(self) -> None:
        self.checklists = Checklists(self.board, self.people, self.cleaner, self.zone)
        self.fields = CustomFields(self.board, self.cleaner, self.zone)

    def all(self) -> list[Card]:
        """Every card, column by column, in its order there."""
        rows = self._rows()
        order = {column.id: place for place, column in enumerate(self.columns)}
        if any(text(row.get("idList")) not in order for row in rows):
            order[_LOST_COLUMN.id] = len(order)
            self.columns.append(_LOST_COLUMN)
            self.tally.note(
                "columns", "Some cards name a list the file does not hold: they have a column of their own."
            )
        last = len(order)
        rows.sort(key=lambda row: (order.get(text(row.get("idList")), last), position(row.get("pos"))))
        known = {column.id: column for column in self.columns}
        cards = [self._card(row, known.get(text(row.get("idList")), _LOST_COLUMN)) for row in rows]
        self._report(cards)
        self.checklists.report_orphans(self.tally)
        return cards

    def _rows(self) -> list[Node]:
        """The cards of the file, each with an id of its own."""
        rows: dict[str, Node] = {}
        listed = self.board.get("cards")
        for place, row in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(row, dict):
                self.tally.leave("cards", f"not a card but something else stands at cards[{place}]")
                continue
            card_id = text(row.get("id")) or f"card-{place}"
            if card_id in rows:
                self.tally.leave("cards", "it stands in the file twice")
            else:
                rows[card_id] = {**row, "id": card_id}
        return list(rows.values())

    def _card(self, row: Node, column: Column) -> Card:
        card_id = text(row.get("id"))
        title, whole = short_title(self.cleaner.line(text(row.get("name"))) or "(untitled)")
        description = self.cleaner.text(text(row.get("desc")))
        members = [who for person in texts(row.get("idMembers")) if (who := self.people.who(person))]
        return Card(
            id=card_id,
            title=title,
            column=column.id,
            number=text(row.get("idShort")),
            url=text(row.get("shortUrl")) or text(row.get("url")),
            description=f"{whole}\n\n{description}".strip() if whole else description,
            labels=self.labels.of(row),
            assignee=members[0] if members else None,
            contributors=tuple(members[1:]),
            priority=self.fields.priority_of(row),
            start=self._day(row, "start"),
            due=self._day(row, "due"),
            complete=flag(row.get("dueComplete")),
            archived=flag(row.get("closed")) or column.closed,
            created_by=self.people.who(self.actions.makers.get(card_id, "")),
            created_at=born(card_id) or self.actions.made.get(card_id),
            done_at=instant(text(row.get("dateCompleted"))) or self.actions.arrivals.get((card_id, column.id)),
            checklists=self.checklists.of(row, self.tally),
            remarks=tuple(sorted(self.actions.remarks.get(card_id, ()), key=lambda each: (str(each.said_at), each.id))),
            links=links_of(row, self.people, self.cleaner, self.tally),
            fields=(*self.fields.of(row, self.tally), *extras(row, self.cleaner, self.tally)),
        )

    def _day(self, row: Node, key: str) -> date | None:
        written = text(row.get(key))
        if not written:
            return None
        found = day(written, self.zone)
        if found:
            self.tally.keep("dates")
        else:
            self.tally.leave("dates", f"“{self.cleaner.line(written)[:40]}” is not a date")
        return found

    def _report(self, cards: list[Card]) -> None:
        self.tally.keep("cards", len(cards))
        archived = sum(card.archived for card in cards)
        if archived:
            self.tally.keep("archived cards", archived)
        several = sum(bool(card.contributors) for card in cards)
        if several:
            self.tally.note(
                "people", f"Cards with several members: {several:,}. The first is the assignee, the others contribute."
            )
        if any(card.due for card in cards):
            self.tally.note("dates", f"Due times became due dates, as the day is in {self.zone}.")
        self._report_complete(cards)

    def _report_complete(self, cards: Iterable[Card]) -> None:
        done = {column.id for column in self.columns if column.category == "done"}
        waiting: dict[str, int] = defaultdict(int)
        for card in cards:
            if card.complete and card.column not in done:
                waiting[card.column] += 1
        if waiting:
            self.tally.note(
                "cards",
                f"Cards marked complete in a column that does not mean done: {sum(waiting.values()):,}. They keep "
                "their place; set the column's category to done if it does mean that.",
            )
