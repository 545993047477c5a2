"""Whom a person asks when they object, and whether a task can change hands."""

from collections.abc import Iterator

from tutti.changes.models import Change
from tutti.people.models import Ability, Person, Skill
from tutti.people.standing import standing_of
from tutti.work.models import Task
from tutti.work.queries import key_of


def who_answers(task: Task, *, asker: Person) -> Person | None:
    """Who answers an objection: a lead of the task's project (who gave it, if they lead), else who gave it, else who
    runs the workspace and works there.  Never the asker; None when there is nobody else."""
    return next((one for one in _in_charge(task) if one.pk != asker.pk and works_there(one, task)), None)


def _in_charge(task: Task) -> Iterator[Person]:
    active = Person.objects.filter(workspace_id=task.workspace_id, status="active")
    gave = list(active.filter(pk=_who_gave(task)))
    leads = list(active.filter(memberships__project=task.project_id, memberships__role="lead").order_by("pk"))
    yield from (one for one in gave if one in leads)
    yield from leads
    yield from gave
    yield from active.filter(role__in=["owner", "admin"]).order_by("pk")


def _who_gave(task: Task) -> object:
    given = Change.objects.filter(workspace_id=task.workspace_id, subject_id=task.pk, verb="task.assigned")
    last = given.order_by("-seq").values_list("by_id", flat=True).first()
    return last or task.created_by_id


def works_there(person: Person, task: Task) -> bool:
    """Whether somebody works in a task's project, and so may do it or give it out."""
    return standing_of(task.workspace_id, person.pk).works_in(task.project_id)


def why_not_theirs(task: Task, person: Person) -> str | None:
    """Why a task cannot go to somebody who would take it, as a sentence; None when it can."""
    if task.away:
        return f"“{task}” is put away: bring it back first."
    if task.done_at:
        return f"“{task}” is done: there is nothing left to give."
    if person.status != "active" or not works_there(person, task):
        return f"{person.name} does not work in the project of {key_of(task)}: a lead can let them in."
    if lacks := _lacks(task, person):
        return f"{key_of(task)} needs {lacks}, and {person.name} has not said to know that."
    return None


def _lacks(task: Task, person: Person) -> str:
    """The skills a task needs and the person has not, each with its level."""
    if not task.skills:
        return ""
    known = dict(Ability.objects.filter(person=person).values_list("skill_id", "level"))
    names = dict(
        Skill.objects.filter(workspace_id=task.workspace_id, pk__in=list(task.skills)).values_list("pk", "name")
    )
    missing = sorted((names[pk], need) for pk in names if known.get(pk, 0) < (need := task.skills[str(pk)]))
    return ", ".join(f"{name} {level}" for name, level in missing)
