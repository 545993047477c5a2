"""A person's own calendar at a secret address: what is in it, for how long, and who reads it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from icalendar import Calendar

from tests.cast import Office
from tests.recorded import changed, forbids, fresh, leaves_no_change, named, newest, refuses
from tutti.calendars import commands as calendars
from tutti.calendars import doors
from tutti.calendars.commands import MOST
from tutti.calendars.models import Feed
from tutti.changes.commands import Unseen
from tutti.kit import clock
from tutti.people import commands as people
from tutti.people.models import Project
from tutti.work import commands as work

pytestmark = pytest.mark.django_db

TODAY = date(2030, 3, 4)


@pytest.fixture(autouse=True)
def _that_day():
    cache.clear()
    with clock.at(datetime(2030, 3, 4, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def feed(office: Office) -> Feed:
    return calendars.make_feed(office.bob, name=" Phone ", by=office.bob).feed


def read(feed: Feed, **headers: str):
    return Client(SERVER_NAME="localhost").get(f"/api/v1/calendars/{feed.secret}.ics", headers=headers)


def titles(feed: Feed) -> list[str]:
    return [str(event["summary"]) for event in events(feed)]


def events(feed: Feed):
    return Calendar.from_ical(read(feed).content).walk("VEVENT")


def test_its_secret_is_kept_nowhere(office, feed):
    assert (feed.name, feed.has) == ("Phone", (True, True, True))
    assert feed.secret.startswith("cal_") and len(feed.secret) > 40
    assert feed.secret not in newest(office.bob).facts + str(changed(newest(office.bob)))
    assert feed.secret not in str(Feed.objects.values().get())


def test_it_holds_what_is_theirs_all_day(office, feed):
    task = office.task("Poster, flyer; and\nmore", assignee=office.bob, start=TODAY, due=TODAY + timedelta(days=2))
    office.task("Somebody else's", assignee=office.ann, due=TODAY)
    office.task("Without a date", assignee=office.bob)
    work.set_milestone(office.launch, name="Fair", due=TODAY + timedelta(days=9), by=office.ann)
    people.enter_absence(office.workspace, person=office.bob, start=TODAY, end=TODAY, by=office.bob)
    people.enter_absence(office.workspace, person=office.ann, start=TODAY, end=TODAY, by=office.ann)
    away, poster, fair = events(feed)
    assert str(poster["summary"]) == task.title and str(poster["uid"]) == f"{task.pk}@tutti"
    assert (poster.decoded("dtstart"), poster.decoded("dtend")) == (TODAY, TODAY + timedelta(days=3))
    assert poster["dtstart"].params["VALUE"] == "DATE"
    assert str(poster["url"]).endswith(f"/t/LAU-{task.number}") and str(poster["transp"]) == "TRANSPARENT"
    assert poster.decoded("last-modified") == poster.decoded("dtstamp") == clock.now()
    assert (str(away["summary"]), str(away["transp"])) == ("Time off", "OPAQUE")
    assert str(fair["summary"]) == "◆ Fair"


def test_it_is_a_calendar_any_program_reads(office, feed):
    office.task("Ä" * 200, assignee=office.bob, due=TODAY)
    answer = read(feed)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.split(b"\r\n")
    assert (lines[0], lines[-2:]) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""])
    assert max(map(len, lines)) <= 75 and b"\n" not in b"".join(lines)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in lines
    assert "Ä" * 200 in [str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_who_has_it_already_is_told_so(office, feed):
    office.task(assignee=office.bob, due=TODAY)
    first = read(feed)
    assert first["Cache-Control"] == "private, no-cache"
    again = read(feed, **{"If-None-Match": f'"another", W/{first["ETag"]}'})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    office.task("Flyer", assignee=office.bob, due=TODAY)
    later = read(feed, **{"If-None-Match": first["ETag"]})
    assert later.status_code == 200 and later["ETag"] != first["ETag"]


def test_where_nothing_happened_nothing_is_worked_out(office, feed, monkeypatch):
    office.task(assignee=office.bob, due=TODAY)
    first = read(feed)
    with monkeypatch.context() as patch:
        patch.setattr(doors, "entries_of", None)
        assert read(feed, **{"If-None-Match": first["ETag"]}).status_code == 304
    office.task("Somebody else's", assignee=office.ann, due=TODAY)
    assert read(feed, **{"If-None-Match": first["ETag"]}).status_code == 304, "worked out, and still the same"
    with clock.at(clock.now() + timedelta(days=400)):
        assert read(feed, **{"If-None-Match": first["ETag"]}).status_code == 304, "open, so still there"


def test_what_they_may_no_longer_see_is_no_longer_there(office):
    feed = calendars.make_feed(office.dora, name="Phone", by=office.dora).feed
    work.create_task(office.vault, title="Secret", assignee=office.dora, due=TODAY, by=office.cem)
    work.set_milestone(office.vault, name="Opening", due=TODAY, by=office.cem)
    assert titles(feed) == ["Secret", "◆ Opening"]
    membership = office.vault.memberships.get(person=office.dora)
    people.take_out(membership, by=office.cem)
    assert titles(feed) == []


def test_an_archived_project_is_over(office, feed):
    office.task(assignee=office.bob, due=TODAY)
    people.archive_project(office.launch, by=office.ann)
    assert titles(feed) == []
    assert Project.objects.get(pk=office.launch.pk).archived


def test_what_is_done_is_ticked_and_goes_after_a_while(office, feed):
    task = office.task(assignee=office.bob, due=TODAY)
    late = office.task("Late", assignee=office.bob, due=TODAY)
    work.move(task, status=office.columns(office.launch)[2], after=None, by=office.ann)
    assert titles(feed) == ["✓ Poster", "Late"]
    with clock.at(clock.now() + timedelta(days=100)):
        assert titles(feed) == ["Late"], late.title


def test_they_choose_what_is_in_it(office, feed):
    office.task(assignee=office.bob, due=TODAY)
    people.enter_absence(office.workspace, person=office.bob, start=TODAY, end=TODAY, by=office.bob)
    assert refuses("at least one", lambda: _choose(feed, tasks=False), "tasks")
    _choose(feed, time_off=True, tasks=False)
    assert titles(feed) == ["Time off"]
    assert leaves_no_change(office.bob, lambda: _choose(feed, time_off=True, tasks=False))


def _choose(feed: Feed, *, tasks: bool, time_off: bool = False):
    return calendars.change_feed(
        fresh(feed), name="Phone", tasks=tasks, time_off=time_off, milestones=False, by=feed.person
    )


def test_a_new_address_makes_the_old_one_worthless(office, feed):
    old = feed.secret
    renewed = calendars.renew_feed(feed, by=office.bob).feed
    assert read(renewed).status_code == 200 and renewed.secret != old
    renewed.secret = old
    assert read(renewed).status_code == 404


def test_revoked_it_is_worthless(office, feed):
    calendars.revoke_feed(feed, by=office.bob)
    assert read(feed).status_code == 404
    assert leaves_no_change(office.bob, lambda: calendars.revoke_feed(feed, by=office.bob))
    assert refuses("revoked", lambda: calendars.renew_feed(fresh(feed), by=office.bob))


def test_a_removed_persons_calendar_is_gone(office, feed):
    assert read(feed).status_code == 200
    people.remove_person(office.bob, by=office.ann)
    answer = read(feed)
    assert answer.status_code == 404 and "Bob" not in answer.content.decode()


def test_nobody_makes_or_sees_calendars_of_others(office, feed):
    assert forbids(lambda: calendars.make_feed(office.bob, name="Spy", by=office.ann))
    assert feed.scope == f"me:{office.bob.pk}"
    with pytest.raises(Unseen):
        calendars.renew_feed(named(feed), by=office.ann)
    assert forbids(lambda: calendars.revoke_feed(feed, by=office.ann))


def test_nobody_has_addresses_without_end(office):
    for number in range(MOST):
        calendars.make_feed(office.bob, name=f"Phone {number}", by=office.bob)
    assert refuses("revoke one", lambda: calendars.make_feed(office.bob, name="One more", by=office.bob))


def test_its_owner_sees_the_day_it_was_last_used(office, feed):
    read(feed)
    assert fresh(feed).last_used_on == TODAY
    assert newest(office.bob).scope == f"me:{office.bob.pk}"
    assert leaves_no_change(office.bob, lambda: read(feed) and None)


def test_reading_too_often_is_braked(office, feed, monkeypatch):
    monkeypatch.setattr(doors, "OFTEN", 3)
    assert [read(feed).status_code for _ in range(4)] == [200, 200, 200, 429]
    assert "wait" in read(feed).json()["detail"]


def test_an_unknown_address_is_no_more_than_unknown():
    assert Client(SERVER_NAME="localhost").get("/api/v1/calendars/cal_guess.ics").status_code == 404
