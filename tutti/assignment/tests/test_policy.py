"""A workspace says what it finds important; plans keep how the sliders stood."""

from datetime import timedelta

import pytest

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Policy
from tutti.assignment.queries import policy_of, weights_of
from tutti.assignment.tests.planning import backlog
from tutti.changes import commands
from tutti.changes.commands import Forbidden
from tutti.changes.models import Change
from tutti.kit import clock

CAREFUL = {"speed": 0.5, "balance": 2.0, "growth": 1.0, "stability": 1.5}


def test_without_a_word_everything_counts_as_usual(office: Office):
    assert policy_of(office.workspace.pk) == {"speed": 1, "balance": 1, "growth": 1, "stability": 1}


def test_sliders_are_set_seen_by_members_and_taken_back(office: Office):
    assignment.set_policy(office.workspace, **CAREFUL, by=office.ann)
    assert assignment.set_policy(office.workspace, **CAREFUL, by=office.cem) is None
    assert policy_of(office.workspace.pk) == CAREFUL
    assert Policy.objects.get().scope in office.bob.scopes - office.gil.scopes
    commands.undo(Change.objects.latest("seq").seq, by=office.cem)
    assert set(policy_of(office.workspace.pk).values()) == {1.0}
    assert Policy.objects.count() == 1


def test_members_do_not_set_them(office: Office):
    with pytest.raises(Forbidden):
        assignment.set_policy(office.workspace, **CAREFUL, by=office.bob)


def test_a_plan_is_made_with_them_and_says_so(office: Office):
    assignment.set_policy(office.workspace, **CAREFUL, by=office.ann)
    plan = backlog(office, "Poster")
    assignment.set_policy(office.workspace, **{**CAREFUL, "speed": 2.0}, by=office.ann)
    plan.refresh_from_db()
    assert plan.weights == CAREFUL
    assert weights_of(plan.weights).balance == 2.0


def test_suggestions_are_made_with_them_too(office: Office):
    task = office.task(effort=600, due=clock.today() + timedelta(days=30))
    usual = assignment.suggest(task, by=office.ann).suggestion.choices[0]["terms"]
    assignment.set_policy(office.workspace, **{**CAREFUL, "balance": 2.0}, by=office.ann)
    doubled = assignment.suggest(task, by=office.ann).suggestion.choices[0]["terms"]
    load = [next(term["hours"] for term in terms if term["name"] == "load") for terms in (usual, doubled)]
    assert load[1] == pytest.approx(2 * load[0])
    assert load[0] > 0
