"""Files in a store that speaks S3: brought, fetched, backed up, restored, and a store that is away for a while."""

import os
import sqlite3
import subprocess
import sys
from datetime import timedelta
from uuid import uuid4

import pytest

from tests.bucket import Store, store
from tests.cast import open_office
from tutti.connect import sweeping
from tutti.files.models import File
from tutti.files.tests.test_bring import bring, id_of, page_of, picture
from tutti.keeping.backing_up import back_up
from tutti.keeping.verifying import faults_of_archive, faults_of_house
from tutti.kit import clock
from tutti.kit.addresses import Unreadable
from tutti.kit.files import files_at


def quiet(said: str) -> None:
    """Nobody listens."""


pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(scope="module")
def place():
    with store() as place:
        yield place


@pytest.fixture
def bucket(place: Store, settings) -> str:
    """A bucket of its own, where Tutti now keeps its files."""
    name = f"files-{uuid4().hex[:8]}"
    settings.STORAGES = {**settings.STORAGES, "default": files_at(place.make(name))}
    return name


@pytest.fixture
def office():
    return open_office()


def test_a_file_lies_in_the_bucket_and_comes_back_byte_for_byte(office, place, bucket):
    ann, file = page_of(office.ann), picture()
    answer = bring(ann, office.task().pk, file, "plan.png")
    row = File.objects.get(pk=id_of(answer))
    assert place.kept(bucket) == {row.stored_as: file}
    assert ann.get(f"/api/v1/files/{row.pk}").getvalue() == file
    assert ann.get(f"/api/v1/files/{row.pk}/preview").getvalue()[8:12] == b"WEBP"
    assert set(place.kept(bucket)) == {row.stored_as, f"{row.stored_as}.webp"}


def test_what_was_refused_leaves_nothing_in_the_bucket(office, place, bucket):
    assert bring(page_of(office.eve), office.task().pk).status_code == 403
    assert place.kept(bucket) == {}


def test_what_no_row_names_is_swept_out_of_the_bucket(office, place, bucket):
    bring(page_of(office.ann), office.task().pk)
    named = place.kept(bucket)
    place.put(bucket, "ab/nameless", b"left behind")
    with clock.at(clock.now() + timedelta(days=2)):
        assert sweeping.sweep_due() == 1
    assert place.kept(bucket) == named


def test_a_backup_holds_what_lies_in_the_bucket_and_it_comes_back_into_another(office, place, bucket, tmp_path):
    bring(page_of(office.ann), office.task().pk, b"Dear all")
    back_up(tmp_path / "kept.tutti", tell=quiet, using="default")
    assert list(faults_of_archive(tmp_path / "kept.tutti")) == []
    other = f"other-{uuid4().hex[:8]}"
    elsewhere = {name: value for name, value in os.environ.items() if not name.startswith("TUTTI_")}
    subprocess.run(
        [sys.executable, "-m", "tutti.cli", "restore", str(tmp_path / "kept.tutti"), "--data", str(tmp_path / "new")],
        env={**elsewhere, "TUTTI_FILES_URL": place.make(other)},
        check=True,
        capture_output=True,
    )
    assert place.kept(other) == place.kept(bucket)
    [[name]] = sqlite3.connect(tmp_path / "new" / "tutti.sqlite3").execute("SELECT name FROM files_file")
    assert name == "plan.txt"


def test_what_is_lost_or_changed_in_the_bucket_is_found(office, place, bucket):
    bring(page_of(office.ann), office.task().pk, b"Dear all", "gone.txt")
    bring(page_of(office.ann), office.task("Leaflet").pk, b"Dear Bob", "changed.txt")
    assert list(faults_of_house()) == []
    place.lose(bucket, File.objects.get(name="gone.txt").stored_as)
    place.put(bucket, File.objects.get(name="changed.txt").stored_as, b"Dear Eve")
    said = " ".join(faults_of_house())
    assert "“gone.txt”" in said
    assert "is not what was brought" in said


def test_while_the_store_is_away_one_is_told_to_come_again_and_nothing_is_half_kept(office, settings):
    settings.STORAGES = {**settings.STORAGES, "default": files_at("s3://k:s@files?endpoint=http://127.0.0.1:9")}
    page = page_of(office.ann)
    page.raise_request_exception = False
    answer = bring(page, office.task().pk)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert "files are kept" in answer.json()["detail"]
    assert not File.objects.exists()


def test_an_address_that_is_none_is_said_at_once():
    for address in ("ftp://host/files", "s3://", "s3://bucket?endpiont=https://host"):
        with pytest.raises(Unreadable):
            files_at(address)
