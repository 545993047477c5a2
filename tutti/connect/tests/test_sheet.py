"""A sheet is read through its mapping: Jira's own columns, plain sheets of several languages, members by user name."""

from datetime import UTC, date, datetime

import pytest

from tutti.connect.board import Board
from tutti.connect.losses import LossReport
from tutti.connect.sheet import Mapping, Table, open_table, read_sheet, recognise
from tutti.connect.tests.shared import ours
from tutti.connect.unreadable import Unreadable


def mapping_of(table: Table) -> Mapping:
    return recognise(table.columns, [row.cells for row in table.rows[:50]])


def read(raw: bytes, **fields: str) -> tuple[Board, LossReport]:
    table = open_table(raw)
    return read_sheet(table, mapping_of(table).with_fields(fields))


def names(board: Board) -> dict[str | None, str]:
    return {each.id: each.name for each in board.people}


def test_a_jira_export_is_recognised_and_read():
    board, report = read(ours("jira-cloud.csv"))
    epic, oven, wall = board.cards[1], board.cards[0], board.cards[2]
    assert board.name == "Kitchen move"
    assert [(each.name, each.category) for each in board.columns] == [
        ("To Do", "todo"), ("In Progress", "doing"), ("Closed", "done"),
    ]  # fmt: skip
    assert (oven.number, oven.effort, oven.parent, oven.start) == ("KIT-2", 90, "KIT-1", date(2024, 1, 12))
    assert [each.name for each in board.labels] == ["Epic", "heavy", "electric", "Bug"]
    assert [(each.name, each.value) for each in oven.fields] == [
        ("Sprint", "Sprint 1, Sprint 2"),
        ("Story Points", "3"),
    ]
    assert epic.description == "All of it; see @Bob Bell"
    assert (epic.due, epic.created_at) == (date(2024, 1, 31), datetime(2024, 1, 9, 15, 54, tzinfo=UTC))
    assert names(board)[epic.assignee] == "Ann Adams"
    assert (oven.links[0].name, oven.links[0].url) == ("oven.pdf", "https://example.org/oven.pdf")
    assert (wall.priority, wall.effort) == (0, None)
    assert [(each.name, each.value) for each in wall.fields][1:3] == [
        ("Priority", "Whatever"),
        ("Original estimate", "soon"),
    ]
    assert report.of("priorities").left_out[0].why == "it is no priority known here; kept as text (line 4, “Priority”)"


def test_jira_comments_keep_author_and_instant_and_strangers_become_placeholders():
    board, report = read(ours("jira-cloud.csv"))
    said = board.cards[1].remarks
    assert [(names(board)[each.author], each.text) for each in said] == [
        ("Bob Bell", "Let us start; today"),
        ("Unknown person 1", "Fine"),
    ]
    assert said[0].said_at == datetime(2024, 1, 9, 16, tzinfo=UTC)
    assert report.of("people").lacking == 1


def test_what_cannot_be_read_in_a_sheet_is_named_by_line_and_column():
    _, report = read(ours("jira-cloud.csv"))
    assert [each.why for each in report.of("dates").left_out] == ["it is not a date; kept as text (line 4, “Due date”)"]
    assert "line 4" in report.of("subtasks").left_out[0].why
    assert any("begin like a formula" in note for note in report.notes)


def test_a_german_sheet_of_windows_reads_with_comma_decimals_and_days_first():
    board, report = read(ours("plain-german.csv"))
    first, second, third = board.cards
    assert report.notes[0] == "Read as Windows-1252, columns separated by semicolon."
    assert (first.title, first.effort, first.due, first.priority) == ("Küche ausmessen", 90, date(2024, 3, 8), 3)
    assert (second.effort, third.effort) == (round(1234.5 * 60), 150)
    assert names(board)[first.assignee] == "Adams, Ann"
    assert [each.category for each in board.columns] == ["todo", "doing", "done"]
    assert [(each.name, each.value) for each in first.fields] == [("Bemerkung", "lang")]


def test_a_board_sheet_with_members_gives_the_first_the_task():
    board, _ = read(ours("board-members.csv"))
    order, measure = board.cards
    assert [each.name for each in board.columns] == ["Stage 1", "Stage 2"]
    assert (names(board)[measure.assignee], measure.contributors) == ("ann", ("bob",))
    assert measure.due == date(2020, 5, 6)
    assert [(each.name, each.hue) for each in board.labels] == [("Planning", 215), ("Buying", 4)]
    assert order.done_at == datetime(2020, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cells", "expected", "noted"),
    [
        (["25/12/2024", "03/04/2024"], date(2024, 4, 3), False),
        (["12/25/2024", "03/04/2024"], date(2024, 3, 4), False),
        (["01/02/2024", "03/04/2024"], date(2024, 4, 3), True),
        (["1/2/24 5:00 PM", "03/04/2024"], date(2024, 3, 4), True),
        (["x", "3. April 2024"], date(2024, 4, 3), False),
        (["x", "2024-04-03T23:30:00Z"], date(2024, 4, 3), False),
        (["x", "Apr 3, 2024"], date(2024, 4, 3), False),
        (["x", "3-avr-24"], date(2024, 4, 3), False),
        (["x", "45385"], date(2024, 4, 3), False),
        (["x", "2024/4/3 10:15"], date(2024, 4, 3), False),
    ],
)
def test_the_order_of_a_date_is_settled_from_the_whole_column(cells, expected, noted):
    board, report = read(("title,due\n" + "".join(f'task,"{cell}"\n' for cell in cells)).encode())
    assert board.cards[-1].due == expected
    assert any("two ways" in note for note in report.of("dates").notes) == noted


def test_the_order_of_dates_can_be_chosen():
    table = open_table(b"title,due\nOne,03/04/2024\n")
    mapping = mapping_of(table)
    chosen = Mapping(mapping.kind, mapping.uses, dates="mdy")
    assert read_sheet(table, chosen)[0].cards[0].due == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("column", "cell", "minutes"),
    [
        ("Estimate", "2", 120),
        ("Estimate (min)", "45", 45),
        ("Estimate days", "1.5", 720),
        ("Estimate", "1d 4h", 720),
        ("Estimate", "1:30", 90),
        ("Estimate", "2.5 hours", 150),
        ("Estimate", "3 Tage", 1440),
        ("Estimate", "1w", 2400),
        ("Estimate", "6 months", None),
        ("Estimate", "-3", None),
        ("Estimate", "99999999999", None),
        ("Estimate", "soon", None),
    ],
)
def test_an_estimate_is_read_in_minutes_or_kept_as_text(column, cell, minutes):
    board, report = read(f"title,{column}\nOne,{cell}\n".encode())
    assert board.cards[0].effort == minutes
    assert report.of("estimates").found == 1
    assert bool(board.cards[0].fields) == (minutes is None)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found_out(codec, delimiter):
    lines = [["Title", "Notes"], ["Küche", "a, b; c"], ["Ofen", ""]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    table = open_table(text.encode(codec))
    assert (table.columns, table.rows[0].cells) == (("Title", "Notes"), ("Küche", "a, b; c"))
    assert table.delimiter == delimiter


def test_a_delimiter_announced_in_the_first_line_is_heeded_and_lines_still_count():
    table = open_table(b"sep=;\r\nTitle;Notes\r\nOne;x\r\n")
    assert (table.columns, table.rows[0].line) == (("Title", "Notes"), 3)


def test_a_mapping_can_be_changed_by_name_or_number():
    board, _ = read(b"Project,Remark\nKitchen,Measure\n", Project="title")
    assert board.cards[0].title == "Kitchen"
    table = open_table(b"a,b\n1,2\n")
    assert mapping_of(table).with_fields({"2": "title"}).columns_for("title") == [1]


def test_a_field_that_moves_to_another_column_leaves_the_first():
    mapping = mapping_of(open_table(b"Title,Other\nx,y\n")).with_fields({"Other": "title"})
    assert [use.field for use in mapping.uses] == ["keep", "title"]


def test_a_wrong_mapping_says_what_there_is():
    mapping = mapping_of(open_table(b"Title\nx\n"))
    with pytest.raises(Unreadable, match="Its columns are “Title”"):
        mapping.with_fields({"Nothing": "title"})
    with pytest.raises(Unreadable, match="The fields are title"):
        mapping.with_fields({"Title": "nonsense"})


def test_a_sheet_without_titles_asks_which_column_holds_them():
    with pytest.raises(Unreadable, match="say which of them is the title"):
        read(b"a,b\n1,2\n")


def test_a_row_without_title_is_left_out_by_its_line():
    board, report = read(b"title,status\nOne,Open\n,Open\nTwo,\n")
    assert [each.title for each in board.cards] == ["One", "Two"]
    assert report.of("cards").left_out[0].why == "the row has no title (line 3)"


def test_parents_that_go_round_in_a_circle_are_let_go():
    board, report = read(b"key,title,parent\nA,One,B\nB,Two,A\nC,Three,A\n")
    assert [each.parent for each in board.cards] == [None, None, None]
    assert report.of("subtasks").left_out[0].count == 3


def test_rows_keep_their_ids_when_others_come_between():
    before, _ = read(b"title\nOne\nTwo\nOne\n")
    after, _ = read(b"title\nNew\nOne\nTwo\nOne\n")
    assert {each.id for each in before.cards} < {each.id for each in after.cards}
    assert before.id == after.id


def test_done_without_a_status_stands_in_done():
    board, _ = read(b"title,done\nOne,x\nTwo,\nThree,2024-05-06\n")
    columns = {each.id: each.name for each in board.columns}
    assert [(each.title, columns[each.column]) for each in board.cards] == [
        ("Two", "To do"), ("One", "Done"), ("Three", "Done"),
    ]  # fmt: skip


def test_checklists_links_and_comments_of_plain_cells():
    board, _ = read(b'title,checklist,links,comments\nOne,"[x] a\n[ ] b",https://example.org/x.pdf see,Hello; you\n')
    one = board.cards[0]
    assert [(each.title, each.done) for each in one.checklists[0].items] == [("a", True), ("b", False)]
    assert [(each.name, each.url) for each in one.links] == [("x.pdf", "https://example.org/x.pdf")]
    assert [(each.text, each.author) for each in one.remarks] == [("Hello; you", None)]


@pytest.mark.parametrize("name", ["jira-cloud.csv", "plain-german.csv", "board-members.csv"])
def test_the_books_balance(name):
    _, report = read(ours(name))
    for loss in report.losses:
        assert loss.found == loss.imported + sum(each.count for each in loss.left_out)
