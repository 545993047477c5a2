"""The built client: right types, kept for ever where its name says what is in it, and the page at every address."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tutti.web.dispatcher import Dispatcher
from tutti.web.pages import Pages
from tutti.web.tests.listening import Memory

SCRIPT = b"console.log('all together');" * 50


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small client as the build leaves it."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Tutti</title>")
    (tmp_path / "manifest.json").write_text("{}")
    (tmp_path / "icon.svg").write_text("<svg/>")
    script = tmp_path / "assets" / "index-abc123.js"
    script.write_bytes(SCRIPT)
    Path(f"{script}.gz").write_bytes(gzip.compress(SCRIPT))
    Path(f"{script}.br").write_bytes(b"as brotli")
    return tmp_path


@pytest.fixture
def browser(serve, built: Path) -> Iterator[httpx.Client]:
    dispatcher = Dispatcher(Memory({}))
    dispatcher._pages = Pages(built)
    with httpx.Client(base_url=serve(dispatcher).url) as client:
        yield client


def test_every_client_address_is_the_page(browser):
    for path in ("/", "/projects/LAU", "/reset/4-abc-def", "/confirm/MQ:1abc:def"):
        page = browser.get(path)
        assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
        assert page.headers["cache-control"] == "no-cache"
        assert "script-src 'self'" in page.headers["content-security-policy"]
    assert browser.head("/").content == b""


def test_a_hashed_file_is_kept_for_ever_and_comes_in_its_best_form(browser):
    path = "/static/app/assets/index-abc123.js"
    with browser.stream("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"}) as best:
        assert b"".join(best.iter_raw()) == b"as brotli"
    assert best.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert best.headers["content-type"].startswith("text/javascript")
    assert best.headers["vary"] == "accept-encoding"
    assert browser.get(path, headers={"Accept-Encoding": "gzip"}).content == SCRIPT
    plain = browser.get(path, headers={"Accept-Encoding": "identity"})
    assert (plain.content, plain.headers.get("content-encoding")) == (SCRIPT, None)
    for icon in ("/static/app/icon.svg", "/favicon.ico"):
        assert browser.get(icon).headers["content-type"].startswith("image/svg+xml")


def test_what_did_not_change_is_not_sent_again(browser):
    first = browser.get("/")
    again = browser.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert browser.get("/", headers={"If-None-Match": '"other"'}).status_code == 200


def test_only_files_of_the_build_are_served(browser, built):
    (built.parent / "secret").write_text("secret")
    paths = [f"/static/app/{name}" for name in ("../secret", "%2e%2e/secret", "/etc/passwd", "manifest.json", "")]
    for path in (*paths, "/static/app/assets/index-abc123.js.br", "/apple-touch-icon.png"):
        assert browser.get(path).status_code == 404, path
    assert browser.get("/robots.txt").text.endswith("Disallow: /\n")


def test_a_new_build_is_noticed(browser, built):
    browser.get("/")
    (built / "index.html").write_text("<!doctype html><title>Tutti, new</title>")
    assert "new" in browser.get("/").text


def test_without_a_build_one_is_told_to_make_it(serve, tmp_path):
    dispatcher = Dispatcher(Memory({}))
    dispatcher._pages = Pages(tmp_path)
    answer = httpx.get(serve(dispatcher).url)
    assert answer.status_code == 503
    assert "make" in answer.text


def test_doors_are_not_pages(browser):
    for path in ("/api/nothing", "/_allauth/nothing", "/static/other"):
        assert browser.get(path).status_code == 404
    assert browser.post("/").status_code in (403, 404, 405)
