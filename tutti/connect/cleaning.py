"""Text from outside, made safe to store and to show: no NULs, no broken or reordering characters."""

import re
import unicodedata
from collections import Counter

from tutti.connect.losses import Tally

# Text direction controls can make a name read as another one; a direction *mark* (U+200E, U+200F) cannot and stays.
_REORDERING = "\u202a-\u202e\u2066-\u2069"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_ODD = re.compile(f"[{_CONTROL}{_REORDERING}\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x85")
_SPACES = re.compile(r"\s+")
_TITLE = 250  # characters; a longer title is kept whole at the head of the description


class Cleaner:
    """Cleans every text of one file and remembers what it took out."""

    def __init__(self) -> None:
        self.removed: Counter[str] = Counter()

    def text(self, raw: str) -> str:
        """Text of several lines, as written but for characters that cannot be stored or that deceive."""
        return _ODD.sub(self._replace, _BREAKS.sub("\n", raw)).strip("\n")

    def line(self, raw: str) -> str:
        """A name or title: one line, single spaces."""
        return _SPACES.sub(" ", self.text(raw)).strip()

    def _replace(self, match: re.Match[str]) -> str:
        char = match.group()
        if unicodedata.category(char) == "Cs":
            self.removed["half of a character pair"] += 1
            return "\N{REPLACEMENT CHARACTER}"
        self.removed["NUL" if char == "\0" else "text direction control" if char > "\xff" else "control character"] += 1
        return ""

    def report(self, tally: Tally) -> None:
        for name, count in self.removed.items():
            tally.leave("characters", f"{name}: it cannot be stored, or makes text read as something else", count)


def short_title(title: str) -> tuple[str, str]:
    """The title that fits, and the whole one when it did not fit (else empty)."""
    if len(title) <= _TITLE:
        return title, ""
    return title[: _TITLE - 1].rstrip() + "…", title


def some(names: list[str], at_most: int = 5) -> str:
    """A few names for a sentence: `"Ann", "Bob" and 3 more`."""
    shown = ", ".join(f"“{name[:60]}”" for name in names[:at_most])
    more = len(names) - at_most
    return f"{shown} and {more:,} more" if more > 0 else shown
