"""The doors of imports: a file goes in, its row tells what is in it, and only its owner starts or cancels it."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.cast import Office
from tutti.changes import readers
from tutti.connect import holding
from tutti.connect.models import Import
from tutti.connect.tests.imports import board_of
from tutti.connect.tests.shared import ours
from tutti.people import commands as people
from tutti.people.models import Person
from tutti.work.models import Task

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files_in_a_place_of_their_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    holding._read.cache_clear()


def as_(person: Person, *, may_write: bool = True) -> Client:
    token = people.make_token(
        person, name="test", scopes=["read", "write"] if may_write else ["read"], by=person
    ).subject
    return Client(headers={"Authorization": f"Bearer {token.secret}"})


def upload(client: Client, raw: bytes, source: str = "trello", name: str = "kitchen.json", **headers: str):
    form = {"source": source, "file": SimpleUploadedFile(name, raw)}
    return client.post("/api/v1/imports", form, headers=headers)


def post(client: Client, path: str, **body: object):
    return client.post(f"/api/v1/imports/{path}", json.dumps(body), content_type="application/json")


def test_a_file_is_read_started_and_followed_by_its_row(office: Office):
    ann = as_(office.ann)
    row = upload(ann, ours("trello-new.json")).json()
    assert (row["state"], row["total"], row["counts"]["cards"], row["source"]) == ("ready", 8, 8, "trello")
    started = post(
        ann, f"{row['id']}/start", project_name="Kitchen", key="KIT", people={"Ann Adams": str(office.bob.pk)}
    )
    assert started.status_code == 200, started.content
    assert started.json()["state"] == "running"
    for _ in range(5):
        readers.drain()
    row = ann.get(f"/api/v1/imports/{row['id']}").json()
    assert (row["state"], row["done"]) == ("done", 8)
    assert [each["id"] for each in ann.get("/api/v1/imports").json()["rows"]] == [row["id"]]
    assert Task.objects.get(title="Measure the new kitchen").assignee == office.bob


def test_a_sheet_is_mapped_through_the_door(office: Office):
    ann = as_(office.ann)
    row = upload(ann, b"a,b\nOne,03/04/2024\n", "csv", "plan.csv").json()
    assert row["state"] == "mapping"
    row = post(ann, f"{row['id']}/map", mapping={"a": "title", "b": "due"}, dates="mdy").json()
    assert (row["state"], row["columns"][0]["field"]) == ("ready", "title")
    wrong = post(ann, f"{row['id']}/map", mapping={"nothing": "title"})
    assert (wrong.status_code, wrong.json()["field"]) == (422, "mapping")
    assert post(ann, f"{row['id']}/map", mapping={"a": "title"}, dates="ymd").status_code == 422


@pytest.mark.parametrize("raw", [b"", b"<html>", b'{"cards": [', b"[" * 100_000, b'{"lists":[],"cards":[{"a":NaN}]}'])
def test_a_bad_file_is_a_problem_that_names_the_field(office: Office, raw: bytes):
    answer = upload(as_(office.ann), raw)
    assert (answer.status_code, answer.json()["field"]) == (422, "file")
    assert not Import.objects.exists()


def test_what_is_missing_is_named(office: Office):
    ann = as_(office.ann)
    assert ann.post("/api/v1/imports", {"source": "trello"}).json()["field"] == "file"
    assert upload(ann, b"{}", source="other").json()["field"] == "source"
    row = upload(ann, ours("trello-old.json")).json()
    assert post(ann, f"{row['id']}/start", project_name="K", key="no key!").json()["field"] == "key"
    assert post(ann, f"{row['id']}/start", project="nothing").status_code == 422


def test_nobody_else_sees_or_touches_an_import(office: Office):
    row = upload(as_(office.ann), ours("trello-old.json")).json()
    bob, gil = as_(office.bob), as_(office.gil)
    assert bob.get(f"/api/v1/imports/{row['id']}").status_code == 404
    assert bob.get("/api/v1/imports").json()["rows"] == []
    for verb in ("map", "start", "cancel"):
        body: dict[str, object] = {"mapping": {}} if verb == "map" else {}
        assert post(bob, f"{row['id']}/{verb}", **body).status_code == 404
    assert upload(gil, ours("trello-old.json")).status_code == 403
    assert upload(as_(office.ann, may_write=False), ours("trello-old.json")).status_code == 403
    assert upload(Client(), ours("trello-old.json")).status_code in (401, 403)


def test_a_project_one_may_not_see_takes_no_import(office: Office):
    bob = as_(office.bob)
    row = upload(bob, ours("trello-old.json")).json()
    assert post(bob, f"{row['id']}/start", project=str(office.vault.pk)).status_code == 404
    assert post(bob, f"{row['id']}/start", project=str(office.launch.pk)).status_code == 403


def test_a_cancelled_import_says_so_and_stays_so(office: Office):
    ann = as_(office.ann)
    row = upload(ann, ours("trello-new.json")).json()
    post(ann, f"{row['id']}/start", project_name="Kitchen", key="KIT")
    assert post(ann, f"{row['id']}/cancel").json()["state"] == "cancelled"
    readers.drain()
    assert not Task.objects.filter(away=None).exists()
    assert post(ann, f"{row['id']}/start", project_name="Kitchen", key="KIT").status_code == 409


def test_the_same_request_twice_is_one_import(office: Office):
    ann = as_(office.ann)
    raw, key = ours("trello-new.json"), {"Idempotency-Key": "once"}
    first, again = (upload(ann, raw, **key).json() for _ in range(2))
    assert again == first
    assert Import.objects.count() == 1
    other = upload(ann, ours("trello-old.json"), **key)
    assert (other.status_code, other.json()["field"]) == (422, "Idempotency-Key")
    assert upload(ann, raw, **{"Idempotency-Key": "k" * 65}).status_code == 422
    assert upload(ann, raw).json()["id"] != first["id"]


def test_what_was_imported_is_said_with_the_right_number(office: Office):
    ann = as_(office.ann)
    for count, says in ((1, "1 task into Boxes"), (2, "2 tasks into Boxes")):
        row = upload(ann, board_of(count)).json()
        post(ann, f"{row['id']}/start", project_name="Boxes", key=f"BX{count}")
        for _ in range(5):
            readers.drain()
        project = ann.get(f"/api/v1/imports/{row['id']}").json()["project_id"]
        changes = ann.get("/api/v1/activity", {"project_id": project}).json()["changes"]
        assert f"Ann Archer imported {says}" in [change["says"] for change in changes]
