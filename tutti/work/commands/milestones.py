"""Milestones: set, moved, reached, and what counts towards them."""

from datetime import date

from tutti.changes.commands import Refused, command
from tutti.kit import clock
from tutti.kit.text import Name
from tutti.people.commands.persons import named
from tutti.people.models import Person, Project
from tutti.work import policy
from tutti.work.commands.tasks import near_enough
from tutti.work.events import (
    MilestoneChanged,
    MilestonePutBack,
    MilestoneReached,
    MilestoneRemoved,
    MilestoneReopened,
    MilestoneSet,
    TaskAimed,
)
from tutti.work.models import Milestone, Task


@command(may=policy.works_in, creates=Milestone)
def set_milestone(project: Project, *, name: Name, due: date, by: Person) -> MilestoneSet:
    """Say by which day a part of a project is to be reached."""
    near_enough(due, "due")
    milestone = Milestone(workspace_id=project.workspace_id, project=project, name=named(name), due=due)
    milestone.save(force_insert=True)
    return MilestoneSet(milestone, project=project, due=due)


@command(may=policy.works_in)
def change_milestone(milestone: Milestone, *, name: Name, due: date, by: Person) -> MilestoneChanged | None:
    """Give a milestone another name or another day."""
    name = named(name)
    if (name, due) == (milestone.name, milestone.due):
        return None
    near_enough(due, "due")
    name_was, due_was, milestone.name, milestone.due = milestone.name, milestone.due, name, due
    milestone.save()
    return MilestoneChanged(milestone, name=name, due=due, name_was=name_was, due_was=due_was)


@command(may=policy.works_in)
def reach_milestone(milestone: Milestone, *, by: Person) -> MilestoneReached | None:
    """Say that a milestone is reached."""
    if milestone.reached_on:
        return None
    milestone.reached_on = clock.today()
    milestone.save()
    return MilestoneReached(milestone, on=milestone.reached_on)


@command(may=policy.works_in)
def reopen_milestone(milestone: Milestone, *, by: Person) -> MilestoneReopened | None:
    """Say that a milestone is not reached yet after all."""
    if not milestone.reached_on:
        return None
    milestone.reached_on = None
    milestone.save()
    return MilestoneReopened(milestone)


@command(may=policy.works_in)
def remove_milestone(milestone: Milestone, *, by: Person) -> MilestoneRemoved | None:
    """Take a milestone out of the project; what counted towards it does so again when it is put back."""
    if milestone.removed:
        return None
    milestone.removed = True
    milestone.save()
    return MilestoneRemoved(milestone)


@command(may=policy.works_in)
def put_back_milestone(milestone: Milestone, *, by: Person) -> MilestonePutBack | None:
    """Have a milestone again that was removed."""
    if not milestone.removed:
        return None
    milestone.removed = False
    milestone.save()
    return MilestonePutBack(milestone)


@command(may=policy.works_in)
def count_towards(task: Task, *, milestone: Milestone | None, by: Person) -> TaskAimed | None:
    """Say towards which milestone of its project a task counts, or towards none."""
    if (milestone and milestone.pk) == task.milestone_id:
        return None
    if milestone and milestone.project_id != task.project_id:
        raise Refused("That milestone belongs to another project: choose one of the task’s own.", field="milestone")
    if milestone and milestone.removed:
        raise Refused(f"The milestone {milestone.name} was removed: choose another.", field="milestone")
    was, task.milestone = task.milestone, milestone
    task.save()
    return TaskAimed(task, milestone=milestone, was=was)
