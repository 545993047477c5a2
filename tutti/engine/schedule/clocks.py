"""Between the clock on somebody's wall and the minutes that pass: minutes are counted from 1970 in UTC."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_DAY = EPOCH.toordinal()
DAY = 24 * 60
FIRST, LAST = date(1970, 1, 1), date(2200, 12, 31)
END = (LAST.toordinal() + 1 - EPOCH_DAY) * DAY

Minute = int
"""Minutes since 1970-01-01 00:00 UTC."""


def minute_of(instant: datetime) -> Minute:
    """The minute an instant lies in; a part of a minute is dropped."""
    passed = instant - EPOCH
    return passed.days * DAY + passed.seconds // 60


def instant_of(minute: Minute) -> datetime:
    """The beginning of a minute, in UTC."""
    return EPOCH + timedelta(minutes=minute)


def first_shown(zone: ZoneInfo, day: int, wall: int) -> Minute:
    """The first minute at which the clock shows this time of a day (since 1970), or has passed it.

    `wall` is minutes after midnight, up to 1440. A time the clock skips is passed when it jumps; one that it shows
    twice counts when it is shown first.
    """
    steady = _steady_offset(zone, day)
    return day * DAY + wall - steady if steady is not None else _first_shown(zone, day, wall)


def _first_shown(zone: ZoneInfo, day: int, wall: int) -> Minute:
    local = _local(day * DAY + wall)
    shown = local.replace(tzinfo=zone)
    minute = minute_of(shown)
    if instant_of(minute).astimezone(zone).replace(tzinfo=None) == local:
        return minute
    before, after = minute_of(shown.replace(fold=1)), minute  # the clock jumps somewhere in between
    while after - before > 1:
        middle = (before + after) // 2
        if instant_of(middle).astimezone(zone).replace(tzinfo=None) < local:
            before = middle
        else:
            after = middle
    return after


@lru_cache(maxsize=100_000)
def _steady_offset(zone: ZoneInfo, day: int) -> int | None:
    """How many minutes the clock is ahead of UTC all through a day; None when it is set on that day."""
    begins = _local(day * DAY).replace(tzinfo=zone).utcoffset()
    ends = _local((day + 1) * DAY).replace(tzinfo=zone, fold=1).utcoffset()
    assert begins is not None
    return begins // timedelta(minutes=1) if begins == ends else None


def _local(minute: int) -> datetime:
    return EPOCH.replace(tzinfo=None) + timedelta(minutes=minute)
