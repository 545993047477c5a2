"""A team writes down what may happen to its project, and what is done about it."""

from functools import partial

import pytest

from tests.recorded import chain_holds, forbids, fresh, refuses, take_back
from tutti.forecast import commands as forecast


@pytest.fixture
def risk(office):
    return forecast.raise_risk(
        office.launch, title="  The printer  closes ", probability=2, impact=5, by=office.bob
    ).risk


def test_it_is_raised_and_taken_back(office, risk):
    assert (risk.title, risk.probability, risk.impact, risk.state) == ("The printer closes", 2, 5, "open")
    assert (risk.raised_by, risk.owner, risk.answer) == (office.bob, None, None)
    take_back(office.bob)
    assert fresh(risk).state == "withdrawn"
    take_back(office.bob)
    assert fresh(risk).state == "open"
    assert chain_holds(office.ann)


def test_it_may_be_about_a_task_of_the_project(office):
    task = office.task()
    assert forecast.raise_risk(office.launch, title="It rains", task=task, by=office.ann).risk.task == task
    secret = office.task(project=office.vault, assignee=office.dora)
    mine = partial(forecast.raise_risk, office.launch, title="It rains", by=office.ann)
    assert refuses("belongs to another project", lambda: mine(task=secret), field="task")


def test_it_is_reworded_and_rated(office, risk):
    forecast.reword_risk(risk, title="The printer closes in May", by=office.ann)
    assert fresh(risk).title == "The printer closes in May"
    take_back(office.ann)
    forecast.rate_risk(risk, probability=4, impact=3, by=office.bob)
    assert (fresh(risk).probability, fresh(risk).impact) == (4, 3)
    assert forecast.rate_risk(fresh(risk), probability=4, impact=3, by=office.bob) is None
    take_back(office.bob)
    assert (fresh(risk).title, fresh(risk).probability, fresh(risk).impact) == ("The printer closes", 2, 5)


def test_somebody_of_the_project_watches_it(office, risk):
    forecast.hand_over_risk(risk, to=office.bob, by=office.ann)
    assert fresh(risk).owner == office.bob
    take_back(office.ann)
    assert fresh(risk).owner is None
    hand_over = partial(forecast.hand_over_risk, risk, by=office.ann)
    assert refuses("Eve Fisher does not work in Launch", lambda: hand_over(to=office.eve), field="to")


def test_it_is_answered(office, risk):
    forecast.answer_risk(risk, answer="reduce", plan="Ask a second printer", by=office.bob)
    assert (fresh(risk).answer, fresh(risk).plan) == ("reduce", "Ask a second printer")
    assert forecast.answer_risk(fresh(risk), answer="reduce", plan="Ask a  second printer", by=office.bob) is None
    take_back(office.bob)
    assert (fresh(risk).answer, fresh(risk).plan) == (None, "")


@pytest.mark.parametrize(("end", "state"), [(forecast.close_risk, "closed"), (forecast.realise_risk, "realised")])
def test_it_ends_and_comes_back_as_it_was(office, risk, end, state):
    end(risk, by=office.bob)
    assert fresh(risk).state == state
    assert end(fresh(risk), by=office.bob) is None
    forecast.reopen_risk(fresh(risk), by=office.ann)
    take_back(office.ann)
    assert fresh(risk).state == state
    take_back(office.bob)
    assert fresh(risk).state == "open"


def test_an_empty_fear_is_refused(office):
    assert refuses("what may happen", lambda: forecast.raise_risk(office.launch, title="  ", by=office.ann), "title")


def test_who_only_looks_on_raises_none(office, risk):
    assert forbids(lambda: forecast.raise_risk(office.launch, title="Rain", by=office.eve))
    assert forbids(lambda: forecast.close_risk(risk, by=office.eve))
