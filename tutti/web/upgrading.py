"""Bringing the database to the form this version needs, once, however many processes start together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from tutti.kit.commandline import Cannot

_LOCK = 0x7475747469  # "tutti"


def migrate() -> None:
    """Apply what is missing.  Raises Cannot when the database does not answer or is newer than we are."""
    try:
        with _alone():
            executor = MigrationExecutor(connection)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                call_command("migrate", interactive=False, verbosity=0)
    except DatabaseError as problem:
        raise Cannot(_cannot_reach(problem)) from problem


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
