"""What `deploy/` says to Tutti is what Tutti understands: its settings, its commands, its files."""

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest
import yaml

from tutti.cli import _find

HOUSE = Path(__file__).resolve().parent.parent
DEPLOY = HOUSE / "deploy"
SETTINGS = (HOUSE / "tutti" / "settings.py").read_text()
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())


def known() -> set[str]:
    """The settings there are: those of the settings file, and the one of the server itself."""
    return {f"TUTTI_{name}" for name in re.findall(r'_asked\("(\w+)"', SETTINGS)} | {"TUTTI_TRUSTED_PROXIES"}


@pytest.mark.parametrize("file", ["compose.yaml", "Containerfile", "tutti.service", "example.env"])
def test_every_setting_that_is_named_is_one(file):
    named = set(re.findall(r"(?<!\{)\b(TUTTI_\w+)", (DEPLOY / file).read_text())) - {"TUTTI_HOST"}
    assert named
    assert named <= known()


def test_every_command_that_is_given_is_one():
    given = [service.get("command", ["serve"]) for service in COMPOSE["services"].values() if "build" in service]
    started = re.search(r"^ExecStart=/opt/tutti/bin/tutti (.*)$", (DEPLOY / "tutti.service").read_text(), re.MULTILINE)
    assert started
    for name, *rest in [*given, started[1].split()]:
        command = _find(name)
        assert command
        parser = ArgumentParser()
        command.takes(parser)
        parser.parse_args(rest)


def test_every_process_of_tutti_has_the_same_settings_and_two_answer_browsers():
    ours = [service for service in COMPOSE["services"].values() if "build" in service]
    assert len(ours) == 3
    assert all(service["environment"] == ours[0]["environment"] for service in ours)
    assert sum(service.get("command", ["serve"])[0] == "serve" for service in ours) == 2


def test_what_is_asked_of_the_operator_is_in_the_example():
    asked = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text()))
    assert asked == set(re.findall(r"^(\w+)=", (DEPLOY / "example.env").read_text(), re.MULTILINE))


def test_what_the_container_is_made_from_is_there():
    for path in re.findall(r"-r (\S+)", (DEPLOY / "Containerfile").read_text()):
        assert (HOUSE / path).is_file()
