"""The whole way, with nothing imagined: a command over HTTP is heard on the streams of those who may see it."""

from __future__ import annotations

import time

import httpx
import pytest
from django.test import Client

from tutti.changes import feed
from tutti.people import commands as people
from tutti.people import sessions
from tutti.people.commands.entrances import make_token
from tutti.people.models import Person, Token
from tutti.people.sessions import SessionStore
from tutti.web.dispatcher import Dispatcher
from tutti.web.house import House
from tutti.web.tests.listening import SOON, Listener


class Living:
    """The office, served."""

    def __init__(self, serve, office) -> None:
        self.office = office
        self.serving = serve(Dispatcher(House()), urls=None)
        self.tokens: list[Token] = []

    def way_in(self, person: Person) -> dict[str, str]:
        made = make_token(person, name="Listening", scopes=["read", "write"], by=person)
        self.tokens.append(made.token)
        return {"Authorization": f"Bearer {made.token.secret}"}

    def listen(self, headers: dict[str, str], since: int | None = None) -> Listener:
        seq = feed.position(self.office.workspace.pk) if since is None else since
        listener = Listener(self.serving.url, seq, headers)
        listener.wait(lambda it: it.events or it.ended_at)
        assert listener.status == 200
        return listener


@pytest.fixture
def living(open_plan_office, serve) -> Living:
    return Living(serve, open_plan_office)


def kinds(listener: Listener) -> set[str]:
    return {row[1] for event in listener.events if event.kind == "change" for row in event.data["rows"]}


def test_a_task_made_by_one_appears_for_those_in_the_project_and_nobody_else(living):
    office = living.office
    ann, headers = living.listen(living.way_in(office.ann)), living.way_in(office.bob)
    bob, dora = living.listen(headers), living.listen(living.way_in(office.dora))
    began = time.monotonic()
    made = httpx.post(
        f"{living.serving.url}/api/v1/tasks", headers=headers, json={"project": str(office.vault.pk), "title": "Safe"}
    )
    assert made.status_code in (403, 404)  # Bob does not see the Vault
    made = httpx.post(
        f"{living.serving.url}/api/v1/tasks",
        headers=headers,
        json={"project": str(office.launch.pk), "title": "Poster"},
    )
    assert made.status_code == 200, made.text
    for listener in (ann, bob):
        listener.wait(lambda it: "task" in kinds(it))
    heard = next(
        event for event in ann.events if event.kind == "change" and event.data["rows"] and event.data["rows"][0][1]
    )
    assert heard.at - began < SOON
    hidden = people.start_project(
        office.workspace, name="Cellar", key="CEL", visibility="private", by=office.cem
    ).project
    people.let_in(hidden, person=office.dora, role="member", by=office.cem)
    dora.wait(lambda it: any(f"p:{hidden.pk}" in event.data.get("scopes", ()) for event in it.events))
    time.sleep(0.3)
    assert not any(str(hidden.pk) in str(event.data) for event in bob.events)


def test_a_removed_member_is_sent_away_within_a_second(living):
    office = living.office
    bob = living.listen(living.way_in(office.bob))
    began = time.monotonic()
    people.remove_person(office.bob, by=office.ann)
    bob.wait(lambda it: it.ended_at)
    assert bob.ended_at - began < SOON
    assert bob.events[-1].kind == "bye"
    assert not any(row[1] == "person" for event in bob.events if event.kind == "change" for row in event.data["rows"])


def test_a_revoked_token_ends_its_stream_within_a_second_and_no_other(living):
    office = living.office
    one, other = living.listen(living.way_in(office.bob)), living.listen(living.way_in(office.bob))
    began = time.monotonic()
    people.revoke_token(Token.objects.get(pk=living.tokens[0].pk), by=office.bob)
    one.wait(lambda it: it.ended_at)
    assert one.ended_at - began < SOON
    office.task("Poster")
    other.wait(lambda it: "task" in kinds(it))


def test_signing_out_ends_the_stream_within_a_second(living, client, settings):
    bob = living.office.bob
    client.force_login(bob.account, backend=settings.AUTHENTICATION_BACKENDS[0])
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    listener = living.listen({"Cookie": f"{settings.SESSION_COOKIE_NAME}={key}"})
    began = time.monotonic()
    SessionStore(key).flush()
    listener.wait(lambda it: it.ended_at)
    assert listener.ended_at - began < SOON
    assert listener.events[-1].data == {"reason": "signed_out"}


def test_a_browser_that_is_signed_out_from_another_hears_nothing_more_and_the_other_goes_on(living, settings):
    bob, listeners = living.office.bob, []
    for _browser in range(2):
        client = Client()
        client.force_login(bob.account, backend=settings.AUTHENTICATION_BACKENDS[0])
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        listeners.append(living.listen({"Cookie": f"{settings.SESSION_COOKIE_NAME}={key}"}))
    here, there = listeners
    began = time.monotonic()
    sessions.end(sessions.sessions_of(bob.account)[:1])  # the newest first
    there.wait(lambda it: it.ended_at)
    assert there.ended_at - began < SOON
    assert there.events[-1].data == {"reason": "signed_out"}
    living.office.task("Poster")
    here.wait(lambda it: "task" in kinds(it))


def test_who_is_taken_out_of_a_project_hears_no_more_of_it(living):
    office = living.office
    dora = living.listen(living.way_in(office.dora))
    membership = office.vault.memberships.get(person=office.dora)
    people.take_out(membership, by=office.cem)
    dora.wait(lambda it: any(event.kind == "scopes" for event in it.events[1:]))
    office.task("Secret", project=office.vault)
    office.task("Poster")
    dora.wait(lambda it: "task" in kinds(it))
    assert "Secret" not in str([event.data for event in dora.events])


def test_one_goes_on_from_what_one_heard_last_and_a_position_from_elsewhere_is_gone(living):
    office = living.office
    headers = living.way_in(office.ann)
    seq = feed.position(office.workspace.pk)
    for title in ("One", "Two", "Three"):
        office.task(title)
    ann = living.listen(headers, seq)
    ann.wait(lambda it: len(it.seqs) >= 3)
    assert ann.seqs[:3] == [seq + 1, seq + 2, seq + 3]
    ahead = httpx.get(f"{living.serving.url}/api/v1/sync/stream?since=99999", headers=headers)
    assert ahead.status_code == 410


def test_strangers_hear_nothing(living):
    for headers in ({}, {"Authorization": "Bearer tut_wrong"}, {"Cookie": "tutti-session=wrong"}):
        answer = httpx.get(f"{living.serving.url}/api/v1/sync/stream?since=0", headers=headers)
        assert answer.status_code == 401


def test_what_moves_standings_is_known_even_when_it_happens_while_the_feed_is_read(open_plan_office, monkeypatch):
    office, deltas = open_plan_office, feed._deltas
    start = feed.position(office.workspace.pk)
    people.remove_person(office.dora, by=office.ann)

    def deltas_while_bob_is_removed(*where):
        monkeypatch.setattr(feed, "_deltas", deltas)
        people.remove_person(office.bob, by=office.ann)
        return deltas(*where)

    monkeypatch.setattr(feed, "_deltas", deltas_while_bob_is_removed)
    entries = feed.read_since(office.workspace.pk, start)
    assert entries
    assert all(entry.moves_standing for entry in entries)
    rest = feed.read_since(office.workspace.pk, entries[-1].seq)
    assert rest
    assert rest[0].moves_standing


def test_every_change_up_to_the_last_that_moved_standings_asks_first(open_plan_office):
    office = open_plan_office
    start = feed.position(office.workspace.pk)
    people.remove_person(office.dora, by=office.ann)
    people.form_team(office.workspace, name="Night watch", by=office.ann)
    people.remove_person(office.bob, by=office.ann)
    moved = feed.position(office.workspace.pk)
    people.form_team(office.workspace, name="Day watch", by=office.ann)
    entries = feed.read_since(office.workspace.pk, start)
    assert [entry.seq for entry in entries if entry.moves_standing] == list(range(start + 1, moved + 1))
