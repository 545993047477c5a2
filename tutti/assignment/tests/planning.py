"""What the tests of plans have in common: ask, let the planner work, look at the moves."""

from datetime import timedelta

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Move, Plan
from tutti.assignment.planner import solve_due
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.work import commands as work
from tutti.work.models import Task


def backlog(office: Office, *titles: str) -> Plan:
    """A plan for tasks nobody has yet, worked out; each needs Design, which only Bob has."""
    for title in titles:
        office.task(title, skills={office.design: 3}, effort=120)
    return solved(assignment.plan_backlog(office.launch, by=office.ann).plan)


def balance(office: Office) -> Plan:
    """A plan that relieves Bob, on whom everything lies, worked out."""
    for n in range(6):
        given(office, f"Poster {n}")
    return solved(assignment.balance_project(office.launch, by=office.ann).plan)


def given(office: Office, title: str, project: Project | None = None, to: Person | None = None) -> Task:
    """A task of 20 hours due in ten days (Bob's, in Launch) that may be moved; a few of them are too many."""
    task = office.task(title, project, effort=1200, due=clock.today() + timedelta(days=10))
    work.assign_as_proposed(task, to=to or office.bob, by=office.ann)
    return task


def solved(plan: Plan) -> Plan:
    solve_due()
    plan.refresh_from_db()
    return plan


def moves_of(plan: Plan) -> list[Move]:
    return list(Move.objects.filter(plan=plan).order_by("task__number"))
