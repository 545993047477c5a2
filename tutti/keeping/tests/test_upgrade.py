"""An upgrade keeps every row, or it did not happen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from tests.serving import FOUND, drop_database, fresh_database

START = "import sys; from pathlib import Path; import django; django.setup()\n"
OLDER = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
executor = MigrationExecutor(connection)
leaves = [("forecast", "0001_initial") if app == "forecast" else (app, name)
          for app, name in executor.loader.graph.leaf_nodes()]
executor.migrate(leaves)  # the form of an earlier version
"""
UPGRADES = """
from importlib import import_module
from django.db import connection
from django.db.migrations import RunPython
from django.db.migrations.recorder import MigrationRecorder
from tutti.keeping.upgrading import upgrade
from tutti.kit.commandline import Cannot
from tutti.people.models import Token
newest = import_module("tutti.forecast.migrations.0002_risks").Migration
sound = newest.operations

def loses(apps, editor):
    editor.execute("DELETE FROM people_token")

def fails(apps, editor):
    1 / 0

for more in ([RunPython(loses)], [RunPython(fails)], []):
    newest.operations = [*sound, *more]
    try:
        upgrade(lambda said: print(said.split(",")[0]))
    except Cannot as why:
        print(why)
    is_applied = ("forecast", "0002_risks") in MigrationRecorder(connection).applied_migrations()
    print(Token.objects.count(), "forecast_risk" in connection.introspection.table_names(), is_applied)
"""
RESTORED = """
from tutti.keeping.restoring import restore
from tutti.people.models import Token
restore(Path(sys.argv[1]), lambda said: None)
print(Token.objects.count())
"""


@pytest.fixture
def house(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The surroundings of an installation of its own."""
    url = fresh_database() if connection.vendor == "postgresql" else ""
    mine = {"DJANGO_SETTINGS_MODULE": "tutti.settings", "TUTTI_DATA": str(tmp_path), "TUTTI_DATABASE_URL": url}
    yield os.environ | mine
    if url:
        drop_database(url)


def run(env: dict[str, str], program: str, *words: str) -> list[str]:
    words = (sys.executable, "-c", START + program, *words)
    told = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert not told.stderr
    return told.stdout.splitlines()


def test_what_loses_rows_or_fails_is_taken_back_by_itself_and_a_sound_one_stays(house: dict[str, str], tmp_path: Path):
    run(house, OLDER + FOUND)
    told, loses, as_it_was, _, fails, still_as_it_was, _, sound, is_new = run(house, UPGRADES)
    assert told.startswith("The database has an older form. A snapshot is taken first")
    assert loses.startswith("The upgrade was taken back and the database is as it was: people_token had 1 rows and ")
    assert "division by zero" in fails
    assert as_it_was == still_as_it_was == "1 False False"
    assert (sound[:9], is_new) == ("Upgraded:", "1 True True")

    first, *_ = sorted((tmp_path / "backups").iterdir())
    elsewhere = house | {"TUTTI_DATA": str(tmp_path / "elsewhere"), "TUTTI_DATABASE_URL": ""}
    assert run(elsewhere, RESTORED, str(first)) == ["1"]  # a backup of an older form comes to today's
