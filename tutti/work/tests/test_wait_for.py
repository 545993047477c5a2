"""Tasks wait for each other: what is tied, what is refused, and what happens when one of them leaves."""

import json

import pytest
from django.test import Client

from tests.recorded import forbids, happened, leaves_no_change, take_back
from tutti.changes.commands import Refused, Unseen, undo
from tutti.changes.models import Change
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Link
from tutti.work.queries import links_of


@pytest.fixture
def fair(office):
    """Three tasks, of which the flyer waits for the poster."""
    poster, flyer, party = office.task("Poster"), office.task("Flyer"), office.task("Party")
    link = happened(work.wait_for(flyer, predecessor=poster, by=office.bob)).link
    return poster, flyer, party, link


def ties(office):
    return [(link.predecessor.title, link.task.title, link.type, link.lag) for link in links_of(office.launch)]


def test_a_task_waits_for_another_until_that_is_done(office, fair):
    assert ties(office) == [("Poster", "Flyer", "FS", 0)]


def test_ends_and_lag_are_changed_and_changed_back(office, fair):
    *_, link = fair
    work.change_link(link, type="SS", lag=-90, by=office.bob)
    assert ties(office) == [("Poster", "Flyer", "SS", -90)]
    assert leaves_no_change(office.bob, lambda: work.change_link(link, type="SS", lag=-90, by=office.bob))
    take_back(office.bob)
    assert ties(office) == [("Poster", "Flyer", "FS", 0)]


def test_it_waits_no_longer_and_again(office, fair):
    poster, flyer, _, link = fair
    assert work.wait_for(flyer, predecessor=poster, type="FF", by=office.bob) is None
    work.remove_link(link, by=office.bob)
    assert leaves_no_change(office.bob, lambda: work.remove_link(link, by=office.bob))
    assert ties(office) == []
    take_back(office.bob)
    assert ties(office) == [("Poster", "Flyer", "FS", 0)]
    assert work.put_back_link(link, by=office.bob) is None


def test_a_new_link_is_undone(office, fair):
    _, flyer, party, _ = fair
    work.wait_for(party, predecessor=flyer, by=office.bob)
    take_back(office.bob)
    assert ties(office) == [("Poster", "Flyer", "FS", 0)]


def test_what_was_linked_anew_meanwhile_is_not_doubled(office, fair):
    poster, flyer, _, link = fair
    work.remove_link(link, by=office.bob)
    work.wait_for(flyer, predecessor=poster, type="SS", by=office.bob)
    assert work.put_back_link(link, by=office.bob) is None
    assert ties(office) == [("Poster", "Flyer", "SS", 0)]


def test_a_circle_is_refused_by_its_keys(office, fair):
    poster, flyer, party, _ = fair
    work.wait_for(party, predecessor=flyer, type="SS", by=office.bob)
    with pytest.raises(Refused, match=r"in a circle: LAU-1 → LAU-2 → LAU-3 → LAU-1\.") as caught:
        work.wait_for(poster, predecessor=party, type="SF", by=office.bob)
    assert caught.value.field == "predecessor"
    with pytest.raises(Refused, match=r"in a circle: LAU-1 → LAU-1\."):
        work.wait_for(poster, predecessor=poster, by=office.bob)


def test_a_circle_is_not_put_back_either(office, fair):
    poster, flyer, _, link = fair
    work.remove_link(link, by=office.bob)
    work.wait_for(poster, predecessor=flyer, by=office.bob)
    with pytest.raises(Refused, match="LAU-2 → LAU-1 → LAU-2"):
        work.put_back_link(link, by=office.bob)


def test_tasks_of_two_projects_do_not_wait_for_each_other(office):
    secret, open_ = office.task("Gold", project=office.vault), office.task()
    with pytest.raises(Refused, match="only for tasks of its own project"):
        work.wait_for(secret, predecessor=open_, by=office.cem)


def test_a_task_that_cannot_be_seen_is_not_there(office):
    secret, open_ = office.task("Gold", project=office.vault), office.task()
    assert office.bob.account
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(office.bob.account)
    for body in ({"task": open_.pk, "predecessor": secret.pk}, {"task": secret.pk, "predecessor": open_.pk}):
        answer = browser.post("/api/v1/links", json.dumps(body, default=str), "application/json")
        assert answer.status_code == Unseen.status
        assert "Gold" not in answer.content.decode()


def test_who_only_looks_on_links_nothing(office, fair):
    poster, _, party, link = fair
    assert forbids(lambda: work.wait_for(party, predecessor=poster, by=office.eve))
    assert forbids(lambda: work.remove_link(link, by=office.eve))


def test_what_is_put_away_keeps_its_links_and_gets_no_new_ones(office, fair):
    poster, _, party, _ = fair
    work.trash(poster, by=office.bob)
    with pytest.raises(Refused, match="put away: bring it back first"):
        work.wait_for(party, predecessor=poster, by=office.bob)
    assert ties(office) == [("Poster", "Flyer", "FS", 0)]


def test_a_task_that_leaves_the_project_is_freed_and_its_parts_keep_their_links(office, fair):
    _, flyer, party, link = fair
    cem, vault = office.cem, office.vault
    work.nest(party, parent=flyer, by=office.ann)
    work.wait_for(flyer, predecessor=party, by=office.ann)
    people.let_in(office.launch, person=cem, by=office.ann)
    work.transfer(flyer, project=vault, by=cem)
    assert ties(office) == []
    assert [(one.predecessor.title, one.task.title) for one in links_of(vault)] == [("Party", "Flyer")]
    freed = Change.objects.get(workspace_id=office.workspace.pk, verb="link.removed")
    assert (freed.subject_id, freed.scope) == (link.pk, f"p:{office.launch.pk}")
    with pytest.raises(Refused, match="has left this project"):
        work.put_back_link(Link.objects.get(pk=link.pk), by=cem)
    work.transfer(flyer, project=office.launch, by=cem)
    undo(freed.seq, by=cem)
    assert ("Poster", "Flyer", "FS", 0) in ties(office)


def test_the_history_of_both_tasks_tells_of_it(office, fair):
    poster, flyer, party, _ = fair
    browser = Client(SERVER_NAME="localhost")
    assert office.bob.account
    browser.force_login(office.bob.account)
    for task, told in ((poster, True), (flyer, True), (party, False)):
        said = browser.get(f"/api/v1/activity?task_id={task.pk}").json()["changes"]
        assert ("Bob Baker made LAU-2 Flyer wait for LAU-1 Poster" in [one["says"] for one in said]) is told
