"""Estimates in a sheet, in minutes: plain numbers of one unit, `2h 30m`, `1:30`, with comma or point."""

import re
from collections.abc import Iterable
from typing import Literal

Unit = Literal["seconds", "minutes", "hours", "days"]
Decimal = Literal[".", ","]

_MINUTES: dict[Unit, float] = {"seconds": 1 / 60, "minutes": 1, "hours": 60, "days": 480}
_WORKWEEK_DAYS = 5
_LONGEST = 60  # characters
_MOST = 600_000  # minutes, about five years of work
_PART = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)\s*([^\W\d_]{1,9})\.?[\s,]*")
_CLOCK = re.compile(r"(\d{1,5}):(\d{2})(?::\d{2})?$")
_NUMBER = re.compile(r"\d{1,3}(?:[.,' \u00a0]\d{3})*(?:[.,]\d{1,9})?$|\d{1,12}(?:[.,]\d{1,9})?$")
_COMMA_DECIMAL = re.compile(r",\d{1,2}$|,\d{4,}$|\.\d{3},")
_POINT_DECIMAL = re.compile(r"\.\d{1,2}$|\.\d{4,}$|,\d{3}\.")
_WORDS: dict[str, float] = {
    word: minutes
    for minutes, words in (
        (480 * _WORKWEEK_DAYS, "w wk week weeks woche wochen semaine semaines"),
        (480, "d day days tag tage jour jours día días pt pd"),
        (60, "h hr hrs hour hours std stunde stunden heure heures hora horas"),
        (1, "m min mins minute minutes minuten"),
        (1 / 60, "s sec secs second seconds"),
    )
    for word in words.split()
}
_UNIT_WORDS: tuple[tuple[Unit, frozenset[str]], ...] = (
    ("seconds", frozenset({"s", "sec", "secs", "seconds", "sekunden"})),
    ("minutes", frozenset({"m", "min", "mins", "minutes", "minuten"})),
    ("days", frozenset({"d", "day", "days", "pd", "pt", "tage", "jours", "días"})),
    ("hours", frozenset({"h", "hr", "hrs", "hour", "hours", "std", "stunden", "heures", "horas"})),
)


def unit_in(column: str) -> Unit | None:
    """The unit a column's name speaks of, as in `Estimate (h)`."""
    words = set(re.findall(r"\w+", column.lower()))
    return next((unit for unit, names in _UNIT_WORDS if names & words), None)


def decimal_of(cells: Iterable[str], delimiter: str) -> Decimal:
    """The decimal sign a whole column shows; a file with semicolons between columns most likely uses the comma."""
    commas = points = 0
    for cell in cells:
        text = cell.strip()
        commas += bool(_COMMA_DECIMAL.search(text))
        points += bool(_POINT_DECIMAL.search(text))
    if commas == points:
        return "," if delimiter == ";" else "."
    return "," if commas > points else "."


def minutes_in(cell: str, unit: Unit, decimal: Decimal) -> int | None:
    """The minutes of one cell; null when it is no amount of time."""
    text = cell.strip()
    if len(text) > _LONGEST:
        return None
    clock = _CLOCK.match(text)
    if clock:
        return _bounded(int(clock[1]) * 60 + int(clock[2]))
    if _NUMBER.match(text):
        return _bounded(_number(text, decimal) * _MINUTES[unit])
    return _spelled(text, decimal)


def _spelled(text: str, decimal: Decimal) -> int | None:
    """`1w 2d 3h 30m`, `2.5 hours`, `3 Tage`."""
    total, at = 0.0, 0
    while at < len(text):
        part = _PART.match(text, at)
        factor = _WORDS.get(part[2].lower()) if part else None
        if part is None or factor is None:
            return None
        total += float(part[1].replace(",", ".")) * factor
        at = part.end()
    return _bounded(total) if text else None


def _number(text: str, decimal: Decimal) -> float:
    groups = "." if decimal == "," else ","
    return float(re.sub(rf"[{groups}' \u00a0]", "", text).replace(decimal, "."))


def _bounded(minutes: float) -> int | None:
    return round(minutes) if 0 <= minutes <= _MOST else None
