"""A forecast with all that stands beside it, as it is kept: steps, causes, and the finished tasks most alike."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from tutti.engine import forecast as engine
from tutti.forecast.ahead import Ahead, Horizon
from tutti.forecast.ahead.outlooks import examples_of, steps_of
from tutti.forecast.models import Issued
from tutti.forecast.past import Past
from tutti.people.models import Project

CAUSES = 6
FINE = 6
"""Decimals that are kept: reasons still add up within a millionth."""


def issued_of(
    past: Past, now: datetime, project: Project, *, ahead: Ahead | None = None, horizon: Horizon | None = None
) -> Iterator[Issued]:
    """What was foreseen, to be kept until its label comes."""
    common = {"workspace_id": project.workspace_id, "project": project, "at": now}
    if ahead is not None:
        course = past.courses[ahead.task]
        yield Issued(
            **common, task_id=UUID(ahead.task), version=engine.VERSION, mode=past.mode, estimate=ahead.estimate,
            quantiles=[round(one, FINE) for one in ahead.quantiles],
            late=round(ahead.chance.late, 4) if ahead.chance else None, due=course.due,
            reasons=_reasons(past, ahead, now),
        )  # fmt: skip
    if horizon is not None and horizon.dates:
        days = [one and (one - now.date()).days for one in horizon.dates]
        yield Issued(**common, version=engine.VERSION, mode=past.mode, quantiles=days, due=horizon.due)


def _reasons(past: Past, ahead: Ahead, now: datetime) -> dict[str, Any]:
    course = past.courses[ahead.task]
    steps, says, trust = steps_of(past, course, now.date())
    found: dict[str, Any] = {
        "says": says,
        "trust": trust,
        "steps": [{"factor": s.factor, "says": s.says, "shift": round(s.shift, FINE), "count": s.count} for s in steps],
        "examples": [
            {"task_id": one.task, "estimate": one.estimate, "actual": round(one.actual)}
            for one in examples_of(past, course)
        ],
    }
    if (chance := ahead.chance) is not None:
        shown, rest = chance.reasons[:CAUSES], chance.reasons[CAUSES:]
        causes = [{"code": w.code, "says": w.says, "helps": w.helps, "adds": round(w.adds, FINE)} for w in shown]
        found |= {"start": round(chance.start + sum(w.adds for w in rest), FINE), "causes": causes}
    return found
