"""A project's labels are made, changed, removed and put back."""

import pytest

from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, take_back
from tutti.work import commands as work


@pytest.fixture
def label(office):
    return work.make_label(office.launch, name=" Print ", hue=120, by=office.bob).label


def test_it_has_a_word_and_a_colour(office, label):
    assert (label.name, label.hue, label.removed) == ("Print", 120, False)
    take_back(office.bob)
    assert fresh(label).removed


def test_it_changes(office, label):
    work.change_label(label, name="Paper", hue=40, by=office.bob)
    assert (fresh(label).name, fresh(label).hue) == ("Paper", 40)
    assert leaves_no_change(office.bob, lambda: work.change_label(label, name="Paper", hue=40, by=office.bob))
    take_back(office.bob)
    assert (fresh(label).name, fresh(label).hue) == ("Print", 120)


def test_it_is_removed_and_put_back_and_tasks_keep_it(office, label):
    task = office.task(labels=[label])
    assert leaves_no_change(office.bob, lambda: work.put_back_label(label, by=office.bob))
    work.remove_label(label, by=office.bob)
    assert leaves_no_change(office.bob, lambda: work.remove_label(label, by=office.bob))
    assert fresh(task).label_ids == [str(label.pk)]
    take_back(office.bob)
    assert not fresh(label).removed
    take_back(office.bob)
    assert fresh(label).removed
    assert chain_holds(office.ann)


def test_viewers_and_strangers_mark_nothing(office, label):
    assert forbids(lambda: work.make_label(office.launch, name="Mine", by=office.eve))
    assert forbids(lambda: work.make_label(office.vault, name="Mine", by=office.bob))
    assert forbids(lambda: work.change_label(label, name="Mine", hue=0, by=office.eve))
    assert forbids(lambda: work.remove_label(label, by=office.eve))
    assert forbids(lambda: work.put_back_label(label, by=office.eve))
