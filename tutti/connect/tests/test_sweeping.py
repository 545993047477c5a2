"""What was chosen and never started, and bytes that no row names, are gone a day later; what is in use stays."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from tests.cast import Office
from tutti.connect import holding
from tutti.connect.sweeping import EVERY, sweep_due
from tutti.connect.tests.imports import board_of, chosen
from tutti.files.commands import keep_file, new_file
from tutti.files.models import File
from tutti.files.pictures import PREVIEW
from tutti.files.storage import stored
from tutti.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files_in_a_place_of_their_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    holding._read.cache_clear()


def days_later(days: float) -> int:
    with clock.at(clock.now() + timedelta(days=days)):
        return sweep_due()


def brought_file(office: Office) -> File:
    with stored(ContentFile(b"bytes", "a.txt"), "a.txt") as found:
        return keep_file(new_file(found, project=office.launch, by=office.ann), by=office.ann).file


def test_a_file_that_nobody_started_is_forgotten_after_a_day(office: Office, django_capture_on_commit_callbacks):
    file = chosen(office, board_of(1))
    assert days_later(0.5) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert days_later(1.5) == 1
    file.refresh_from_db()
    assert file.state == "cancelled"
    assert not default_storage.exists(file.stored_as)


@pytest.mark.parametrize("place", ["imports/lost", "0f/lost"])
def test_bytes_that_no_row_names_are_deleted_after_a_day(office: Office, place: str):
    default_storage.save(place, ContentFile(b"lost"))
    assert days_later(0.5) == 0
    assert default_storage.exists(place)
    assert days_later(1.5) == 1
    assert not default_storage.exists(place)


def test_what_a_row_names_stays_and_so_does_its_preview(office: Office):
    file = brought_file(office)
    default_storage.save(file.stored_as + PREVIEW, ContentFile(b"small"))
    default_storage.save("elsewhere/kept", ContentFile(b"not ours"))
    assert days_later(30) == 0
    assert default_storage.exists(file.stored_as)
    assert default_storage.exists(file.stored_as + PREVIEW)
    assert default_storage.exists("elsewhere/kept")


def test_of_several_processes_one_sweeps(office: Office):
    default_storage.save("imports/lost", ContentFile(b"lost"))
    soon = clock.now() + timedelta(days=2)
    with clock.at(soon):
        assert sweep_due() == 1
        default_storage.save("imports/lost", ContentFile(b"lost"))
        assert sweep_due() == 0
    with clock.at(soon + EVERY):
        assert sweep_due() == 1
