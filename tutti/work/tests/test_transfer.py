"""A task goes to another project with all that hangs on it."""

import pytest

from tests.recorded import chain_holds, changed, forbids, fresh, happened, leaves_no_change, newest, refuses, take_back
from tutti.files.commands import keep_file, new_file
from tutti.files.models import File
from tutti.files.storage import Stored
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Attachment, Task


@pytest.fixture
def there(office):
    """Cem's second project, private to Cem and Bob; Ann is not in it."""
    project = people.start_project(
        office.workspace, name="Relaunch", key="REL", visibility="private", by=office.cem
    ).project
    people.let_in(project, person=office.bob, by=office.cem)
    work.create_task(project, title="Here first", by=office.cem)
    return project


def a_file(project, by):
    found = Stored(name="plan.pdf", size=3, media_type="application/pdf", sha256="0" * 64, stored_as="ab/cd")
    return keep_file(new_file(found, project=project, by=by), by=by).file


def test_it_gets_a_new_number_and_the_old_one_is_not_given_again(office, there):
    task = office.task()
    assert happened(work.transfer(task, project=there, by=office.cem)).number_was == 1
    assert (fresh(task).project, fresh(task).number) == (there, 2)
    assert office.task().number == 2


def test_it_stands_at_the_end_of_the_column_that_means_the_same(office, there):
    _, doing, _ = office.columns(office.launch)
    begun, open_ = office.task("Begun", status=doing), office.task("Open")
    work.rename_status(office.columns(there)[1], name="Busy", by=office.cem)
    work.transfer(begun, project=there, by=office.cem)
    work.transfer(open_, project=there, by=office.cem)
    assert fresh(begun).status.name == "Busy"
    column = Task.objects.filter(status=office.columns(there)[0]).order_by("rank")
    assert [task.title for task in column] == ["Here first", "Open"]


def test_parts_checklists_and_attachments_go_along(office, there):
    whole = office.task("Fair")
    part = office.task("Stand", parent=whole)
    item = work.add_item(part, title="Measure", by=office.ann).item
    gone = work.add_item(part, title="Old", by=office.ann).item
    work.remove_item(gone, by=office.ann)
    link = work.attach_link(part, name="Plan", url="https://example.org", by=office.ann).attachment
    work.transfer(whole, project=there, by=office.cem)
    assert {fresh(row).project_id for row in (whole, part, item, gone, link)} == {there.pk}
    assert fresh(part).parent == whole
    assert {fresh(whole).number, fresh(part).number} == {2, 3}
    assert (fresh(part).item_count, fresh(part).file_count) == (1, 1)
    assert chain_holds(office.ann)


def test_files_are_fetched_where_their_task_is(office, there):
    task, file = office.task(), a_file(office.launch, office.ann)
    work.attach_file(task, file=file, by=office.ann)
    work.transfer(task, project=there, by=office.cem)
    assert fresh(file).project == there


def test_a_file_that_another_task_has_too_stays_there(office, there):
    task, other, file = office.task(), office.task(), a_file(office.launch, office.ann)
    gone = work.attach_file(task, file=file, by=office.ann).attachment
    stays = work.attach_file(other, file=file, by=office.ann).attachment
    work.transfer(task, project=there, by=office.cem)
    places = dict(Attachment.objects.values_list("pk", "file__project"))
    assert places == {stays.pk: office.launch.pk, gone.pk: there.pk}
    assert len(set(File.objects.values_list("stored_as", "sha256"))) == 1, "the bytes are the same"


def test_a_part_that_goes_alone_stands_alone(office, there):
    whole = office.task("Fair")
    part = office.task("Stand", parent=whole)
    work.transfer(part, project=there, by=office.cem)
    assert fresh(part).parent is None
    assert fresh(whole).project == office.launch


def test_labels_are_found_again_by_their_name(office, there):
    print_, draft = (work.make_label(office.launch, name=name, by=office.ann).label for name in ("Print", "Draft"))
    same = work.make_label(there, name="Print", by=office.cem).label
    task = office.task(labels=[print_, draft])
    work.transfer(task, project=there, by=office.cem)
    assert fresh(task).label_ids == [str(same.pk)]


def test_who_does_not_work_there_lets_go_of_it(office, there):
    task = office.task(assignee=office.ann)
    work.set_contributors(task, people=[office.bob, office.gil], by=office.ann)
    work.transfer(task, project=there, by=office.cem)
    assert (fresh(task).assignee, fresh(task).contributor_ids) == (None, [str(office.bob.pk)])


def test_who_sees_only_the_old_project_sees_it_go(office, there):
    task = office.task()
    work.transfer(task, project=there, by=office.cem)
    rows = changed(newest(office.ann))
    assert [f"p:{office.launch.pk}", "task", str(task.pk), None] in rows[f"p:{office.launch.pk}"]
    assert [row["number"] for _, _, _, row in rows[f"p:{there.pk}"]] == [2]


def test_it_is_taken_back(office, there):
    task = office.task()
    work.transfer(task, project=there, by=office.cem)
    take_back(office.cem)
    assert (fresh(task).project, fresh(task).number) == (office.launch, 2)


def test_who_may_not(office, there):
    task = office.task()
    assert refuses("do not work in Relaunch", lambda: work.transfer(task, project=there, by=office.ann), "project")
    assert forbids(lambda: work.transfer(task, project=there, by=office.eve))
    assert forbids(lambda: work.transfer(office.task(project=office.vault), project=office.launch, by=office.bob))
    assert leaves_no_change(office.ann, lambda: work.transfer(task, project=office.launch, by=office.ann))


def test_where_there_are_no_columns_nothing_arrives(office, there):
    """A project always keeps a column: the last one has nowhere to put its tasks."""
    first, second, third = office.columns(there)
    work.remove_status(second, into=first, by=office.cem)
    work.remove_status(third, into=first, by=office.cem)
    assert refuses("another column", lambda: work.remove_status(first, into=first, by=office.cem), "into")
