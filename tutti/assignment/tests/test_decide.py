"""A suggestion becomes an assignment only by a person's yes, and the log keeps suggestion and decision."""

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Suggestion
from tutti.changes import commands
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Task


def suggested(office: Office, title: str = "Poster") -> Suggestion:
    task = office.task(title, skills={office.design: 3})
    return assignment.suggest(task, by=office.ann).suggestion


def verbs() -> list[str]:
    return list(Change.objects.order_by("seq").values_list("verb", flat=True))


def test_suggesting_assigns_nobody(office: Office):
    suggestion = suggested(office)
    assert Task.objects.get(pk=suggestion.task_id).assignee is None


def test_accepting_gives_the_task_and_records_both(office: Office):
    suggestion = suggested(office)
    event = assignment.accept(suggestion, by=office.ann)
    assert Task.objects.get(pk=suggestion.task_id).assignee == office.bob
    assert verbs()[-3:] == ["suggestion.made", "task.assigned", "suggestion.accepted"]
    assert (event.suggestion.state, event.suggestion.chosen, event.to) == ("accepted", office.bob, office.bob)
    assert not Task.objects.get(pk=suggestion.task_id).pinned


def test_a_runner_up_can_be_chosen(office: Office):
    suggestion = assignment.suggest(office.task(), by=office.ann).suggestion
    event = assignment.accept(suggestion, person=office.dora, by=office.ann)
    assert Task.objects.get(pk=suggestion.task_id).assignee == office.dora
    assert event.suggestion.chosen == office.dora


def test_somebody_who_was_not_suggested_is_refused(office: Office):
    with pytest.raises(Refused, match="Ann Archer was not suggested: assign the task by hand instead"):
        assignment.accept(suggested(office), person=office.ann, by=office.ann)


def test_who_was_taken_out_meanwhile_is_refused(office: Office):
    suggestion = suggested(office)
    people.remove_person(office.bob, by=office.ann)
    with pytest.raises(Refused, match="Bob Baker is no longer in the workspace"):
        assignment.accept(suggestion, by=office.ann)
    assert Suggestion.objects.get().state == "open"


def test_accepting_can_be_taken_back(office: Office):
    suggestion = suggested(office)
    assignment.accept(suggestion, by=office.ann)
    commands.undo(Change.objects.get(verb="suggestion.accepted").seq, by=office.ann)
    assert Task.objects.get(pk=suggestion.task_id).assignee is None


def test_assigning_by_hand_settles_the_suggestion(office: Office):
    followed, other = suggested(office, "Poster"), suggested(office, "Flyer")
    work.assign(followed.task, to=office.bob, by=office.ann)
    work.assign(other.task, to=office.dora, by=office.ann)
    followed.refresh_from_db()
    other.refresh_from_db()
    assert (followed.state, followed.chosen) == ("accepted", office.bob)
    assert (other.state, other.chosen) == ("dismissed", None)
    assert other.seq == Change.objects.filter(verb="task.assigned").latest("seq").seq


def test_a_suggestion_that_was_decided_is_refused(office: Office):
    suggestion = suggested(office)
    work.assign(suggestion.task, to=office.dora, by=office.ann)
    with pytest.raises(Refused, match="The suggestion for “Poster” is no longer open: ask for a new one"):
        assignment.accept(suggestion, by=office.ann)


def test_a_task_done_meanwhile_is_refused(office: Office):
    suggestion = suggested(office)
    work.move(suggestion.task, status=office.columns(office.launch)[2], by=office.ann)
    with pytest.raises(Refused, match="“Poster” is done"):
        assignment.accept(suggestion, by=office.ann)


@pytest.mark.parametrize("put_away", [work.trash, work.archive])
def test_putting_the_task_away_drops_its_suggestion(office: Office, put_away):
    suggestion = suggested(office)
    put_away(suggestion.task, by=office.ann)
    suggestion.refresh_from_db()
    assert suggestion.state == "dismissed"


def test_a_task_that_goes_to_another_project_leaves_its_suggestion_behind(office: Office):
    people.let_in(office.vault, person=office.ann, role="member", by=office.cem)
    suggestion = suggested(office)
    part = office.task("Part", parent=suggestion.task)
    of_part = assignment.suggest(part, by=office.ann).suggestion
    work.transfer(suggestion.task, project=office.vault, by=office.ann)
    assert {row.state for row in Suggestion.objects.filter(pk__in=[suggestion.pk, of_part.pk])} == {"dismissed"}
    assert {row.project for row in Suggestion.objects.all()} == {office.launch}


def test_dismissing_leaves_the_task_as_it_was(office: Office):
    suggestion = suggested(office)
    assignment.dismiss(suggestion, by=office.ann)
    suggestion.refresh_from_db()
    assert suggestion.state == "dismissed"
    assert assignment.dismiss(suggestion, by=office.ann) is None
    again = assignment.suggest(suggestion.task, by=office.ann).suggestion
    assert (again.pk != suggestion.pk, again.state) == (True, "open")


def test_being_dismissed_is_never_an_input(office: Office):
    suggestion = assignment.suggest(office.task(effort=60), by=office.ann).suggestion
    assignment.dismiss(suggestion, by=office.ann)
    again = assignment.suggest(suggestion.task, by=office.ann).suggestion
    assert [c["person_id"] for c in again.choices] == [c["person_id"] for c in suggestion.choices]


def test_a_list_is_accepted_at_once(office: Office):
    tasks = [office.task(f"Poster {n}") for n in range(3)]
    made = assignment.suggest_all(office.launch, by=office.ann).suggestions
    assignment.accept_all(office.launch, suggestions=made, by=office.ann)
    for suggestion in made:
        chosen = Task.objects.get(pk=suggestion.task_id).assignee_id
        assert str(chosen) == suggestion.choices[0]["person_id"]
    assert verbs().count("task.assigned") == verbs().count("suggestion.accepted") == len(tasks)
    assert verbs()[-1] == "project.suggestions_accepted"


def test_a_list_with_one_that_cannot_be_is_refused_whole(office: Office):
    good, bad = suggested(office, "Poster"), suggested(office, "Flyer")
    work.assign(bad.task, to=office.dora, by=office.ann)
    with pytest.raises(Refused, match="Flyer"):
        assignment.accept_all(office.launch, suggestions=[good, bad], by=office.ann)
    assert Task.objects.get(pk=good.task_id).assignee is None


def test_a_suggestion_of_another_project_is_refused(office: Office):
    elsewhere = assignment.suggest(office.task(project=office.vault), by=office.cem).suggestion
    with pytest.raises(Refused, match="another project"):
        assignment.accept_all(office.launch, suggestions=[elsewhere], by=office.cem)


def test_who_only_watches_decides_nothing(office: Office):
    suggestion = suggested(office)
    for decide in (assignment.accept, assignment.dismiss):
        with pytest.raises(Forbidden):
            decide(suggestion, by=office.eve)


def test_a_suggestion_without_people_cannot_be_accepted(office: Office):
    suggestion = assignment.suggest(office.task(skills={office.design: 5}), by=office.ann).suggestion
    with pytest.raises(Refused, match=r"Nobody could be suggested for “Poster”\. Nobody here has Design 5"):
        assignment.accept(suggestion, by=office.ann)
