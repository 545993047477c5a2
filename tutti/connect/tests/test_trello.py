"""Trello's board export is read whole, in order, by people's names, and every loss is counted with its reason."""

import json
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from tutti.connect.board import Board, Card
from tutti.connect.losses import LossReport
from tutti.connect.tests.shared import ours
from tutti.connect.trello import read_trello

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def read() -> tuple[Board, LossReport]:
    return read_trello(ours("trello-new.json"), zone=BERLIN)


@pytest.fixture
def board(read: tuple[Board, LossReport]) -> Board:
    return read[0]


@pytest.fixture
def report(read: tuple[Board, LossReport]) -> LossReport:
    return read[1]


def card(board: Board, title: str) -> Card:
    return next(each for each in board.cards if each.title == title)


def name_of(board: Board, person: str | None) -> str:
    return next(each.name for each in board.people if each.id == person)


def why(report: LossReport, kind: str) -> dict[str, int]:
    return {each.why: each.count for each in report.of(kind).left_out}


def test_lists_stand_in_their_order_and_mean_what_their_names_say(board):
    assert [(each.name, each.category, each.closed) for each in board.columns] == [
        ("Last year", "todo", True),
        ("Ideas", "todo", False),
        ("In progress", "doing", False),
        ("Done", "done", False),
        ("Cards without a list", "todo", False),
    ]


def test_cards_stand_in_the_order_of_their_positions(board):
    names = {column.id: column.name for column in board.columns}
    ideas = [each.title for each in board.cards if names[each.column] == "Ideas"]
    assert ideas == ["Choose the tiles", "Measure the new kitchen", "evil name \N{REPLACEMENT CHARACTER}"]


def test_a_card_comes_with_everything_it_has(board):
    measure = card(board, "Measure the new kitchen")
    assert measure.description == "Bring the **long** tape.\nSecond line"
    assert (measure.start, measure.due) == (date(2024, 3, 1), date(2024, 3, 8))
    assert name_of(board, measure.assignee) == "Ann Adams"
    assert [name_of(board, each) for each in measure.contributors] == ["Bob Bell"]
    assert measure.priority == 3
    assert [(each.name, each.value) for each in measure.fields] == [
        ("Priority", "High"),
        ("Paid", "yes"),
        ("Square metres", "12.5"),
        ("Place", "Main street 1; 52.5, 13.4"),
    ]


def test_a_due_time_becomes_the_day_where_the_importer_lives():
    board, _ = read_trello(ours("trello-new.json"), zone=ZoneInfo("Asia/Tokyo"))
    assert card(board, "Measure the new kitchen").due == date(2024, 3, 9)


def test_checklists_keep_their_order_and_what_is_done(board):
    found = card(board, "Measure the new kitchen").checklists
    assert [(each.name, [(item.title, item.done) for item in each.items]) for each in found] == [
        ("First", [("Call", True)]),
        ("Tools", [("Tape", True), ("Pencil", False)]),
    ]
    pencil = found[1].items[1]
    assert (name_of(board, pencil.someone), pencil.due) == ("Bob Bell", date(2024, 3, 1))


def test_comments_keep_their_author_and_instant_oldest_first(board):
    said = card(board, "Measure the new kitchen").remarks
    assert [(name_of(board, each.author), each.text) for each in said] == [
        ("Bob Bell", "First, @ann\n\nthanks"),
        ("Ann Adams", "Second"),
        ("Cem Can", "Copied"),
    ]
    assert said[0].said_at == datetime(2024, 2, 10, 9, tzinfo=UTC)
    assert said[2].edited_at == datetime(2024, 2, 12, 9, 5, tzinfo=UTC)


def test_comments_the_file_lacks_are_counted_against_the_cards_own_count(report):
    comments = report.of("comments")
    assert (comments.found, comments.imported, comments.lacking) == (6, 4, 4)
    assert why(report, "comments") == {
        "it has no text": 1,
        "its card is not in the file: it was deleted or moved to another board": 1,
    }
    assert "“Choose the tiles”" in comments.notes[0]


def test_the_cap_of_a_thousand_actions_is_named_as_the_reason():
    raw = json.loads(ours("trello-new.json"))
    filler = [{"id": f"f{n}", "type": "updateCard", "date": "2024-01-01T00:00:00Z", "data": {}} for n in range(989)]
    raw["actions"] += filler
    _, report = read_trello(json.dumps(raw).encode())
    assert "only the newest 1,000 actions" in report.of("comments").notes[0]
    assert report.of("history").found == 989 + 5


def test_a_closed_list_archives_its_cards(board, report):
    assert card(board, "Old idea").archived
    assert card(board, "Paint the wall").archived
    assert report.of("archived cards").imported == 2


def test_labels_of_one_name_are_told_apart_and_nameless_ones_take_their_colour(board, report):
    assert [each.name for each in board.labels] == ["Urgent", "Urgent (sky dark)", "Yellow"]
    assert why(report, "labels") == {"it has no name and no card wears it": 1}


def test_people_who_left_become_placeholders(board, report):
    assert [(each.name, each.known) for each in board.people] == [
        ("Ann Adams", True),
        ("Bob Bell", True),
        ("Cem Can", True),
        ("Unknown person 1", False),
    ]
    assert report.of("people").lacking == 1


def test_links_are_kept_and_what_is_no_web_address_is_not(board, report):
    links = card(board, "Measure the new kitchen").links
    assert [each.name for each in links] == ["photo.jpg", "Floor plan"]
    assert why(report, "attachments") == {"its address is not a web address": 1}


def test_history_tells_who_made_a_card_and_when_it_was_done_and_stays_behind(board, report):
    assert name_of(board, card(board, "Measure the new kitchen").created_by) == "Bob Bell"
    assert card(board, "Paint the wall").done_at == datetime(2024, 3, 6, 10, tzinfo=UTC)
    assert (report.of("history").found, report.of("history").imported) == (5, 0)
    assert "before the export: 1." in report.of("history").notes[1]


def test_what_has_no_place_here_is_counted(report):
    assert [report.of(kind).found for kind in ("votes", "covers", "stickers", "power-up values")] == [2, 1, 1, 1]


def test_odd_cards_are_read_or_reported_never_dropped_in_silence(board, report):
    assert report.of("cards").found == 10
    assert why(report, "cards") == {
        "it stands in the file twice": 1,
        "not a card but something else stands at cards[9]": 1,
    }
    assert card(board, "(untitled)").id
    assert why(report, "dates") == {"“yesterday” is not a date": 1}


def test_deceiving_characters_are_taken_out_and_counted(report):
    assert sum(why(report, "characters").values()) == 4


def test_an_export_of_2013_reads_too():
    board, report = read_trello(ours("trello-old.json"))
    first = board.cards[0]
    assert [each.name for each in board.labels] == ["Hot", "Blue"]
    assert len(first.labels) == 2
    assert [(item.title, item.done) for item in first.checklists[0].items] == [("one", False), ("two", True)]
    assert [(each.text, each.said_at) for each in first.remarks] == [
        ("Listed with the card", datetime(2013, 5, 6, 7, 8, 9, tzinfo=UTC))
    ]
    assert first.links[0].name == "https://example.org/a.png"
    assert report.of("comments").lacking == 0
    assert "closed" in report.notes[0]


@pytest.mark.parametrize("name", ["trello-new.json", "trello-old.json"])
def test_the_books_balance(name):
    _, report = read_trello(ours(name))
    for loss in report.losses:
        assert loss.found == loss.imported + sum(each.count for each in loss.left_out)


def test_a_long_title_is_cut_and_kept_whole_in_the_description():
    raw = json.loads(ours("trello-old.json"))
    raw["cards"][0]["name"] = "word " * 200
    board, _ = read_trello(json.dumps(raw).encode())
    assert len(board.cards[0].title) <= 250
    assert board.cards[0].description.startswith(("word " * 200).strip())
