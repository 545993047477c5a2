"""Helping somebody with a task that is a level beyond them."""

from tutti.assignment import policy
from tutti.assignment.events import MentoringBegun, MentoringEnded, MentoringLapsed, MentoringWentOn
from tutti.assignment.models import Mentoring
from tutti.changes.commands import Refused, command, consequence
from tutti.people.models import Person
from tutti.people.standing import standing_of
from tutti.work.models import Task


@command(may=policy.works_in)
def help_with(task: Task, *, by: Person) -> MentoringBegun | None:
    """Help whoever answers for a task as their mentor: plans keep a part of your time free for it."""
    return begin_mentoring(task, mentor=by, by=by)


@consequence
def begin_mentoring(task: Task, *, mentor: Person, by: Person | None) -> MentoringBegun | None:
    """Somebody helps who has the task now."""
    person = task.assignee
    if person is None or task.away or task.done_at:
        raise Refused(f"“{task}” has nobody at work on it who could be helped.")
    if person.pk == mentor.pk:
        raise Refused(f"“{task}” is {mentor.name}’s own: somebody else can help with it.")
    row = Mentoring.objects.filter(task=task).first() or Mentoring(workspace_id=task.workspace_id, task=task)
    now = (person.pk, mentor.pk, task.project_id, False)
    if (row.person_id, row.mentor_id, row.project_id, row.ended) == now:
        return None
    row.person, row.mentor, row.project_id, row.ended = person, mentor, task.project_id, False
    row.save()
    return MentoringBegun(row, task=task, person=person, mentor=mentor)


@command(may=policy.cares)
def end_mentoring(mentoring: Mentoring, *, by: Person) -> MentoringEnded | None:
    """No longer help, or be helped, with a task; leads may say so too.  This is never held against anybody."""
    if mentoring.ended:
        return None
    mentoring.ended = True
    mentoring.save()
    return MentoringEnded(mentoring, task=mentoring.task, mentor=mentoring.mentor)


@command(may=policy.cares)
def go_on_mentoring(mentoring: Mentoring, *, by: Person) -> MentoringWentOn | None:
    """Help again as before, as long as the task is still with the same person."""
    if not mentoring.ended:
        return None
    task, mentor = mentoring.task, mentoring.mentor
    if task.assignee_id != mentoring.person_id or task.project_id != mentoring.project_id:
        raise Refused(f"“{task}” has changed hands since: whoever would help now can say so on the task.")
    if not standing_of(task.workspace_id, mentor.pk).works_in(task.project_id):
        raise Refused(f"{mentor.name} no longer works in {task.project}.")
    mentoring.ended = False
    mentoring.save()
    return MentoringWentOn(mentoring, task=task, mentor=mentor)


@consequence
def lapse_mentoring(mentoring: Mentoring, *, by: Person | None) -> MentoringLapsed | None:
    """The task is with somebody else now."""
    if mentoring.ended:
        return None
    mentoring.ended = True
    mentoring.save()
    return MentoringLapsed(mentoring, task=mentoring.task)
