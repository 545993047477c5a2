"""Links and files are attached to a task, and taken off."""

from functools import partial

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, refuses, take_back
from tutti.work import commands as work
from tutti.work.tests.test_transfer import a_file


@pytest.fixture
def task(office):
    return office.task()


def test_a_link_is_attached(office, task):
    link = work.attach_link(task, name=" Plan ", url="https://example.org/plan", by=office.bob).attachment
    assert (link.name, link.url, link.file, link.added_by) == ("Plan", "https://example.org/plan", None, office.bob)
    assert fresh(task).file_count == 1
    take_back(office.bob)
    assert fresh(link).removed
    assert fresh(task).file_count == 0


def test_a_link_has_a_name(office, task):
    nameless = partial(work.attach_link, task, name=" ", url="https://example.org", by=office.bob)
    assert refuses("at least a word", nameless, "name")


def test_a_file_is_attached_where_it_was_brought(office, task):
    found = work.attach_file(task, file=a_file(office.launch, office.bob), by=office.bob).attachment
    assert (found.name, found.size, found.media_type, found.url) == ("plan.pdf", 3, "application/pdf", None)
    theirs = a_file(office.vault, office.cem)
    assert refuses("brought to another project", lambda: work.attach_file(task, file=theirs, by=office.cem), "file")


def test_it_is_taken_off_and_put_back(office, task):
    link = work.attach_link(task, name="Plan", url="https://example.org", by=office.bob).attachment
    assert leaves_no_change(office.bob, lambda: work.put_back_attachment(link, by=office.bob))
    work.detach_attachment(link, by=office.bob)
    assert leaves_no_change(office.bob, lambda: work.detach_attachment(link, by=office.bob))
    assert fresh(task).file_count == 0
    take_back(office.bob)
    assert fresh(task).file_count == 1
    take_back(office.bob)
    assert fresh(link).removed
    assert chain_holds(office.ann)


def test_viewers_only_look(office, task):
    link = work.attach_link(task, name="Plan", url="https://example.org", by=office.bob).attachment
    assert forbids(lambda: work.attach_link(task, name="X", url="https://example.org", by=office.eve))
    assert forbids(lambda: work.attach_file(task, file=a_file(office.launch, office.ann), by=office.eve))
    assert forbids(lambda: work.detach_attachment(link, by=office.eve))
    assert forbids(lambda: work.put_back_attachment(link, by=office.eve))
