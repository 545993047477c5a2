"""An import brings a board into a project: whole, in order, once, out of sight until it is done - or not at all."""

import json
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from tests.test_replay import Browser
from tutti.changes import readers
from tutti.changes.commands import Refused
from tutti.connect import bringing, commands, holding
from tutti.connect.holding import Wish
from tutti.connect.tests.imports import begun, board_of, brought, chosen, over, seen
from tutti.connect.tests.shared import ours, real
from tutti.people.models import Person, Project
from tutti.talk.models import Comment
from tutti.work.models import Attachment, Item, Label, Status, Task, Text
from tutti.work.queries import statuses_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files_in_a_place_of_their_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    holding._read.cache_clear()


def test_a_dry_run_counts_and_touches_nothing(office):
    before = Task.objects.count(), Project.objects.count(), Person.objects.count()
    file = chosen(office, ours("trello-new.json"))
    assert (file.state, file.total, file.counts["comments"]) == ("ready", 8, 4)
    assert [each["name"] for each in file.people] == ["Ann Adams", "Bob Bell", "Cem Can", "Unknown person 1"]
    assert (Task.objects.count(), Project.objects.count(), Person.objects.count()) == before


def test_a_board_comes_in_whole(office):
    file = brought(office, ours("trello-new.json"))
    assert (file.state, file.done, file.total) == ("done", 8, 8)
    project = file.target
    assert (project.name, project.key, project.visibility) == ("Kitchen move", "KIT", "open")
    assert [(each.name, each.category) for each in statuses_of(project)] == [
        ("Ideas", "todo"), ("In progress", "doing"), ("Done", "done"), ("Cards without a list", "todo"),
    ]  # fmt: skip
    measure = Task.objects.get(project=project, title="Measure the new kitchen")
    assert (measure.start, measure.due, measure.priority) == (date(2024, 3, 1), date(2024, 3, 8), 3)
    assert measure.assignee
    assert measure.created_by
    assert (measure.assignee.name, measure.assignee.status) == ("Ann Adams", "placeholder")
    assert measure.created_by.name == "Bob Bell"
    assert {each.name for each in Label.objects.filter(pk__in=measure.label_ids)} == {"Urgent", "Yellow"}
    assert (measure.comment_count, measure.item_count, measure.item_done_count, measure.file_count) == (3, 3, 2, 2)
    said = Comment.objects.filter(task=measure).order_by("said_at")
    assert [each.author.name for each in said] == ["Bob Bell", "Ann Adams", "Cem Can"]
    assert said[0].said_at == datetime(2024, 2, 10, 9, tzinfo=UTC)
    lines = Item.objects.filter(task=measure).order_by("rank").values_list("list", "title", "done")
    assert list(lines) == [("First", "Call", True), ("Tools", "Tape", True), ("Tools", "Pencil", False)]
    assert [each.url for each in Attachment.objects.filter(task=measure).order_by("pk")][
        1
    ] == "https://example.org/plan.pdf"
    assert measure.text_id
    assert Text.objects.get(pk=measure.text_id).body.startswith(
        "Bring the **long** tape.\nSecond line\n\n- Priority: High"
    )


def test_cards_keep_their_order_and_archived_ones_are_archived(office):
    project = brought(office, ours("trello-new.json")).target
    titles = [
        task.title for task in Task.objects.filter(project=project, status__name="Ideas", away=None).order_by("rank")
    ]
    assert titles == ["Choose the tiles", "Measure the new kitchen", "evil name \N{REPLACEMENT CHARACTER}"]
    away = Task.objects.filter(project=project, away="archived").values_list("title", "status__name")
    assert set(away) == {("Old idea", "Ideas"), ("Paint the wall", "Done")}


def test_an_importer_alone_sees_the_project_until_it_is_whole(office):
    file = begun(office, board_of(450))
    bob = office.bob
    step = readers.LATER["connect.carry_on"]
    for _ in range(2):
        readers.read_on(step, office.workspace.pk, at_most=1)
        file.refresh_from_db()
        assert f"p:{file.project_id}" in office.ann.scopes
        assert f"p:{file.project_id}" not in bob.scopes
    assert (file.done, Task.objects.filter(project=file.target).count()) == (200, 200)
    over(file)
    assert f"p:{file.project_id}" in bob.scopes
    assert Task.objects.filter(project=file.target).count() == 450


def test_a_browser_that_follows_an_import_ends_where_a_fresh_one_begins(office):
    watching = {person: Browser(person) for person in (office.ann, office.bob, office.gil)}
    brought(office, ours("trello-new.json"))
    for person, browser in watching.items():
        browser.catch_up()
        assert browser.rows == Browser(person).rows


def test_a_step_that_is_taken_twice_brings_nothing_twice(office):
    file = begun(office, board_of(450))
    steps = 0
    while file.state == "running":
        bringing.go_on(file, by=office.ann)  # the log's reader was killed after each of its commits
        file.refresh_from_db()
        steps += 1
    readers.drain()
    assert steps == 5  # the frame, 200, 200, 50, the end
    assert Task.objects.filter(project=file.target).count() == 450
    numbers = list(Task.objects.filter(project=file.target).order_by("rank").values_list("number", flat=True))
    assert numbers == list(range(1, 451))


def test_the_same_file_again_into_the_same_project_changes_nothing(office):
    first = brought(office, ours("trello-new.json"))
    kept = [
        list(model.objects.order_by("pk").values())
        for model in (Task, Comment, Item, Attachment, Label, Status, Person)
    ]
    again = brought(office, ours("trello-new.json"), into=first.target)
    assert again.state == "done"
    assert [
        list(m.objects.order_by("pk").values()) for m in (Task, Comment, Item, Attachment, Label, Status, Person)
    ] == kept
    assert (seen(again, "cards"), seen(again, "comments")) == ((10, 0), (6, 0))
    assert any("already" in out["why"] for each in (again.report or {"kinds": []})["kinds"] for out in each["left_out"])


def test_what_is_new_in_the_file_comes_in_the_second_time(office):
    first = brought(office, board_of(3))
    again = brought(office, board_of(5), into=first.target)
    assert [task.title for task in Task.objects.filter(project=first.target).order_by("rank")] == [
        f"Card {n}" for n in range(5)
    ]
    assert seen(again, "cards") == (5, 2)


def test_people_who_are_here_are_recognised_and_others_can_be_named(office):
    raw = json.loads(ours("trello-new.json"))
    raw["members"][0]["fullName"] = "bob baker"
    file = chosen(office, json.dumps(raw).encode())
    assert {each["name"]: each["person_id"] for each in file.people}["bob baker"] == str(office.bob.pk)
    who: dict[str, UUID | None] = {"Bob Bell": office.cem.pk, "bob baker": None}
    commands.start(file, name="Kitchen", key="KIT", into=None, who=who, by=office.ann)
    file.refresh_from_db()
    over(file)
    measure = Task.objects.get(title="Measure the new kitchen")
    assert measure.assignee
    assert (measure.assignee.name, measure.assignee.status) == ("bob baker", "placeholder")
    assert measure.contributor_ids == [str(office.cem.pk)]


def test_a_guest_is_never_taken_for_somebody(office):
    file = chosen(office, ours("trello-new.json"))
    with pytest.raises(Refused, match="guest"):
        commands.start(file, name="K", key="KIT", into=None, who={"Ann Adams": office.gil.pk}, by=office.ann)
    assert not Project.objects.filter(key="KIT").exists()


def test_a_board_into_a_project_that_is_there_keeps_what_is_there(office):
    mine = office.task("Poster")
    columns = [each.name for each in statuses_of(office.launch)]
    file = brought(office, ours("trello-new.json"), into=office.launch)
    assert file.state == "done"
    assert [each.name for each in statuses_of(office.launch)][:3] == columns
    mine.refresh_from_db()
    assert mine.away is None
    assert Task.objects.filter(project=office.launch).count() == 9


def test_a_sheet_is_mapped_first_when_its_titles_are_not_known(office):
    file = chosen(office, b"a,b\nOne,Ann Archer\nTwo,\n", name="plan.csv")
    assert (file.state, [use["field"] for use in file.columns]) == ("mapping", ["keep", "keep"])
    with pytest.raises(Refused, match="which column holds the titles"):
        commands.start(file, name="Plan", key="PLA", into=None, who={}, by=office.ann)
    commands.map_columns(file, wish=Wish({"a": "title", "b": "assignee"}), by=office.ann)
    file.refresh_from_db()
    assert (file.state, file.total) == ("ready", 2)
    commands.start(file, name="Plan", key="PLA", into=None, who={}, by=office.ann)
    file.refresh_from_db()
    over(file)
    assert list(Task.objects.order_by("rank").values_list("title", "assignee__name")) == [
        ("One", "Ann Archer"),
        ("Two", None),
    ]


def test_parts_of_a_sheet_hang_on_their_whole(office):
    brought(office, ours("jira-cloud.csv"), name="kitchen.csv")
    oven = Task.objects.get(title="Order the oven")
    assert oven.parent
    assert (oven.parent.title, oven.effort) == ("Kitchen", 90)


@pytest.mark.parametrize(("name", "cards"), [("deck-sample", 1), ("project100", 3), ("tellybox", 206)])
def test_a_real_board_comes_in_with_its_numbers(office, name, cards):
    path = real(f"trello/{name}.json")
    raw = json.loads(path.read_text("utf-8"))
    file = brought(office, path.read_bytes())
    tasks = Task.objects.filter(project=file.target).select_related("status")
    order = {row["id"]: row["pos"] for row in raw["lists"]}
    wanted = sorted(raw["cards"], key=lambda row: (order[row["idList"]], row["pos"]))
    assert (file.state, tasks.count()) == ("done", cards)
    assert [task.title for task in tasks.order_by("status__rank", "rank")] == [
        " ".join(row["name"].split()) for row in wanted
    ]
    assert len(statuses_of(file.target)) == len(raw["lists"])
    assert tasks.filter(away="archived").count() == sum(row["closed"] for row in raw["cards"])
    again = brought(office, path.read_bytes(), into=file.target)
    assert seen(again, "cards") == (cards, 0)
    assert Task.objects.filter(project=file.target).count() == cards


def test_each_new_project_has_a_colour_of_its_own(office):
    hues = [brought(office, board_of(1), key=key).target.hue for key in ("ONE", "TWO", "TRE")]
    apart = [min((a - b) % 360, (b - a) % 360) for a in hues for b in hues if a != b]
    assert len(set(hues)) == 3
    assert min(apart) > 30
