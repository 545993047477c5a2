"""Forecasts learn from people's own history only where an owner announced it two weeks before."""

from datetime import timedelta
from functools import partial

from tests.cast import Office
from tests.recorded import forbids, fresh, leaves_no_change, refuses, take_back
from tutti.forecast import commands as forecasts
from tutti.forecast.models import Issued, Learning
from tutti.forecast.queries import mode_of
from tutti.kit import clock

from .living import at, given, looked, on, practised


def test_it_is_off_until_its_day_has_come(office: Office):
    assert mode_of(office.workspace.pk, at(400).date()) == "plain"
    with on(0):
        forecasts.announce_learning(office.workspace, first_day=at(14).date(), by=office.ann)
    assert mode_of(office.workspace.pk, at(13).date()) == "plain"
    assert mode_of(office.workspace.pk, at(14).date()) == "learned"
    with on(15):
        forecasts.stop_learning(office.workspace, by=office.ann)
    assert mode_of(office.workspace.pk, at(16).date()) == "plain"


def test_people_are_told_two_weeks_before(office: Office):
    told = "People are told two weeks before: choose a day from 21 January 2030 on"
    for day in (at(13).date(), at(400).date()):
        announce = partial(forecasts.announce_learning, office.workspace, first_day=day, by=office.ann)
        with on(0):
            assert refuses(told, announce, field="first_day")


def test_only_owners_decide_it(office: Office):
    starts = clock.today() + timedelta(days=20)
    assert forbids(lambda: forecasts.announce_learning(office.workspace, first_day=starts, by=office.cem))
    assert forbids(lambda: forecasts.stop_learning(office.workspace, by=office.cem))


def test_twice_is_once_and_it_is_taken_back(office: Office):
    starts = clock.today() + timedelta(days=20)
    forecasts.announce_learning(office.workspace, first_day=starts, by=office.ann)
    again = partial(forecasts.announce_learning, office.workspace, first_day=starts, by=office.ann)
    assert leaves_no_change(office.ann, again)
    take_back(office.ann)
    assert fresh(Learning.objects.get()).off
    assert leaves_no_change(office.ann, lambda: forecasts.stop_learning(office.workspace, by=office.ann))
    assert Learning.objects.get().scope == "all", "everybody reads it"


def test_from_its_day_on_who_does_it_matters(office: Office):
    practised(office, 10, hours=8, to=office.bob)
    practised(office, 10, hours=2, first=28, to=office.ann)
    with on(50):
        forecasts.announce_learning(office.workspace, first_day=at(64).date(), by=office.ann)
    tasks = [given(office, "Same", 60, to=to) for to in (office.bob, office.ann)]

    def middles() -> list[float]:
        newest = [Issued.objects.filter(task=task).latest("at") for task in tasks]
        return [one.quantiles[9] for one in newest]

    looked(60)
    assert len(set(middles())) == 1
    looked(64)
    bob, ann = middles()
    assert bob > 1.2 * ann
