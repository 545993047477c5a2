"""The guide says what is so: what the engine uses, which commands there are, and where its links lead."""

import re
from pathlib import Path

import pytest

from tutti.changes.commands import doors
from tutti.engine.assign.values import NOT_USED, USED

GUIDE = Path(__file__).parent.parent / "docs" / "guide"
PAGES = {page.name: page.read_text() for page in sorted(GUIDE.glob("*.md"))}


def test_it_tells_what_suggestions_use_and_what_they_never_do():
    words = PAGES["suggestions.md"]
    used, not_used = (re.findall(r"^\* (.+)$", part, re.MULTILINE) for part in words.split("## What is ")[1:])
    assert (tuple(used), tuple(not_used)) == (USED, NOT_USED)


def test_every_command_it_shows_exists():
    shown = {name for page in PAGES.values() for name in re.findall(r"tutti do .*?\b([a-z]+\.[a-z_]+) [A-Z]", page)}
    assert shown
    assert shown <= set(doors())


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str):
    for link in re.findall(r"\]\(([^)#]+)", PAGES[page]):
        assert (GUIDE / link).exists(), link


def test_every_page_is_on_the_first():
    assert set(re.findall(r"\]\(([^)#]+)", PAGES["README.md"])) == set(PAGES) - {"README.md"}
