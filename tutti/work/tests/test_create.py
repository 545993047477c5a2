"""A task is added."""

from datetime import UTC, date, datetime

from tests.recorded import chain_holds, facts, forbids, fresh, newest, refuses, take_back
from tutti.kit import clock
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Text


def create(office, by=None, **more):
    return work.create_task(office.launch, **{"title": "Poster"} | more, by=by or office.ann).task


def test_it_begins_in_the_first_column_with_the_next_number(office):
    todo, _, _ = office.columns(office.launch)
    first, second = create(office), create(office)
    assert (first.number, second.number) == (1, 2)
    assert first.status == second.status == todo
    assert first.rank < second.rank


def test_numbers_of_projects_are_their_own(office):
    create(office)
    assert office.task(project=office.vault).number == 1


def test_all_that_is_known_can_be_said_at_once(office):
    _, doing, _ = office.columns(office.launch)
    label = work.make_label(office.launch, name="Print", by=office.ann).label
    whole = create(office, title="Fair")
    with clock.at(datetime(2026, 12, 1, 9, tzinfo=UTC)):
        task = fresh(create(
            office, title="  Big   poster ", status=doing, parent=whole, assignee=office.bob, priority=3, effort=240,
            start=date(2026, 12, 2), due=date(2026, 12, 9), labels=[label], skills={office.design: 4},
            outcome="It hangs.", text="See *there*.",
        ))  # fmt: skip
    assert (task.title, task.status, task.parent, task.assignee) == ("Big poster", doing, whole, office.bob)
    assert (task.priority, task.effort, task.outcome) == (3, 240, "It hangs.")
    assert (task.start, task.due) == (date(2026, 12, 2), date(2026, 12, 9))
    assert (task.label_ids, task.skills) == ([str(label.pk)], {str(office.design.pk): 4})
    assert (task.created_at, task.created_by) == (datetime(2026, 12, 1, 9, tzinfo=UTC), office.ann)
    assert Text.objects.get(pk=task.text_id).body == "See *there*."


def test_a_task_that_is_created_done_is_done(office):
    _, _, done = office.columns(office.launch)
    assert create(office, status=done).done_at
    assert create(office).done_at is None


def test_it_needs_a_title(office):
    assert refuses("needs a title", lambda: create(office, title=" \t "), "title")


def test_dates_are_in_order_and_near(office):
    early, late = date(2026, 12, 1), date(2026, 12, 2)
    assert refuses("cannot be due before", lambda: create(office, start=late, due=early), "due")
    assert refuses("too far away", lambda: create(office, due=date(2201, 1, 1)), "due")
    assert refuses("too far away", lambda: create(office, start=date(1969, 12, 31)), "start")
    assert create(office, start=early, due=early)


def test_only_who_works_there_answers_for_it(office):
    why = "does not work in Launch"
    assert refuses(why, lambda: create(office, assignee=office.eve), "assignee")
    people.remove_person(office.bob, by=office.ann)
    assert refuses("no longer in the workspace", lambda: create(office, assignee=fresh(office.bob)), "assignee")
    assert create(office, assignee=office.dora), "everybody works in an open project"


def test_columns_labels_and_wholes_are_of_the_same_project(office):
    theirs, _, _ = office.columns(office.vault)
    label = work.make_label(office.vault, name="Secret", by=office.cem).label
    why = "belongs to another project"
    assert refuses(why, lambda: create(office, status=theirs), "status")
    assert refuses(why, lambda: create(office, labels=[label]), "label")
    assert refuses(why, lambda: create(office, parent=office.task(project=office.vault)), "task")


def test_removed_columns_and_labels_are_not_offered(office):
    todo, doing, _ = office.columns(office.launch)
    label = work.make_label(office.launch, name="Print", by=office.ann).label
    work.remove_label(label, by=office.ann)
    work.remove_status(doing, into=todo, by=office.ann)
    assert refuses("was removed", lambda: create(office, labels=[fresh(label)]), "label")
    assert refuses("was removed", lambda: create(office, status=fresh(doing)), "status")


def test_viewers_and_strangers_add_nothing(office):
    assert forbids(lambda: create(office, by=office.eve))
    assert forbids(lambda: work.create_task(office.vault, title="Spy", by=office.bob))
    assert create(office, by=office.gil), "a guest who was let in to work may"


def test_a_refused_task_takes_no_number(office):
    assert refuses("needs a title", lambda: create(office, title=" "), "title")
    assert create(office).number == 1


def test_the_log_knows_whom_it_was_given_to_but_not_what_its_text_says(office):
    create(office, assignee=office.bob, text="Secret")
    assert facts(newest(office.ann))["assignee"] == str(office.bob.pk)
    assert "Secret" not in newest(office.ann).facts


def test_taken_back_it_lies_in_the_trash(office):
    task = create(office)
    take_back(office.ann)
    assert fresh(task).away == "trashed"
    assert chain_holds(office.ann)
