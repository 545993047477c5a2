"""Words people type: how long they may be, and what they may not hide."""

import re
import unicodedata
from typing import Annotated

from msgspec import Meta

Name = Annotated[str, Meta(min_length=1, max_length=100)]
Title = Annotated[str, Meta(min_length=1, max_length=250)]
Line = Annotated[str, Meta(max_length=500)]
Prose = Annotated[str, Meta(max_length=100_000)]
Minutes = Annotated[int, Meta(ge=0, le=6_000_000)]
"""A duration in minutes; the ceiling is 100,000 hours."""
Hue = Annotated[int, Meta(ge=0, le=359)]

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def hidden_in(words: str) -> str | None:
    """The name of the first character that must not be stored (control, half a surrogate, direction override)."""
    found = _UNPRINTABLE.search(words)
    return found and f"U+{ord(found.group()):04X}"


def tidy(words: str) -> str:
    """One line as it is stored: composed, single spaces, no space around."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def initials(name: str) -> str:
    """At most three capital letters for a project's key: 'Website relaunch' gives 'WR', 'Tutti' gives 'TUT'."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z][A-Za-z0-9]*", ascii_name)
    letters = "".join(w[0] for w in words) if len(words) > 1 else "".join(words)
    return (letters[:3] or "P").upper()
