"""The register of risks: what may happen, how likely and how bad it is, who watches it and what is done about it."""

from typing import Annotated, Literal

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.forecast import policy
from tutti.forecast.events import (
    RiskAnswered,
    RiskClosed,
    RiskHandedOver,
    RiskRaised,
    RiskRated,
    RiskRealised,
    RiskReopened,
    RiskReworded,
    RiskWithdrawn,
)
from tutti.forecast.models import Risk
from tutti.kit import clock
from tutti.kit.text import Line, Title, tidy
from tutti.people.models import Person, Project
from tutti.work.models import Task

Grade = Annotated[int, Meta(ge=1, le=5)]
Answer = Literal["avoid", "reduce", "transfer", "accept"]


@command(may=policy.works_in, creates=Risk)
def raise_risk(
    project: Project,
    *,
    title: Title,
    by: Person,
    probability: Grade = 3,
    impact: Grade = 3,
    owner: Person | None = None,
    task: Task | None = None,
) -> RiskRaised:
    """Write down what may happen to a project: how likely it is and how bad it would be, each from 1 to 5."""
    if owner:
        _must_be_in(project, owner)
    if task and task.project_id != project.pk:
        raise Refused("That task belongs to another project: choose one of this project’s own.", field="task")
    risk = Risk(
        workspace_id=project.workspace_id, project=project, title=_said(title), probability=probability, impact=impact,
        owner=owner, task=task, raised_at=clock.now(), raised_by=by,
    )  # fmt: skip
    risk.save(force_insert=True)
    return RiskRaised(risk, project=project, probability=probability, impact=impact)


@command(may=policy.works_in)
def reword_risk(risk: Risk, *, title: Title, by: Person) -> RiskReworded | None:
    """Say in other words what may happen."""
    title = _said(title)
    if title == risk.title:
        return None
    was, risk.title = risk.title, title
    risk.save()
    return RiskReworded(risk, title=title, was=was)


@command(may=policy.works_in)
def rate_risk(risk: Risk, *, probability: Grade, impact: Grade, by: Person) -> RiskRated | None:
    """Say how likely it is and how bad it would be, each from 1 to 5."""
    if (probability, impact) == (risk.probability, risk.impact):
        return None
    was = (risk.probability, risk.impact)
    risk.probability, risk.impact = probability, impact
    risk.save()
    return RiskRated(risk, probability=probability, impact=impact, probability_was=was[0], impact_was=was[1])


@command(may=policy.works_in)
def hand_over_risk(risk: Risk, *, to: Person | None, by: Person) -> RiskHandedOver | None:
    """Say who watches a risk and sees to its answer, or that nobody does."""
    if (to and to.pk) == risk.owner_id:
        return None
    if to:
        _must_be_in(risk.project, to, "to")
    was, risk.owner = risk.owner, to
    risk.save()
    return RiskHandedOver(risk, to=to, was=was)


@command(may=policy.works_in)
def answer_risk(risk: Risk, *, answer: Answer | None, by: Person, plan: Line = "") -> RiskAnswered | None:
    """Say what is done about it: avoid, reduce, transfer it to somebody who can bear it, or accept it; and how."""
    plan = tidy(plan)
    if (answer, plan) == (risk.answer, risk.plan):
        return None
    was = (risk.answer, risk.plan)
    risk.answer, risk.plan = answer, plan
    risk.save()
    return RiskAnswered(risk, answer=answer, plan=plan, answer_was=was[0], plan_was=was[1])


@command(may=policy.works_in)
def close_risk(risk: Risk, *, by: Person) -> RiskClosed | None:
    """Say that it cannot happen any more."""
    return RiskClosed(risk) if _became(risk, "closed") else None


@command(may=policy.works_in)
def realise_risk(risk: Risk, *, by: Person) -> RiskRealised | None:
    """Say that what was feared has happened."""
    return RiskRealised(risk) if _became(risk, "realised") else None


@command(may=policy.works_in)
def reopen_risk(risk: Risk, *, by: Person) -> RiskReopened | None:
    """Say that it may happen after all, or again."""
    was = risk.state
    return RiskReopened(risk, was=was) if _became(risk, "open") else None


@command(may=policy.works_in)
def withdraw_risk(risk: Risk, *, by: Person) -> RiskWithdrawn | None:
    """Take a risk off the register as if nobody had raised it; reopening brings it back."""
    return RiskWithdrawn(risk) if _became(risk, "withdrawn") else None


def _became(risk: Risk, state: str) -> bool:
    if risk.state == state:
        return False
    risk.state = state
    risk.save()
    return True


def _said(title: str) -> str:
    if not (said := tidy(title)):
        raise Refused("Say in a few words what may happen.", field="title")
    return said


def _must_be_in(project: Project, person: Person, field: str = "owner") -> None:
    if not policy.works_in(person, project):
        raise Refused(
            f"{person.name} does not work in {project.name}: let them in first, or choose another.", field=field
        )
