"""The browser foresees what moving a task would move as the server does: both are held to the answers of one file.

A change of the arithmetic is written there with `python -m tests.test_moves > web/src/work/schedule/moves.json`, and
then the browser's own test (`foresee.test.ts`) says where it differs.
"""

import json
import os
import random
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings

if TYPE_CHECKING:
    from tutti.people.calendars import Days
    from tutti.work.models import Link, Task

AGREED = Path(__file__).parent.parent / "web/src/work/schedule/moves.json"
MONDAY = date(2026, 12, 7)
PEOPLE: tuple[dict[str, Any], ...] = (
    {"week": [480] * 5 + [0, 0], "away": [[9, 13]], "holidays": [18]},
    {"week": [480, 0, 300, 300, 0, 240, 0], "away": [[2, 4], [3, 8]], "holidays": []},
    {"week": [0] * 7, "away": [], "holidays": [18]},
)
CASES = 60


def day(count: int) -> date:
    return MONDAY + timedelta(days=count)


def case(dice: random.Random) -> dict[str, Any]:
    """Six tasks, some of them tied in a row of chances, and one of them is moved."""
    tasks = []
    for _ in range(6):
        first, length = dice.randrange(0, 16), dice.randrange(0, 5)
        which = dice.choice(["both"] * 4 + ["start", "due", "none"])
        tasks.append(
            {
                "start": first if which in ("both", "start") else None,
                "due": first + length if which in ("both", "due") else None,
                "effort": dice.choice([None, 60, 960, 1500]),
                "person": dice.choice([None, 0, 0, 1, 1, 2]),
                "held": dice.random() < 0.15,
                "done": dice.random() < 0.1,
            }
        )
    links = []
    for after in range(1, 6):
        for before in range(after):
            if dice.random() < 0.4:
                kind, lag = dice.choice(["FS", "FS", "SS", "FF", "SF"]), dice.choice([0, 0, 480, 1000, -480, -900])
                links.append({"before": before, "after": after, "type": kind, "lag": lag})
    first = dice.randrange(0, 12)
    return {
        "tasks": tasks,
        "links": links,
        "moved": dice.randrange(3),
        "start": first,
        "due": first + dice.randrange(0, 6),
        "pulled": dice.random() < 0.3,
    }


def _task(number: int, row: dict[str, Any]) -> "Task":
    from tutti.kit import clock
    from tutti.work.models import Task

    return Task(
        pk=UUID(int=number), start=_day(row["start"]), due=_day(row["due"]), effort=row["effort"], held=row["held"],
        done_at=clock.now() if row["done"] else None,
        assignee_id=None if row["person"] is None else UUID(int=100 + row["person"]),
    )  # fmt: skip


def _link(row: dict[str, Any]) -> "Link":
    from tutti.work.models import Link

    ends = {"predecessor_id": UUID(int=row["before"]), "task_id": UUID(int=row["after"])}
    return Link(type=row["type"], lag=row["lag"], **ends)


def _day(count: int | None) -> date | None:
    return None if count is None else day(count)


def _days(row: dict[str, Any]) -> "Days":
    from tutti.people.calendars import Days

    return Days(
        tuple(row["week"]),
        tuple((day(first), day(last)) for first, last in row["away"]),
        tuple((day(one), "Holiday") for one in row["holidays"]),
    )


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """What the server would say: where tasks would lie, and what stands too early by how many days."""
    from tutti.people.calendars import Days
    from tutti.work.scheduling import Network, behind

    tasks = {UUID(int=number): _task(number, row) for number, row in enumerate(asked["tasks"])}
    links = [_link(row) for row in asked["links"]]
    moved = tasks[UUID(int=asked["moved"])]
    moved.start, moved.due = day(asked["start"]), day(asked["due"])
    days: dict[UUID | None, Days] = {
        None: Days(),
        **{UUID(int=100 + number): _days(row) for number, row in enumerate(PEOPLE)},
    }
    found = Network(moved, tasks, links, behind(moved.pk, links), days, is_free=asked["pulled"]).outlook(True)
    return {
        "moves": sorted([move.task.pk.int, _count(move.start), _count(move.due)] for move in found.moves),
        "clashes": sorted([clash.task.pk.int, clash.kind, clash.days] for clash in found.clashes),
    }


def _count(one: date | None) -> int | None:
    return (one - MONDAY).days if one else None


def agreed() -> dict[str, Any]:
    dice = random.Random(7)
    cases = [case(dice) for _ in range(CASES)]
    return {"monday": str(MONDAY), "people": PEOPLE, "cases": [one | answer(one) for one in cases]}


def test_the_answers_the_browser_is_held_to_are_the_servers() -> None:
    assert json.loads(AGREED.read_text()) == json.loads(json.dumps(agreed()))


if __name__ == "__main__":
    if not settings.configured:
        import django

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tutti.settings")
        django.setup()
    json.dump(agreed(), sys.stdout, indent=1)
