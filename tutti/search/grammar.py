"""The language of the search field: words, "phrases", -not, and filters like `is:open` or `due:<2026-12-31`.

    question = { item }
    item     = ["-"] ( filter | phrase | word )
    filter   = name ":" ( phrase | word )        name: is, assignee, project, label, due, in
    phrase   = '"' anything but '"' ( '"' | end )

A word matches every word that begins with it, a phrase only as it stands.  What is not understood is said in `notes`;
nothing is refused, for people ask while they are still typing.
"""

import re
from dataclasses import dataclass, field
from typing import Literal, get_args

from tutti.search.words import words_of

LONGEST = 500
"""Characters of a question."""
MOST = 16
"""Words and phrases of a question."""

PlaceName = Literal["title", "description", "comments", "files"]
PLACES: tuple[PlaceName, ...] = get_args(PlaceName)
FILTERS = ("is", "assignee", "project", "label", "due", "in")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_ITEM = re.compile(r'(?P<no>-)?(?:(?P<name>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>\S+))')
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9]{0,9})-(\d{1,9})")


@dataclass(frozen=True)
class Term:
    """Words that have to stand one behind the other; of the last its beginning is enough if it `begins`."""

    words: tuple[str, ...]
    begins: bool


@dataclass(frozen=True)
class Filter:
    """One of the filters, and whether it is turned round."""

    name: str
    value: str
    isnt: bool = False


@dataclass
class Question:
    """What was asked for.  `key` is a task's own name like ("TUT", 12) where that is all that was looked for."""

    terms: list[Term] = field(default_factory=list)
    without: list[Term] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    places: frozenset[PlaceName] = frozenset(PLACES)
    in_trash: bool = False
    key: tuple[str, int] | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.terms or self.without or self.filters or self.in_trash)


def understood(asked: str) -> Question:
    """The question that a line of text asks."""
    question, places, bare = Question(), set[PlaceName](), list[str]()
    for item in _ITEM.finditer(asked.translate(_QUOTES)):
        name = (item["name"] or "").casefold()
        value = item["bare"] if item["quoted"] is None else item["quoted"]
        if name == "in":
            _look_in(question, places, value.casefold(), isnt=bool(item["no"]))
        elif name in FILTERS:
            if value.strip():
                question.filters.append(Filter(name, value.strip(), isnt=bool(item["no"])))
        elif item["bare"] and item["bare"].endswith(":") and item["bare"][:-1].casefold() in FILTERS:
            question.notes.append(f"“{item['bare']}” needs a value behind it.")
        else:
            _look_for(question, item, name, value)
            bare += [value] if item["bare"] and not item["no"] and not name else []
    if len(question.terms) == len(bare) == 1 and (key := _KEY.fullmatch(bare[0])):
        question.key = (key[1].upper(), int(key[2]))
    question.places = frozenset(places) or question.places
    return question


def _look_in(question: Question, places: set[PlaceName], value: str, isnt: bool) -> None:
    found = next((place for place in PLACES if value and place.startswith(value.rstrip("s"))), None)
    if value == "trash" and not isnt:
        question.in_trash = True
    elif found and not isnt:
        places.add(found)
    elif found:
        places |= (places or set(PLACES)) - {found}
        places.discard(found)
    else:
        question.notes.append(f"“in:{value}” is no place to look in: there are {', '.join(PLACES)} and trash.")


def _look_for(question: Question, item: re.Match[str], name: str, value: str) -> None:
    if name and not value.startswith("//"):
        known = ", ".join(f"{each}:" for each in FILTERS)
        question.notes.append(f"“{name}:” is no filter, so it was looked for as a word. Filters are {known}.")
    words = tuple(words_of(f"{item['name']} {value}" if name else value))
    if not words:
        return
    if len(question.terms) + len(question.without) >= MOST:
        if not any(note.startswith("Only the first") for note in question.notes):
            question.notes.append(f"Only the first {MOST} words were looked for.")
        return
    begins = item["quoted"] is None and len(words[-1]) > 1
    (question.without if item["no"] else question.terms).append(Term(words[:MOST], begins))
