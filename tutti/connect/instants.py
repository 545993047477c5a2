"""Instants and dates as other products write them."""

from datetime import UTC, date, datetime, tzinfo

_YEARS = range(1980, 2200)  # outside of these a date is a slip, not a plan


def instant(text: str) -> datetime | None:
    """An ISO 8601 instant in UTC; null when it is none or cannot be true."""
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return at_utc(at, UTC) if at.year in _YEARS else None


def day(text: str, zone: tzinfo) -> date | None:
    """The date of an ISO 8601 date or instant where the reader lives."""
    bare = text.strip()
    if len(bare) == 10:
        try:
            that_day = date.fromisoformat(bare)
        except ValueError:
            return None
        return that_day if that_day.year in _YEARS else None
    at = instant(bare)
    return at.astimezone(zone).date() if at else None


def at_utc(at: datetime, zone: tzinfo) -> datetime:
    """The same instant in UTC; one without a zone is taken as local time in `zone`."""
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def is_plausible(year: int) -> bool:
    return year in _YEARS


def born(object_id: str) -> datetime | None:
    """When an object with a 24-digit hexadecimal id was made: the first eight digits count the seconds."""
    if len(object_id) != 24:
        return None
    try:
        at = datetime.fromtimestamp(int(object_id[:8], 16), UTC)
    except ValueError:
        return None
    return at if 2005 <= at.year < 2100 else None
