"""Reads instances of multi-skill scheduling (`.def`), and what is known about them (`bounds.csv`)."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

from tutti.engine.makespan import Instance, Person, Task

SKILL = re.compile(r"([^\s:]+)\s*:\s*(-?\d+)")


class Unreadable(ValueError):
    """A file that is no instance; the message says where and why."""


class Known(NamedTuple):
    """What others found out about an instance; None where nobody did."""

    bound: int | None
    best: int | None


def read(path: Path) -> Instance:
    """The instance of a file: a part for people and one for tasks, each under its heading, a row per line.

    A person: id, salary, skills with levels. A task: id, whole duration, a skill with its level, ids of predecessors.
    """
    tasks, people, part = [], [], ""
    for number, line in enumerate(path.read_text(errors="replace").splitlines(), start=1):
        words = line.split()
        if not words or words[0].startswith("="):
            continue
        if words[0].lower() in ("resourceid", "taskid"):
            part = words[0].lower()
        elif part == "resourceid":
            people.append(_person(words[0], line))
        elif part == "taskid":
            tasks.append(_task(words[0], line, f"line {number}"))
    if not tasks:
        raise Unreadable("no task is listed under a heading TaskID.")
    return Instance(tuple(tasks), tuple(people))


def _person(id: str, line: str) -> Person:
    skills: dict[str, int] = {}
    for skill, level in SKILL.findall(line):
        skills[skill] = max(int(level), skills.get(skill, int(level)))
    return Person(id, skills)


def _task(id: str, line: str, where: str) -> Task:
    needs = SKILL.findall(line)
    words = SKILL.sub(" ", line).replace(",", " ").split()
    if len(needs) > 1:
        raise Unreadable(f"{where}: task {id} needs {len(needs)} skills, one is the most.")
    if len(words) < 2 or not re.fullmatch(r"\d+(\.0*)?", words[1]):
        raise Unreadable(f"{where}: task {id} has no duration in whole numbers.")
    skill, level = needs[0] if needs else (None, 0)
    return Task(id, int(float(words[1])), skill, int(level), tuple(words[2:]))


def known(folder: Path) -> dict[tuple[str, str], Known]:
    """By family and instance; empty where there is no list."""
    path = folder / "bounds.csv"
    if not path.exists():
        return {}
    with path.open(newline="") as file:
        return {
            (row["set"], row["instance"]): Known(
                _number(row["lower_bound_makespan"]), _number(row["best_known_makespan"])
            )
            for row in csv.DictReader(file)
        }


def _number(text: str | None) -> int | None:
    return int(text) if text else None
