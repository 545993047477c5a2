"""`tutti plan tasks.csv people.csv`: who should do what, from two sheets, without an installation."""

from __future__ import annotations

import csv
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.kit.commandline import Cannot

PRIORITIES = {"": 0, "none": 0, "low": 1, "medium": 2, "high": 3, "urgent": 4}
WORKDAYS = 5


class Unreadable(ValueError):
    """A cell cannot be read; the sentence says why, after naming where it is."""


def take_plan(parser: ArgumentParser) -> None:
    parser.add_argument("tasks", type=Path, help="id, hours, priority, due, start, skills, assignee, started, after")
    parser.add_argument("people", type=Path, help="id, hours (a week), skills, away")
    parser.add_argument("--moves", action="store_true", help="also move work somebody has and has not begun")
    parser.add_argument("--now", type=datetime.fromisoformat, help="the time to plan from (default: now)")
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")


def plan(asked: Namespace) -> int:
    """Prints who should do what and why. Rows that cannot be read are named; the rest is planned."""
    wrong: list[str] = []
    now = asked.now or clock.now()
    world = engine.Snapshot(
        now=now if now.tzinfo else now.astimezone(),
        tasks=tuple(_rows(asked.tasks, _task, wrong)),
        people=tuple(_rows(asked.people, _person, wrong)),
    )
    found = engine.plan(world, moves=asked.moves)
    wrong += [problem.says for problem in found.problems]
    if asked.json:
        print(json.dumps({**engine.as_json(found), "unread": wrong}, indent=1))
        return 0
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(_table(found))
    return 0


def _rows(path: Path, read: Callable[[dict[str, str]], Any], wrong: list[str]) -> Iterator[Any]:
    try:
        lines = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), restval="")
    except (OSError, UnicodeDecodeError) as why:
        raise Cannot(f"{path} cannot be read as text: {why}.") from None
    if "id" not in (lines.fieldnames or ()):
        raise Cannot(f"{path} has no column “id” in its first line.")
    for row in lines:
        cells = {name: (cell or "").strip() for name, cell in row.items() if isinstance(name, str)}
        try:
            yield read(cells)
        except Unreadable as why:
            wrong.append(f"{path.name}, line {lines.line_num}, {why}")


def _task(row: dict[str, str]) -> engine.Task:
    return engine.Task(
        id=_cell(row, "id", _named),
        effort=_cell(row, "hours", lambda cell: round(float(cell) * 60) if cell else None),
        priority=_cell(row, "priority", lambda cell: PRIORITIES[cell.lower()]),
        due=_cell(row, "due", _day),
        start=_cell(row, "start", _day),
        skills=_cell(row, "skills", _skills),
        assignee=row.get("assignee") or None,
        started=row.get("started", "").lower() in ("yes", "true", "1"),
        predecessors=frozenset(_listed(row.get("after", ""))),
    )


def _person(row: dict[str, str]) -> engine.Person:
    minutes = _cell(row, "hours", lambda cell: round(float(cell or 40) * 60 / WORKDAYS))
    return engine.Person(
        id=_cell(row, "id", _named),
        week=(minutes,) * WORKDAYS + (0, 0),
        skills=_cell(row, "skills", _skills),
        absences=_cell(row, "away", lambda cell: tuple(_absence(part) for part in _listed(cell))),
    )


EXPECTED = {
    "id": "a name",
    "hours": "a number of hours such as 7.5",
    "priority": "none, low, medium, high or urgent",
    "due": "a day such as 2026-11-30",
    "start": "a day such as 2026-11-30",
    "skills": "skills with levels such as “design 3; python 2”",
    "away": "days such as “2026-12-01..2026-12-05”",
}


def _cell(row: dict[str, str], column: str, read: Callable[[str], Any]) -> Any:
    cell = row.get(column, "")
    try:
        return read(cell)
    except (ValueError, KeyError, OverflowError):
        raise Unreadable(f"column {column}: “{cell}” cannot be read; write {EXPECTED[column]}.") from None


def _named(cell: str) -> str:
    if not cell:
        raise ValueError
    return cell


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _skills(cell: str) -> dict[str, int]:
    pairs = (part.rsplit(maxsplit=1) for part in _listed(cell))
    return {skill: int(level) for skill, level in pairs}


def _absence(part: str) -> engine.Absence:
    first, _, last = part.partition("..")
    return engine.Absence(start=date.fromisoformat(first), end=date.fromisoformat(last or first))


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _table(found: engine.Plan) -> str:
    """One line for each task, then its reasons; at the end, how good the plan provably is."""
    lines = []
    for move in found.moves:
        lines.append(f"{move.task}: {f'{move.was} → ' if move.was else ''}{move.to}")
        lines += [f"    {engine.text(term.says)}" for term in move.choice.terms]
    lines += [f"{task}: nobody. {engine.text(why.says)}" for task, why in sorted(found.left.items())]
    lines.append(f"{len(found.moves)} moves; at most {found.gap:.1%} above the best possible plan.")
    return "\n".join(lines)
