"""The jobs: huey runs the rounds of all rooms, in this process or in whichever worker is free.

The queue lies in memory where one process does everything, and in PostgreSQL where there may be many; Redis, which may
be gone, is not asked.  huey forgets what a killed worker had in hand, and that is enough: rounds look for all there is
to do, and each is made again after its pause, by one process for all (`Turn`).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from threading import Event, Thread
from typing import Any

from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.db.models.functions import Now
from huey.api import Huey
from huey.consumer import Consumer, Scheduler

from tutti.changes.models import Turn
from tutti.kit.rounds import Rounds, bells
from tutti.web.queues import queue

log = logging.getLogger("tutti.jobs")

GATHER_SECONDS = 0.1
"""Who rings several times in one moment is answered once: each look costs as much as a command."""
QUIET_SECONDS = 1.0
TICK_SECONDS = 1


class Jobs:
    """What this process does for the rounds: it hears who rings, and where it `works` it makes them."""

    def __init__(self, rounds: Sequence[Rounds]) -> None:
        self._rounds = [each for each in rounds if each.is_wanted]
        self._huey = queue()
        self._due: dict[str, float] = {}
        self._tasks = {each.name: self._task(each) for each in self._rounds}
        self._bell = Bell(self._enqueue)
        self._consumer: Consumer | None = None

    def listen(self) -> None:
        """Pass on who rings in this process; without a queue that others read there is nobody to tell."""
        self._bell.start()
        bells.append(self._bell.ring)

    def work(self) -> None:
        """Make the rounds in this process, beginning with what an earlier one left behind."""
        self.listen()
        for each in self._rounds:
            each.begin()
            self._put_off(each)
        self._huey.on_shutdown("lines")(self._hang_up)
        self._consumer = Crew(self._huey, workers=len(self._rounds), max_delay=QUIET_SECONDS, check_worker_health=False)
        self._consumer.start()
        for each in self._rounds:
            each.wake()

    def stop(self, timeout: float = 5.0) -> None:
        """End after the rounds that are being made."""
        if self._bell.ring in bells:
            bells.remove(self._bell.ring)
            self._bell.stop()
        if self._consumer is not None:
            for each in self._rounds:
                each.stop()
            self._consumer.shutdown_timeout = timeout
            self._consumer.stop(graceful=True)
        self._huey.storage.close()

    def _hang_up(self) -> None:
        """Each thread of the crew has a line to the database, and over PostgreSQL one on which it hears of the queue."""
        connection.close()
        self._huey.storage.close()

    def _task(self, rounds: Rounds) -> Any:
        def make() -> None:
            self._huey.storage.pop_data(f"waiting {rounds.name}")
            rounds.make()

        return self._huey.periodic_task(lambda now: self._is_due(rounds), name=rounds.name)(make)

    def _enqueue(self, rounds: Rounds) -> None:
        """Put a round into the queue, unless one is waiting there."""
        if rounds.name in self._tasks and self._huey.storage.put_if_empty(f"waiting {rounds.name}", b"1"):
            self._tasks[rounds.name]()

    def _is_due(self, rounds: Rounds) -> bool:
        """Whether this process is the one that makes the next round nobody rang for."""
        if rounds.is_being_made or time.monotonic() < self._due[rounds.name]:
            return False
        self._put_off(rounds)
        try:
            return connection.vendor == "sqlite" or take_turn(rounds.name, rounds.pause)
        except (DatabaseError, InterfaceError) as fault:
            log.warning("the database is away, so the %s wait: %s", rounds.name, fault)
            connection.close()
            return False


    def _put_off(self, rounds: Rounds) -> None:
        self._due[rounds.name] = time.monotonic() + rounds.pause - TICK_SECONDS / 2


def take_turn(name: str, pause: float) -> bool:
    """Whether the next round is ours: of all processes that ask within `pause` seconds, one is told yes."""
    close_old_connections()
    turn, is_new = Turn.objects.get_or_create(name=name, defaults={"due_at": Now() + timedelta(seconds=pause)})
    if is_new:
        return True
    # A little less than the pause, so that a process that comes on time is not told to come again.
    again = Now() + timedelta(seconds=pause * 0.9)
    return Turn.objects.filter(pk=turn.pk, due_at__lte=Now()).update(due_at=again) == 1


class Bell:
    """Hears who rings, from any thread, and puts it into the queue from a thread of its own: nobody waits for that."""

    def __init__(self, enqueue: Callable[[Rounds], None]) -> None:
        self._enqueue, self._rung, self._news, self._over = enqueue, dict[str, Rounds](), Event(), False
        self._thread = Thread(target=self._run, name="bell", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def ring(self, rounds: Rounds) -> None:
        self._rung[rounds.name] = rounds
        self._news.set()

    def stop(self) -> None:
        self._over = True
        self._news.set()
        self._thread.join(1)

    def _run(self) -> None:
        while not self._over:
            self._news.wait()
            self._news.clear()
            for name in list(self._rung):
                self._pass_on(self._rung.pop(name))
            time.sleep(GATHER_SECONDS)

    def _pass_on(self, rounds: Rounds) -> None:
        try:
            self._enqueue(rounds)
        except Exception as fault:
            log.warning("the %s were rung for in vain, they will look by themselves: %s", rounds.name, fault)


class EverySecond(Scheduler):  # type: ignore[misc] # it carries no types
    """huey's scheduler, which asks each second, not each minute, what is due."""

    periodic_task_seconds = TICK_SECONDS

    def shutdown(self) -> None:
        connection.close()


class Crew(Consumer):  # type: ignore[misc] # it carries no types
    """huey's consumer inside a process that minds its signals itself."""

    scheduler_class = EverySecond

    def _set_signal_handlers(self) -> None:
        pass
