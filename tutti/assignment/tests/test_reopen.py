"""A decision on a suggestion is taken back: it is open again, as long as the task still needs somebody."""

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Suggestion
from tutti.changes import commands
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.work import commands as work
from tutti.work.models import Task


def suggested(office: Office, title: str = "Poster") -> Suggestion:
    return assignment.suggest(office.task(title, skills={office.design: 3}), by=office.ann).suggestion


def undo_last(office: Office) -> None:
    commands.undo(Change.objects.latest("seq").seq, by=office.ann)


def state_of(suggestion: Suggestion) -> tuple[str, object, object]:
    row = Suggestion.objects.get(pk=suggestion.pk)
    return row.state, row.chosen, row.task.assignee


def test_what_was_dismissed_is_open_again(office: Office):
    suggestion = suggested(office)
    assignment.dismiss(suggestion, by=office.ann)
    undo_last(office)
    assert state_of(suggestion) == ("open", None, None)
    undo_last(office)
    assert state_of(suggestion) == ("dismissed", None, None)


def test_what_was_accepted_is_open_again_and_the_task_is_nobodys(office: Office):
    suggestion = suggested(office)
    assignment.accept(suggestion, by=office.ann)
    undo_last(office)
    assert state_of(suggestion) == ("open", None, None)
    undo_last(office)
    assert state_of(suggestion) == ("accepted", office.bob, office.bob)


def test_a_list_that_was_accepted_is_taken_back_in_one_step(office: Office):
    tasks = [office.task(f"Poster {n}") for n in range(3)]
    made = assignment.suggest_all(office.launch, by=office.ann).suggestions
    assignment.accept_all(office.launch, suggestions=made, by=office.ann)
    undo_last(office)
    assert [state_of(suggestion) for suggestion in made] == [("open", None, None)] * len(tasks)


def test_a_list_with_a_task_that_went_on_is_refused_whole(office: Office):
    one, other = suggested(office, "Poster"), suggested(office, "Flyer")
    assignment.accept_all(office.launch, suggestions=[one, other], by=office.ann)
    accepted = Change.objects.latest("seq").seq
    work.assign(Task.objects.get(pk=other.task_id), to=office.dora, by=office.ann)
    with pytest.raises(Refused, match="already answers for “Flyer”"):
        commands.undo(accepted, by=office.ann)
    assert state_of(one) == ("accepted", office.bob, office.bob)


def test_a_task_that_needs_nobody_any_more_is_refused(office: Office):
    suggestion = suggested(office)
    assignment.dismiss(suggestion, by=office.ann)
    work.move(suggestion.task, status=office.columns(office.launch)[2], by=office.ann)
    with pytest.raises(Refused, match="“Poster” is done"):
        assignment.reopen(suggestion, by=office.ann)


def test_a_newer_suggestion_stands(office: Office):
    suggestion = suggested(office)
    assignment.dismiss(suggestion, by=office.ann)
    assignment.suggest(suggestion.task, by=office.ann)
    with pytest.raises(Refused, match="There is a newer suggestion for “Poster”"):
        assignment.reopen(suggestion, by=office.ann)


def test_an_open_one_stays_as_it_is(office: Office):
    suggestion = suggested(office)
    assert assignment.reopen(suggestion, by=office.ann) is None
    assert assignment.reopen_all(office.launch, suggestions=[suggestion], by=office.ann) is None


def test_who_only_watches_takes_nothing_back(office: Office):
    suggestion = suggested(office)
    assignment.dismiss(suggestion, by=office.ann)
    with pytest.raises(Forbidden):
        assignment.reopen(suggestion, by=office.eve)
