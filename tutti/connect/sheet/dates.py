"""Dates in a sheet: how a column writes them is settled from the whole column, then every cell is read that way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Literal

from tutti.connect.instants import at_utc, is_plausible

Order = Literal["dmy", "mdy"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan ene gen", "feb fév fev", "mar mär mrz maa", "apr avr abr", "may mai mag mei", "jun juin giu",
            "jul juil lug", "aug aoû ago aou", "sep set", "oct okt ott out", "nov", "dec dez déc dic",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_CLOCK = (
    r"(?:[,T ]\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
)
_ZONE = r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
_END = rf"{_CLOCK}{_ZONE}$"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})[-/.](?P<a>\d{{1,2}})[-/.](?P<b>\d{{1,2}}){_END}")
_NUMERIC = re.compile(rf"(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}|\d{{2}}){_END}")
_DAY_MONTH = re.compile(
    rf"(?P<a>\d{{1,2}})[-/. ]{{1,2}}(?P<month>[^\W\d_]{{3,10}})[-/., ]{{1,2}}(?P<y>\d{{4}}|\d{{2}}){_END}"
)
_MONTH_DAY = re.compile(rf"(?P<month>[^\W\d_]{{3,10}})[-/. ]{{1,2}}(?P<a>\d{{1,2}}),?[-/ ](?P<y>\d{{4}}|\d{{2}}){_END}")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,\s*(?=\d)")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?$")
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Votes:
    """What a column says about the order of day and month."""

    day_first: int = 0
    month_first: int = 0
    unclear: int = 0
    halves: int = 0  # cells with AM or PM
    example: str = ""

    def __add__(self, other: "Votes") -> "Votes":
        return Votes(
            self.day_first + other.day_first,
            self.month_first + other.month_first,
            self.unclear + other.unclear,
            self.halves + other.halves,
            self.example or other.example,
        )

    @property
    def order(self) -> Order | None:
        """The order the cells prove; null when none does."""
        if self.day_first == self.month_first:
            return None
        return "dmy" if self.day_first > self.month_first else "mdy"

    @property
    def guess(self) -> Order:
        return "mdy" if self.halves and not self.day_first else "dmy"


def votes_of(cells: Iterable[str]) -> Votes:
    """Reads a whole column: `25/12/2024` proves the day first, `12/25/2024` the month, `03/04/2024` nothing."""
    total = Votes()
    for cell in cells:
        match = _NUMERIC.match(cell.strip()[:_LONGEST])
        if not match:
            continue
        first, second = int(match["a"]), int(match["b"])
        day_first = (first > 12 or match["sep"] == ".") and second <= 12
        month_first = first <= 12 < second
        unclear = first != second and max(first, second) <= 12 and not day_first
        example = cell.strip() if unclear else ""
        total += Votes(day_first, month_first, unclear, bool(match["half"]), example)
    return total


_IN_WORDS: dict[Order, str] = {"dmy": "day before month", "mdy": "month before day"}


def how_read(votes: Votes, order: Order, *, wished: Order | None, way_out: str) -> str | None:
    """What people should know of how dates were read; `way_out` says where another order is chosen. None: nothing."""
    if not votes.unclear:
        return None
    if votes.order or wished:
        return f"Dates were read with the {_IN_WORDS[order]}."
    other = "month first" if order == "dmy" else "day first"
    return (
        f"Dates such as “{votes.example[:30]}” can be read two ways, and no cell tells which. They were read with the "
        f"{_IN_WORDS[order]}. If that is wrong, choose “{other}” {way_out}."
    )


def moment(cell: str, order: Order, zone: tzinfo) -> datetime | None:
    """The instant in UTC; a cell without a clock time means midnight in `zone`."""
    found = _read(cell, order)
    if found is None:
        return None
    that_day, clock, its_zone = found
    return at_utc(datetime.combine(that_day, clock, its_zone), zone)


def day_of(cell: str, order: Order, zone: tzinfo) -> date | None:
    """The date in `zone`; a cell with no zone of its own keeps the date that is written."""
    found = _read(cell, order)
    if found is None:
        return None
    that_day, clock, its_zone = found
    return datetime.combine(that_day, clock, its_zone).astimezone(zone).date() if its_zone else that_day


def _read(cell: str, order: Order) -> tuple[date, time, tzinfo | None] | None:
    text = _WEEKDAY.sub("", cell.strip()[: _LONGEST + 1])
    serial = _SERIAL.match(text)
    if serial:
        return _checked(_EXCEL_DAY_ZERO + timedelta(days=int(serial[1])), time(), None)
    match = _YEAR_FIRST.match(text) or _NUMERIC.match(text) or _DAY_MONTH.match(text) or _MONTH_DAY.match(text)
    if not match:
        return None
    try:
        return _checked(_date_in(match, order), _clock_in(match), _zone_in(match["zone"]))
    except ValueError:
        return None


def _checked(that_day: date, clock: time, zone: tzinfo | None) -> tuple[date, time, tzinfo | None] | None:
    return (that_day, clock, zone) if is_plausible(that_day.year) else None


def _date_in(match: re.Match[str], order: Order) -> date:
    parts = match.groupdict()
    year = int(parts["y"])
    if year < 100:
        year += 1900 if year > 69 else 2000
    if "month" in parts:
        return date(year, _month(parts["month"]), int(parts["a"]))
    first, second = int(parts["a"]), int(parts["b"])
    if match.re is _YEAR_FIRST:
        return date(year, first, second)
    month_first = order == "mdy" and parts["sep"] != "."
    return date(year, first, second) if month_first else date(year, second, first)


def _month(name: str) -> int:
    short = name.lower()
    found = _MONTHS.get(short[:4]) or _MONTHS.get(short[:3])
    if not found:
        raise ValueError(name)
    return found


def _clock_in(match: re.Match[str]) -> time:
    if match["hour"] is None:
        return time()
    hour, half = int(match["hour"]), (match["half"] or "")[:1].lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(match["minute"]), int(match["second"] or 0))


def _zone_in(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "")
    away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-away if text[0] == "-" else away)
