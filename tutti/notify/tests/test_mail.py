"""Where mail is configured, notices leave by mail too: a real conversation with a mail server."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.cast import account
from tests.recorded import fresh
from tutti.changes import readers
from tutti.changes.models import Cursor
from tutti.kit import clock
from tutti.notify import commands as notify
from tutti.notify import post
from tutti.notify.models import Letter, Notice
from tutti.notify.tests.mail_server import mail_server
from tutti.people import commands as people
from tutti.people.models import Person
from tutti.talk import commands as talk
from tutti.talk.tests.test_comment import call
from tutti.web.jobs import Jobs
from tutti.work import commands as work

MORNING = datetime(2026, 12, 1, 8, tzinfo=UTC)


@pytest.fixture
def smtp(settings):
    """A mail server, and a house that knows its address."""
    with mail_server() as server:
        settings.TUTTI_SENDS_MAIL = True
        settings.TUTTI_URL = "https://tutti.acme.example"
        settings.DEFAULT_FROM_EMAIL = "Tutti <tutti@acme.example>"
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.port, 5
        yield server


def post_everything(later=timedelta()):
    """Let the readers read and the post leave, so much later."""
    readers.drain()
    with clock.at(clock.now() + later):
        return post.send_due()


def test_the_mail_says_who_did_what_and_where_to_look(office, smtp):
    work.assign(office.task("Poster"), to=office.bob, by=office.ann)
    assert post_everything() == 1
    [mail] = smtp.taken
    assert mail["Subject"] == "LAU-1 Poster: Ann Archer gave you this task"
    assert mail["To"] == "Bob Baker <bob@acme.example>"
    assert mail["From"] == "Tutti <tutti@acme.example>"
    assert mail.get_content_type() == "text/plain"
    assert "https://tutti.acme.example/t/LAU-1" in mail.get_content()
    assert not Letter.objects.exists()


def test_each_reason_has_its_words(office, smtp):
    talk.comment(office.task("Poster"), body=call(office.bob), by=office.ann)
    post_everything()
    work.set_contributors(office.task("Flyer"), people=[office.bob], by=office.ann)
    post_everything()
    assert [mail["Subject"] for mail in smtp.taken] == [
        "LAU-1 Poster: Ann Archer mentioned you",
        "LAU-2 Flyer: Ann Archer asked you to help",
    ]


def test_letters_from_everywhere_arrive(office, smtp):
    work.assign(office.task("Größe prüfen … 日本"), to=office.bob, by=office.ann)
    post_everything()
    assert smtp.taken[0]["Subject"].strip().startswith("LAU-1 Größe prüfen … 日本: Ann")
    assert "Größe prüfen … 日本" in smtp.taken[0].get_content()


def test_what_came_together_leaves_together(office, smtp):
    for n in range(25):
        work.assign(office.task(f"Poster {n}"), to=office.bob, by=office.ann)
    talk.comment(office.task("Flyer"), body=call(office.eve), by=office.ann)
    assert post_everything() == 2
    to_bob = next(mail for mail in smtp.taken if "bob@" in mail["To"])
    assert to_bob["Subject"] == "25 new things in your inbox"
    assert to_bob.get_content().count("/t/LAU-") == 20
    assert "And 5 more: https://tutti.acme.example/inbox" in to_bob.get_content()
    assert smtp.conversations == 1


def test_what_was_read_in_the_meantime_needs_no_mail(office, smtp):
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    notify.read_all(office.bob, by=office.bob)
    assert post_everything() == 0
    assert not smtp.taken
    assert not Letter.objects.exists()


def test_who_may_no_longer_see_it_gets_no_mail(office, smtp):
    talk.comment(office.task(project=office.vault), body=call(office.dora), by=office.cem)
    readers.drain()
    people.take_out(office.vault.memberships.get(person=office.dora), by=office.cem)
    assert post_everything() == 0
    assert not smtp.taken


def test_without_an_account_there_is_no_mail(office, smtp):
    hal = people.expect_person(office.workspace, name="Hal", by=office.ann).person
    work.assign(office.task(), to=hal, by=office.ann)
    assert post_everything() == 0
    assert not Letter.objects.exists()


def test_where_no_mail_is_configured_none_is_written(office, smtp, settings):
    settings.TUTTI_SENDS_MAIL = False
    work.assign(office.task(), to=office.bob, by=office.ann)
    assert post_everything() == 0
    settings.TUTTI_SENDS_MAIL = True
    assert post_everything() == 0, "switching mail on does not send old news"


def test_what_happened_long_ago_is_no_news(office, smtp):
    with clock.at(MORNING - timedelta(days=60)):
        work.assign(office.task(), to=office.bob, by=office.ann)
    with clock.at(MORNING):
        assert post_everything() == 0
    assert Notice.objects.get().given_at == MORNING - timedelta(days=60)


def test_a_change_read_twice_makes_one_mail(office, smtp):
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    Cursor.objects.filter(reader="notify.write_letters").update(seq=0)
    assert post_everything() == 1
    assert len(smtp.taken) == 1


def test_a_server_that_is_ill_is_asked_again_later(office, smtp, caplog):
    with clock.at(MORNING):
        work.assign(office.task(), to=office.bob, by=office.ann)
        smtp.is_ill = True
        assert post_everything() == 0
        smtp.is_ill = False
        assert post_everything() == 0, "not before its time"
        assert post_everything(later=timedelta(minutes=1)) == 1
    assert len(smtp.taken) == 1
    assert "will try again in 0:01:00" in caplog.text


def test_a_second_try_is_known_as_the_same_mail(office, smtp):
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    letter = Letter.objects.get()
    post_everything()
    letter.save(force_insert=True)  # as if we had died before we noted that it left
    post_everything()
    first, second = smtp.taken
    assert first["Message-ID"] == second["Message-ID"]


def test_a_dead_server_is_given_up_in_the_end_and_nothing_else_stops(office, smtp, settings, caplog):
    smtp.shutdown()
    settings.EMAIL_PORT = 1  # nobody listens there
    with clock.at(MORNING):
        work.assign(office.task(), to=office.bob, by=office.ann)
        for day in range(len(post.PAUSES) + 2):
            assert post_everything(later=timedelta(days=day)) == 0
    assert not Letter.objects.exists()
    assert caplog.text.count("did not leave") == 1 + len(post.PAUSES)
    assert caplog.text.count("given up") == 1
    assert Notice.objects.get().read_at is None
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    assert Notice.objects.count() == 2


def test_one_bad_address_does_not_hold_up_the_others(office, smtp):
    smtp.refuses.add("bob@")
    work.assign(office.task(), to=office.bob, by=office.ann)
    work.assign(office.task(), to=office.gil, by=office.ann)
    assert post_everything() == 1
    assert [mail["To"] for mail in smtp.taken] == ["Gil Glover <gil@acme.example>"]
    assert Letter.objects.get().notice.person == office.bob


def test_a_name_cannot_write_headers(office, smtp):
    kay = Person(workspace_id=office.workspace.pk, name='K" <x@y.example>, Kay', account=account("k@a.example"))
    people.join(office.workspace, person=kay, invitation=None, by=None)
    work.assign(office.task("Poster"), to=kay, by=office.ann)
    assert post_everything() == 1
    assert [address.addr_spec for address in smtp.taken[0]["To"].addresses] == ["k@a.example"]


def test_two_processes_carry_a_letter_once(office, smtp):
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    seen_by_both = Letter.objects.get()
    assert post._claim(seen_by_both)
    assert not post._claim(seen_by_both)


def until_all_left(seconds=10):
    ends = time.monotonic() + seconds
    while Letter.objects.exists() and time.monotonic() < ends:
        time.sleep(0.02)


def test_the_post_leaves_by_itself(open_plan_office, smtp):
    office, jobs = open_plan_office, Jobs([post.POST])
    jobs.work()
    try:
        for n in (1, 2):
            work.assign(office.task(), to=office.bob, by=office.ann)
            readers.drain()
            until_all_left()
            assert len(smtp.taken) == n
    finally:
        jobs.stop()
    assert fresh(Notice.objects.latest("given_at")).read_at is None


def test_what_an_earlier_process_left_behind_leaves_with_the_next_one(open_plan_office, smtp, settings):
    office = open_plan_office
    work.assign(office.task(), to=office.bob, by=office.ann)
    readers.drain()
    jobs = Jobs([post.POST])
    jobs.work()
    try:
        until_all_left()
    finally:
        jobs.stop()
    assert len(smtp.taken) == 1
    settings.TUTTI_SENDS_MAIL = False
    assert not post.POST.is_wanted, "where no mail is configured there is no post"
