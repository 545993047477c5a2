"""What a task says about itself changes, and changes back: one table for all plain fields."""

from datetime import date

import pytest

from tests.recorded import chain_holds, facts, forbids, fresh, leaves_no_change, newest, refuses, take_back
from tutti.changes import commands
from tutti.work import commands as work
from tutti.work.models import Text

PLAIN = [
    (work.rename, {"title": "Big poster"}, {"title": "Big poster"}),
    (work.prioritise, {"priority": 4}, {"priority": 4}),
    (work.estimate, {"effort": 90}, {"effort": 90}),
    (
        work.schedule,
        {"start": date(2026, 12, 1), "due": date(2026, 12, 4)},
        {"start": date(2026, 12, 1), "due": date(2026, 12, 4)},
    ),
    (work.agree_outcome, {"outcome": "It hangs in the hall."}, {"outcome": "It hangs in the hall."}),
]


@pytest.mark.parametrize(("command", "asked", "now"), PLAIN, ids=lambda part: getattr(part, "__name__", ""))
def test_it_is_said_and_taken_back(office, command, asked, now):
    task = office.task()
    before = {name: getattr(task, name) for name in now}
    command(task, **asked, by=office.bob)
    assert {name: getattr(fresh(task), name) for name in now} == now
    assert leaves_no_change(office.bob, lambda: command(task, **asked, by=office.bob))
    take_back(office.bob)
    assert {name: getattr(fresh(task), name) for name in now} == before
    assert forbids(lambda: command(task, **asked, by=office.eve))
    assert chain_holds(office.ann)


@pytest.mark.parametrize(("command", "asked", "now"), PLAIN, ids=lambda part: getattr(part, "__name__", ""))
def test_strangers_say_nothing(office, command, asked, now):
    assert forbids(lambda: command(office.task(project=office.vault), **asked, by=office.bob))


def test_a_title_is_one_line(office):
    task = office.task()
    work.rename(task, title="  Big\n\tposter ", by=office.ann)
    assert fresh(task).title == "Big poster"
    assert refuses("needs a title", lambda: work.rename(task, title="\n", by=office.ann), "title")
    assert leaves_no_change(office.ann, lambda: work.rename(task, title=" Big poster", by=office.ann))


def test_an_effort_can_be_unknown_again(office):
    task = office.task(effort=60)
    work.estimate(task, effort=None, by=office.ann)
    assert fresh(task).effort is None


def test_dates_are_in_order(office):
    task = office.task()
    late, early = date(2026, 12, 4), date(2026, 12, 1)
    assert refuses("before it may start", lambda: work.schedule(task, start=late, due=early, by=office.ann), "due")
    assert refuses("too far", lambda: work.schedule(task, start=None, due=date(1, 1, 1), by=office.ann), "due")
    work.schedule(task, start=None, due=early, by=office.ann)
    assert (fresh(task).start, fresh(task).due) == (None, early)


def test_a_description_keeps_its_versions(office):
    task = office.task(text="One")
    work.describe(task, text="Two", by=office.bob)
    work.describe(task, text="", by=office.bob)
    assert fresh(task).text_id is None
    assert list(Text.objects.order_by("pk").values_list("body", flat=True)) == ["One", "Two"]
    take_back(office.bob)
    assert Text.objects.get(pk=fresh(task).text_id).body == "Two"
    assert Text.objects.get(body="One").by == office.ann


def test_the_same_description_changes_nothing(office):
    task = office.task(text="One")
    assert leaves_no_change(office.ann, lambda: work.describe(task, text="One", by=office.ann))
    empty = office.task()
    assert leaves_no_change(office.ann, lambda: work.describe(empty, text="", by=office.ann))
    assert forbids(lambda: work.describe(task, text="Mine", by=office.eve))


def test_the_log_does_not_hold_what_a_description_says(office):
    work.describe(office.task(text="Secret one"), text="Secret two", by=office.ann)
    assert set(facts(newest(office.ann))) == {"task", "text", "was"}
    assert "Secret" not in newest(office.ann).facts


def test_a_task_needs_skills(office):
    task = office.task(skills={office.prose: 2})
    work.need(task, skills={office.design: 4}, by=office.bob)
    assert fresh(task).skills == {str(office.design.pk): 4}
    assert leaves_no_change(office.bob, lambda: work.need(task, skills={office.design: 4}, by=office.bob))
    take_back(office.bob)
    assert fresh(task).skills == {str(office.prose.pk): 2}
    assert forbids(lambda: work.need(task, skills={}, by=office.eve))
    work.need(task, skills={}, by=office.bob)
    assert fresh(task).skills == {}


def test_a_task_has_labels(office):
    task = office.task()
    paint, ink = (work.make_label(office.launch, name=name, by=office.ann).label for name in ("Paint", "Ink"))
    work.set_labels(task, labels=[paint, ink, paint], by=office.bob)
    assert fresh(task).label_ids == [str(paint.pk), str(ink.pk)]
    assert leaves_no_change(office.bob, lambda: work.set_labels(task, labels=[paint, ink], by=office.bob))
    work.set_labels(task, labels=[ink], by=office.bob)
    take_back(office.bob)
    assert set(fresh(task).label_ids) == {str(paint.pk), str(ink.pk)}
    assert forbids(lambda: work.set_labels(task, labels=[], by=office.eve))


def test_labels_are_of_the_same_project(office):
    theirs = work.make_label(office.vault, name="Secret", by=office.cem).label
    why = "belongs to another project"
    assert refuses(why, lambda: work.set_labels(office.task(), labels=[theirs], by=office.ann), "label")


def test_two_ends_of_a_schedule_are_one_matter_when_one_is_taken_back(office):
    task, monday = office.task(start=date(2026, 12, 7)), date(2026, 12, 14)
    work.schedule(task, start=task.start, due=monday, by=office.bob)
    first = newest(office.bob).seq
    work.schedule(task, start=date(2026, 12, 8), due=monday, by=office.bob)
    assert refuses("take the later change back first", lambda: commands.undo(first, by=office.bob))
