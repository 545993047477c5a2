"""Asking for suggestions, accepting them, setting them aside."""

from collections.abc import Iterable, Sequence
from typing import Any

from tutti.assignment import policy
from tutti.assignment.commands.mentorings import begin_mentoring
from tutti.assignment.events import (
    ProjectSuggestionsAccepted,
    ProjectSuggestionsMade,
    ProjectSuggestionsReopened,
    SuggestionAccepted,
    SuggestionDismissed,
    SuggestionMade,
    SuggestionReopened,
)
from tutti.assignment.models import Suggestion
from tutti.assignment.queries import names_in, no_help, policy_of, snapshot_of, sound, unassigned, weights_of
from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.people.register import obey
from tutti.work import commands as work
from tutti.work.models import Task

RESULT = ("choices", "flip", "why_none", "notes", "version", "made_at")


@command(may=policy.works_in, creates=Suggestion)
def suggest(task: Task, *, by: Person) -> SuggestionMade:
    """Ask who could do a task: people with reasons, and what would change the answer.  Asking again looks anew."""
    obey("suggest", task.workspace_id)
    if hindrance := _hindrance(task):
        raise Refused(hindrance, field="task")
    snapshot, wrong = sound(snapshot_of(task.project, [task]))
    if str(task.pk) in wrong:
        raise Refused(f"“{task}” cannot be planned: {wrong[str(task.pk)]}", field="task")
    weights = weights_of(policy_of(task.workspace_id))
    [suggestion] = _store([task], engine.propose(snapshot, weights), task.project)
    return SuggestionMade(suggestion, task=task, people=_chosen(suggestion), version=suggestion.version)


@command(may=policy.works_in)
def suggest_all(project: Project, *, by: Person) -> ProjectSuggestionsMade:
    """Ask who could do each unassigned task of a project (the 300 most urgent), so that the answers fit together."""
    obey("suggest", project.workspace_id)
    tasks = unassigned(project)
    if not tasks:
        raise Refused("Every open task here has somebody who answers for it: there is nothing to suggest.")
    snapshot, wrong = sound(snapshot_of(project, tasks))
    proposals = engine.propose(snapshot, weights_of(policy_of(project.workspace_id)))
    suggestions = _store([task for task in tasks if str(task.pk) not in wrong], proposals, project)
    return ProjectSuggestionsMade(project, suggestions=suggestions, version=engine.VERSION)


@command(may=policy.works_in)
def accept(suggestion: Suggestion, *, person: Person | None = None, by: Person) -> SuggestionAccepted:
    """Give the task to the first person suggested, or to another one of the list."""
    if suggestion.state != "open":
        raise Refused(f"The suggestion for “{suggestion.task}” is no longer open: ask for a new one.")
    if hindrance := _hindrance(suggestion.task):
        raise Refused(hindrance)
    chosen = person or _first(suggestion)
    if str(chosen.pk) not in {choice["person_id"] for choice in suggestion.choices}:
        raise Refused(f"{chosen.name} was not suggested: assign the task by hand instead.", field="person")
    mentor = _mentor(suggestion, chosen)
    work.assign_as_proposed(suggestion.task, to=chosen, by=by)  # the reader of that event settles the suggestion
    if mentor:
        begin_mentoring(suggestion.task, mentor=mentor, by=by)
    suggestion.refresh_from_db()
    return SuggestionAccepted(suggestion, task=suggestion.task, to=chosen)


@command(may=policy.works_in)
def accept_all(project: Project, *, suggestions: list[Suggestion], by: Person) -> ProjectSuggestionsAccepted | None:
    """Give each task to the first person suggested for it; all of them, or none if one cannot be."""
    _all_of(project, suggestions)
    for suggestion in suggestions:
        accept(suggestion, by=by)
    return ProjectSuggestionsAccepted(project, suggestions=suggestions) if suggestions else None


@command(may=policy.works_in)
def dismiss(suggestion: Suggestion, *, by: Person) -> SuggestionDismissed | None:
    """Set a suggestion aside.  This is never held against, or for, anybody."""
    if suggestion.state != "open":
        return None
    suggestion.state = "dismissed"
    suggestion.save()
    return SuggestionDismissed(suggestion, task=suggestion.task)


@command(may=policy.works_in)
def reopen(suggestion: Suggestion, *, by: Person) -> SuggestionReopened | None:
    """Take the decision on a suggestion back: it is open again, and nobody answers for the task."""
    if suggestion.state == "open":
        return None
    task, was = suggestion.task, suggestion.chosen
    if task.project_id != suggestion.project_id:
        raise Refused(f"“{task}” went to another project: ask there who could do it.")
    if Suggestion.objects.filter(task=task, state="open").exists():
        raise Refused(f"There is a newer suggestion for “{task}”: decide on that one.")
    if was and task.assignee_id == was.pk:
        work.assign(task, to=None, by=by)
    if hindrance := _hindrance(task):
        raise Refused(hindrance)
    suggestion.state, suggestion.chosen = "open", None
    suggestion.save()
    return SuggestionReopened(suggestion, task=task, was=was)


@command(may=policy.works_in)
def reopen_all(project: Project, *, suggestions: list[Suggestion], by: Person) -> ProjectSuggestionsReopened | None:
    """Take the decisions on these suggestions back; all of them, or none if one cannot be."""
    _all_of(project, suggestions)
    reopened = [suggestion for suggestion in suggestions if reopen(suggestion, by=by)]
    return ProjectSuggestionsReopened(project, suggestions=reopened) if reopened else None


def _all_of(project: Project, suggestions: Sequence[Suggestion]) -> None:
    if any(suggestion.project_id != project.pk for suggestion in suggestions):
        raise Refused("One of these suggestions belongs to another project.", field="suggestions")


def _hindrance(task: Task) -> str | None:
    """Why nobody can be suggested for the task now, as a sentence."""
    if task.away:
        return f"“{task}” is put away: bring it back first."
    if task.done_at:
        return f"“{task}” is done: there is nothing left to assign."
    if task.assignee:
        return f"{task.assignee.name} already answers for “{task}”: take it back first if somebody else should do it."
    return None


def _mentor(suggestion: Suggestion, chosen: Person) -> Person | None:
    """Who helps the person chosen, where the task is a level beyond them."""
    choice = next(one for one in suggestion.choices if one["person_id"] == str(chosen.pk))
    if not (mentor := choice.get("mentor_id")):
        return None
    person: Person = Person.objects.get(pk=mentor)
    if why := no_help(suggestion.task, person):
        raise Refused(why, field="person")
    return person


def _first(suggestion: Suggestion) -> Person:
    if not suggestion.choices:
        raise Refused(f"Nobody could be suggested for “{suggestion.task}”. {suggestion.why_none}")
    return Person.objects.get(pk=suggestion.choices[0]["person_id"])


def _store(tasks: Sequence[Task], proposals: Iterable[engine.Proposal], project: Project) -> list[Suggestion]:
    """Keeps the proposals; a suggestion of the task that is still open gets the new answer."""
    names = names_in(project)
    said = {proposal.task: engine.as_json(proposal, lambda row: names.get(row, "somebody")) for proposal in proposals}
    opened = {row.task_id: row for row in Suggestion.objects.filter(task__in=tasks, state="open")}
    renewed = [_answered(opened[task.pk], said[str(task.pk)]) for task in tasks if task.pk in opened]
    new = [
        _answered(Suggestion(workspace_id=task.workspace_id, project=project, task=task), said[str(task.pk)])
        for task in tasks
        if task.pk not in opened
    ]
    current().save_all(renewed, fields=RESULT)
    current().save_all(new)
    return renewed + new


def _answered(suggestion: Suggestion, said: dict[str, Any]) -> Suggestion:
    suggestion.choices = said["choices"] + said["runners_up"]
    suggestion.flip, suggestion.why_none = said["flip"], said["why_none"]
    suggestion.notes = [*said["notes"], *filter(None, [said["decisive"]])]
    suggestion.version, suggestion.made_at = said["version"], clock.now()
    return suggestion


def _chosen(suggestion: Suggestion) -> list[Person]:
    """The people of the choices, best first."""
    ids = [choice["person_id"] for choice in suggestion.choices]
    people = {str(person.pk): person for person in Person.objects.filter(pk__in=ids)}
    return [people[one] for one in ids]
