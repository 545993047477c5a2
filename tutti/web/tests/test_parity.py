"""The hot reads take the database's own words: they say exactly what the rows themselves would say."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from django.conf import settings
from django.http import QueryDict
from django.test import Client

from tests.cast import open_office
from tests.snapshots import rows_of
from tutti.changes import columns, feed, plain
from tutti.changes.commands import Unseen
from tutti.changes.models import Synced
from tutti.people import commands as people
from tutti.people.models import Project
from tutti.talk import commands as talk
from tutti.web import rows
from tutti.web.caller import by_session
from tutti.web.doors import Malformed
from tutti.work import commands as work
from tutti.work.models import Task

pytestmark = pytest.mark.django_db
FULL = ("workspace", "person", "project", "membership", "status", "label", "skill", "ability", "team", "absence",
        "token", "invitation", "task", "item", "attachment", "comment")  # fmt: skip


@pytest.fixture
def office():
    """An office in which every kind of field is filled somewhere and empty elsewhere."""
    office = open_office()
    ann, bob, launch = office.ann, office.bob, office.launch
    label = work.make_label(launch, name="Urgent", hue=10, by=ann).label
    done = office.columns(launch)[2]
    day = date(2026, 3, 1)
    whole = office.task(
        "Größe „Plakat“ \\ 100 %", assignee=bob, priority=3, effort=90, start=day, due=day + timedelta(days=9),
        labels=[label], skills={office.design: 3}, outcome="Hangs in the street.", text="**Large**, please.",
    )  # fmt: skip
    part = office.task("Paper", parent=whole, due=day, assignee=bob)
    for title in ("Ink", "paste", "PAPER again"):
        office.task(title, assignee=bob)
    work.move(part, status=done, after=None, by=ann)
    work.set_contributors(whole, people=[office.gil], by=ann)
    work.archive(office.task("Old", due=day), by=ann)
    office.task("Secret", project=office.vault, assignee=office.dora)
    work.add_item(whole, title="Frame", by=bob)
    work.attach_link(whole, name="Site", url="https://acme.example/", by=bob)
    talk.comment(whole, body=f"@[Bob](person:{bob.pk}) Blue?", by=ann)
    people.form_team(ann.workspace, name="Makers", people=[ann, bob], by=ann)
    people.enter_absence(ann.workspace, person=bob, start=day, end=day, by=bob)
    people.invite(ann.workspace, email="new@acme.example", by=ann)
    people.make_token(bob, name="Clock", scopes=["read"], by=bob)
    return office


def on_the_wire(row):
    return msgspec.json.decode(msgspec.json.encode(row))


def as_objects(model, **which):
    return [on_the_wire(row.as_row()) for row in model.objects.filter(**which).order_by("pk")]


@pytest.mark.parametrize("kind", sorted(Synced.kinds))
def test_each_kind_reads_as_its_rows_say(office, kind):
    model = Synced.kinds[kind]
    fields = ("id", "seq", *model.shape)
    where = plain.Where("workspace_id = %s", [office.workspace.pk])
    found = [dict(zip(fields, on_the_wire(row), strict=True)) for row in plain.rows(model, where)]
    assert found == as_objects(model)
    assert found or kind not in FULL, "the office should hold one, or nothing is compared"


@pytest.mark.parametrize("short", [2, columns.SHORT])
def test_a_bootstrap_holds_what_its_viewer_may_see_and_no_more(office, monkeypatch, short):
    monkeypatch.setattr(columns, "SHORT", short)
    for person in office.everyone:
        rows = rows_of(feed.snapshot(office.workspace.pk, person.scopes))
        found = {(scope, kind, row["id"]): row for scope, kind, row in rows}
        mine = {
            (row.scope, kind, str(row.pk)): on_the_wire(row.as_row())
            for kind, model in Synced.kinds.items()
            if not model.lazy
            for row in model.objects.filter(model.within(office.workspace.pk, person.scopes))
        }
        assert found == mine


LISTS: dict[str, dict[str, Any]] = {
    "": {},
    "sort=due": {},
    "sort=-due": {},
    "sort=created_at": {},
    "sort=-title": {},
    "sort=priority&assignee_id={bob}": {"assignee_id": "{bob}"},
    "parent_id=null&away=null": {"parent_id": None, "away": None},
    "away=archived": {"away": "archived"},
    "project_id={launch}&q=paper": {"project_id": "{launch}", "title__icontains": "paper"},
    "q=100 %25": {"title__icontains": "100 %"},
    "q=_": {"title__icontains": "_"},
    "q=\\": {"title__icontains": "\\"},
}


@pytest.mark.parametrize("asked", list(LISTS))
def test_a_list_is_what_the_rows_say_page_by_page(office, asked):
    names = {"{bob}": str(office.bob.pk), "{launch}": str(office.launch.pk)}
    wanted = {
        name: names.get(value, value) if isinstance(value, str) else value for name, value in LISTS[asked].items()
    }
    words = asked.format(bob=office.bob.pk, launch=office.launch.pk)
    query = Task.objects.filter(Task.within(office.workspace.pk, office.bob.scopes), **wanted)
    expected = {row["id"]: row for row in (on_the_wire(task.as_row()) for task in query)}
    found: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        page = on_the_wire(rows.listed(Task, office.bob, QueryDict(f"{words}&limit=2{cursor and f'&cursor={cursor}'}")))
        found += page["rows"]
        cursor = page["next"]
    assert {row["id"]: row for row in found} == expected and len(found) == len(expected)
    assert in_order(found, QueryDict(words).get("sort", "id"))


def in_order(found, sort):
    column = sort.removeprefix("-")
    filled = [(row[column], row["id"]) for row in found if row[column] is not None]
    return filled == sorted(filled, reverse=sort.startswith("-")) and all(
        row[column] is None for row in found[len(filled) :]
    )


@pytest.mark.parametrize("asked", ["number=99999999999999999999", "assignee_id=bob", "priority=high"])
def test_a_filter_nothing_can_be_is_refused(office, asked):
    with pytest.raises(Malformed):
        rows.listed(Task, office.bob, QueryDict(asked))


def test_one_row_and_its_details_are_for_those_who_see_its_project(office):
    for task in Task.objects.all():
        sees = task.project_id in office.bob.standing.projects
        for read in (
            lambda task=task: rows.one(Task, task.pk, office.bob),
            lambda task=task: rows.details(task.pk, office.bob),
        ):
            if sees:
                assert read()
            else:
                with pytest.raises(Unseen):
                    read()
    assert on_the_wire(rows.one(Project, office.launch.pk, office.bob)) == as_objects(Project, pk=office.launch.pk)[0]


def test_details_hold_the_text_and_every_part(office):
    task = Task.objects.get(outcome__startswith="Hangs")
    said = on_the_wire(rows.details(task.pk, office.bob))
    assert said["text"]["body"] == "**Large**, please." and said["text"]["by_id"] == str(office.ann.pk)
    parts = [Synced.kinds[kind] for kind in ("item", "attachment", "comment")]
    assert [row for *_, row in said["rows"]] == [row for part in parts for row in as_objects(part, task=task)]
    assert {scope for scope, *_ in said["rows"]} == {f"p:{office.launch.pk}"}


def test_the_prepared_question_who_asks_keeps_none_of_its_values(office):
    keys = []
    for person in (office.ann, office.bob):
        client = Client()
        client.force_login(person.account)
        keys.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    for key, person in ((keys[0], office.ann), (keys[1], office.bob), (keys[0], office.ann)):
        signed_in = by_session(key)
        assert signed_in and [one.pk for one in signed_in.persons] == [person.pk]
        assert on_the_wire(signed_in.persons[0].as_row()) == as_objects(type(person), pk=person.pk)[0]
    assert by_session("made up") is None
