"""The forecaster: looks ahead beside everything else, soon after something changed and once a day.

It keeps what the log taught it in memory and reads on from there; a process that begins reads the log from its start,
and knows the same.  Whoever looks ahead moves the watch on first, so that no two processes do it at once; what dies on
the way falls due again.
"""

import logging
import time
from collections import OrderedDict
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from tutti.changes import writing
from tutti.changes.models import Log
from tutti.forecast.models.issued import Watch
from tutti.forecast.queries import mode_of
from tutti.kit import clock
from tutti.kit.rounds import Rounds

if TYPE_CHECKING:
    from tutti.forecast.past import Past

log = logging.getLogger("tutti.forecast")
LEASE = timedelta(seconds=120)
REST = timedelta(seconds=60)
"""How long a workspace that could not be forecast is left alone."""
GATHER_SECONDS = 0.6
"""What changes in the next moment is looked at in one go."""
MOST = 50
"""Workspaces kept in mind; others are read anew when something happens there."""

_pasts: OrderedDict[UUID, "Past"] = OrderedDict()


def look_ahead_due() -> int:
    """Look ahead wherever something changed, or a day has begun; answers in how many workspaces."""
    looked = 0
    for workspace_id in _behind():
        if FORECASTER.is_stopping:
            break
        if (watch := _claim(workspace_id)) is not None:
            _look(watch)
            looked += 1
    return looked


def _behind() -> list[UUID]:
    now = clock.now()
    watch = Watch.objects.filter(workspace=OuterRef("workspace_id"))
    logs = Log.objects.annotate(
        read=Subquery(watch.values("seq")[:1]),
        day=Subquery(watch.values("day")[:1]),
        due_at=Subquery(watch.values("due_at")[:1]),
    )
    news = Q(read=None) | Q(read__lt=F("seq")) | Q(day=None) | Q(day__lt=now.date())
    free = Q(due_at=None) | Q(due_at__lte=now)
    return list(logs.filter(news, free, seq__gt=0).values_list("workspace_id", flat=True))


def _claim(workspace_id: UUID) -> Watch | None:
    now = clock.now()
    watch, is_new = Watch.objects.get_or_create(workspace_id=workspace_id, defaults={"due_at": now + LEASE})
    if is_new:
        return watch
    free = Watch.objects.filter(pk=workspace_id, due_at=watch.due_at, due_at__lte=now)
    return watch if free.update(due_at=now + LEASE) else None


def _look(watch: Watch) -> None:
    """One look; a workspace that cannot be forecast rests for a while, and holds up nobody."""
    from tutti.forecast.looking import Looking  # loads the engine: a house that starts does without

    now = clock.now()
    try:
        past = _read_on(watch.workspace_id)
        Looking(past, watch.workspace_id, now, is_new_day=watch.day != now.date()).look()
    except Exception:
        log.exception("the forecasts of workspace %s failed; they will be tried again", watch.workspace_id)
        _pasts.pop(watch.workspace_id, None)
        Watch.objects.filter(pk=watch.pk).update(due_at=clock.now() + REST)
        return
    Watch.objects.filter(pk=watch.pk).update(seq=past.seq, day=now.date(), due_at=now)


def _read_on(workspace_id: UUID) -> "Past":
    """What the log teaches up to now: read on where we left it, or from the start."""
    from tutti.forecast.past import Past
    from tutti.forecast.queries.log import changes_after

    mode = mode_of(workspace_id, clock.now().date())
    past = _pasts.pop(workspace_id, None)
    if past is None or past.mode != mode or past.seq > Log.objects.get(pk=workspace_id).seq:
        past = Past(mode)  # new here, or what may be known changed, or the database was set back
        past.touches_all = True
    for seen in changes_after(workspace_id, past.seq):
        past.take(seen)
    past.until(clock.now())
    _pasts[workspace_id] = past
    while len(_pasts) > MOST:
        _pasts.popitem(last=False)
    return past


def forget() -> None:
    """Know nothing any more, as after a restart."""
    _pasts.clear()


class _Forecaster(Rounds):
    """Woken by commits of this process; those of others it finds by looking."""

    def begin(self) -> None:
        writing.committed.append(self._hear)
        super().begin()

    def stop(self) -> None:
        if self._hear in writing.committed:
            writing.committed.remove(self._hear)
        super().stop()

    def _hear(self, workspace_id: UUID, seq: int) -> None:
        self.wake()


def _gather_and_look() -> None:
    time.sleep(GATHER_SECONDS)
    look_ahead_due()


FORECASTER = _Forecaster("forecaster", lambda: _gather_and_look(), pause=2.0)
