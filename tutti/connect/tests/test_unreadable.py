"""A broken, truncated, wrongly encoded or hostile file gives a sentence that names the place, in bounded time."""

import io
import json
import time
import tracemalloc
import zipfile

import pytest

from tutti.connect.sheet import open_table
from tutti.connect.strict_json import read_json
from tutti.connect.tests.shared import ours
from tutti.connect.trello import read_trello
from tutti.connect.unreadable import Unreadable


def said(raw: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read_trello(raw)
    return str(refusal.value)


def said_of_sheet(raw: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        open_table(raw)
    return str(refusal.value)


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("board.json", "{}")
    return held.getvalue()


@pytest.mark.parametrize("told", [said, said_of_sheet])
@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\0" * 50, "empty"),
        (zipped(), "ZIP archive"),
        (b"\x1f\x8b\x08abc", "gzip"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html><p>Sign in", "web page"),
        (b"\xef\xbb\xbf <html>", "web page"),
        (b"<!-- RSS --><rss/>", "XML"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(told, raw, words):
    assert words in told(raw)


def test_a_slip_is_named_by_line_column_byte_and_path():
    raw = b'{"lists": [],\n "cards": [{"id": "a"},\n  {"name": "b" "c"}]}'
    assert said(raw).startswith("The file is broken at line 3, column 16, byte 53, in cards[1].name: expecting")


@pytest.mark.parametrize("cut", [20, 400, 5000, -10])
def test_a_truncated_file_is_said_to_be_cut_off(cut):
    message = said(ours("trello-new.json")[:cut])
    assert "cut off" in message
    assert "line" in message


def test_a_file_cut_inside_a_character_is_said_to_be_cut_off():
    assert "cut off" in said('{"lists": [], "cards": [], "name": "Küche'.encode()[:-3])


def test_a_wrong_encoding_names_the_byte():
    message = said('{"lists": [],\n "cards": [{"name": "Küche"}]}'.encode("cp1252"))
    assert "line 2, column 23" in message
    assert "0xFC" in message


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_any_unicode_encoding_of_json_reads(codec):
    board, _ = read_trello(json.dumps(json.loads(ours("trello-old.json"))).encode(codec))
    assert board.name == "Old board"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (b'"a": 1, "a": 2', "“a” stands twice"),
        (b'"a": 1, "\\u0061": 2', "“a” stands twice"),
        (b'"a": NaN', "NaN is not a number"),
        (b'"a": -Infinity', "-Infinity is not a number"),
        (b'"a": 1e999', "too large"),
        (b'"a": ' + b"9" * 5000, "too large"),
        (b'"a": ' + b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
        (b'"a": ' + b'{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_what_no_export_holds_is_refused_with_its_place(inside, words):
    message = said(b'{"lists": [],\n "cards": [{' + inside + b"}]}")
    assert words in message
    assert "line 2" in message
    assert "cards[0]" in message


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"[]", "holds a list"),
        (b"3", "single value"),
        (b"{}", "not a Trello board"),
        (b'{"lists": [], "cards": {}}', "“cards” should be a list"),
        (b'{"lists": 3, "cards": []}', "“lists” should be a list"),
    ],
)
def test_json_that_is_no_board_says_how_to_get_one(raw, words):
    message = said(raw)
    assert words in message
    assert "Export as JSON" in message


def test_a_bomb_of_small_values_is_refused_before_it_is_built():
    raw = b'{"lists": [], "cards": [' + b"{}," * 4_000_000 + b"{}]}"
    tracemalloc.start()
    begin = time.monotonic()
    assert "values" in said(raw)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.monotonic() - begin < 5
    assert peak < 4 * len(raw)


@pytest.mark.slow
def test_trouble_deep_in_a_large_file_is_explained_in_bounded_time():
    begin = time.monotonic()
    assert "somewhere after line 1" in said(b'{"lists": [], "cards": [' + b'{"a":1},' * 1_000_000 + b'{"a":1,"a":2}]}')
    assert time.monotonic() - begin < 30


def test_a_string_of_escapes_does_not_take_forever_to_explain():
    begin = time.monotonic()
    with pytest.raises(Unreadable):
        read_json(b'{"a": "' + b'\\"' * 2_000_000)
    assert time.monotonic() - begin < 5


def test_a_file_above_the_limit_is_refused_by_its_size():
    assert "larger than 100 MB" in said(b" " * (100 * 1024 * 1024 + 1))


def test_a_sheet_with_an_open_quotation_mark_names_its_line():
    message = said_of_sheet(b'title,notes\none,"two\nthree\nfour')
    assert "begins on line 2" in message


def test_a_sheet_with_a_quotation_mark_inside_names_its_line():
    assert "Line 3" in said_of_sheet(b'title,notes\none,two\nthree,"four" five\n')


def test_a_damaged_utf8_sheet_names_the_byte():
    raw = "title\nKüche\nÖfen\nTür".encode() + b"\n\xff\n"
    message = said_of_sheet(raw)
    assert "line 5, column 1" in message
    assert "0xFF" in message


def test_a_sheet_without_rows_says_so():
    assert "no row" in said_of_sheet(b"title,notes\n")


def test_too_many_columns_are_refused():
    assert "columns" in said_of_sheet(b"a," * 1001 + b"a\n1\n")
