"""F1 to F3: how long tasks take, in new workspaces, in running ones, and in one company over years."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bench.forecast import data
from bench.forecast.goals import LEAST, Finding, share
from bench.forecast.replay import Scored, scored
from tutti.engine.forecast import Experience
from tutti.engine.forecast.scores import auc, calibration_error

COLD = {10: 0.80, 50: 0.80, 200: 0.84, 2000: 0.86}
ENOUGH = 200  # tasks to measure by
LIKE = "evidence-based scheduling = 1; prototype "


def measure(folder: Path) -> list[Finding]:
    """Learned mode throughout, as evidence-based scheduling knows people too; plain mode is named beside it."""
    several, company = data.cesaw(folder), data.sip(folder)
    data.enough(sum(len(tasks) for tasks in several.values()), ENOUGH, "cesaw")
    data.enough(len(company), ENOUGH, "sip")
    spaces = {name: scored(tasks, Experience("learned")) for name, tasks in several.items()}
    known, plain = scored(company, Experience("learned")), scored(company, Experience("plain"))
    return [*_cold({**spaces, "sip": known}), *_running(spaces), *_company(known, plain)]


def _cold(spaces: dict[str, list[Scored]]) -> list[Finding]:
    prototype = dict(zip(COLD, (".835", ".838", ".881", ".897"), strict=True))
    found = []
    for count, bound in COLD.items():
        near = {name: _near(all_, count) for name, all_ in spaces.items()}
        ratios = {name: _against(part) for name, part in near.items() if part}
        value = float(np.mean(list(ratios.values()))) if ratios else None
        better = sum(ratio < 1 for ratio in ratios.values())
        note = f"better in {better} of {len(ratios)} workspaces"
        says = f"cold start: CRPS / EBS at {count // 2:,} to {count * 2:,} finished tasks, mean of workspaces"
        found.append(Finding("F1", says, value, bound=bound, reference=LIKE + prototype[count], note=note))
    return found


def _near(all_: list[Scored], count: int) -> list[Scored]:
    return [one for one in all_ if count / 2 <= one.known <= count * 2]


def _running(spaces: dict[str, list[Scored]]) -> list[Finding]:
    all_ = [one for found in spaces.values() for one in found]
    chances, over = _chances(all_)
    others = np.array([one.ebs_over for one in all_])
    return [
        Finding("F2", "CESAW: CRPS / EBS", _against(all_), bound=0.85, reference=LIKE + ".898"),
        Finding(
            "F2",
            "CESAW: AUC of going over",
            auc(chances, over),
            LEAST,
            0.78,
            reference=f"EBS {auc(others, over):.3f}; prototype .746",
        ),
        Finding("F2", "CESAW: calibration error", calibration_error(chances, over), bound=0.02, reference=".045"),
        share("F2", "CESAW: 80 % interval covers", _covered(all_), 0.78, 0.82),
    ]


def _company(all_: list[Scored], plain: list[Scored]) -> list[Finding]:
    chances, over = _chances(all_)
    others = np.array([one.ebs_over for one in all_])
    halves: dict[tuple[int, int], list[Scored]] = {}
    for one in all_:
        halves.setdefault((one.done.began.year, (one.done.began.month - 1) // 6), []).append(one)
    covers = [_covered(part) for part in halves.values() if len(part) >= 50] or [_covered(all_)]
    worst = max(covers, key=lambda cover: abs(cover - 0.8))
    in_plain = f"plain mode {_against(plain):.3f}"
    reference = f"EBS {auc(others, over):.3f}; prototype .667"
    return [
        Finding("F3", "SiP: CRPS / EBS", _against(all_), bound=0.86, reference=LIKE + ".885", note=in_plain),
        Finding("F3", "SiP: AUC of going over", auc(chances, over), LEAST, 0.70, reference=reference),
        share("F3", "SiP: 80 % interval, worst half-year", worst, 0.76, 0.84, f"of {len(covers)} half-years"),
    ]


def _chances(all_: list[Scored]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([one.forecast.ratios.over for one in all_]), np.array([one.over for one in all_])


def _against(all_: list[Scored]) -> float:
    return sum(one.off for one in all_) / max(sum(one.ebs_off for one in all_), 1e-12)


def _covered(all_: list[Scored]) -> float:
    inside = [
        low * (1 - 1e-9) <= one.done.actual <= high * (1 + 1e-9)
        for one in all_
        for low, high in [one.forecast.quantiles([0.1, 0.9])]
    ]
    return float(np.mean(inside))
