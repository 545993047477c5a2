"""The doctor finds what is wrong, says what to do, and finds nothing where all is well."""

import importlib

import pytest
from django.db import connection

from tests.cast import Office
from tutti.changes.readers import drain
from tutti.keeping.doctor import Finding, examine

SAFE = ("fsync", "full_page_writes", "synchronous_commit")


@pytest.fixture
def house(office: Office, settings, tmp_path) -> Office:
    settings.TUTTI_DATA, settings.TUTTI_REDIS_URL = tmp_path, ""
    settings.STORAGES = {**settings.STORAGES, "default": _files_in(tmp_path)}
    drain()
    return office


def _files_in(place):
    return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": place / "files"}}


def found(how: str) -> list[Finding]:
    """What it finds, but for the haste that a test's own PostgreSQL is allowed."""
    return [each for each in examine() if each.how == how and not any(f"with {name} off" in each.what for name in SAFE)]


def test_where_all_is_well_nothing_is_ill(house):
    assert found("ill") == []
    assert any("The record holds" in each.what for each in found("well"))


def test_a_change_that_was_rewritten_is_told_with_its_number(house):
    guard = importlib.import_module("tutti.changes.migrations.0002_append_only")
    with connection.cursor() as cursor:
        for name in guard.WHEN:  # as whoever holds the database could
            cursor.execute(
                f"DROP TRIGGER change_is_kept_{name}" + (" ON changes_change" * (connection.vendor != "sqlite"))
            )
        cursor.execute("UPDATE changes_change SET at = '2020-01-01' WHERE seq = 3")
    assert ["change 3: its hash does not fit" in each.what for each in found("ill")] == [True]


def test_what_is_set_up_and_does_not_answer_is_told(house, settings):
    settings.TUTTI_SENDS_MAIL, settings.EMAIL_HOST, settings.EMAIL_PORT = True, "127.0.0.1", 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.TUTTI_REDIS_URL, settings.TUTTI_URL = "redis://127.0.0.1:1", "http://tutti.example"
    ill = [each.what for each in found("ill")]
    assert [any(word in each for each in ill) for word in ("mail server", "not encrypted")] == [True, True]
    assert any("Redis does not answer" in each.what for each in found("look"))


def test_a_key_that_others_can_read_is_told_with_what_to_do(house, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    secret.chmod(0o644)
    assert [each.so for each in found("ill")] == [f"chmod 600 {secret}"]
