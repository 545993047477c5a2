"""People are reminded of what is due: once, where they live, when they work, and leads only where a lead wanted it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.recorded import forbids, fresh, happened, take_back
from tutti.changes.commands import Refused
from tutti.changes.readers import drain
from tutti.kit import clock
from tutti.notify import commands as notify
from tutti.notify import post
from tutti.notify.models import Letter, Notice, Reminder, Reminding
from tutti.notify.reminding import remind_due
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.tests.test_races import all_at_once

WEDNESDAY = date(2026, 3, 11)


def at(moment: str):
    """Inside this block it is that moment, in UTC unless it says otherwise."""
    return clock.at(datetime.fromisoformat(moment).astimezone(UTC))


def due(office, day: date, who=None):
    """A task of Bob's."""
    with at("2026-03-01T12:00+00:00"):
        return office.task(f"Due {day}", due=day, assignee=who or office.bob)


def reasons(person) -> list[str]:
    return list(Notice.objects.filter(person=person).order_by("given_at", "pk").values_list("reason", flat=True))


def test_each_day_of_a_task_is_said_once(office):
    due(office, date(2026, 3, 12))
    for day in ("10", "11", "12", "13", "14", "16"):
        with at(f"2026-03-{day}T12:00+00:00"):
            remind_due()
            remind_due()
    assert reasons(office.bob) == ["due_soon", "due_today", "overdue"]


def test_soon_reaches_over_the_weekend(office):
    due(office, date(2026, 3, 16))
    with at("2026-03-13T12:00+00:00"):
        remind_due()
    assert reasons(office.bob) == ["due_soon"]


@pytest.mark.parametrize(
    ("zone", "too_early", "then"),
    [
        ("Europe/Berlin", "2026-03-30T05:59+00:00", "2026-03-30T06:00+00:00"),  # the day after the clock went forward
        ("Europe/Berlin", "2026-03-27T06:59+00:00", "2026-03-27T07:00+00:00"),
        ("Asia/Kolkata", "2026-03-30T02:29+00:00", "2026-03-30T02:30+00:00"),
        ("America/St_Johns", "2026-03-30T10:29+00:00", "2026-03-30T10:30+00:00"),
        ("Australia/Adelaide", "2026-04-05T22:29+00:00", "2026-04-05T22:30+00:00"),
    ],
)
def test_the_morning_is_that_of_their_own_clock(office, zone, too_early, then):
    people.set_time_zone(office.bob, time_zone=zone, by=office.bob)
    day = {"2026-03-30": date(2026, 3, 30), "2026-03-27": date(2026, 3, 27), "2026-04-05": date(2026, 4, 6)}[then[:10]]
    due(office, day)
    with at(too_early):
        remind_due()
    assert reasons(office.bob) == []
    with at(then):
        remind_due()
    assert reasons(office.bob) == ["due_today"]


def test_late_begins_where_they_live(office):
    people.set_time_zone(office.bob, time_zone="Pacific/Auckland", by=office.bob)
    notify.set_reminders(office.bob, wanted=["due_today", "overdue"], begins=0, ends=1440, by=office.bob)
    due(office, WEDNESDAY)
    with at("2026-03-11T10:59+00:00"):
        remind_due()
    assert reasons(office.bob) == ["due_today"]
    with at("2026-03-11T11:00+00:00"):
        remind_due()
    assert reasons(office.bob) == ["due_today", "overdue"]


def test_nothing_comes_in_the_evening_on_days_off_or_while_away(office):
    due(office, WEDNESDAY)
    with at("2026-03-11T18:00+00:00"):
        remind_due()
    people.enter_absence(
        office.workspace, person=office.bob, start=date(2026, 3, 12), end=date(2026, 3, 13), by=office.bob
    )
    for moment in ("2026-03-12T12:00+00:00", "2026-03-14T12:00+00:00"):
        with at(moment):
            remind_due()
    assert reasons(office.bob) == []
    with at("2026-03-16T12:00+00:00"):
        remind_due()
    assert reasons(office.bob) == ["overdue"]


def test_each_kind_is_switched_off_and_taken_back(office):
    happened(notify.set_reminders(office.bob, wanted=["overdue"], begins=480, ends=1080, by=office.bob))
    due(office, WEDNESDAY)
    with at("2026-03-11T12:00+00:00"):
        remind_due()
    assert reasons(office.bob) == []
    notify.set_reminders(office.bob, wanted=["due_today"], begins=480, ends=1080, by=office.bob)
    with at("2026-03-11T12:00+00:00"):
        remind_due()
    assert reasons(office.bob) == ["due_today"]
    notify.set_reminders(office.bob, wanted=[], begins=0, ends=600, by=office.bob)
    take_back(office.bob)
    row = Reminding.objects.get(person=office.bob)
    assert (row.wanted, row.begins, row.ends) == (["due_today"], 480, 1080)
    with pytest.raises(Refused, match="hour"):
        notify.set_reminders(office.bob, wanted=[], begins=600, ends=630, by=office.bob)
    assert forbids(lambda: notify.set_reminders(office.bob, wanted=[], begins=0, ends=600, by=office.ann))


def test_what_is_done_or_moved_is_left_alone_and_a_new_day_is_said_anew(office):
    done, moved = due(office, WEDNESDAY), due(office, WEDNESDAY)
    work.move(done, status=office.columns(office.launch)[2], by=office.bob)
    with at("2026-03-11T12:00+00:00"):
        remind_due()
        work.schedule(moved, start=None, due=date(2026, 3, 13), by=office.bob)
    with at("2026-03-13T12:00+00:00"):
        remind_due()
    assert reasons(office.bob) == ["due_today", "due_today"]
    assert set(Notice.objects.values_list("task", flat=True)) == {moved.pk}


def test_who_left_the_project_is_not_told(office):
    due(office, WEDNESDAY, office.gil)
    people.take_out(office.launch.memberships.get(person=office.gil), by=office.ann)
    with at("2026-03-11T12:00+00:00"):
        assert remind_due() == 0


def test_leads_hear_of_it_only_where_one_wanted_that_and_after_who_has_it(office):
    task = due(office, WEDNESDAY)
    with at("2026-03-17T12:00+00:00"):
        remind_due()
    assert reasons(office.ann) == []
    notify.escalate(office.launch, days=3, by=office.ann)
    with at("2026-03-17T13:00+00:00"):
        remind_due()
    assert (reasons(office.bob), reasons(office.ann)) == (["overdue", "escalating"], [])
    with at("2026-03-18T12:00+00:00"):
        remind_due()
        remind_due()
    assert (reasons(office.bob), reasons(office.ann)) == (["overdue", "escalating"], ["escalated"])
    assert Notice.objects.get(reason="escalated").task == task


def test_working_days_are_counted_not_days(office):
    due(office, date(2026, 3, 13))  # a Friday
    notify.escalate(office.launch, days=3, by=office.ann)
    with at("2026-03-17T12:00+00:00"):
        remind_due()
    assert "escalating" not in reasons(office.bob)
    with at("2026-03-18T12:00+00:00"):
        remind_due()
    assert "escalating" in reasons(office.bob)


def test_escalating_is_switched_by_leads_and_taken_back(office):
    assert forbids(lambda: notify.escalate(office.launch, by=office.bob))
    notify.escalate(office.launch, days=2, by=office.ann)
    notify.escalate(office.launch, days=5, by=office.ann)
    take_back(office.ann)
    assert office.launch.escalation.days == 2
    notify.stop_escalating(office.launch, by=office.ann)
    assert notify.stop_escalating(office.launch, by=office.ann) is None
    take_back(office.ann)
    assert fresh(office.launch.escalation).on


def test_a_notice_is_put_off_until_a_day(office):
    due(office, WEDNESDAY)
    with at("2026-03-11T12:00+00:00"):
        remind_due()
        notice = Notice.objects.get()
        notify.put_off_notice(notice, until=date(2026, 3, 16), by=office.bob)
        assert fresh(notice).hidden_until == date(2026, 3, 16)
        take_back(office.bob)
        assert fresh(notice).hidden_until is None
        with pytest.raises(Refused, match="after today"):
            notify.put_off_notice(notice, until=WEDNESDAY, by=office.bob)


def test_reminders_go_into_the_post_too(office, settings, monkeypatch):
    monkeypatch.setattr(post.POST, "wake", lambda: None)
    settings.TUTTI_SENDS_MAIL = True
    for day in (date(2026, 3, 10), WEDNESDAY, date(2026, 3, 12)):
        due(office, day)
    with at("2026-03-11T12:00+00:00"):
        assert remind_due() == 3
        drain()
    said = Letter.objects.filter(notice__person=office.bob).values_list("notice__reason", flat=True)
    assert {"due_soon", "due_today", "overdue"} <= set(said)


def test_several_processes_remind_once(open_plan_office):
    office = open_plan_office
    everyday = [480] * 7
    people.set_hours(office.bob, minutes=everyday, by=office.bob)
    notify.set_reminders(office.bob, wanted=["overdue"], begins=0, ends=1440, by=office.bob)
    office.task("Late", due=clock.today() - timedelta(days=1), assignee=office.bob)
    all_at_once([remind_due] * 4)
    assert Reminder.objects.count() == Notice.objects.filter(reason="overdue").count() == 1
