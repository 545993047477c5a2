"""What every room has to keep to, checked over whatever the house has by now."""

import ast
import importlib
import os
import re
import subprocess
import tomllib
from dataclasses import fields
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from django.apps import apps
from django.db import connection, models

from tutti.changes.commands import Command, doors
from tutti.changes.events import Event
from tutti.changes.models import Kept

HERE = Path(__file__).resolve().parent.parent
ROOMS = sorted(room.parent.name for room in (HERE / "tutti").glob("*/__init__.py"))
LONGEST = 300  # lines a file may have

# Longer files that stay whole, each for a reason.
MAY_BE_LONG = {
    "tutti/people/events.py": "a list of what can happen, a few lines each; it is read by looking one up",
    "tutti/work/events.py": "a list of what can happen, a few lines each; it is read by looking one up",
    "web/src/data/store.test.ts": "the model and the store it is held against are compared side by side",
}

# The log keeps its own rows; accounts and sessions belong to the sign-in and are in no workspace.
OUTSIDE_THE_LOG = {"changes"}


def events() -> list[type[Event]]:
    """Every kind of event, found by descent, so that two of one verb are both here."""
    importlib.import_module("tutti.changes.events")
    for room in ROOMS:
        if _has(room, "events"):
            importlib.import_module(f"tutti.{room}.events")
    return sorted((e for e in Event.__subclasses__() if ".tests" not in e.__module__), key=lambda e: e.verb)


def commands() -> list[Command]:
    for room in ROOMS:
        if _has(room, "commands"):
            importlib.import_module(f"tutti.{room}.commands")
    return [door for _, door in sorted(doors().items()) if ".tests" not in door.deed.__module__]


def kept_rows() -> list[type[Kept]]:
    return [model for model in apps.get_models() if issubclass(model, Kept)]


def _has(room: str, part: str) -> bool:
    return (HERE / "tutti" / room / f"{part}.py").exists() or (HERE / "tutti" / room / part / "__init__.py").exists()


@cache
def tracked() -> dict[str, str]:
    """Every text file that git knows or would take in, by its path."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=HERE,
        capture_output=True,
        check=True,
    )
    texts = {}
    for name in filter(None, listed.stdout.decode().split("\0")):
        try:
            texts[name] = (HERE / name).read_text()
        except (UnicodeDecodeError, FileNotFoundError):  # a picture, a font, a file just removed
            continue
    return texts


def source(*endings: str) -> dict[str, str]:
    """What people write and read: no lists, no catalogues, nothing that a program made."""
    made = re.compile(r"/migrations/|package-lock|\.po$|schema\.d\.ts$|routeTree\.gen|openapi\.json$|locales/")
    return {name: text for name, text in tracked().items() if name.endswith(endings) and not made.search(name)}


# Rooms ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", ROOMS)
def test_the_docs_name_every_room(room):
    assert f"`{room}`" in (HERE / "docs/decisions/0002-floors-and-rooms.md").read_text()
    assert f"`{room}`" in (HERE / "README.md").read_text()


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_what_it_is_for(room):
    assert importlib.import_module(f"tutti.{room}").__doc__


def test_the_order_inside_a_room_is_held_in_every_room():
    settings = tomllib.loads((HERE / "pyproject.toml").read_text())
    inside = settings["tool"]["importlinter"]["contracts"][1]
    held = {container.removeprefix("tutti.") for container in inside["containers"]}
    assert held == {room for room in ROOMS if _has(room, "models") and room not in OUTSIDE_THE_LOG}


def test_every_module_opens_with_a_sentence():
    texts = {name: text for name, text in source(".py").items() if text.strip()}
    assert not [name for name, text in texts.items() if not ast.get_docstring(ast.parse(text))]


def test_files_stay_short():
    counted = {name: len(text.splitlines()) for name, text in source(".py", ".ts", ".tsx", ".mjs", ".css").items()}
    long = {name: lines for name, lines in counted.items() if lines > LONGEST}
    assert not {name: lines for name, lines in long.items() if name not in MAY_BE_LONG}, "split them by noun"
    assert set(MAY_BE_LONG) <= set(long), "no longer long: take it off the list"


# Commands and events -------------------------------------------------------------------------------------------------


def test_there_are_commands_and_events():
    assert commands()
    assert events()


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_command_says_what_it_does_for_people(command):
    assert command.says.endswith((".", "!")), f"{command.name} has no sentence of its own"


@pytest.mark.parametrize("event", events(), ids=lambda event: event.verb)
def test_every_event_says_itself_with_what_it_knows(event):
    assert "says" in vars(event), f"{event.__name__} does not say itself"
    named = {name.split(".")[0] for _, name, _, _ in Formatter().parse(event.says) if name}
    assert named <= {"by", *(field.name for field in fields(event))}


@pytest.mark.parametrize("event", events(), ids=lambda event: event.verb)
def test_every_event_has_a_subject(event):
    assert "__dataclass_fields__" in vars(event), "it is no dataclass, so nothing of it would be kept"
    assert fields(event), "the first field is the subject"


def test_no_two_events_share_a_verb():
    verbs = [event.verb for event in events()]
    assert len(verbs) == len(set(verbs))


# Rows ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", kept_rows(), ids=lambda model: model._meta.label)
def test_no_row_vanishes_behind_the_log(model):
    """A cascade would delete rows nobody was told of, and a hidden link table would change unseen."""
    links = [field for field in model._meta.get_fields() if isinstance(field, models.ForeignKey)]
    assert not [field.name for field in links if field.remote_field.on_delete is not models.PROTECT]
    assert not [field.name for field in model._meta.many_to_many if field.remote_field.through._meta.auto_created]


@pytest.mark.parametrize("model", kept_rows(), ids=lambda model: model._meta.label)
def test_every_kept_row_knows_its_workspace(model):
    assert any(field.name in ("workspace", "workspace_id") for field in model._meta.concrete_fields)


@pytest.mark.django_db
def test_the_suite_runs_on_the_database_it_was_asked_to():
    asked = os.environ.get("TUTTI_TEST_DB")
    assert asked in (None, {"postgresql": "postgres"}.get(connection.vendor, connection.vendor))


# What is written down ------------------------------------------------------------------------------------------------


def test_the_operators_page_lists_every_setting():
    page = (HERE / "docs/admin/running.md").read_text()
    asked = re.findall(r'_asked\("([A-Z_]+)"', (HERE / "tutti/settings.py").read_text())
    assert asked
    assert not [f"TUTTI_{name}" for name in asked if f"`TUTTI_{name}`" not in page]


def test_no_file_names_a_registry_or_somebodys_machine():
    """Lists are used from mirrors and checkouts lie anywhere. (Written in pieces, so that this file passes itself.)"""
    hosts = ("registry.npm" + "js.org", "pypi" + ".org", "files.python" + "hosted.org", "registry.yarn" + "pkg.com")
    places = re.compile(r"(?<![\w.~-])/" + r"(?:work/(?:main|brief|shared|\.)|root/|opt/(?:pypi|wheels)|tmp/tools)")
    found = [
        name
        for name, text in tracked().items()
        if any(host in text for host in hosts) or (places.search(text) and name != "web/package-lock.json")
    ]
    assert not found
