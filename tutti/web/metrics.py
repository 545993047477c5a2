"""What operators watch, in the text form of Prometheus: requests, streams, queues, how far readers and the feed lag."""

from __future__ import annotations

import ipaddress
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric

from tutti.changes.models import Log
from tutti.changes.readers import lags
from tutti.kit.disk import fsync_seconds
from tutti.web.wire import Scope, header

if TYPE_CHECKING:
    from tutti.web.hub import Hub
    from tutti.web.threads import Threads

CONTENT_TYPE = b"text/plain; version=0.0.4; charset=utf-8"
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
_STEPS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Looked(NamedTuple):
    """What has to be asked of the database and the disk."""

    newest: dict[str, int]
    """The newest change of each workspace that somebody listens to."""
    lags: dict[str, int]
    """Changes that each later reader has still to read, over all workspaces."""
    fsync_seconds: float


class Metrics:
    """The figures of this process.  Counting costs a microsecond; all else is looked at when somebody asks."""

    def __init__(self, hub: Hub, queues: Mapping[str, Threads]) -> None:
        self._hub, self._queues = hub, queues
        self._looked: Looked | None = None
        self._registry = CollectorRegistry()
        self._requests = Counter("tutti_requests", "Answers given.", ["method", "status"], registry=self._registry)
        self._seconds = Histogram(
            "tutti_request_seconds", "From a request to the head of its answer.", buckets=_STEPS, registry=self._registry
        )
        ProcessCollector(registry=self._registry)
        self._registry.register(self)

    def count(self, method: str, status: int, seconds: float) -> None:
        """An answer begins."""
        self._requests.labels(method if method in _METHODS else "other", status).inc()
        self._seconds.observe(seconds)

    def look(self) -> None:
        """Ask the database and the disk; in a thread."""
        listened = [topic.workspace_id for topic in list(self._hub.topics.values())]  # the loop changes it meanwhile
        newest = dict(Log.objects.filter(pk__in=listened).values_list("pk", "seq"))
        disk = fsync_seconds(settings.TUTTI_DATA)
        self._looked = Looked({str(pk): seq for pk, seq in newest.items()}, lags(), disk)

    def told(self) -> bytes:
        """Everything, as a scraper reads it."""
        return generate_latest(self._registry)

    def collect(self) -> Iterable[Metric]:
        """For the registry: what is looked at rather than counted."""
        yield _gauge("tutti_streams", "Open live streams.", len(self._hub.open))
        waiting = GaugeMetricFamily("tutti_queue_depth", "Callers in and before a set of threads.", labels=["queue"])
        for name, threads in self._queues.items():
            waiting.add_metric([name], threads.inside)
        yield waiting
        if self._looked is None:
            return
        lag = sum(max(0, self._looked.newest.get(str(t.workspace_id), 0) - t.position) for t in self._hub.topics.values())
        yield _gauge("tutti_feed_lag_changes", "Changes that are recorded and not yet given to streams here.", lag)
        readers = GaugeMetricFamily("tutti_reader_lag_changes", "Changes a reader has still to read.", labels=["reader"])
        for name, count in self._looked.lags.items():
            readers.add_metric([name], count)
        yield readers
        yield _gauge("tutti_fsync_seconds", "How long the data folder takes to keep a byte.", self._looked.fsync_seconds)


def may_look(scope: Scope) -> bool:
    """This machine may, and whoever has the token that the operator set; figures are nobody else's business."""
    token = settings.TUTTI_METRICS_TOKEN
    given = header(scope, b"authorization").decode("latin-1")
    if token and secrets.compare_digest(given.encode(), f"Bearer {token}".encode()):
        return True
    came_by_proxy = header(scope, b"x-forwarded-for") or header(scope, b"forwarded")
    with suppress(ValueError, TypeError, IndexError):
        return not came_by_proxy and ipaddress.ip_address(scope["client"][0]).is_loopback
    return False


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(name, says, value=value)
