"""How good forecasts were here: each beside what came of it, a simpler forecast, and an alarm when work changed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from math import log, sqrt
from statistics import fmean
from typing import Any
from uuid import UUID

import numpy as np

from tutti.engine.forecast.scores import auc
from tutti.forecast.models import Issued
from tutti.forecast.past import Outcome, Past, Tried
from tutti.forecast.past.courses import Begun, tried
from tutti.forecast.past.dues import end_of

ENOUGH = 10
LATELY = 30
ALARM = 2.5  # standard errors between the last outcomes and those before
FINE = 4
BINS = 5
WITHIN = (0.1, 0.9)
VERDICTS = {
    "few": "Only {count} forecasts met their outcome so far (10 are needed): do not rely on them yet.",
    "good": "Of {count} tasks, {held} % took as long as the range of 80 of 100 said. You can plan with these ranges.",
    "fair": "Of {count} tasks, {held} % took as long as the range of 80 of 100 said. Take the ranges as rough.",
    "poor": "Of {count} tasks, {held} % fell into the range of 80 of 100, and simply taking the last hundred tasks as "
    "they were would have been as good. Do not trust these ranges here.",
    "drifting": "The last {lately} tasks went differently from those before. Do not trust these ranges until they have "
    "caught up.",
}


def hindsight_of(past: Past, workspace_id: UUID, now: datetime) -> dict[str, Any]:
    """How good the forecasts of a workspace were, as its row keeps it."""
    replayed = sorted(past.tried.values(), key=lambda one: (one.on, one.task))
    stored = _stored(past, workspace_id)
    all_ = [stored.get(one.task, one) for one in replayed]
    efforts = _efforts(all_, len(stored)) if all_ else None
    verdict = _verdict(efforts, len(all_))
    says = VERDICTS[verdict].format(
        count=len(all_), held=round(100 * efforts["held"]) if efforts else 0, lately=min(LATELY, len(all_))
    )
    return {
        "outcomes": len(past.outcomes),
        "efforts": efforts,
        "lates": _lates(past),
        "verdict": verdict,
        "says": says,
    }


def _stored(past: Past, workspace_id: UUID) -> dict[str, Tried]:
    """Of each finished task the forecast that stood when it was begun, where one was issued; the last one counts."""
    found: dict[str, Tried] = {}
    scored = Issued.objects.filter(workspace_id=workspace_id, scored_at__isnull=False, task__isnull=False)
    for task_id, at, score in scored.order_by("at", "pk").values_list("task_id", "at", "score"):
        task, known = str(task_id), past.tried.get(str(task_id))
        begun = past.courses[task].begun if task in past.courses else None
        if known and begun and at <= begun.at and score.get("rank") is not None:
            found[task] = Tried(
                task, known.on, known.outcomes, score["rank"], score["loss"], known.usual, score["word"]
            )
    return found


def _efforts(all_: list[Tried], issued: int) -> dict[str, Any]:
    ranks = [one.rank for one in all_]
    pairs = [(one.loss, one.usual) for one in all_ if one.usual is not None]
    lately, before = all_[-LATELY:], all_[:-LATELY]
    return {
        "count": len(all_),
        "issued": issued,
        "held": round(fmean(WITHIN[0] <= rank <= WITHIN[1] for rank in ranks), FINE),
        "loss": round(fmean(loss for loss, _ in pairs), FINE) if pairs else 0.0,
        "usual": round(fmean(usual for _, usual in pairs), FINE) if pairs else 0.0,
        "word": round(fmean(one.word for one in all_), FINE),
        "ranks": np.bincount([min(int(rank * 10), 9) for rank in ranks], minlength=10).tolist(),
        "before": round(fmean(one.rank > 0.5 for one in before), FINE) if before else 0.5,
        "lately": round(fmean(one.rank > 0.5 for one in lately), FINE),
    }


def _verdict(efforts: dict[str, Any] | None, count: int) -> str:
    if efforts is None or count < ENOUGH:
        return "few"
    if _drifts(efforts, count):
        return "drifting"
    if count >= LATELY and efforts["loss"] > 1.05 * efforts["usual"]:
        return "poor"
    expected, error = WITHIN[1] - WITHIN[0], sqrt(0.16 / count)
    return "good" if abs(efforts["held"] - expected) <= max(2 * error, 0.06) and count >= LATELY else "fair"


def _drifts(efforts: dict[str, Any], count: int) -> bool:
    """Whether the last outcomes lie elsewhere within their forecasts than those before (two proportions)."""
    if count < 2 * LATELY:
        return False
    before, lately, old = efforts["before"], efforts["lately"], count - LATELY
    pooled = (before * old + lately * LATELY) / count
    error = sqrt(max(pooled * (1 - pooled), 1e-9) * (1 / old + 1 / LATELY))
    return bool(abs(lately - before) / error > ALARM)


def _lates(past: Past) -> dict[str, Any] | None:
    """Chances to miss a due date beside what came, from when there were enough due dates on."""
    said = [one for one in past.foretold if one.due_dates >= ENOUGH]
    if not said:
        return None
    chances, late = np.array([one.chance for one in said]), np.array([one.late for one in said])
    bins = [
        {
            "said": round(float(chances[part].mean()), FINE),
            "came": round(float(late[part].mean()), FINE),
            "count": len(part),
        }
        for part in np.array_split(np.argsort(chances, kind="stable"), min(BINS, len(said)))
    ]
    ranked = auc(chances, late)
    off = sum(abs(one["said"] - one["came"]) * one["count"] for one in bins) / len(said)
    return {
        "count": len(said),
        "bins": bins,
        "off": round(off, FINE),
        "auc": None if ranked != ranked else round(ranked, 3),
    }


def scored(past: Past, workspace_id: UUID, settled: set[str], now: datetime) -> Iterator[Issued]:
    """The forecasts of tasks that were done, with their scores; of tasks that were reopened, without them again."""
    ids = [UUID(one) for one in settled]
    for row in Issued.objects.filter(workspace_id=workspace_id, task__in=ids):
        course = past.courses[str(row.task_id)]
        if course.done_at is None:
            row.scored_at, row.score = None, None
        else:
            late = None if row.due is None else course.done_at > end_of(row.due, past.calendars.zone(course.assignee))
            row.scored_at, row.score = now, {"late": late, **_of_effort(row, past.outcomes.get(course.id))}
        yield row


def _of_effort(row: Issued, outcome: Outcome | None) -> dict[str, Any]:
    if outcome is None or not row.estimate:
        return {"rank": None}
    begun = Begun(row.at, round(row.estimate), None, np.array(row.quantiles))
    score = tried(outcome.task, outcome.on, begun, outcome.actual / row.estimate)
    assert score is not None
    return {
        "actual": round(outcome.actual),
        "rank": round(score.rank, FINE),
        "loss": round(score.loss, FINE),
        "word": round(score.word, FINE),
    }


def leanings_of(past: Past) -> dict[str, dict[str, Any]]:
    """How the estimates of each person turned out."""
    mine: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in past.outcomes.values():
        if outcome.estimator is not None:
            mine[outcome.estimator].append(outcome)
    return {person: _leaning(some) for person, some in mine.items()}


def _leaning(outcomes: list[Outcome]) -> dict[str, Any]:
    newest = sorted(outcomes, key=lambda one: (one.on, one.task), reverse=True)
    low, middle, high = np.exp(np.quantile([log(one.actual / one.estimate) for one in outcomes], (0.25, 0.5, 0.75)))
    return {
        "count": len(outcomes),
        "middle": round(float(middle), FINE),
        "low": round(float(low), FINE),
        "high": round(float(high), FINE),
        "latest": newest[0].on,
        "tasks": [[one.task, one.estimate, round(one.actual)] for one in newest[:20]],
    }
