"""What time it is, in one place, so that a test or a replayed history can set it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_set: ContextVar[datetime | None] = ContextVar("clock", default=None)


def now() -> datetime:
    """This instant, aware, in UTC, to the millisecond: what browsers and ids hold of it."""
    instant = _set.get() or datetime.now(UTC)
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def today(time_zone: str = "UTC") -> date:
    """The date it is now for somebody who lives in `time_zone` (an IANA name)."""
    return now().astimezone(ZoneInfo(time_zone)).date()


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Inside this block it is `instant`: for tests, samples and imported histories."""
    token = _set.set(instant)
    try:
        yield
    finally:
        _set.reset(token)
