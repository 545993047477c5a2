"""The browser counts how full people are as the engine does: both are held to the numbers of one file.

A change of the engine's arithmetic is written there with `python -m tests.test_loads > web/src/assignment/loads.json`,
and then the browser's own test (`load.test.ts`) says where it differs.
"""

import json
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from tutti.engine.assign import Absence, Commitment, Person
from tutti.engine.assign.load import Plate
from tutti.engine.assign.weights import PLAIN
from tutti.engine.assign.working_time import WorkingTime

AGREED = Path(__file__).parent.parent / "web/src/assignment/loads.json"
NOW = datetime(2026, 11, 25, 11, 30, tzinfo=UTC)  # a Wednesday
WEEKS = 14
FULL_TIME = (480, 480, 480, 480, 480, 0, 0)


def day(ahead: int) -> date:
    return NOW.date() + timedelta(days=ahead)


def work(hours: float, due: int | None = None, start: int | None = None) -> Commitment:
    return Commitment(
        task=f"{hours} {due} {start}",
        minutes=round(hours * 60),
        due=None if due is None else day(due),
        start=None if start is None else day(start),
    )


USUAL = (work(4, 2), work(3, -9), work(60, 40, 10), work(84), work(20, None, 30), work(2, 3), work(7, 11, 17))
PEOPLE = (
    Person(id="ann", week=FULL_TIME, time_zone="Europe/Berlin", committed=USUAL),
    Person(
        id="bob",
        week=(480, 480, 240, 0, 0, 0, 0),
        time_zone="Pacific/Auckland",  # it is the small hours of Thursday there
        absences=(Absence(start=day(5), end=day(9)), Absence(start=day(8), end=day(20))),
        committed=(*USUAL, work(5, 19, 6)),
    ),
    Person(
        id="cem",
        week=(0, 0, 480, 0, 0, 300, 0),
        time_zone="America/Los_Angeles",
        absences=(Absence(start=day(0), end=day(0)), Absence(start=day(60), end=day(4000))),
        committed=(*USUAL, work(30, 90_000)),
    ),
    Person(id="dee", week=(0,) * 7, committed=USUAL),
)


def agreed() -> dict[str, Any]:
    return {"now": NOW.isoformat(), "people": [_numbers(person) for person in PEOPLE]}


def _numbers(person: Person) -> dict[str, Any]:
    """Hours up to the end of each of the next weeks: those that can be planned, and those that are."""
    time = WorkingTime(person, NOW)
    horizons = [replace(PLAIN, horizon_days=7 * week) for week in range(1, WEEKS + 1)]
    plates = [Plate(person, time, weights) for weights in horizons]
    return {
        "week": person.week,
        "time_zone": person.time_zone,
        "absences": [{"start": str(each.start), "end": str(each.end)} for each in person.absences],
        "work": [
            {
                "effort": each.minutes,
                "start": each.start and str(each.start),
                "due": each.due and str(each.due),
            }
            for each in person.committed
        ],
        "capacity": [round(plate.capacity, 6) for plate in plates],
        "booked": [round(plate.booked, 6) for plate in plates],
    }


def test_the_numbers_the_browser_is_held_to_are_the_engines() -> None:
    assert json.loads(AGREED.read_text()) == json.loads(json.dumps(agreed()))


if __name__ == "__main__":
    json.dump(agreed(), sys.stdout, indent=1)
