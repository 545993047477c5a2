"""`tutti doctor`: looks at an installation as who knows it well would, and says what to do about what it finds."""

from __future__ import annotations

import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Literal, NamedTuple

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import get_connection
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from tutti.changes.audit import verify
from tutti.changes.models import Log
from tutti.changes.readers import lags
from tutti.kit import clock
from tutti.kit.disk import fsync_seconds
from tutti.kit.ids import new_id
from tutti.kit.running import running

GB = 1024**3
SLOW_DISK = 0.05  # seconds for one byte to be kept
FAR_BEHIND = 1000  # changes
SKEW = 5.0  # seconds


class Finding(NamedTuple):
    """`ill` needs a hand now, `look` is worth one; `so` says what to do."""

    how: Literal["well", "look", "ill"]
    what: str
    so: str = ""


def examine() -> Iterator[Finding]:
    """One finding after another; where the database is away the rest of what needs it is left out."""
    yield from _disk()
    yield from _files()
    try:
        is_current = _is_current()
        yield from _database(is_current)
        if is_current:
            yield from _record()
            yield from _readers()
    except DatabaseError as problem:
        so = "See that it runs and that its address is right: --database or TUTTI_DATABASE_URL."
        yield Finding("ill", f"The database does not answer: {' '.join(str(problem).split())}", so)
    yield from _redis()
    yield from _mail()
    yield from _address()
    yield from _processes()


def _disk() -> Iterator[Finding]:
    place = settings.TUTTI_DATA
    free = shutil.disk_usage(place).free / GB
    if free < 1:
        yield Finding("ill" if free < 0.2 else "look", f"{free:.1f} GB are free in {place}.", "Make room there.")
    else:
        yield Finding("well", f"{free:.0f} GB are free in {place}.")
    took = fsync_seconds(place)
    slow = "Every change waits for it: put the data on a faster disk."
    yield Finding("look" if took > SLOW_DISK else "well", f"The disk keeps a byte in {took * 1000:.1f} ms.",
                  slow if took > SLOW_DISK else "")  # fmt: skip
    secret = place / "secret"
    if secret.is_file() and stat.S_IMODE(secret.stat().st_mode) & 0o077:
        yield Finding("ill", f"Others on this machine can read {secret}.", f"chmod 600 {secret}")


def _files() -> Iterator[Finding]:
    name, words = f"doctor/{new_id().hex}", b"a byte or two"
    try:
        kept = default_storage.save(name, ContentFile(words))
        with default_storage.open(kept) as file:
            same = file.read() == words
        default_storage.delete(kept)
    except Exception as problem:  # each kind of store has its own
        yield Finding("ill", f"Files cannot be kept: {' '.join(str(problem).split())}", "See TUTTI_FILES_URL.")
    else:
        yield (
            Finding("well", "Files are kept and found again.")
            if same
            else Finding(
                "ill", "A file came back as another.", "Do not go on with this store; restore from a backup elsewhere."
            )
        )


def _database(is_current: bool) -> Iterator[Finding]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA quick_check")
            said = cursor.fetchone()[0]
            if said != "ok":
                so = "Stop Tutti, keep the file aside, and restore the newest backup."
                yield Finding("ill", f"The SQLite file is damaged: {said}", so)
            cursor.execute("PRAGMA synchronous")
            safe = {"synchronous": cursor.fetchone()[0] >= 2}
        else:
            safe = {}
            for name in ("fsync", "full_page_writes", "synchronous_commit"):
                cursor.execute("SELECT current_setting(%s)", [name])
                safe[name] = cursor.fetchone()[0] != "off"
            cursor.execute("SELECT extract(epoch FROM clock_timestamp())")
            apart = abs(float(cursor.fetchone()[0]) - time.time())
            if apart > SKEW:
                so = "Let both machines set their clocks by NTP."
                yield Finding("look", f"The database's clock is {apart:.0f} s from this machine's.", so)
    for name in (name for name, on in safe.items() if not on):
        yield Finding("ill", f"The database runs with {name} off: a power cut loses changes.", f"Set {name} = on.")
    if is_current:
        yield Finding("well", f"The database ({connection.vendor}) has the form this version needs.")
    else:
        yield Finding("ill", "The database has an older form than this version needs.", "tutti upgrade")


def _is_current() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _record() -> Iterator[Finding]:
    logs = dict(Log.objects.values_list("pk", "seq"))
    faults = [f"{pk}: {fault}" for pk in logs for fault in verify(pk)]
    for fault in faults[:10]:
        yield Finding("ill", f"The record of workspace {fault}.", "tutti audit verify; then compare with a backup.")
    if not faults:
        yield Finding("well", f"The record holds: {sum(logs.values()):,} changes in {len(logs):,} workspaces.")


def _readers() -> Iterator[Finding]:
    found = lags()
    behind = {name: lag for name, lag in found.items() if lag > FAR_BEHIND}
    for name, lag in behind.items():
        yield Finding("look", f"{name} is {lag:,} changes behind.", "Is a worker running? Its log says why it stands.")
    if not behind:
        yield Finding("well", f"{len(found)} readers of the record keep up.")


def _redis() -> Iterator[Finding]:
    if not settings.TUTTI_REDIS_URL:
        return
    from redis import Redis, RedisError

    try:
        with Redis.from_url(settings.TUTTI_REDIS_URL, socket_connect_timeout=3, socket_timeout=3) as redis:
            redis.ping()
    except (RedisError, ValueError) as problem:
        so = "Nothing is lost: processes hear of each other by looking every second until it is back."
        yield Finding("look", f"Redis does not answer: {problem}", so)
    else:
        yield Finding("well", "Redis answers.")


def _mail() -> Iterator[Finding]:
    if not settings.TUTTI_SENDS_MAIL:
        so = "Set TUTTI_SMTP_URL; until then invitations and passwords go by hand, and notices stay in the inbox."
        yield Finding("look", "No mail is sent.", so)
        return
    line = get_connection()
    try:
        line.open()
    except OSError as problem:
        yield Finding("ill", f"The mail server does not let us in: {problem}", "See TUTTI_SMTP_URL.")
    else:
        yield Finding("well", "The mail server lets us in.")
    finally:
        with suppress(OSError):
            line.close()


def _address() -> Iterator[Finding]:
    url = settings.TUTTI_URL
    if url.startswith("https://"):
        yield Finding("well", f"People reach Tutti at {url}.")
    elif not any(here in url for here in ("127.0.0.1", "localhost", "[::1]")):
        so = "Put a proxy with a certificate before it, and set TUTTI_URL to its address."
        yield Finding("ill", f"{url} is not encrypted: passwords travel in the open.", so)


def _processes() -> Iterator[Finding]:
    found = running(settings.TUTTI_DATA)
    for process in found:
        up = (clock.now().timestamp() - process.since) / 3600
        yield Finding("well", f"{process.role} runs as {process.pid} since {up:.1f} hours.")
    if not found:
        yield Finding("look", "No process of this installation runs on this machine.", "tutti serve")
