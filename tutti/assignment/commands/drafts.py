"""What if: drafts on supposed facts.  Nothing changes anywhere, and only who drafts sees them."""

from datetime import date

from tutti.assignment import policy
from tutti.assignment.commands.plans import new_plan
from tutti.assignment.events import PlanAsked, PlanForgot, PlanSupposed
from tutti.assignment.models import Job, Plan
from tutti.assignment.models.plans import Supposition
from tutti.changes.commands import Refused, command
from tutti.kit import clock
from tutti.kit.text import Name, tidy
from tutti.people.commands.hours import Week
from tutti.people.models import Person, Project, Skill
from tutti.people.register import obey
from tutti.work.commands.tasks import Level
from tutti.work.models import Task

AT_MOST = 20  # suppositions in one draft
DAY = 24 * 60


@command(may=policy.works_in)
def suppose(project: Project, *, name: Name, by: Person) -> PlanAsked:
    """Begin a draft of a project: first on the facts as they are, then on what you suppose.  Only you see it."""
    obey("plan", project.workspace_id)
    return new_plan("whatif", name=tidy(name), project=project, home=f"me:{by.pk}", by=by)


@command(may=policy.handles)
def suppose_absence(plan: Plan, *, person: Person, start: date, end: date, by: Person) -> PlanSupposed:
    """Suppose in a draft that somebody is away from one day to another, both included."""
    if start > end:
        raise Refused("An absence cannot end before it starts.", field="end")
    return _suppose(
        plan,
        {
            "number": _next(plan),
            "kind": "absence",
            "person_id": str(person.pk),
            "start": start.isoformat(),
            "end": end.isoformat(),
        },
    )


@command(may=policy.handles)
def suppose_hire(
    plan: Plan,
    *,
    name: Name,
    minutes: Week,
    skills: dict[Skill, Level] = {},  # noqa: B006 - never written to
    by: Person,
) -> PlanSupposed:
    """Suppose in a draft that somebody joins who works so many minutes on each weekday, Monday first."""
    if len(minutes) != 7 or not all(0 <= each <= DAY for each in minutes):
        raise Refused("Give the minutes of seven days, Monday first, each from 0 to 1,440.", field="minutes")
    levels = {str(skill.pk): level for skill, level in skills.items()}
    return _suppose(
        plan,
        {
            "number": _next(plan),
            "kind": "hire",
            "id": f"new-{_next(plan)}",
            "name": tidy(name),
            "minutes": minutes,
            "skills": levels,
        },
    )


@command(may=policy.handles)
def suppose_due(plan: Plan, *, task: Task, due: date | None, by: Person) -> PlanSupposed:
    """Suppose in a draft that a task is due on another day, or on none."""
    _in_its_project(task, plan)
    return _suppose(
        plan, {"number": _next(plan), "kind": "due", "task_id": str(task.pk), "due": due.isoformat() if due else None}
    )


@command(may=policy.handles)
def suppose_dropped(plan: Plan, *, task: Task, by: Person) -> PlanSupposed:
    """Suppose in a draft that a task is dropped."""
    _in_its_project(task, plan)
    return _suppose(plan, {"number": _next(plan), "kind": "dropped", "task_id": str(task.pk)})


@command(may=policy.handles)
def forget(plan: Plan, *, number: int, by: Person) -> PlanForgot | None:
    """Take one supposition out of a draft."""
    left = [each for each in plan.supposed if each["number"] != number]
    if len(left) == len(plan.supposed):
        return None
    _work_out(plan, left)
    return PlanForgot(plan, number=number)


def _suppose(plan: Plan, facts: Supposition) -> PlanSupposed:
    if plan.aim != "whatif":
        raise Refused("This plan is about facts: begin a draft to suppose something.")
    if len(plan.supposed) >= AT_MOST:
        raise Refused(f"A draft holds at most {AT_MOST} suppositions: take one out first.")
    _work_out(plan, [*plan.supposed, facts])
    return PlanSupposed(plan, number=facts["number"], kind=facts["kind"])


def _next(plan: Plan) -> int:
    return 1 + max((each["number"] for each in plan.supposed), default=0)


def _work_out(plan: Plan, supposed: list[Supposition]) -> None:
    """Ask anew; what is being worked out on the facts before is let go."""
    obey("plan", plan.workspace_id)
    plan.supposed, plan.state, plan.problem = supposed, "waiting", ""
    plan.save()
    Job.objects.update_or_create(plan=plan, defaults={"due_at": clock.now(), "tries": 0})


def _in_its_project(task: Task, plan: Plan) -> None:
    if task.project_id != plan.project_id:
        raise Refused(f"“{task}” belongs to another project than this draft.", field="task")
