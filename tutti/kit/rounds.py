"""Work beside everything else: looked after when somebody rings, and by itself every so often.

What has to be done stands in rows, with a cursor or a lease; a round looks for all of it.  So nothing is lost with a
ring, and a round too many does no harm.  `web.jobs` says when and in which process rounds are made.
"""

import logging
from collections.abc import Callable
from threading import Event, Lock

from django.db import close_old_connections, connection

log = logging.getLogger("tutti.rounds")

bells: list[Callable[["Rounds"], None]] = []
"""Who is told when somebody rings."""


class Rounds:
    """The rounds `name`, which `do` makes: when they are rung for, and every `pause` seconds.

    A round that fails is logged and made again later.
    """

    def __init__(self, name: str, do: Callable[[], object], pause: float) -> None:
        self.name, self.pause, self._do = name, pause, do
        self.is_stopping = False
        """Whether the process is about to end: what takes long should leave off."""
        self._asked, self._busy = Event(), Lock()

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to do in this installation."""
        return True

    def begin(self) -> None:
        """This process makes these rounds from now on."""
        self.is_stopping = False

    def wake(self) -> None:
        """There may be something to do."""
        for ring in bells:
            ring(self)

    def stop(self) -> None:
        """Leave off soon."""
        self.is_stopping = True

    @property
    def is_being_made(self) -> bool:
        """Whether this process is at it."""
        return self._busy.locked()

    def make(self) -> None:
        """Make a round now; while this process is at one, let it make another right after it."""
        self._asked.set()
        while self._asked.is_set() and not self.is_stopping and self._busy.acquire(blocking=False):
            self._asked.clear()
            try:
                self._try()
            finally:
                self._busy.release()

    def _try(self) -> None:
        close_old_connections()
        try:
            self._do()
        except Exception:
            log.exception("the %s failed; it will try again", self.name)
            connection.close()
