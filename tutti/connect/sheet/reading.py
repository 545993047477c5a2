"""Reading a sheet through its mapping, into a board."""

import hashlib
from collections import Counter
from datetime import UTC, tzinfo

from tutti.connect.board import Board, Card
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import LossReport, Tally
from tutti.connect.sheet.cells import is_formula
from tutti.connect.sheet.columns import Mapping
from tutti.connect.sheet.frame import Frame
from tutti.connect.sheet.keys import Keys
from tutti.connect.sheet.people import SheetPeople
from tutti.connect.sheet.places import Places
from tutti.connect.sheet.rows import RowReader
from tutti.connect.sheet.settling import settle
from tutti.connect.sheet.table import Row, Table
from tutti.connect.unreadable import Unreadable


def read_sheet(
    table: Table, mapping: Mapping, *, name: str = "Imported sheet", zone: tzinfo = UTC
) -> tuple[Board, LossReport]:
    """The rows of the sheet as cards. `name` is the board's where the sheet has none; dates are those in `zone`.

    Raises `Unreadable` when no column holds titles.
    """
    _refuse_without_title(table, mapping)
    tally, cleaner, places = Tally(), Cleaner(), Places()
    people = SheetPeople(cleaner)
    _introduce(people, table, mapping)
    frame = Frame(cleaner, mapping)
    keys = Keys(table, mapping, cleaner)
    reader = RowReader(table, mapping, settle(table, mapping, tally), frame, people, keys, cleaner, tally, places, zone)
    cards = [card for row in table.rows if (card := reader.card(row))]
    _report(table, mapping, cards, tally)
    places.report(tally)
    title, board_id = _named(table, mapping, name, cleaner)
    board = Board("csv", board_id, title, "", frame.columns(tally), frame.labels(tally), people.everyone(tally), ())
    cleaner.report(tally)
    return _with_cards(board, cards), tally.report()


def _refuse_without_title(table: Table, mapping: Mapping) -> None:
    if not mapping.columns_for("title") and not mapping.columns_for("description"):
        names = ", ".join(f"“{column[:40]}”" for column in table.columns[:20])
        raise Unreadable(
            f"No column is known to hold the titles. The first line names the columns {names}: say which of them is "
            "the title. If the first line holds no names, add a line of names above it."
        )


def _introduce(people: SheetPeople, table: Table, mapping: Mapping) -> None:
    """Learns which account id belongs to which name, from columns that stand side by side."""
    pairs = {
        ("assignee", "assignee id"),
        ("reporter", "reporter id"),
        ("creator", "creator id"),
        ("project lead", "project lead id"),
    }
    index = {column.strip().casefold(): place for place, column in reversed(list(enumerate(table.columns)))}
    for name, account in sorted(pairs):
        if name in index and account in index:
            for row in table.rows:
                people.introduce(row.cell(index[account]), row.cell(index[name]))


def _named(table: Table, mapping: Mapping, name: str, cleaner: Cleaner) -> tuple[str, str]:
    """The board's name, and an id that is the same when the same sheet comes again."""
    titles = {cell for row in table.rows if (cell := _first(row, mapping.columns_for("project")))}
    keys = {cell for row in table.rows if (cell := _first(row, mapping.columns_for("project_key")))}
    title = cleaner.line(titles.pop() if len(titles) == 1 else name)[:100] or "Imported sheet"
    seed = keys.pop() if len(keys) == 1 else title
    return title, f"{mapping.kind}:{hashlib.sha256(seed.encode('utf-8', 'replace')).hexdigest()[:24]}"


def _first(row: Row, columns: list[int]) -> str:
    return next((row.cell(index).strip() for index in columns if row.cell(index).strip()), "")


def _with_cards(board: Board, cards: list[Card]) -> Board:
    """The board with its cards, column by column, each column in the order of the sheet."""
    order = {column.id: place for place, column in enumerate(board.columns)}
    cards.sort(key=lambda card: order[card.column])
    return Board(
        board.source, board.id, board.name, board.about, board.columns, board.labels, board.people, tuple(cards)
    )


def _report(table: Table, mapping: Mapping, cards: list[Card], tally: Tally) -> None:
    for note in table.notes:
        tally.about_file(note)
    if mapping.kind == "hours":
        tally.about_file("This looks like a list of worked hours: each row becomes a task, and hours are not booked.")
    tally.keep("cards", len(cards))
    archived = sum(card.archived for card in cards)
    if archived:
        tally.keep("archived cards", archived)
    formulas = sum(is_formula(cell) for row in table.rows for cell in row.cells)
    if formulas:
        tally.about_file(f"Cells that begin like a formula: {formulas:,}. They are kept as text and never computed.")
    skipped = Counter(
        use.name for use in mapping.uses if use.field == "skip" for row in table.rows if row.cell(use.index).strip()
    )
    for column, count in skipped.items():
        tally.leave("other fields", f"the column “{column[:40]}” is set to be left out", count)
