"""Solves every instance of a folder, checks and writes the schedules, and says how near the optimum they are."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from bench.assign.definitions import Known, Unreadable, known, read
from bench.assign.validity import end_of, faults, read_back, write
from bench.figures import short, table
from bench.goals import Goal
from tutti.engine.makespan import Instance, InvalidInstance, Person, Schedule, Task, solve

LIMITS = (1, 10, 60)  # seconds
A1 = ("d36", "Dense", "Small")  # the families that have to be proved
WITHIN = 2  # seconds, for A1
MEAN = {10: 0.30, 60: 0.10}  # per cent, for A2: the mean proven gap by seconds
MOST = 2.0  # per cent, for A2: the greatest
WARM_UP = Instance(tuple(Task(f"{each}", 2) for each in range(3)), (Person("one"), Person("two")))


@dataclass
class Solved:
    """What came of an instance: a schedule by time limit, how long the last one took, and what is wrong with it."""

    family: str
    name: str
    known: Known
    by_limit: dict[float, Schedule] = field(default_factory=dict)
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    @property
    def best(self) -> Schedule:
        return min(self.by_limit.values(), key=lambda schedule: (schedule.makespan, schedule.gap))

    def to_bound(self, limit: float) -> float:
        """Per cent above what is proven."""
        return 100 * self.by_limit[limit].gap

    def to_known(self, limit: float) -> float | None:
        """Per cent above (below, if negative) the best makespan known to others."""
        best = self.known.best
        return 100 * (self.by_limit[limit].makespan / best - 1) if best else None


def main(folder: Path, seconds: float, out: Path) -> int:
    """Solves each `.def` under the folder for up to `seconds` and writes `<instance>.csv`; 1 if one is wrong."""
    out.mkdir(parents=True, exist_ok=True)
    limits = [*(limit for limit in LIMITS if limit < seconds), seconds]
    solve(WARM_UP, seconds=60)  # compiles what is compiled once per machine
    solved = []
    for one in _each(folder, limits, out):
        solved.append(one)
        _say(one)
    if not solved:
        print(f"There is no instance to solve under {folder}.")
        return 1
    print(f"\n{families(solved, limits)}\n\n{goals(solved, limits)}", flush=True)
    return int(any(one.faults for one in solved))


def _each(folder: Path, limits: list[float], out: Path) -> Iterator[Solved]:
    """One after the other; a file that cannot be solved is named and passed over."""
    others = known(folder)
    taken: set[str] = set()
    for path in sorted(folder.rglob("*.def")):
        family, name = path.parent.name, path.stem
        try:
            instance = read(path)
            one = _solved(Solved(family, name, others.get((family, name), Known(None, None))), instance, limits)
        except (Unreadable, InvalidInstance, OSError) as error:
            print(f"{family}/{path.name} is left out: {error}", flush=True)
            continue
        file = out / f"{f'{family}-{name}' if name in taken else name}.csv"
        taken.add(name)
        write(one.best, file)
        rows = read_back(file)
        one.faults = faults(instance, rows)
        if not one.faults and end_of(instance, rows) != one.best.makespan:
            one.faults = ["The makespan is not the one that was said."]
        yield one


def _solved(one: Solved, instance: Instance, limits: list[float]) -> Solved:
    """From scratch for each limit, as somebody would who has that long; once proven, a longer limit adds nothing."""
    for limit in limits:
        if not one.by_limit or one.best.gap > 0:
            began = time.monotonic()
            one.by_limit[limit] = solve(instance, seconds=limit)
            one.seconds = time.monotonic() - began
        else:
            one.by_limit[limit] = one.best
    return one


def _say(one: Solved) -> None:
    gap = f"{100 * one.best.gap:.2f} %" if one.best.gap else "proven"
    reached = f"{one.best.makespan:6} >= {one.best.bound:6}  {gap:8} known {one.known.best or '':6}"
    wrong = f"  WRONG: {one.faults[0]}" if one.faults else ""
    print(f"{one.family:12} {one.name:24} {reached} {one.seconds:6.1f} s{wrong}", flush=True)


def families(solved: list[Solved], limits: list[float]) -> str:
    """The table: a row per family and limit, gaps in per cent."""
    head = (
        "family",
        "within",
        "instances",
        "valid",
        "proven",
        "mean gap",
        "greatest",
        "to best known",
        "of those, better",
    )
    names = list(dict.fromkeys(one.family for one in solved))
    groups = [(name, [one for one in solved if one.family == name]) for name in names]
    rows = [_row(name, some, limit) for name, some in [*groups, ("all", solved)] for limit in limits]
    return table(head, rows)


def _row(name: str, some: list[Solved], limit: float) -> tuple[str, ...]:
    gaps = [one.to_bound(limit) for one in some]
    others = [gap for one in some if (gap := one.to_known(limit)) is not None]
    return (
        name, f"{limit:g} s", str(len(some)), str(sum(not one.faults for one in some)), str(gaps.count(0)),
        f"{fmean(gaps):.3f} %", f"{max(gaps):.2f} %", f"{fmean(others):.3f} %" if others else "",
        str(sum(gap < 0 for gap in others)),
    )  # fmt: skip


def goals(solved: list[Solved], limits: list[float]) -> str:
    """A1 and A2, as far as the limits reach."""
    asked = [one for one in solved if one.family in A1]
    late = [one for one in asked if one.best.gap or one.seconds > WITHIN]
    lines = [Goal(f"A1 not proved within {WITHIN} s", len(late), 0, "", f"of {len(asked)}")] if asked else []
    lines.append(Goal("A2 invalid schedules", sum(bool(one.faults) for one in solved), 0, "", f"of {len(solved)}"))
    for limit in limits:
        if limit in MEAN:
            gaps = [one.to_bound(limit) for one in solved]
            lines.append(Goal(f"A2 mean proven gap at {limit:g} s", fmean(gaps), MEAN[int(limit)], "%"))
            lines.append(Goal(f"A2 greatest proven gap at {limit:g} s", max(gaps), MOST, "%"))
    rows = [
        (one.says, short(one.measured), f"<= {short(one.most)}", one.unit, "met" if one.is_met else "MISSED", one.more)
        for one in lines
    ]
    return table(("", "measured", "goal", "", "", ""), rows)
