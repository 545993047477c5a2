"""What a replay says: `tutti policy-replay` and the door for the screen give the same words."""

from uuid import UUID

import msgspec
from django.http import HttpRequest

from tutti.assignment.models.plans import Sliders
from tutti.assignment.queries import policy_of
from tutti.assignment.queries.replay import CANNOT, replay
from tutti.changes.commands import Forbidden, Refused, Unseen
from tutti.engine.paired import Paired
from tutti.kit.doors import door
from tutti.people.models import Person, Project
from tutti.people.register import obey
from tutti.work.policy import leads

MOST_WEEKS = 26


class Difference(msgspec.Struct):
    """A measure under both policies; `low` to `high` is the 95 % interval of the difference, null on too few weeks."""

    measure: str
    one: float
    other: float
    difference: float
    low: float | None
    high: float | None
    says: str


class Replayed(msgspec.Struct):
    """Past weeks under two policies, and what such a replay cannot tell."""

    weeks: int
    tasks: int
    differences: list[Difference]
    cannot: list[str]


_SLIDERS = {"type": "string", "description": "speed,balance,growth,stability, each 0 to 2"}


@door(
    "GET",
    "projects/<uuid:project_id>/policy-replay",
    answers=Replayed,
    query=(("one", _SLIDERS), ("other", _SLIDERS), ("weeks", {"type": "integer", "minimum": 1, "maximum": MOST_WEEKS})),
)
def policy_replay(by: Person, request: HttpRequest, project_id: UUID) -> Replayed:
    """Plan a project's past weeks again under two policies and compare; for those who lead it."""
    project: Project | None = Project.objects.filter(workspace_id=by.workspace_id, pk=project_id).first()
    if project is None or project.scope not in by.scopes:
        raise Unseen("There is no such project, or you may not see it.")
    if not leads(by, project):
        raise Forbidden("This compares how work is given out here: ask a lead or an administrator.")
    obey("plan", by.workspace_id)
    now = policy_of(by.workspace_id)
    weeks = request.GET.get("weeks", "12")
    if not weeks.isdecimal() or not 1 <= int(weeks) <= MOST_WEEKS:
        raise Refused(f"Ask for 1 to {MOST_WEEKS} weeks.", field="weeks")
    one, other = (sliders(request.GET.get(name, ""), name, now) for name in ("one", "other"))
    return replayed(project, one, other, int(weeks))


def replayed(project: Project, one: Sliders, other: Sliders, weeks: int) -> Replayed:
    """The comparison in plain words."""
    found = replay(project, one, other, weeks)
    told = [_told(name, pair) for name, pair in found.differences.items()]
    return Replayed(found.weeks, found.tasks, told, list(CANNOT))


def sliders(words: str, field: str, usual: Sliders) -> Sliders:
    """Four numbers as people write them; nothing said means as it is now."""
    if not words:
        return usual
    try:
        speed, balance, growth, stability = (float(word) for word in words.split(","))
    except ValueError:
        raise Refused("Write four numbers: speed,balance,growth,stability.", field=field) from None
    if not all(0 <= each <= 2 for each in (speed, balance, growth, stability)):
        raise Refused("Each slider stands between 0 and 2.", field=field)
    return {"speed": speed, "balance": balance, "growth": growth, "stability": stability}


def _told(name: str, pair: Paired) -> Difference:
    if pair.low is None or pair.high is None:
        says = "Too few weeks to tell."
    elif pair.low <= 0 <= pair.high:
        says = "No difference beyond chance."
    else:
        says = "Less, so better, under the first." if pair.high < 0 else "Less, so better, under the second."
    return Difference(name, pair.one, pair.other, pair.difference, pair.low, pair.high, says)
