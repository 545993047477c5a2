"""What may be known of a task when it is asked whether it will be late; the names are those of the engine."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tutti.forecast.past.dues import end_of

if TYPE_CHECKING:
    from tutti.forecast.past.courses import Course
    from tutti.forecast.past.past import Past

DAY = timedelta(days=1)


def facts_of(past: Past, course: Course, at: datetime) -> dict[str, float | str]:
    """The facts, all of them from the log."""
    known: dict[str, float | str] = {
        "days_open": round(max((at - course.created_at) / DAY, 0), 1),
        "comments": course.comments,
        "reopened": course.reopened,
        "priority": course.priority,
        "priority_moves": course.priority_moves,
        "description_moves": course.description_moves,
        "due_moves": course.due_moves,
        "blocks": _open(past, past.blocks.get(course.id)),
        "waits_for": _open(past, past.waits_for.get(course.id)),
        "project": course.project,
    }
    if course.due is not None:
        left = (end_of(course.due, past.calendars.zone(course.assignee)) - at) / DAY
        known["days_left"] = round(left, 1)
    if course.label is not None:
        known["category"] = course.label
    if course.estimate is not None:
        known["estimate"] = course.estimate
    if course.assignee is None:
        known["unassigned"] = 1
    else:
        known["workload"] = len(past.plates[course.assignee] - {course.id})
        if past.mode == "learned" and any(record := past.kept_and_missed[course.assignee]):
            known["late_share"] = record[1] / sum(record)
    return known


def _open(past: Past, tasks: set[str] | None) -> int:
    return sum(one in past.courses and past.courses[one].is_open for one in tasks or ())
