"""An import that ends early leaves nothing, and one that ended well can be put away with one undo."""

import pytest
from django.core.files.storage import default_storage

from tutti.changes import readers
from tutti.changes.commands import Forbidden, Refused, undo
from tutti.changes.models import Change
from tutti.connect import bringing, commands, holding
from tutti.connect.models import Import, Imported
from tutti.connect.tests.imports import begun, board_of, brought, chosen, over, seen
from tutti.connect.tests.shared import ours
from tutti.people.models import Person
from tutti.work.models import Task
from tutti.work.queries import statuses_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files_in_a_place_of_their_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    holding._read.cache_clear()


def test_cancelled_in_the_middle_nothing_of_it_stays(office):
    file = begun(office, board_of(450, idMembers=["x"]))
    for _ in range(2):
        readers.read_on(readers.LATER["connect.carry_on"], office.workspace.pk, at_most=1)
    commands.cancel(file, by=office.ann)
    readers.drain()
    file.refresh_from_db()
    assert (file.state, file.target.archived) == ("cancelled", True)
    assert not Task.objects.filter(project=file.target, away=None).exists()
    assert Person.objects.get(name="Unknown person 1").status == "removed"
    assert brought(office, board_of(450)).state == "done"  # the key is free again
    assert Task.objects.filter(away=None).count() == 450


def test_cancelled_in_a_project_that_was_there_only_its_own_goes(office):
    mine = office.task("Poster")
    columns = [each.name for each in statuses_of(office.launch)]
    file = begun(office, board_of(450), into=office.launch)
    for _ in range(2):
        readers.read_on(readers.LATER["connect.carry_on"], office.workspace.pk, at_most=1)
    commands.cancel(file, by=office.ann)
    assert list(Task.objects.filter(project=office.launch, away=None)) == [mine]
    assert [each.name for each in statuses_of(office.launch)] == columns
    again = brought(office, board_of(450), into=office.launch)
    assert seen(again, "cards") == (450, 450)


def test_an_import_whose_file_is_gone_fails_and_leaves_nothing(office):
    file = begun(office, board_of(3))
    holding.forget(file.stored_as)
    over(file)
    assert (file.state, file.target.archived) == ("failed", True)
    assert "Choose it again" in file.problem


def test_a_fault_of_ours_ends_the_import_with_a_sentence(office, monkeypatch):
    file = begun(office, board_of(3))

    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(bringing, "batch_from", broken)
    over(file)
    assert file.state == "failed"
    assert "nothing of the import was kept" in file.problem
    assert not Imported.objects.filter(file=file, gone=False).exists()


def test_the_bytes_are_forgotten_once_they_are_in(office, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        file = brought(office, board_of(3))
    assert not default_storage.exists(file.stored_as)


def test_the_bytes_of_a_cancelled_import_are_forgotten(office, django_capture_on_commit_callbacks):
    file = chosen(office, board_of(3))
    with django_capture_on_commit_callbacks(execute=True):
        commands.cancel(file, by=office.ann)
    assert not default_storage.exists(file.stored_as)


def test_one_undo_puts_an_imported_project_away(office):
    file = brought(office, board_of(3))
    seq = Change.objects.filter(verb="board.imported").values_list("seq", flat=True).get()
    undo(seq, by=office.ann)
    file.target.refresh_from_db()
    assert file.target.archived


def test_a_broken_file_is_refused_and_not_kept(office):
    with pytest.raises(Refused, match="cut off") as refusal:
        chosen(office, ours("trello-new.json")[:900])
    assert refusal.value.status == 422
    assert not Import.objects.exists()


def test_guests_and_strangers_import_nothing(office):
    with pytest.raises(Forbidden):
        chosen(office, board_of(1), by=office.gil)
    file = chosen(office, board_of(1))
    with pytest.raises(Forbidden):
        commands.start(file, name="K", key="KIT", into=None, who={}, by=office.bob)
    with pytest.raises(Forbidden):
        commands.cancel(file, by=office.bob)
    mine = chosen(office, board_of(1), by=office.bob)
    with pytest.raises(Forbidden, match="lead"):
        commands.start(mine, name="K", key="KIT", into=office.launch, who={}, by=office.bob)
