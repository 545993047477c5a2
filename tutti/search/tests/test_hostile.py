"""Whatever is typed, the door answers with hits, with none, or with a sentence."""

import json
from urllib.parse import quote, quote_from_bytes

import pytest
from django.test import Client

HOSTILE = [
    '"', '""', '"""', '"unbalanced', 'poster"', "'", "''", "';--", "*", "po*", "NEAR(", "NEAR(a b, 2)", "a AND",
    "OR OR",
    "NOT", "-", "--", '-"', "^poster", "{title}:x", "title:poster", "a:*", "a&b", "a|b", "!a", "<->", "a<->b", ":*A",
    "\\", "\\'", "%", "%%", "%s", "_", "a%b", "\x00", "pos\x00ter", "\x1f\x7f", "\u200f\u202e\u202dposter", "\u200b",
    "\ue000", "😀",
    "𐐷", "\ufffd", "\u0301", "a\u0301\u0302\u0303" * 40, "is:", "is::", "due:", "due:<", "due:<=99999-99-99",
    "due:0001-01-01", "due:9999-12-31", "due:-1", 'label:"', "label:%", "label:'", "in:", "-in:title -in:files",
    "-in:title -in:description -in:comments -in:files poster", "-is:open -is:done", "assignee:*", "project:%",
    "LAU-999999999", "LAU-99999999999999999999", "LAU-0", "LAU--1", "- - - -", "a " * 200, "x" * 500, '"a b c d" ' * 30,
    "-a " * 100, "(" * 300, "东" * 300,
]  # fmt: skip
REFUSED = ["x" * 10_000, '"' * 501, "poster " * 1000]


@pytest.fixture
def page(office):
    office.task("Poster", text="A ü text")
    client = Client(SERVER_NAME="localhost", raise_request_exception=False)
    client.force_login(office.bob.account)
    return client


def test_anything_may_be_typed(page):
    wrong = []
    for words in HOSTILE:
        for more in ("", "&facets=true"):
            answer = page.get(f"/api/v1/search?q={quote(words)}{more}")
            if answer.status_code != 200 or "hits" not in json.loads(answer.content):
                wrong.append((words, answer.status_code, answer.content[:200]))
    assert not wrong


def test_too_much_is_refused_with_a_sentence(page):
    for words in REFUSED:
        answer = page.get(f"/api/v1/search?q={quote(words)}")
        assert 400 <= answer.status_code < 500
        assert "at most 500 characters" in json.loads(answer.content)["detail"]


def test_bytes_that_are_no_text_are_no_words(page):
    assert page.get(f"/api/v1/search?q={quote_from_bytes(bytes(range(128, 256)))}").status_code == 200
    assert page.get("/api/v1/search?q=%ED%A0%80").status_code == 200


def test_nothing_asked_is_nothing_found(page):
    for words in ("", "q=", "q=%20", "q=%2B%2B"):
        assert json.loads(page.get(f"/api/v1/search?{words}").content)["hits"] == []


@pytest.mark.parametrize("words", ["limit=0", "limit=51", "limit=x", "limit=²", "limit=-1", "cursor=x", "cursor=W10"])
def test_a_page_that_cannot_be_is_refused(page, words):
    answer = page.get(f"/api/v1/search?q=poster&{words}")
    assert 400 <= answer.status_code < 500
    assert json.loads(answer.content)["detail"].endswith(".")


def test_cursors_of_ours_with_odd_numbers_are_harmless(page):
    import base64

    for after in ("-5", "999999999999"):
        cursor = base64.urlsafe_b64encode(f'[{after},"00000000-0000-0000-0000-000000000000"]'.encode()).decode()
        assert page.get(f"/api/v1/search?q=poster&cursor={cursor.rstrip('=')}").status_code == 200
