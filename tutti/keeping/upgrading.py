"""Bringing the database to the form this version needs: once, with a snapshot before and a look at everything after.

What was recorded has to be there afterwards, row for row and link for link of the chain; otherwise the database is as
it was.  PostgreSQL takes the whole step back as one transaction, SQLite gets its file back.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.apps.registry import Apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from tutti import __version__
from tutti.changes.audit import verify
from tutti.changes.models import Log
from tutti.keeping.backing_up import Telling, back_up
from tutti.keeping.tables import tables
from tutti.kit import clock
from tutti.kit.commandline import Cannot

_LOCK = 0x7475747469  # "tutti"
SNAPSHOTS = 3
"""Of the snapshots before upgrades, as many are kept."""

log = logging.getLogger("tutti.keeping")


class WentBack(Cannot):
    """An upgrade would have lost something, so it did not happen."""


def upgrade(tell: Telling = log.info) -> None:
    """Apply what is missing.  Raises Cannot when the database cannot be used, WentBack when it is left as it was."""
    try:
        with _alone():
            executor = MigrationExecutor(connection)
            if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
                return
            if not _is_lived_in():
                call_command("migrate", interactive=False, verbosity=0)
                return
            _with_care(executor, tell)
    except DatabaseError as problem:
        raise Cannot(_cannot_reach(problem)) from problem


def _is_lived_in() -> bool:
    if Log._meta.db_table not in connection.introspection.table_names():
        return False
    return Log.objects.exists()


def _with_care(executor: MigrationExecutor, tell: Telling) -> None:
    snapshot = _snapshot(tell)
    before = _counts(executor.loader.project_state(list(executor.loader.applied_migrations)).apps)
    try:
        with _way_back(snapshot):
            executor.migrate(executor.loader.graph.leaf_nodes())
            if faults := list(_differences(executor, before)):
                raise WentBack(faults[0])
    except Exception as problem:
        raise WentBack(
            f"The upgrade was taken back and the database is as it was: {' '.join(str(problem).split())} "
            f"Go on with the version before, and report this. A snapshot of before is in {snapshot}."
        ) from problem
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    tell(f"Upgraded: {sum(before.values()):,} rows are all there, and every link of the record holds.")


def _snapshot(tell: Telling) -> Path:
    folder = settings.TUTTI_DATA / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    place: Path = folder / f"before-{__version__}-{clock.now():%Y%m%d-%H%M%S}.tutti"
    tell(f"The database has an older form. A snapshot is taken first, in {place}.")
    back_up(place, lambda said: None)
    for old in sorted(folder.glob("before-*.tutti"), key=lambda each: each.stat().st_mtime)[:-SNAPSHOTS]:
        old.unlink()
    return place


def _counts(apps: Apps) -> dict[str, int]:
    with connection.cursor() as cursor:
        found = {}
        for name in tables(apps):
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(name)}")  # noqa: S608 - a name of ours
            found[name] = cursor.fetchone()[0]
    return found


def _differences(executor: MigrationExecutor, before: dict[str, int]) -> Iterator[str]:
    after = _counts(executor.loader.project_state().apps)
    for name, rows in before.items():
        if name.startswith(("django_", "auth_")):
            continue  # Django's own lists of what models there are
        if name not in after and rows:
            yield f"{name} is gone, with {rows:,} rows."
        elif name in after and after[name] != rows:
            yield f"{name} had {rows:,} rows and would have {after[name]:,}."
    for workspace_id in Log.objects.values_list("workspace_id", flat=True):
        yield from (f"In the record of workspace {workspace_id}, {fault}." for fault in verify(workspace_id))
    connection.check_constraints()


@contextmanager
def _way_back(snapshot: Path) -> Iterator[None]:
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with pending checks could not be altered
            yield
        return
    kept = snapshot.with_suffix(".sqlite3")
    try:
        _copied(Path(connection.settings_dict["NAME"]), kept)
        try:
            yield
        except BaseException:
            connection.close()
            _copied(kept, Path(connection.settings_dict["NAME"]))
            raise
    finally:
        kept.unlink(missing_ok=True)


def _copied(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)


@contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def _cannot_reach(problem: DatabaseError) -> str:
    place = connection.settings_dict
    where = f"{place['NAME']} on {place['HOST'] or 'this machine'}" if place["HOST"] else place["NAME"]
    reason = " ".join(str(problem).split())
    return f"The database {where} cannot be used: {reason}. Is it running, and may Tutti sign in to it?"
