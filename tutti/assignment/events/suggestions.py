"""What can happen to suggestions."""

from dataclasses import dataclass

from tutti.assignment.models import Suggestion
from tutti.changes.events import Asked, Event
from tutti.people.models import Person, Project
from tutti.work.models import Task


@dataclass(frozen=True)
class SuggestionMade(Event):
    """`people` are the choices, best first; `version` is that of the engine which chose them."""

    suggestion: Suggestion
    task: Task
    people: list[Person]
    version: str
    says = "{by} asked who could do {task}: {people}"


@dataclass(frozen=True)
class SuggestionAccepted(Event):
    suggestion: Suggestion
    task: Task
    to: Person
    says = "{by} accepted the suggestion of {to} for {task}"

    def undone_by(self) -> Asked:
        return Asked("suggestion.reopen", self.suggestion, {})


@dataclass(frozen=True)
class SuggestionDismissed(Event):
    suggestion: Suggestion
    task: Task
    says = "{by} set the suggestion for {task} aside"

    def undone_by(self) -> Asked:
        return Asked("suggestion.reopen", self.suggestion, {})


@dataclass(frozen=True)
class SuggestionReopened(Event):
    """`was` is the person it had been accepted for; None where it had been set aside."""

    suggestion: Suggestion
    task: Task
    was: Person | None
    says = "{by} took the decision on the suggestion for {task} back"

    def undone_by(self) -> Asked:
        if self.was:
            return Asked("suggestion.accept", self.suggestion, {"person": self.was})
        return Asked("suggestion.dismiss", self.suggestion, {})


@dataclass(frozen=True)
class ProjectSuggestionsMade(Event):
    project: Project
    suggestions: list[Suggestion]
    version: str
    says = "{by} asked who could do the unassigned tasks of {project}"


@dataclass(frozen=True)
class ProjectSuggestionsAccepted(Event):
    project: Project
    suggestions: list[Suggestion]
    says = "{by} accepted suggestions in {project}: {suggestions}"

    def undone_by(self) -> Asked:
        return Asked("project.reopen_all", self.project, {"suggestions": self.suggestions})


@dataclass(frozen=True)
class ProjectSuggestionsReopened(Event):
    project: Project
    suggestions: list[Suggestion]
    says = "{by} took decisions on suggestions in {project} back: {suggestions}"
