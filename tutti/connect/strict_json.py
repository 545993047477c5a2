"""JSON from outside: bounded, no duplicate keys, no NaN; what is wrong is named by line, column, byte and path."""

import json
import math
import re
from typing import NoReturn, TypeAlias

from tutti.connect.unreadable import Unreadable

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

LARGEST = 100 * 1024 * 1024  # bytes
_MOST_VALUES = 6_000_000
_MOST_GROUPS = 2_000_000
_DEEPEST = 100
_LONGEST_NUMBER = 40
_PATIENCE = 2_000_000  # tokens walked to name a place; what lies deeper is named less exactly
_AGAIN = "Export the board again and choose the new file."
# Possessive, so that a hostile string cannot make the match go back and forth.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)


class _Odd(ValueError):
    """Valid JSON that no honest export holds."""


def read_json(raw: bytes, *, forget: frozenset[str] = frozenset()) -> Json:
    """The value in `raw`, without the members named in `forget` (they are never built up in memory for long)."""
    if len(raw) > LARGEST:
        raise Unreadable(f"The file is larger than {LARGEST // 1024**2} MB. Split the board and import it in parts.")
    refuse_other_kinds(raw, wanted="JSON")
    text = _decoded(raw)
    if text.count(",") > _MOST_VALUES or text.count("[") + text.count("{") > _MOST_GROUPS:
        raise Unreadable(f"The file holds more than {_MOST_VALUES:,} values. Split the board and import it in parts.")
    return _parsed(text, forget)


def refuse_other_kinds(raw: bytes, wanted: str) -> None:
    """Says so plainly when the file is empty or of another kind altogether."""
    head = raw[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.strip(b"\0"):
        raise Unreadable(f"The file is empty. {_AGAIN}")
    for start, what, then in _OTHER_KINDS:
        if head[: len(start)].lower() == start:
            raise Unreadable(f"This is {what}, not a {wanted} file. {then}")


_OTHER_KINDS = (
    (b"pk\x03\x04", "a ZIP archive or an Excel workbook", "Unpack it, or save the sheet as CSV, and choose that file."),
    (b"%pdf", "a PDF document", "Choose the exported file itself."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and choose the file inside."),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file", "Save the sheet as CSV and choose that file."),
    (
        b"<!doctype html",
        "a web page",
        "Perhaps the sign-in page was saved: sign in there, export again and choose that.",
    ),
    (b"<html", "a web page", "Perhaps the sign-in page was saved: sign in there, export again and choose that file."),
    (b"<", "an XML document", "Export the list as CSV and choose that file."),
)


def _decoded(raw: bytes) -> str:
    encoding = json.detect_encoding(raw)
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        place = _place(raw[: error.start].decode(encoding, "ignore"))
        if "unexpected end" in error.reason or "truncated" in error.reason:
            sentence = f"The file ends in the middle of a character ({place}): it was cut off. {_AGAIN}"
        else:
            name = encoding.upper().removesuffix("-SIG")
            sentence = (
                f"The file is not {name} text: at {place} stands the byte 0x{raw[error.start]:02X}, which means "
                f"nothing there. It was probably opened and saved by another program. {_AGAIN}"
            )
        raise Unreadable(sentence) from None


def _parsed(text: str, forget: frozenset[str]) -> Json:
    def group(pairs: list[tuple[str, Json]]) -> Json:
        kept = {key: value for key, value in pairs if key not in forget}
        if len(kept) != len(pairs) and len(dict(pairs)) != len(pairs):
            raise _Odd
        return kept

    try:
        value: Json = json.loads(
            text, object_pairs_hook=group, parse_int=_whole, parse_float=_fraction, parse_constant=_no_constant
        )
    except json.JSONDecodeError as error:
        _refuse(text, error)
    except (_Odd, RecursionError):
        path, trouble, at = _walk(text, len(text))
        what = f"{trouble} (" if trouble else "The file holds what no export holds (somewhere after "
        raise Unreadable(f"{what}{_place(text[:at])}{_inside(path)}). {_AGAIN}") from None
    return value


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise _Odd
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if math.isinf(number) or len(digits) > _LONGEST_NUMBER:
        raise _Odd
    return number


def _no_constant(name: str) -> NoReturn:
    raise _Odd


def _refuse(text: str, error: json.JSONDecodeError) -> NoReturn:
    cut = error.msg.startswith("Unterminated string") or error.pos >= len(text.rstrip())
    path = _path(text, error.pos)
    if cut:
        place = _place(text)
        raise Unreadable(f"The file ends too early ({place}{path}): it was cut off. {_AGAIN}") from None
    what = error.msg[0].lower() + error.msg[1:]
    raise Unreadable(f"The file is broken at {_place(text[: error.pos])}{path}: {what}. {_AGAIN}") from None


def _place(before: str) -> str:
    """Where the text goes on after `before`, in the words of an editor."""
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    byte = len(before.encode("utf-8", "surrogatepass"))
    return f"line {line:,}, column {column:,}, byte {byte:,}"


def _path(text: str, until: int) -> str:
    return _inside(_walk(text, until)[0])


def _inside(path: str) -> str:
    return f", in {path}" if path else ""


def _walk(text: str, until: int) -> tuple[str, str, int]:
    """Walks the tokens up to `until`; gives the path there, the first trouble of a valid file, and where it is.

    Only runs to explain a refusal, so it may be slower than the parser.
    """
    groups: list[_Group] = []
    at = 0
    for count, match in enumerate(_TOKEN.finditer(text)):
        at, token = match.start(), match.group()
        if at >= until:
            break
        if count > _PATIENCE:
            return "", "", at
        trouble = _step(groups, token)
        if trouble:
            return _joined(groups), trouble, at
    return _joined(groups), "", at


class _Group:
    """An open object or list while walking."""

    __slots__ = ("index", "key", "keys", "wants_key")

    def __init__(self, opening: str) -> None:
        self.keys: set[str] | None = set() if opening == "{" else None
        self.wants_key = opening == "{"
        self.key = ""
        self.index = 0


def _step(groups: list[_Group], part: str) -> str:
    """Takes one token in; gives the sentence when it is trouble."""
    here = groups[-1] if groups else None
    if part in "{[":
        groups.append(_Group(part))
        return "The file is nested too deeply" if len(groups) > _DEEPEST else ""
    if part in "}]":
        del groups[-1:]
    elif part == "," and here:
        here.index += 1
        here.wants_key = here.keys is not None
    elif part[0] == '"' and here and here.keys is not None and here.wants_key:
        return _named(here, here.keys, _key(part))
    elif part[0] in "-0123456789NI":
        return _number_trouble(part)
    return ""


def _named(here: _Group, keys: set[str], key: str) -> str:
    here.key, here.wants_key = key, False
    if key in keys:
        return f"The same key “{key[:60]}” stands twice in one object"
    keys.add(key)
    return ""


def _number_trouble(part: str) -> str:
    if part in ("NaN", "Infinity", "-Infinity"):
        return f"{part} is not a number JSON knows"
    try:
        huge = len(part) > _LONGEST_NUMBER or math.isinf(float(part))
    except ValueError:  # no number at all: the parser says what it is
        return ""
    return "A number is too large to be true" if huge else ""


def _key(part: str) -> str:
    try:
        key: str = json.loads(part, strict=False)
    except ValueError:  # the broken string the walk is looking for
        return part[1:-1]
    return key


def _joined(groups: list[_Group]) -> str:
    parts = [f"[{group.index}]" if group.keys is None else f".{group.key}" for group in groups]
    return "".join(parts[:20]).lstrip(".")[:200]
