"""Real exports of other products come in with exactly the numbers their raw text has, counted here a second time."""

import csv
import json
from collections import Counter
from typing import Any

import pytest

from tutti.connect.sheet import open_table, read_sheet, recognise
from tutti.connect.tests.shared import real
from tutti.connect.trello import read_trello
from tutti.connect.unreadable import Unreadable

COMMENTS = ("commentCard", "copyCommentCard")


@pytest.mark.parametrize(
    ("name", "cards", "lists", "actions"),
    [("deck-sample.json", 1, 1, 5), ("project100.json", 3, 3, 33), ("tellybox.json", 206, 21, 618)],
)
def test_a_real_trello_board(name: str, cards: int, lists: int, actions: int):
    path = real(f"trello/{name}")
    raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
    with path.open("rb") as file:
        board, report = read_trello(file)
    rows, kinds = raw["cards"], Counter(action["type"] for action in raw["actions"])
    comments = sum(kinds[kind] for kind in COMMENTS)
    worn = {label["id"] for row in rows for label in row["labels"]}
    kept = sum(bool(label["name"]) or label["id"] in worn for label in raw["labels"])
    lines = sum(len(each["checkItems"]) for each in raw["checklists"])
    values = sum(len(row.get("customFieldItems", ())) for row in rows)

    assert (len(rows), len(raw["lists"]), len(raw["actions"])) == (cards, lists, actions)
    assert numbers(report, "cards") == (cards, cards, 0)
    assert numbers(report, "columns") == (lists, lists, 0)
    assert numbers(report, "archived cards") == (sum(row["closed"] for row in rows),) * 2 + (0,)
    assert numbers(report, "comments") == (comments, comments, 0)
    assert report.of("comments").lacking == sum(row["badges"]["comments"] for row in rows) - comments
    assert numbers(report, "labels") == (len(raw["labels"]), kept, len(raw["labels"]) - kept)
    assert numbers(report, "checklist items") == (lines, lines, 0)
    assert numbers(report, "attachments") == (sum(len(row["attachments"]) for row in rows),) * 2 + (0,)
    assert numbers(report, "other fields") == (values, values, 0)
    assert numbers(report, "people") == (len(raw["members"]), len(raw["members"]), 0)
    assert numbers(report, "history") == (actions - comments, 0, actions - comments)

    order = {row["id"]: row["pos"] for row in raw["lists"]}
    wanted = sorted(rows, key=lambda row: (order[row["idList"]], row["pos"]))
    assert [card.id for card in board.cards] == [row["id"] for row in wanted]
    assert [card.title for card in board.cards] == [" ".join(row["name"].split()) for row in wanted]


def numbers(report, kind: str) -> tuple[int, int, int]:
    loss = report.of(kind)
    return loss.found, loss.imported, sum(each.count for each in loss.left_out)


def test_real_custom_fields_are_kept_as_text():
    board, _ = read_trello(real("trello/project100.json").read_bytes())
    values = {card.title: {field.name: field.value for field in card.fields} for card in board.cards}
    assert values["Visualize code"] == {
        "Text Value": "Test text",
        "Number Value": "100.32",
        "Dropdown": "Down",
        "Date Value": "2021-01-28",
        "Logical Value": "yes",
    }


def sheet(name: str):
    path = real(name)
    with path.open("rb") as file:
        table = open_table(file)
    with path.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.DictReader(text))
    mapping = recognise(table.columns, [row.cells for row in table.rows[:50]])
    return mapping, *read_sheet(table, mapping), rows


def test_a_real_jira_sheet():
    mapping, board, report, rows = sheet("jira/cloud-all-fields.csv")
    assert mapping.kind == "jira"
    assert [card.number for card in board.cards] == [row["Issue key"] for row in rows] == ["PT-2", "PT-1"]
    comments, files = (sum(bool(row[name]) for row in rows) for name in ("Comment", "Attachment"))
    assert numbers(report, "cards") == (2, 2, 0)
    assert numbers(report, "comments") == (comments, comments, 0) == (1, 1, 0)
    assert numbers(report, "attachments") == (files, files, 0) == (2, 2, 0)
    assert board.cards[0].remarks[0].text == "comentario @Rodolfo Carvalho"


def test_a_real_board_sheet():
    mapping, board, report, rows = sheet("wekan/board.csv")
    people = {name for row in rows for name in f"{row['Owner']} {row['Members']}".split()}
    dates = sum(bool(row[name]) for row in rows for name in ("Due Date", "start date", "finish date", "created at"))
    assert mapping.kind == "wekan"
    assert numbers(report, "cards") == (len(rows), len(rows), 0) == (25, 25, 0)
    assert {each.name for each in board.people} == people
    assert numbers(report, "dates") == (dates, dates, 0)
    assert {each.name for each in board.columns} == {row["Stage"] for row in rows}
    assert {(card.title, str(card.due)) for card in board.cards if card.due} == {
        (row["Title"], "{2}-{0}-{1}".format(*row["Due Date"].split("/"))) for row in rows if row["Due Date"]
    }


@pytest.mark.parametrize(
    "name",
    ["toggl/time_entries_1.csv", "harvest/time_entries_1.csv", *(f"clockify/time_entries_{n}.csv" for n in (1, 2, 3))],
)
def test_real_sheets_of_worked_hours_are_recognised_as_such(name: str):
    mapping, board, report, rows = sheet(name)
    assert mapping.kind == "hours"
    assert report.of("cards").found == len(rows)
    assert len(board.cards) == sum(bool(row["Task"] or row.get("Description") or row.get("Notes")) for row in rows)
    assert any("worked hours" in note for note in report.notes)


def test_a_real_sheet_without_titles_asks_for_them():
    with pytest.raises(Unreadable, match="“Project”"):
        sheet("harvest/projects_1.csv")


def test_a_real_xml_export_says_what_to_export_instead():
    with pytest.raises(Unreadable, match=r"XML document.*as CSV"):
        open_table(real("jira/export.xml").read_bytes())
