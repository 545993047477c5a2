"""Work comes again: what it looks like, how it is changed, paused and ended."""

from datetime import date, timedelta

import pytest

from tests.recorded import forbids, fresh, happened, leaves_no_change, take_back
from tutti.changes.commands import Refused
from tutti.changes.models import Change
from tutti.changes.readers import drain
from tutti.notify.models import Notice
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Item, Repeat, Task, Text
from tutti.work.repeater import repeat_due
from tutti.work.tests.repeats import MONDAY, at, dues, start


def test_the_task_is_the_first_and_the_next_comes_on_its_day(office):
    repeat = start(office)
    with at(MONDAY + timedelta(days=6)):
        repeat_due()
    assert dues(repeat) == [MONDAY]
    with at(MONDAY + timedelta(days=7)):
        repeat_due()
        repeat_due()
    assert dues(repeat) == [MONDAY, MONDAY + timedelta(days=7)]
    assert fresh(repeat).next == MONDAY + timedelta(days=14)


def test_a_task_without_a_date_gets_the_first_day_of_the_rule(office):
    with at(date(2026, 3, 4)):
        task = office.task("Poster")
        work.repeat(task, rule="FREQ=WEEKLY;BYDAY=MO", time_zone="UTC", by=office.bob)
    assert fresh(task).due == date(2026, 3, 9)


def test_it_looks_like_its_pattern_and_its_assignee_hears_of_it(office):
    with at(MONDAY):
        label = work.make_label(office.launch, name="Print", by=office.ann).label
        task = office.task(
            "Poster", due=MONDAY, start=MONDAY - timedelta(days=2), assignee=office.bob, labels=[label], effort=90,
            priority=3, skills={office.design: 2}, outcome="It hangs", text="As *ever*",
        )  # fmt: skip
        work.add_item(task, title="Paper", by=office.ann)
        work.add_item(task, title="Ink", by=office.ann)
        repeat = work.repeat(task, rule="FREQ=DAILY", time_zone="UTC", by=office.ann).repeat
    with at(MONDAY + timedelta(days=1)):
        repeat_due()
        drain()
    made = fresh(repeat).task
    assert (made.title, made.assignee, made.label_ids, made.effort) == ("Poster", office.bob, [str(label.pk)], 90)
    assert (made.priority, made.skills, made.outcome) == (3, {str(office.design.pk): 2}, "It hangs")
    assert (made.start, made.due) == (MONDAY - timedelta(days=1), MONDAY + timedelta(days=1))
    assert made.text_id
    assert Text.objects.get(pk=made.text_id).body == "As *ever*"
    assert [item.title for item in Item.objects.filter(task=made).order_by("rank")] == ["Paper", "Ink"]
    assert (made.item_count, made.item_done_count, made.number) == (2, 0, task.number + 1)
    assert Notice.objects.filter(person=office.bob, task=made, reason="assigned", by=None).exists()
    assert Change.objects.get(verb="repeat.came").by_id is None


def test_this_one_is_changed_alone_until_the_following_are_made_like_it(office):
    repeat = start(office)
    work.rename(repeat.task, title="Poster for spring", by=office.bob)
    work.schedule(repeat.task, start=None, due=MONDAY + timedelta(days=1), by=office.bob)
    with at(MONDAY + timedelta(days=7)):
        repeat_due()
    assert fresh(repeat).task.title == "Poster"
    first = Task.objects.get(title="Poster for spring")
    work.follow_repeat(repeat, task=first, by=office.bob)
    assert leaves_no_change(office.bob, lambda: work.follow_repeat(repeat, task=first, by=office.bob))
    with at(MONDAY + timedelta(days=14)):
        repeat_due()
    assert [(fresh(repeat).task.title, fresh(repeat).task.due)] == [("Poster for spring", MONDAY + timedelta(days=14))]


def test_what_the_next_ones_look_like_is_taken_back(office):
    repeat = start(office)
    work.describe(repeat.task, text="New words", by=office.bob)
    work.follow_repeat(repeat, task=repeat.task, by=office.bob)
    words = fresh(repeat).text
    assert words
    assert words.body == "New words"
    take_back(office.bob)
    assert fresh(repeat).text is None
    work.shape_repeat(
        repeat, title="Flyer", assignee=None, priority=1, effort=None, labels=[], skills={}, outcome="", span=1,
        checklist=["Fold"], text="Fold it", by=office.bob,
    )  # fmt: skip
    assert (fresh(repeat).title, fresh(repeat).assignee, fresh(repeat).checklist) == ("Flyer", None, ["Fold"])
    take_back(office.bob)
    assert (fresh(repeat).title, fresh(repeat).assignee, fresh(repeat).text) == ("Poster", office.bob, None)


def test_a_new_rule_holds_from_the_newest_on_and_is_taken_back(office):
    repeat = start(office)

    def change(rule: str) -> object:
        return work.change_repeat(
            repeat, rule=rule, mode="calendar", time_zone="UTC", until=None, times=None, ahead=0, by=office.bob
        )

    change("FREQ=WEEKLY;BYDAY=WE")
    assert fresh(repeat).next == date(2026, 3, 4)
    take_back(office.bob)
    assert (fresh(repeat).rule, fresh(repeat).next) == ("FREQ=WEEKLY;BYDAY=MO", date(2026, 3, 9))
    assert change("FREQ=WEEKLY;BYDAY=MO") is None


def test_paused_days_are_left_out(office):
    repeat = start(office)
    happened(work.pause_repeat(repeat, by=office.bob))
    assert work.pause_repeat(repeat, by=office.bob) is None
    with at(MONDAY + timedelta(days=20)):
        assert repeat_due() == 0
        work.resume_repeat(repeat, by=office.bob)
        assert fresh(repeat).next == MONDAY + timedelta(days=21)
        take_back(office.bob)
        assert (fresh(repeat).state, fresh(repeat).next) == ("paused", None)


def test_it_is_ended_by_hand_and_goes_on_again(office):
    repeat = start(office)
    with at(MONDAY):
        happened(work.stop_repeat(repeat, by=office.bob))
        with at(MONDAY + timedelta(days=7)):
            assert repeat_due() == 0
        take_back(office.bob)
        assert (fresh(repeat).state, fresh(repeat).next) == ("on", MONDAY + timedelta(days=7))
        take_back(office.bob)
    assert fresh(repeat).state == "stopped"


def test_nothing_comes_in_an_archived_project_or_to_who_left_it(office):
    repeat = start(office, "FREQ=DAILY")
    people.archive_project(office.launch, by=office.ann)
    with at(MONDAY + timedelta(days=1)):
        assert repeat_due() == 0
    people.unarchive_project(office.launch, by=office.ann)
    people.set_visibility(office.launch, visibility="private", by=office.ann)
    people.take_out(office.launch.memberships.get(person=office.bob), by=office.ann)
    with at(MONDAY + timedelta(days=1)):
        assert repeat_due() == 1
    assert fresh(repeat).task.assignee is None


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=SECONDLY", "at most once a day"),
        ("every monday", "cannot be read"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "does not exist"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never happens"),
        ("FREQ=DAILY;COUNT=3", "when it ends"),
        ("FREQ=DAILY;UNTIL=20261231", "when it ends"),
    ],
)
def test_a_bad_rule_is_refused_with_a_sentence(office, rule, words):
    task = office.task(due=MONDAY)
    with pytest.raises(Refused, match=words) as refused:
        work.repeat(task, rule=rule, by=office.bob)
    assert refused.value.field == "rule"
    assert not Repeat.objects.exists()


def test_an_unknown_zone_and_a_second_rule_are_refused(office):
    task = office.task(due=MONDAY)
    with pytest.raises(Refused, match="time zone"):
        work.repeat(task, rule="FREQ=DAILY", time_zone="Mars/Base", by=office.bob)
    work.repeat(task, rule="FREQ=DAILY", by=office.bob)
    with pytest.raises(Refused, match="comes again already"):
        work.repeat(task, rule="FREQ=DAILY", by=office.bob)


def test_who_only_looks_on_may_not(office):
    task = office.task(due=MONDAY)
    assert forbids(lambda: work.repeat(task, rule="FREQ=DAILY", by=office.eve))
