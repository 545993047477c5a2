"""The parts of a Trello card: checklists, attachments, and what has no place of its own here."""

from collections import defaultdict
from datetime import tzinfo

from tutti.connect.board import Checklist, Field, Item, Link
from tutti.connect.cleaning import Cleaner
from tutti.connect.instants import day, instant
from tutti.connect.losses import Tally
from tutti.connect.nodes import Node, count, flag, items, node, nodes, position, text, texts
from tutti.connect.trello.people import People
from tutti.connect.web_links import why_not_kept

_COVER = ("idAttachment", "color", "idUploadedBackground")
_TITLE = 500


class Checklists:
    """The board's checklists, by the card they belong to."""

    def __init__(self, board: Node, people: People, cleaner: Cleaner, zone: tzinfo) -> None:
        self._people, self._clean, self._zone = people, cleaner, zone
        self._rows: dict[str, Node] = {}
        self._of_card: dict[str, dict[str, None]] = defaultdict(dict)
        cards = list(nodes(board.get("cards")))
        for row in nodes(board.get("checklists")):
            self._take(row, text(row.get("idCard")))
        for card in cards:
            for row in nodes(card.get("checklists")):
                self._take(row, text(card.get("id")))
            for checklist_id in texts(card.get("idChecklists")):
                if checklist_id in self._rows and not text(self._rows[checklist_id].get("idCard")):
                    self._of_card[text(card.get("id"))][checklist_id] = None
        self._waiting = set(self._rows)

    def of(self, card: Node, tally: Tally) -> tuple[Checklist, ...]:
        """A card's checklists in their order; also says how many lines the file lacks."""
        rows = [self._rows[checklist_id] for checklist_id in self._of_card.get(text(card.get("id")), ())]
        rows.sort(key=lambda row: position(row.get("pos")))
        states = {text(row.get("idCheckItem")): text(row.get("state")) for row in nodes(card.get("checkItemStates"))}
        found = tuple(self._checklist(row, states) for row in rows)
        self._waiting.difference_update(checklist.id for checklist in found)
        lines = sum(len(checklist.items) for checklist in found)
        tally.keep("checklists", len(found))
        tally.keep("checklist items", lines)
        missing = count(node(card.get("badges")).get("checkItems")) - lines
        if missing > 0:
            tally.lack("checklist items", missing)
            tally.note("checklist items", "Some lines that Trello counts on cards are not in the file.")
        return found

    def report_orphans(self, tally: Tally) -> None:
        for checklist_id in sorted(self._waiting):
            lines = len(items(self._rows[checklist_id].get("checkItems")))
            tally.leave("checklists", "its card is not in the file")
            tally.leave("checklist items", "its card is not in the file", lines)

    def _take(self, row: Node, card_id: str) -> None:
        checklist_id = text(row.get("id")) or f"checklist-{len(self._rows)}"
        self._rows.setdefault(checklist_id, {**row, "id": checklist_id})
        if card_id:
            self._of_card[card_id][checklist_id] = None

    def _checklist(self, row: Node, states: dict[str, str]) -> Checklist:
        lines = sorted(nodes(row.get("checkItems")), key=lambda line: position(line.get("pos")))
        name = self._clean.line(text(row.get("name")))[:100] or "Checklist"
        return Checklist(text(row.get("id")), name, tuple(self._item(line, states) for line in lines))

    def _item(self, line: Node, states: dict[str, str]) -> Item:
        # Old exports keep the state with the card, not with the line.
        state = text(line.get("state")) or states.get(text(line.get("id")), "")
        return Item(
            title=self._clean.line(text(line.get("name")))[:_TITLE] or "(untitled)",
            done=state == "complete" or flag(line.get("checked")),
            someone=self._people.who(text(line.get("idMember"))),
            due=day(text(line.get("due")), self._zone),
        )


def links_of(card: Node, people: People, cleaner: Cleaner, tally: Tally) -> tuple[Link, ...]:
    """The attachments as links; uploaded files stay with Trello."""
    links: list[Link] = []
    rows = sorted(nodes(card.get("attachments")), key=lambda row: position(row.get("pos")))
    for row in rows:
        url = cleaner.line(text(row.get("url")))
        why = why_not_kept(url)
        if why:
            tally.leave("attachments", why)
            continue
        name = cleaner.line(text(row.get("name")))[:200] or url[:200]
        links.append(Link(name, url, people.who(text(row.get("idMember"))), instant(text(row.get("date")))))
        tally.keep("attachments")
        if flag(row.get("isUpload")):
            tally.note(
                "attachments", "Uploaded files stay with Trello: the link opens for whoever may see the board there."
            )
    missing = count(node(card.get("badges")).get("attachments")) - len(rows)
    if missing > 0:
        tally.lack("attachments", missing)
        tally.note("attachments", "Some attachments that Trello counts on cards are not in the file.")
    return tuple(links)


def extras(card: Node, cleaner: Cleaner, tally: Tally) -> tuple[Field, ...]:
    """The place of a card, kept as text; votes, covers, stickers and power-ups are counted as left out."""
    badges, cover = node(card.get("badges")), node(card.get("cover"))
    votes = max(len(items(card.get("idMembersVoted"))), count(badges.get("votes")))
    if votes:
        tally.leave("votes", "tasks have no votes here", votes)
    if any(cover.get(key) for key in _COVER) or card.get("idAttachmentCover"):
        tally.leave("covers", "tasks have no cover pictures here")
    stickers = len(items(card.get("stickers")))
    if stickers:
        tally.leave("stickers", "tasks have no stickers here", stickers)
    plugins = len(items(card.get("pluginData")))
    if plugins:
        tally.leave("power-up values", "only the power-up itself can read what it stored", plugins)
    return _place(card, cleaner, tally)


def _place(card: Node, cleaner: Cleaner, tally: Tally) -> tuple[Field, ...]:
    where = [cleaner.line(text(card.get(key))) for key in ("locationName", "address")]
    at = node(card.get("coordinates"))
    point = ", ".join(each for each in (text(at.get("latitude")), text(at.get("longitude"))) if each)
    place = "; ".join(
        each for each in (*dict.fromkeys(where), point or cleaner.line(text(card.get("coordinates")))) if each
    )
    if not place:
        return ()
    tally.keep("places")
    tally.note("places", "Places stand as text under the description.")
    return (Field("Place", place[:500]),)
