"""Who was chosen by hand stays chosen until somebody lets go."""

import pytest

from tests.cast import Office
from tutti.changes import commands
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Task


def is_pinned(task: Task) -> bool:
    return Task.objects.get(pk=task.pk).pinned


def undo_last(office: Office) -> None:
    commands.undo(Change.objects.latest("seq").seq, by=office.ann)


def test_assigning_by_hand_pins(office: Office):
    task = office.task()
    assert not is_pinned(task)
    work.assign(task, to=office.bob, by=office.ann)
    assert is_pinned(task)
    work.assign(task, to=None, by=office.ann)
    assert not is_pinned(task)


def test_what_a_proposal_gave_is_no_pin(office: Office):
    task = office.task()
    work.assign_as_proposed(task, to=office.bob, by=office.ann)
    assert Task.objects.get(pk=task.pk).assignee == office.bob
    assert not is_pinned(task)


def test_a_pin_is_released_and_set_again(office: Office):
    task = office.task(assignee=office.bob)
    work.pin(task, by=office.bob)
    assert work.pin(task, by=office.bob) is None
    work.release(task, by=office.ann)
    assert not is_pinned(task)
    assert work.release(task, by=office.ann) is None
    undo_last(office)
    assert is_pinned(task)


def test_nobody_is_no_one_to_be_pinned_to(office: Office):
    with pytest.raises(Refused, match="Nobody answers for this task yet"):
        work.pin(office.task(), by=office.ann)


def test_a_lead_releases_everything_at_once_and_takes_it_back(office: Office):
    poster, flyer, loose = (office.task(title) for title in ("Poster", "Flyer", "Loose"))
    for task in (poster, flyer):
        work.assign(task, to=office.bob, by=office.ann)
    with pytest.raises(Forbidden):
        work.release_all(office.launch, by=office.bob)
    work.release_all(office.launch, by=office.ann)
    assert work.release_all(office.launch, by=office.ann) is None
    assert not any(is_pinned(task) for task in (poster, flyer, loose))
    undo_last(office)
    assert [is_pinned(task) for task in (poster, flyer, loose)] == [True, True, False]


def test_tasks_of_another_project_are_not_pinned_here(office: Office):
    with pytest.raises(Refused, match="another project"):
        work.pin_all(office.launch, tasks=[office.task(project=office.vault)], by=office.ann)


def test_who_lets_go_by_moving_away_leaves_no_pin(office: Office):
    people.let_in(office.vault, person=office.ann, role="member", by=office.cem)
    task = office.task()
    work.assign(task, to=office.bob, by=office.ann)
    work.transfer(task, project=office.vault, by=office.ann)
    assert not is_pinned(task)


def test_taking_a_choice_back_pins_nobody_who_was_not_pinned(office: Office):
    task = office.task()
    work.assign_as_proposed(task, to=office.bob, by=office.ann)
    work.assign(task, to=office.gil, by=office.ann)
    assert is_pinned(task)
    undo_last(office)
    assert (Task.objects.get(pk=task.pk).assignee, is_pinned(task)) == (office.bob, False)
    undo_last(office)
    assert (Task.objects.get(pk=task.pk).assignee, is_pinned(task)) == (office.gil, True)


def test_taking_a_choice_back_keeps_who_was_chosen_by_hand_before(office: Office):
    task = office.task()
    work.assign(task, to=office.bob, by=office.ann)
    work.assign(task, to=office.gil, by=office.ann)
    undo_last(office)
    assert (Task.objects.get(pk=task.pk).assignee, is_pinned(task)) == (office.bob, True)
