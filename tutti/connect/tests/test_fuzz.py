"""Whatever happens to a file on its way: the readers give a board or say `Unreadable`, and nothing else."""

import copy
import json
import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tutti.connect.board import Board
from tutti.connect.losses import LossReport
from tutti.connect.sheet import open_table, read_sheet, recognise
from tutti.connect.strict_json import Json
from tutti.connect.tests.shared import ours
from tutti.connect.trello import read_trello
from tutti.connect.unreadable import Unreadable

often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sheet(raw: bytes) -> tuple[Board, LossReport]:
    table = open_table(raw)
    return read_sheet(table, recognise(table.columns, [row.cells for row in table.rows[:50]]))


READERS: list[tuple[str, Callable[[bytes], tuple[Board, LossReport]]]] = [
    ("trello-new.json", read_trello),
    ("trello-old.json", read_trello),
    ("jira-cloud.csv", sheet),
    ("plain-german.csv", sheet),
    ("board-members.csv", sheet),
]


def holds(read: Callable[[bytes], tuple[Board, LossReport]], raw: bytes) -> None:
    """Reads, and checks what must hold of any board that comes out."""
    try:
        board, report = read(raw)
    except Unreadable:
        return
    columns, labels = {each.id for each in board.columns}, {each.id for each in board.labels}
    people, cards = {each.id for each in board.people}, [each.id for each in board.cards]
    assert len(cards) == len(set(cards)) == report.of("cards").imported
    for card in board.cards:
        assert card.title.isprintable() or not card.title.isascii()
        assert card.column in columns
        assert labels.issuperset(card.labels)
        assert people.issuperset(each for each in (card.assignee, card.created_by, *card.contributors) if each)
        assert card.parent is None or card.parent in cards
        card.title.encode()
    for loss in report.losses:
        assert loss.found == loss.imported + sum(each.count for each in loss.left_out)
        assert loss.lacking >= 0
    json.dumps(report.shape()).encode()


@often
@given(st.sampled_from(READERS), st.randoms(use_true_random=False), st.integers(1, 12))
def test_bytes_changed_cut_and_doubled(reader, chance: random.Random, times: int):
    name, read = reader
    raw = bytearray(ours(name))
    for _ in range(times):
        at = chance.randrange(len(raw) + 1)
        deed = chance.randrange(4)
        if deed == 0:
            raw[at : at + 1] = bytes([chance.randrange(256)])
        elif deed == 1:
            del raw[at : at + chance.randrange(1, 40)]
        elif deed == 2:
            raw[at:at] = raw[at : at + chance.randrange(1, 200)]
        elif chance.random() < 0.2:
            del raw[at:]
    holds(read, bytes(raw))


ODD: list[Json] = [
    None, True, -1, 10**30, 1.5, "", "\ud800", "\0", "x" * 3000, "2024-99-99T00:00:00Z", "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-12:00", [], {}, [[]], [None], [{}], {"id": {}}, "http://[", "ffffffffffffffffffffffff",
]  # fmt: skip


def places(value: Json, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


@pytest.mark.parametrize("name", ["trello-new.json", "trello-old.json"])
@often
@given(st.data())
def test_any_value_of_the_board_replaced_by_an_odd_one_or_dropped(name: str, data: st.DataObject):
    board = json.loads(ours(name))
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(places(board)[1:] or [()]))
        if not path:
            break
        parent = board
        for key in path[:-1]:
            parent = parent[key]
        if data.draw(st.booleans()):
            parent[path[-1]] = copy.deepcopy(data.draw(st.sampled_from(ODD)))
        else:
            del parent[path[-1]]
    holds(read_trello, json.dumps(board).encode())


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["=1+1", "12/25/24", "25.12.2024 24:00", "31/02/2024", "99999", "1e9", "1,5", "1.234,5", "2h", "a;b;c", "x",
         "0:99", "09/Jan/24 3:54 PM;me;text", "http://[::1", "[~accountid:x]", "A", "B",
         "2024-01-01T00:00:00+99:99", "\ud800"]
    ),
)  # fmt: skip
HEADS = st.sampled_from(
    ["title", "Summary", "Issue key", "Issue Type", "Status", "due", "start", "estimate", "priority", "labels",
     "comment", "attachment", "parent", "key", "Assignee", "Assignee Id", "members", "Owner", "Stage", "done",
     "created",
     "resolved", "checklist", "", "Custom field (Start date)", "??"]
)  # fmt: skip


@often
@given(
    st.lists(HEADS, min_size=1, max_size=8), st.lists(st.lists(CELLS, max_size=9), max_size=6), st.sampled_from(",;\t")
)
def test_sheets_of_any_columns_and_cells(heads: list[str], rows: list[list[str]], delimiter: str):
    lines = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [heads, *rows]]
    holds(sheet, "\n".join(lines).encode("utf-8", "replace"))
