"""Looking into foreign JSON: whatever is missing, null or of another type reads as empty."""

import math
from collections.abc import Iterator

from tutti.connect.strict_json import Json

Node = dict[str, Json]


def node(value: Json) -> Node:
    return value if isinstance(value, dict) else {}


def nodes(value: Json) -> Iterator[Node]:
    """The objects of a list; what is not an object is passed over."""
    return (each for each in items(value) if isinstance(each, dict))


def items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def text(value: Json) -> str:
    """A string or number as text, else empty."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def texts(value: Json) -> list[str]:
    """The non-empty strings of a list, each once, in order."""
    return list(dict.fromkeys(each for each in items(value) if isinstance(each, str) and each))


def flag(value: Json) -> bool:
    return value is True or value == "true"


def count(value: Json) -> int:
    """A count that can be believed: a whole number from 0 to a million."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 1_000_000 else 0


def position(value: Json) -> float:
    """Where something stands; the end when the file does not tell."""
    if value == "top":
        return -math.inf
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else math.inf
