"""Putting a backup back: into an empty house only, whole or not at all, and compared line by line before it counts."""

from __future__ import annotations

import os
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError

from tutti.keeping import archive
from tutti.keeping.backing_up import Telling
from tutti.keeping.tables import count_on, counted, empty, lay, tables
from tutti.kit.commandline import Cannot
from tutti.kit.secret import keep_secret


def restore(place: Path, tell: Telling = print) -> None:
    """Make an empty house the one that was backed up.  Raises Cannot, and leaves it empty, when anything is amiss."""
    with archive.reading(place) as kept:
        _is_empty()
        targets = [(app, name) for app, name in kept.manifest["migrations"]]
        _form(targets)
        brought: list[str] = []
        try:
            with transaction.atomic():
                _rows(kept, targets, tell)
                _files(kept, brought)
        except BaseException as problem:
            for name in brought:
                default_storage.delete(name)
            if isinstance(problem, DatabaseError):
                raise Cannot(f"The database would not take the backup: {' '.join(str(problem).split())}") from problem
            raise
        _own(kept.manifest["secret"])
        tell(f"  {'files':<40} {len(brought):>10,}")
    call_command("migrate", interactive=False, verbosity=0)  # an older backup comes to today's form


def _is_empty() -> None:
    if "people_workspace" not in connection.introspection.table_names():
        return
    for name in ("people.Account", "people.Workspace"):
        if apps.get_model(name)._base_manager.exists():
            raise Cannot(
                "There is somebody in this installation already. A backup is restored into an empty one: "
                "give a new folder with --data DIR, or an empty database with --database URL."
            )


def _form(targets: list[tuple[str, str]]) -> None:
    """Bring the database to the form that was backed up."""
    executor = MigrationExecutor(connection)
    unknown = [f"{app} {name}" for app, name in targets if (app, name) not in executor.loader.graph.nodes]
    if unknown:
        raise Cannot(f"The backup comes from a newer version: this one does not know {unknown[0]}. Update Tutti first.")
    if set(executor.loader.applied_migrations) - set(targets):
        raise Cannot("This database has a newer form than the backup. Give an empty one, and it gets the right form.")
    same_app = ((parent, child) for child in targets for parent in executor.loader.graph.node_map[child].parents)
    passed = {parent.key for parent, child in same_app if parent.key[0] == child[0]}
    executor.migrate([each for each in targets if each not in passed])


def _rows(kept: archive.Reader, targets: list[tuple[str, str]], tell: Telling) -> None:
    then = MigrationExecutor(connection).loader.project_state(targets).apps
    known = tables(then)
    if missing := set(kept.manifest["tables"]) ^ set(known):
        raise Cannot(f"The backup and this version disagree about the table {min(missing)}: was it changed by hand?")
    for model in known.values():
        empty(model, connection.alias)
    for name, told in kept.manifest["tables"].items():
        lay(known[name], kept.lines(f"tables/{name}.jsonl"), connection.alias)
        if told["rows"]:
            tell(f"  {name:<40} {told['rows']:>10,} rows")
    count_on(then, connection.alias)
    for name, told in kept.manifest["tables"].items():
        if not counted(known[name], connection.alias).told().items() <= told.items():
            raise Cannot(f"{name} did not come back as it was, so nothing was kept. Please report this as a defect.")


def _files(kept: archive.Reader, brought: list[str]) -> None:
    for name, size in kept.manifest["files"].items():
        default_storage.delete(name)
        with kept.file(name) as content:
            as_named = default_storage.save(name, File(content))
        brought.append(as_named)
        if as_named != name or default_storage.size(name) != size:
            raise Cannot(f"The file {name} could not be put back as it was; nothing was kept.")


def _own(secret: str) -> None:
    """Whoever was signed in stays so.  A key that is set from outside stands above the one that was kept."""
    if os.environ.get("TUTTI_SECRET_KEY"):
        return
    keep_secret(secret, settings.TUTTI_DATA)
