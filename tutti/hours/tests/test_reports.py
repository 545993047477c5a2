"""What hours come to, and who may know."""

from datetime import timedelta
from functools import partial

import pytest
from django.http import HttpRequest

from tests.recorded import refuses
from tutti.changes.commands import Refused, Unseen
from tutti.hours import commands as hours
from tutti.hours.doors import sheet_lines
from tutti.hours.models import Sheet
from tutti.hours.reports import Span, span_of, spent_in, spent_on
from tutti.hours.tests.test_log_time import MONDAY, log


@pytest.fixture
def poster(office):
    """Bob and Gil worked on it, two hours were estimated; and Bob worked in the project as such."""
    task = office.task("Poster", effort=120)
    office.task("Flyer", effort=30)
    office.task("Banner")
    log(office, task, 50, billable=True)
    log(office, task, 25, by=office.gil, day=MONDAY + timedelta(days=1))
    hours.log_time(office.launch, day=MONDAY, minutes=10, by=office.bob)
    return task


def read(by, sheet):
    return sheet_lines(by, HttpRequest(), sheet)


def told(report):
    return [(one.task_id, one.estimate, one.minutes, one.billable_minutes) for one in report.tasks]


def test_a_lead_sees_sums_by_task_against_the_estimates(office, poster):
    report = spent_in(office.launch.pk, asker=office.ann, span=Span())
    assert report.whole
    assert [one[1:] for one in told(report)] == [(120, 75, 50), (None, 10, 0), (30, 0, 0)]


def test_others_see_their_own(office, poster):
    report = spent_in(office.launch.pk, asker=office.bob, span=Span())
    assert not report.whole
    assert [one[2] for one in told(report)] == [50, 10]
    assert told(spent_in(office.launch.pk, asker=office.eve, span=Span())) == []
    with pytest.raises(Unseen):
        spent_in(office.vault.pk, asker=office.bob, span=Span())


def test_only_the_days_that_are_asked_for(office, poster):
    tuesday = MONDAY + timedelta(days=1)
    report = spent_in(office.launch.pk, asker=office.ann, span=Span(tuesday, tuesday))
    assert told(report)[0][2] == 25


def test_each_entry_is_rounded_before_they_are_added(office, poster):
    hours.set_rounding(office.workspace, way="up", step=30, by=office.ann)
    assert told(spent_in(office.launch.pk, asker=office.ann, span=Span()))[0][2:] == (90, 60)


def test_a_task_says_ones_own_and_to_a_lead_the_whole(office, poster):
    assert spent_on(poster.pk, asker=office.bob)[1:] == (50, None)
    assert spent_on(poster.pk, asker=office.ann)[1:] == (0, 75)
    with pytest.raises(Unseen):
        spent_on(office.task("Safe", office.vault).pk, asker=office.bob)


def test_days_are_read_or_refused_in_words(office):
    assert span_of([("from", "2026-12-07"), ("to", None)]).first == MONDAY
    for words, why, field in (
        ([("from", "7.12.")], "is no day", "from"),
        ([("to", "0001-01-01")], "between 1970 and 2200", "to"),
        ([("from", "2026-12-07"), ("to", "2026-12-06")], "before the first", "to"),
    ):
        assert refuses(why, partial(span_of, words), field)


def test_what_is_being_corrected_is_not_read(office, poster):
    hours.submit_week(office.bob, week=MONDAY, by=office.bob)
    theirs = Sheet.objects.get(home=f"l:{office.launch.pk}")
    assert [line.minutes for line in read(office.ann, theirs.pk).lines] == [50, 10]
    hours.send_back_sheet(theirs, reason="Why so long?", by=office.ann)
    with pytest.raises(Refused, match="being corrected"):
        read(office.ann, theirs.pk)
    mine = Sheet.objects.get(home=f"me:{office.bob.pk}")
    assert read(office.bob, mine.pk).lines
    with pytest.raises(Unseen):
        read(office.bob, theirs.pk)
