"""What stands inside one cell: several labels, several links, a comment with its author, yes or no."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from zlib import crc32

from tutti.connect.sheet.columns import Kind
from tutti.connect.trello.frame import hue_of

_YES = frozenset(
    {
        "yes",
        "y",
        "true",
        "x",
        "1",
        "done",
        "completed",
        "complete",
        "ja",
        "oui",
        "sí",
        "si",
        "✓",
        "✔",
        "☑",
        "wahr",
        "vrai",
    }
)
_COLOURS = frozenset(
    {
        "white", "green", "yellow", "orange", "red", "purple", "blue", "sky", "lime", "pink", "black", "silver",
        "peachpuff", "crimson", "plum", "darkgreen", "slateblue", "magenta", "gold", "navy", "gray", "saddlebrown",
        "paleturquoise", "mistyrose", "indigo",
    }
)  # fmt: skip
_COMMENT = re.compile(r"(?P<at>[^;\n]{6,40});(?P<author>[^;\n]{0,200});(?P<text>.*)", re.DOTALL)
_FILE = re.compile(r"(?P<at>[^;\n]{6,40});(?P<author>[^;\n]{0,200});(?P<name>.*);(?P<url>https?://\S+)", re.DOTALL)
_URL = re.compile(r"https?://[^\s;,|<>\"]+")
_LINE = re.compile(r"^\s*(?:[-*•]\s*)?(?:\[(?P<mark>[ xX✓]?)\]\s*)?(?P<title>.*\S)\s*$")
_FORMULA = re.compile(r"[=@]\S|[+-][A-Za-z(]")


@dataclass(frozen=True, slots=True)
class Said:
    """A comment or file with its author and instant, as they are written."""

    at: str
    author: str
    text: str
    url: str = ""


def labels_in(cell: str, kind: Kind) -> list[tuple[str, int]]:
    """The labels of a cell, each with its hue."""
    if kind == "wekan":
        return [_coloured(word) for word in cell.split()]
    parts = re.split(r"[\s,;]+" if kind == "jira" else r"[,;|\n]", cell)
    return [(part.strip(), hue_for(part.strip())) for part in parts if part.strip()]


def hue_for(name: str) -> int:
    """A hue that is the same for the same name, every time."""
    return crc32(name.casefold().encode("utf-8", "replace")) % 360


def _coloured(word: str) -> tuple[str, int]:
    name, dash, colour = word.rpartition("-")
    return (name, hue_of(colour)) if dash and name and colour in _COLOURS else (word, hue_for(word))


def people_in(cell: str, kind: Kind) -> list[str]:
    """Several people of one cell. A comma is a separator only here, never in the assignee (`Smith, Ann`)."""
    return cell.split() if kind == "wekan" else [part.strip() for part in re.split(r"[,;|\n]", cell) if part.strip()]


def comment_in(cell: str) -> Said:
    match = _COMMENT.fullmatch(cell.strip())
    return Said(match["at"], match["author"], match["text"]) if match else Said("", "", cell)


def files_in(cell: str) -> list[Said]:
    """The attachments of a cell: one with date, author, name and address, or bare addresses."""
    match = _FILE.fullmatch(cell.strip())
    if match:
        return [Said(match["at"], match["author"], match["name"], match["url"])]
    return [Said("", "", _name_in(url), url) for url in _URL.findall(cell)]


def _name_in(url: str) -> str:
    try:
        path = urlsplit(url).path
    except ValueError:
        return url
    return unquote(path.rstrip("/").rpartition("/")[2]) or url


def lines_in(cell: str) -> list[tuple[str, bool]]:
    """The lines of a checklist and whether each is done: `[x] Book the room`."""
    found = (_LINE.match(line) for line in re.split(r"[\n;]", cell))
    return [(match["title"][:500], match["mark"] in ("x", "X", "✓")) for match in found if match]


def is_yes(cell: str) -> bool:
    return cell.strip().casefold() in _YES


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would compute this cell. Here it is text, and stays text."""
    return bool(_FORMULA.match(cell))
