"""Keys that sort by their time of birth (UUID version 7, RFC 9562).

The clock makes them unique within a process, and a number each process draws for itself makes them unique among
processes (section 6.4).  They are names, not secrets: whoever knows one learns nothing, and may still do nothing.
"""

import os
import time
import uuid
from datetime import datetime
from threading import Lock

_lock = Lock()
_last = 0
_node = 0


def _draw() -> None:
    global _node
    _node = int.from_bytes(os.urandom(8)) >> 2


_draw()
os.register_at_fork(after_in_child=_draw)


def new_id() -> uuid.UUID:
    """A UUIDv7: milliseconds, and a count of those born within one, which only ever go forward in this process."""
    global _last
    with _lock:
        _last = tick = max(time.time_ns() // 1_000_000 << 12, _last + 1)
    value = (tick >> 12) << 80 | 0x7 << 76 | (tick & 0xFFF) << 64 | 0b10 << 62
    return uuid.UUID(int=value | _node)


def first_id(instant: datetime) -> uuid.UUID:
    """What every key born before `instant` sorts before."""
    return uuid.UUID(int=int(instant.timestamp() * 1000) << 80 | 0x7 << 76 | 0b10 << 62)
