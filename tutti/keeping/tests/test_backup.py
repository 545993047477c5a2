"""A backup is what the house was at one moment, or it is refused; it comes back on either database as it was."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from tests.cast import Office
from tests.serving import drop_database, fresh_database
from tutti.files.models import File
from tutti.keeping import archive
from tutti.keeping.archive import Unsound
from tutti.keeping.backing_up import back_up
from tutti.keeping.restoring import restore
from tutti.keeping.verifying import faults_of_archive, faults_of_house
from tutti.kit.commandline import Cannot
from tutti.work import commands as work

RESTORED = """
import sys
from pathlib import Path
import django; django.setup()
from tutti.keeping.backing_up import back_up, one_moment
from tutti.keeping.restoring import restore
from tutti.keeping.verifying import faults_of_house
from tutti.people.models import Account
restore(Path(sys.argv[1]), tell=lambda said: None)
with one_moment() as moment:
    Account.objects.create_user("late@acme.example")  # who comes while a backup is taken waits for nobody
    back_up(Path(sys.argv[2]), tell=lambda said: None, using=moment)
print(*faults_of_house(), "sound")
"""


def quiet(said: str) -> None:
    """Nobody listens."""


@pytest.fixture
def house(office: Office, settings, tmp_path: Path) -> Office:
    """Somebody has worked here: tasks, words in many scripts, a file."""
    settings.MEDIA_ROOT = tmp_path / "files"
    task = office.task("Plakat für 交響曲 ‮\u0301")
    work.describe(task, text="One\nline, “quoted” \\ and a tab\t", by=office.bob)
    office.task("Flyer", skills={office.prose: 3})
    page = Client(SERVER_NAME="localhost")
    assert office.bob.account
    page.force_login(office.bob.account)
    form = {"task": str(task.pk), "file": SimpleUploadedFile("noise.bin", os.urandom(200_000))}
    assert page.post("/api/v1/files", form).status_code == 200
    return office


@pytest.fixture
def houses(tmp_path: Path) -> Iterator[list[dict[str, str]]]:
    """Where empty houses stand: a folder, and on PostgreSQL a database, too."""
    urls = ["", *([fresh_database()] if connection.vendor == "postgresql" else [])]
    common = os.environ | {"DJANGO_SETTINGS_MODULE": "tutti.settings"}
    yield [
        common | {"TUTTI_DATA": str(tmp_path / f"house-{number}"), "TUTTI_DATABASE_URL": url}
        for number, url in enumerate(urls)
    ]
    for url in filter(None, urls):
        drop_database(url)


def test_it_comes_back_on_either_database_line_by_line(house: Office, houses: list[dict[str, str]], tmp_path: Path):
    was = back_up(tmp_path / "one", quiet, using="default")
    assert list(faults_of_archive(tmp_path / "one")) == []
    [name] = was["files"]
    for env in houses:
        data = Path(env["TUTTI_DATA"])
        words = [sys.executable, "-c", RESTORED, str(tmp_path / "one"), str(data.with_suffix(".again"))]
        told = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
        assert (told.stdout, told.stderr) == ("sound\n", "")
        with archive.reading(data.with_suffix(".again")) as kept:
            assert kept.manifest["tables"] == was["tables"]
            assert kept.manifest["files"] == was["files"]
        assert (data / "files" / name).read_bytes() == (tmp_path / "files" / name).read_bytes()
        assert (data / "secret").read_text() == was["secret"]
        assert (data / "secret").stat().st_mode & 0o77 == 0


def test_a_flipped_bit_or_a_missing_end_is_refused(house: Office, tmp_path: Path):
    back_up(tmp_path / "one", quiet, using="default")
    sound = (tmp_path / "one").read_bytes()
    copy = tmp_path / "copy"
    for place in {0, 5, len(sound) - 1, *range(0, len(sound), len(sound) // 40)}:
        copy.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
        with pytest.raises(Unsound):
            list(faults_of_archive(copy))
        copy.write_bytes(sound[:place])
        with pytest.raises(Unsound):
            restore(copy, quiet)


def test_what_a_row_was_changed_to_by_hand_is_told(house: Office, tmp_path: Path):
    manifest = back_up(tmp_path / "one", quiet, using="default")
    with archive.reading(tmp_path / "one") as kept, archive.writing(tmp_path / "two") as other:
        for name in manifest["tables"]:
            lines = (line.replace(b"Flyer", b"Liar!") for line in kept.lines(f"tables/{name}.jsonl"))
            other.add(f"tables/{name}.jsonl", (line + b"\n" for line in lines))
        for name in manifest["files"]:
            other.add(f"files/{name}", [b"something else"])
        other.close(manifest)
    faults = "\n".join(faults_of_archive(tmp_path / "two"))
    assert "work_task: 2 rows are there, and they are not the 2 that were written" in faults
    assert "its facts are not what was recorded" in faults
    assert "is shorter or longer than it was" in faults


def test_an_inhabited_house_is_never_written_over(house: Office, tmp_path: Path):
    back_up(tmp_path / "one", quiet, using="default")
    with pytest.raises(Cannot, match="There is somebody in this installation already"):
        restore(tmp_path / "one", quiet)


def test_a_backup_that_breaks_off_leaves_nothing(house: Office, tmp_path: Path, monkeypatch):
    def broken(name: str):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(default_storage, "open", broken)
    with pytest.raises(Cannot, match=r"no space left on device.*Nothing was left behind"):
        back_up(tmp_path / "one", quiet, using="default")
    assert [each.name for each in tmp_path.iterdir()] == ["files"]


def test_what_is_no_backup_is_refused_with_a_sentence(tmp_path: Path):
    (tmp_path / "a letter").write_text("Dear all")
    for place, said in {"a letter": "is no backup of Tutti", "nothing": "cannot be read"}.items():
        with pytest.raises(Cannot, match=said), archive.reading(tmp_path / place):
            pass


def test_a_house_says_which_file_is_gone_or_changed(house: Office):
    assert list(faults_of_house()) == []
    kept = default_storage.path(File.objects.get().stored_as)
    Path(kept).write_bytes(b"somebody was here")
    assert "“noise.bin”" in "".join(faults_of_house())
    Path(kept).unlink()
    assert "is gone" in "".join(faults_of_house())
