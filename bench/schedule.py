"""`python -m bench.schedule`: how long it takes to schedule 10,000 tasks with 15,000 links and 200 calendars."""

import random
import time
from datetime import UTC, datetime

from tutti.engine.schedule import Calendar, Change, Link, Plan, Task, preview, schedule

TASKS, LINKS, PEOPLE = 10_000, 15_000, 200
ZONES = ("Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe")
FULL_TIME = (480, 480, 480, 480, 480, 0, 0)


def main() -> None:
    plan = made(random.Random(1))
    change = Change(tasks=(Task(id="task 0", effort=2400),))
    for what, do in [("schedule", lambda: schedule(plan)), ("preview", lambda: preview(plan, change))]:
        times = sorted(_seconds(do) for _ in range(5))
        print(f"{what}: {times[2]:.2f} s of one core, the median of five ({times[0]:.2f} to {times[-1]:.2f})")


def made(dice: random.Random) -> Plan:
    """Log-normal efforts, links to one of the next 200 tasks, every type and some lag."""
    people = {f"person {n}": Calendar.of_minutes(FULL_TIME, time_zone=ZONES[n % len(ZONES)]) for n in range(PEOPLE)}
    tasks = [
        Task(id=f"task {n}", effort=int(dice.lognormvariate(5.5, 0.8)), person=f"person {dice.randrange(PEOPLE)}")
        for n in range(TASKS)
    ]
    pairs = set[tuple[int, int]]()
    while len(pairs) < LINKS:
        first = dice.randrange(TASKS - 1)
        pairs.add((first, min(TASKS - 1, first + dice.randint(1, 200))))
    links = [
        Link(
            predecessor=f"task {one}",
            successor=f"task {two}",
            type=dice.choice(["FS", "FS", "FS", "SS", "FF", "SF"]),
            lag=dice.choice([0, 0, 60, -60, 480]),
        )
        for one, two in sorted(pairs)
    ]
    start = datetime(2026, 11, 30, tzinfo=UTC)
    own = Calendar.of_minutes(FULL_TIME)
    return Plan(start=start, calendar=own, people=people, tasks=tuple(tasks), links=tuple(links))


def _seconds(do: object) -> float:
    assert callable(do)
    began = time.process_time()
    do()
    return time.process_time() - began


if __name__ == "__main__":
    main()
