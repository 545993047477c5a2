"""Work beside everything else: a thread that makes its round when it is woken, and by itself every so often."""

import logging
from collections.abc import Callable
from threading import Event, Lock, Thread

from django.db import close_old_connections, connection

log = logging.getLogger("tutti.rounds")


class Rounds:
    """The thread `name`, which calls `do` when woken and every `pause` seconds; it starts with the first waking.

    A round that fails is logged and made again later.
    """

    def __init__(self, name: str, do: Callable[[], object], pause: float) -> None:
        self._name, self._do, self._pause = name, do, pause
        self._stopped, self._news, self._lock = False, Event(), Lock()
        self._thread: Thread | None = None

    @property
    def is_stopping(self) -> bool:
        """Whether the process is about to end: what takes long should leave off."""
        return self._stopped

    def begin(self) -> None:
        """What this process does from its start: what an earlier one left behind is done now."""
        self.wake()

    def wake(self) -> None:
        """There may be something to do."""
        with self._lock:
            if self._thread is None:
                self._stopped = False
                self._thread = Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
        self._news.set()

    def stop(self, timeout: float = 5.0) -> None:
        """End after the round that is being made."""
        with self._lock:
            thread, self._thread, self._stopped = self._thread, None, True
        self._news.set()
        if thread:
            thread.join(timeout)

    def _run(self) -> None:
        while not self._stopped:
            self._news.clear()
            close_old_connections()
            try:
                self._do()
            except Exception:
                log.exception("the %s failed; it will try again", self._name)
                connection.close()
            self._news.wait(self._pause)
        connection.close()
