"""Files are brought to a task and fetched by who sees its project."""

from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from tests.cast import open_office
from tutti.files.models import File
from tutti.files.storage import clean, kind_of
from tutti.people import commands as people
from tutti.people.models import Person
from tutti.work.models import Attachment

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return open_office()


def page_of(person: Person) -> Client:
    client = Client(SERVER_NAME="localhost")
    assert person.account
    client.force_login(person.account)
    return client


def bring(client: Client, task: object, words: bytes = b"Dear all", name: str = "plan.txt", key: str = "") -> Any:
    form = {"task": str(task), "file": SimpleUploadedFile(name, words, "text/html")}
    return client.post("/api/v1/files", form, headers={"Idempotency-Key": key} if key else {})


def id_of(answer: Any) -> str:
    return str(next(row["file_id"] for _, kind, _, row in answer.json()["rows"] if kind == "attachment"))


def status(client: Client, path: str) -> int:
    answer: Any = client.get(path)
    answer.getvalue()  # to the end, so that the file is closed
    return int(answer.status_code)


def kept_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def picture(width: int = 40, height: int = 30, kind: str = "PNG", **more: object) -> bytes:
    made = BytesIO()
    Image.new("RGB", (width, height), "teal").save(made, kind, **more)
    return made.getvalue()


def test_a_file_hangs_on_its_task_and_comes_back_byte_for_byte(office, folder):
    task = office.task("Poster")
    bob = page_of(office.bob)
    answer = bring(bob, task.pk, b"<script>alert(1)</script>", "../../etc/plan .html")
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert told["verb"] == "attachment.added"
    row = next(row for _, kind, _, row in told["rows"] if kind == "attachment")
    assert (row["name"], row["size"], row["media_type"]) == ("plan .html", 25, "text/plain")
    fetched: Any = bob.get(f"/api/v1/files/{row['file_id']}")
    assert fetched.getvalue() == b"<script>alert(1)</script>"
    assert fetched["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in fetched["Content-Security-Policy"]
    assert fetched["X-Content-Type-Options"] == "nosniff"
    task.refresh_from_db()
    assert task.file_count == 1


def test_the_same_key_brings_a_file_once(office, folder):
    task, key = office.task("Poster"), str(uuid4())
    bob = page_of(office.bob)
    first = bring(bob, task.pk, key=key).json()
    assert bring(bob, task.pk, key=key).json()["seq"] == first["seq"]
    assert bring(bob, task.pk, b"something else", key=key).status_code == 422
    assert Attachment.objects.count() == File.objects.count() == len(kept_in(folder)) == 1


def test_who_may_not_attach_leaves_nothing_behind(office, folder):
    task, secret = office.task("Poster"), office.task("Safe", project=office.vault)
    assert bring(page_of(office.eve), task.pk).status_code == 403  # she only looks on
    assert bring(page_of(office.bob), secret.pk).status_code == 404
    assert bring(Client(SERVER_NAME="localhost"), task.pk).status_code == 401
    assert not kept_in(folder)
    assert not File.objects.exists()


def test_a_command_that_fails_takes_the_bytes_back(office, folder, monkeypatch):
    task = office.task("Poster")
    monkeypatch.setattr("tutti.web.uploads.attach_file", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        bring(page_of(office.bob), task.pk)
    assert not kept_in(folder)


def test_who_lost_the_project_lost_its_files(office, folder):
    task = office.task("Safe", project=office.vault)
    dora = page_of(office.dora)
    file_id = id_of(bring(dora, task.pk, picture(), "safe.png"))
    paths = (f"/api/v1/files/{file_id}", f"/api/v1/files/{file_id}/preview")
    assert [status(dora, path) for path in paths] == [200, 200]
    assert [status(page_of(office.bob), path) for path in paths] == [404, 404]
    people.take_out(office.vault.memberships.get(person=office.dora), by=office.cem)
    assert [status(dora, path) for path in paths] == [404, 404]


def test_too_big_is_said_before_it_is_kept(office, folder, settings):
    settings.TUTTI_UPLOAD_BYTES = 5
    answer = bring(page_of(office.bob), office.task("Poster").pk)
    assert answer.status_code == 413
    assert answer.json()["field"] == "file"
    assert not kept_in(folder)


@pytest.mark.parametrize("form", [{}, {"task": "no id"}, {"file": SimpleUploadedFile("a", b"a")}])
def test_a_form_that_lacks_something_says_what(office, folder, form):
    answer = page_of(office.bob).post("/api/v1/files", form)
    assert answer.status_code == 422
    assert answer.json()["field"] == "task"


def test_a_form_without_a_file_says_so(office, folder):
    answer = page_of(office.bob).post("/api/v1/files", {"task": str(office.task("Poster").pk)})
    assert (answer.status_code, answer.json()["field"]) == (422, "file")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_drawn_anew_without_what_it_hid(office, folder, kind):
    bob, task = page_of(office.bob), office.task("Poster")
    hidden = picture(3000, 20, kind) + b"<script>hidden</script>"
    file_id = id_of(bring(bob, task.pk, hidden, f"p.{kind.lower()}"))
    answer = bob.get(f"/api/v1/files/{file_id}/preview")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert "Content-Disposition" not in answer
    assert b"hidden" not in answer.content
    drawn = Image.open(BytesIO(answer.content))
    assert max(drawn.size) <= 1600
    again = bob.get(f"/api/v1/files/{file_id}/preview", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("bomb.png", picture(7000, 7000)),
        ("broken.png", picture()[:60]),
        ("lies.png", b"\x89PNG\r\n\x1a\n" + b"0" * 100),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("words.txt", b"words"),
    ],
)
def test_what_is_no_picture_of_a_sensible_size_is_not_shown(office, folder, name, words):
    bob, task = page_of(office.bob), office.task("Poster")
    file_id = id_of(bring(bob, task.pk, words, name))
    assert bob.get(f"/api/v1/files/{file_id}/preview").status_code == 404


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("C:\\Users\\ann\\plan.pdf", "plan.pdf"),
        ("/etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        ("in\u202evoice\x00.exe", "invoice.exe"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("Prüfung  2026.ods", "Prüfung 2026.ods"),
    ],
)
def test_names_are_cleaned(asked, kept):
    assert clean(asked) == kept


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "application/pdf"),
        (b"<html>", "text/plain"),
        ("Grüße".encode()[:-1], "text/plain"),
        (b"MZ\x00\x01", "application/octet-stream"),
        (b"", "application/octet-stream"),
        (b"\xff\xfe\x00", "application/octet-stream"),
    ],
)
def test_kinds_are_found_by_looking(head, kind):
    assert kind_of(head) == kind
