"""Texts as the words they are searched by: the same on every database, since no database takes part in it.

Capitals and the accents of Latin, Greek and Cyrillic letters, Hebrew points and Arabic vowel signs do not count
("Übergröße" is `ubergrosse`).  Scripts written without spaces are taken sign by sign, and looked for as phrases.
"""

import re
import unicodedata
from typing import NamedTuple

LONGEST = 40
"""Characters of a word that count."""
_SPACELESS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3040, 0x30FF),
    (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x323AF),
)  # fmt: skip
"""Thai and Lao, Myanmar, Khmer, radicals, kana and the ideographs."""
_RUN = re.compile(r"\S+")
_PARTED = re.compile(" |[^ ]+")
_DROPPED = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_ALIKE = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
_MENTION = re.compile(r"@\[([^\]\n]{1,100})\]\(person:[0-9a-f-]{36}\)")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^()\s]{1,2000}\)")


class Word(NamedTuple):
    """A word of a text as it is searched, and the characters it stands for."""

    folded: str
    start: int
    end: int


class _Folding(dict[int, str]):
    """What each character becomes: letters and digits without what does not count, all else a space."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _folded(chr(code))
        return made


def _folded(sign: str) -> str:
    if any(first <= ord(sign) <= last for first, last in _SPACELESS):
        plain = unicodedata.normalize("NFKC", sign)
        return f" {plain} " if _counts(plain[0]) else " "
    if _DROPPED.match(sign):
        return ""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", sign.casefold()))
    plain = unicodedata.normalize("NFC", "".join(_ALIKE.get(one, one) for one in plain.casefold()))
    return "".join(one if _counts(one) else " " for one in plain) or " "


def _counts(sign: str) -> bool:
    """Letters, digits and the signs that hang on them; direction marks and joiners do not part a word."""
    return unicodedata.category(sign)[0] in "LNM"


_FOLDING = _Folding(dict.fromkeys((173, 8203, 8204, 8205, 8206, 8207, 8288, 65279), ""))


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    return [word[:LONGEST] for word in unicodedata.normalize("NFC", text).translate(_FOLDING).split()]


def placed(text: str) -> list[Word]:
    """The same with their places.  The text has to be composed (NFC)."""
    found: list[Word] = []
    for run in _RUN.finditer(text):
        folded = run[0].translate(_FOLDING)
        if " " in folded:
            found += _parted(run[0], run.start())
        elif folded:
            found.append(Word(folded[:LONGEST], *run.span()))
    return found


def _parted(run: str, begin: int) -> list[Word]:
    """The words of a run of signs, some of which stand between words."""
    found: list[Word] = []
    word, start, end = "", 0, 0
    for at, sign in enumerate(run, begin):
        for part in _PARTED.findall(_FOLDING[ord(sign)]):
            if part == " ":
                found += [Word(word[:LONGEST], start, end)] if word else []
                word = ""
            else:
                start = start if word else at
                word, end = word + part, at + 1
    return [*found, Word(word[:LONGEST], start, end)] if word else found


def plainly(markdown: str) -> str:
    """A text as people read it on one line: names for mentions, words for links, composed, single spaces."""
    shown = _LINK.sub(r"\1", _MENTION.sub(r"@\1", markdown))
    return " ".join(unicodedata.normalize("NFC", re.sub(r"[*`#>|~]{1,6}", " ", shown)).split())
