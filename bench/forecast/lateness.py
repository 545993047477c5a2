"""F6: whether issues of four sites miss their due dates, asked at three times of their life."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from bench.forecast import data
from bench.forecast.goals import LEAST, Finding, share
from tutti.engine.forecast import Lateness
from tutti.engine.forecast.ratios import Floats
from tutti.engine.forecast.scores import Truths, auc, calibration_error

SITES = {"apache": 0.77, "jboss": 0.84, "jira": 0.86, "moodle": 0.91}  # the published random forest, at discussion
ENOUGH = 100  # issues of a site to measure by
WARM = 3  # the first third of a site is learned from and not scored
NAMES = {
    "RemainingDay": "days_left",
    "ProgressTime": "days_open",
    "discussion": "days_discussed",
    "no_comment": "comments",
    "workload": "workload",
    "repetition": "reopened",
    "no_priority_change": "priority_moves",
    "no_des_change": "description_moves",
    "no_fixversion": "release",
    "no_fixversion_change": "release_moves",
    "no_affectversion": "affects",
    "no_issuelink": "links",
    "no_blocking": "blocks",
    "no_blockedby": "waits_for",
    "perofdelay": "late_share",
    "reporterrep": "standing",
}
WORDS = {"priority": "priority", "type": "category", "topic_10": "topic"}


@dataclass(frozen=True, slots=True)
class Asked:
    """An issue when it was asked about; days are ordinals."""

    on: float
    due: float
    facts: dict[str, float | str]
    late: bool


def measure(folder: Path) -> list[Finding]:
    """Every site and time of asking; labels come in on the due date."""
    found, scores = [], {}
    for when in ("discussion", "due", "creation"):
        for site in SITES:
            scores[when, site] = replayed(asked(folder, f"{site}_{when}"))
    for site, published in SITES.items():
        value = auc(*scores["discussion", site])
        found.append(Finding("F6", f"{site}, at discussion: AUC", value, LEAST, published, reference=f"{published}"))
    for when, bound, reference in (
        ("discussion", 0.90, ".885 to .925"),
        ("due", 0.85, ".888"),
        ("creation", 0.55, ".55"),
    ):
        of_sites = [scores[when, site] for site in SITES]
        value = float(np.mean([auc(*each) for each in of_sites]))
        found.append(Finding("F6", f"at {when}: mean AUC", value, LEAST, bound, reference=reference))
        off = float(np.mean([calibration_error(*each) for each in of_sites]))
        found.append(Finding("F6", f"at {when}: calibration error, mean of sites", off, bound=0.03))
    chance = np.random.default_rng(0)
    mixed = shuffled(asked(folder, "apache_discussion"), chance)
    found.append(share("F10", "labels shuffled: AUC of lateness", auc(*replayed(mixed)), 0.47, 0.53))
    return found


def asked(folder: Path, name: str) -> list[Asked]:
    """The issues of one file in the order they were asked about."""
    found = []
    for row in data.rows(folder / "delays", name, needs=("issuekey", "delaydays", "openeddate", *NAMES)):
        try:
            opened = datetime.fromisoformat(row["openeddate"]).toordinal()
            facts: dict[str, float | str] = {ours: float(row[theirs]) for theirs, ours in NAMES.items()}
            late = float(row["delaydays"]) > 0
        except (ValueError, TypeError):
            continue
        facts |= {ours: row[theirs] for theirs, ours in WORDS.items()}
        facts["project"] = row["issuekey"].split("-")[0]
        on = opened + float(row["ProgressTime"])
        found.append(Asked(on, on + float(row["RemainingDay"]), facts, late))
    data.enough(len(found), ENOUGH, name)
    return sorted(found, key=lambda one: one.on)


def replayed(issues: list[Asked]) -> tuple[Floats, Truths]:
    """The chances said and what became of them, after the first third."""
    lateness = Lateness("learned")
    waiting: list[tuple[float, int]] = []
    said = []
    for number, issue in enumerate(issues):
        while waiting and waiting[0][0] < issue.on:
            known = issues[heapq.heappop(waiting)[1]]
            lateness.observe(known.facts, late=known.late)
        said.append(lateness.chance(issue.facts).chance)
        heapq.heappush(waiting, (issue.due, number))
    warm = len(issues) // WARM
    return np.array(said[warm:]), np.array([issue.late for issue in issues[warm:]])


def shuffled(issues: list[Asked], chance: np.random.Generator) -> list[Asked]:
    """The same issues with each other's labels."""
    labels = chance.permutation([issue.late for issue in issues])
    return [Asked(one.on, one.due, one.facts, bool(late)) for one, late in zip(issues, labels, strict=True)]
