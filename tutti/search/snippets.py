"""What of a task matched: the place, a piece of it around the words, and where in it they stand.

Nothing here is HTML.  Marks are pairs of positions in characters (code points), from the first to behind the last.
"""

import unicodedata
from collections.abc import Sequence

import msgspec

from tutti.search.grammar import Term
from tutti.search.words import Word, placed, words_of

Marks = list[tuple[int, int]]
LENGTH = 180
"""Characters of a piece."""
BEFORE = 40
MOST_READ = 100_000


class Piece(msgspec.Struct):
    """A piece of a text with its matches; `…` says that it goes on."""

    text: str
    marks: Marks


def marks_in(text: str, terms: Sequence[Term]) -> Marks:
    """Where the words that were looked for stand in a text (composed, as titles are)."""
    words = placed(text)
    found = sorted((start, end) for term in terms for start, end in _stands(words, term))
    merged: Marks = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _stands(words: Sequence[Word], term: Term) -> Marks:
    length = len(term.words)
    if length == 1:
        return [(word.start, word.end) for word in words if _fits(word.folded, term)]
    return [
        (words[at].start, words[at + length - 1].end)
        for at in range(len(words) - length + 1)
        if _is_there([word.folded for word in words[at : at + length]], term)
    ]


def _is_there(words: Sequence[str], term: Term) -> bool:
    return _fits(words[-1], term) and tuple(words[:-1]) == term.words[:-1]


def _fits(word: str, term: Term) -> bool:
    last = term.words[-1]
    return word.startswith(last) if term.begins else word == last


def matched(text: str, terms: Sequence[Term]) -> frozenset[Term]:
    """Those of the terms that a text holds."""
    words = words_of(text[:MOST_READ])
    known = set(words)
    return frozenset(term for term in terms if _holds(words, known, term))


def _holds(words: Sequence[str], known: set[str], term: Term) -> bool:
    if len(term.words) == 1 and not term.begins:
        return term.words[0] in known
    if len(term.words) == 1:
        return any(word.startswith(term.words[0]) for word in known)
    if not known.issuperset(term.words[:-1]):
        return False
    length = len(term.words)
    return any(_is_there(words[at : at + length], term) for at in range(len(words) - length + 1))


def piece_of(text: str, terms: Sequence[Term]) -> Piece:
    """The piece of a text around the first of the words, cut between words."""
    text = unicodedata.normalize("NFC", text[:MOST_READ])
    start = max(0, _first(text, terms) - BEFORE)
    start = 0 if start < 12 else _gap(text, start)
    end = len(text) if start + LENGTH >= len(text) else _gap(text, start + LENGTH)
    cut = f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
    return Piece(cut, marks_in(cut, terms))


def _first(text: str, terms: Sequence[Term]) -> int:
    """Where the first match begins: a window at a time, for the rest of a long text need not be read."""
    for begin in range(0, len(text), LENGTH):
        window = text[begin : begin + 2 * LENGTH]
        if matched(window, terms) and (marks := marks_in(window, terms)):
            return begin + marks[0][0]
    return 0


def _gap(text: str, at: int) -> int:
    """The next place after `at` where a cut parts no word; `at` itself where none is near."""
    gap = text.find(" ", at, at + 30)
    return gap + 1 if gap >= 0 else at
