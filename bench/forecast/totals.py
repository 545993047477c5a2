"""F4 and F5: totals of the next thirty tasks, and the release dates of whole projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import numpy as np

from bench.forecast import data
from bench.forecast.data import Done
from bench.forecast.goals import Finding, share
from bench.forecast.replay import EvidenceBased, finished
from tutti.engine.forecast import Experience, Reached, Total, calibrated, shared_by, together, when
from tutti.engine.forecast.ratios import Floats
from tutti.engine.forecast.scores import pinball

NEXT = 30  # tasks in a total
LEVELS = np.arange(1, 10) / 10


@dataclass(slots=True)
class Block:
    """Thirty tasks that began one after the other, and what was said of them together."""

    tasks: list[Done]
    ranks: list[float] = field(default_factory=list)  # of each task, in its own forecast
    raw: Total | None = None
    said: Total | None = None
    ebs: Total | None = None

    @property
    def actual(self) -> float:
        return sum(done.actual for done in self.tasks)

    @property
    def ended(self) -> datetime:
        return max(done.finished for done in self.tasks)


def measure(folder: Path) -> list[Finding]:
    """Totals of the next thirty tasks, one after the other, with what was known when the first of them began."""
    spaces = [blocks(tasks) for tasks in data.cesaw(folder).values()]
    yardsticks = {"CESAW": "EBS .59; prototype .73 to .82", "SiP": "EBS .72; prototype .79"}
    found: list[Finding] = []
    for name, parts in (("CESAW", [one for part in spaces for one in part]), ("SiP", blocks(data.sip(folder)))):
        data.enough(len(parts) * NEXT, 2 * NEXT, name)
        inside = float(np.mean([_inside(one.said, one.actual) for one in parts]))
        others = float(np.mean([_inside(one.ebs, one.actual) for one in parts]))
        against = sum(_off(one.said, one.actual) for one in parts) / sum(_off(one.ebs, one.actual) for one in parts)
        note = f"{len(parts)} totals; EBS here {others:.2f}"
        cover = share("F4", f"{name}: 80 % interval of totals covers", inside, 0.77, 0.83, note)
        found.append(cover)
        found.append(Finding("F4", f"{name}: CRPS of totals / EBS", against, bound=0.70, reference=yardsticks[name]))
    return found


def blocks(tasks: list[Done]) -> list[Block]:
    """Every thirty tasks of a workspace, forecast together when the first of them begins."""
    order = sorted(tasks, key=lambda done: done.began)
    parts = [Block(order[i : i + NEXT]) for i in range(0, len(order) - NEXT + 1, NEXT)]
    ends = sorted(tasks, key=lambda done: done.finished)
    experience, ebs, taught = Experience("learned"), EvidenceBased(), 0
    for number, block in enumerate(parts):
        now = block.tasks[0].began
        while taught < len(ends) and ends[taught].finished < now:
            experience.observe(finished(ends[taught]))
            ebs.observe(ends[taught])
            taught += 1
        over = [one for one in parts[:number] if one.ended < now][-50:]
        each = [experience.ratios(done.task, now.date()) for done in block.tasks]
        sizes = [done.task.estimate for done in block.tasks]
        block.ranks = [r.rank(d.actual / d.task.estimate) for r, d in zip(each, block.tasks, strict=True)]
        block.raw = together(list(zip(sizes, each, strict=True)), shared_by([one.ranks for one in over]), seed=number)
        block.said = calibrated(block.raw, [one.raw.rank(one.actual) for one in over if one.raw])
        block.ebs = together([(d.task.estimate, ebs.forecast(d)) for d in block.tasks], 0.0, seed=number)
    return parts


def _inside(total: Total | None, actual: float) -> bool:
    assert total is not None
    return total.at(0.1) <= actual <= total.at(0.9)


def _off(total: Total | None, actual: float) -> float:
    """CRPS of ln(total), from draws (Gneiting and Raftery 2007)."""
    assert total is not None
    draws = np.log(total.draws)
    count = len(draws)
    spread = float(((2 * np.arange(1, count + 1) - count - 1) * draws).sum()) / count**2
    return float(np.abs(draws - np.log(actual)).mean()) - spread


def milestones(folder: Path) -> list[Finding]:
    """Weekly forecasts of release dates, by the projects released before; every project weighs the same."""
    projects = list(_projects(folder))
    data.enough(len(projects), 5, "milestones")
    ours, teams, covers = [], [], []
    for project in projects:
        losses, own, inside = zip(*(_week(project, said, then, projects) for said, then in project.plans), strict=True)
        ours.append(np.mean(losses))
        teams.append(np.mean(own))
        covers.append(np.mean(inside))
    against = float(sum(ours) / sum(teams))
    note = f"{len(projects)} projects"
    return [
        Finding(
            "F5",
            "milestones: pinball / the team's own date",
            against,
            bound=0.55,
            reference="prototype .607",
            note=note,
        ),
        share("F5", "milestones: 80 % interval covers", float(np.mean(covers)), 0.76, 0.84, "prototype .83"),
    ]


def _week(project: Reached, said: date, then: date, all_: list[Reached]) -> tuple[float, float, bool]:
    dates = when(said, then, [one for one in all_ if one.id != project.id])
    left = (project.on - said).days
    quantiles: Floats = np.array([dates.left * dates.ratio(level) for level in LEVELS])
    loss = np.mean([pinball(quantiles[i : i + 1], np.array([left]), level) for i, level in enumerate(LEVELS)])
    own = abs(left - (then - said).days) / 2  # the mean pinball loss of one date for all levels
    return float(loss), own, bool(quantiles[0] <= left <= quantiles[-1])


def _projects(folder: Path) -> Iterator[Reached]:
    needs = ("Project Code", "Week End Date", "Est EndDate", "Actual Release")
    found = data.rows(folder / "milestones", "release-forecasts", needs=needs)
    plans: dict[str, list[tuple[date, date, date]]] = {}
    for row in found:
        try:
            days = tuple(datetime.strptime(row[name], "%m/%d/%y").date() for name in needs[1:])  # noqa: DTZ007
        except (ValueError, TypeError):
            continue
        plans.setdefault(row[needs[0]], []).append(days)  # type: ignore[arg-type]
    for name, all_ in plans.items():
        on = all_[-1][2]
        weeks = [(said, then) for said, then, _ in all_ if said < on]
        if weeks:
            yield Reached(id=name, plans=weeks, on=on)
