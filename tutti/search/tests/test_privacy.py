"""Nobody finds, counts or reads what they may not see at this moment - whatever the index says."""

from tests.recorded import happened
from tutti.people import commands as people
from tutti.people.models import Membership
from tutti.search.databases import here
from tutti.search.index import begin_again, catch_up, how_far
from tutti.search.models import Document, Place
from tutti.search.queries import find
from tutti.talk import commands as talk
from tutti.work import commands as work

EMPTY: tuple[list[object], int, list[object], list[object]] = ([], 0, [], [])


def learned(asked, by):
    """All that an answer says about what there is."""
    found = find(asked, by, facets=True)
    facets = found.facets
    return (
        found.hits,
        found.count,
        facets.projects if facets else [],
        [p for p in facets.places if p.count] if facets else [],
    )


def test_a_private_project_is_found_by_those_who_are_in_it(office, keys):
    secret = office.task("Zebra", project=office.vault, text="Striped")
    talk.comment(secret, body="Who fed it?", by=office.dora)
    for words in ("zebra", "striped", "fed", "VAU-1", "is:open zebra", "-nothing zebra"):
        assert keys(words, office.dora) == ["VAU-1"], words
        for other in (office.ann, office.bob, office.eve, office.gil):
            assert learned(words, other) == EMPTY, words


def test_a_hidden_name_is_as_unknown_as_one_that_does_not_exist(office):
    work.make_label(office.vault, name="Takeover", hue=3, by=office.cem)
    for hidden, nothing in (("project:VAU", "project:XYZ"), ("label:takeover", "label:merger")):
        told = [find(words, office.bob).notes[0].replace(words, "…") for words in (hidden, nothing)]
        assert told[0] == told[1]


def test_a_guest_finds_where_they_were_let_in(office, keys):
    office.task("Zebra")
    office.task("Zebra", project=people.start_project(office.workspace, name="Open", key="OPE", by=office.ann).project)
    assert keys("zebra", office.gil) == ["LAU-1"]
    assert sorted(keys("zebra", office.bob)) == ["LAU-1", "OPE-1"]


def test_who_was_taken_out_finds_nothing_any_more(office, keys):
    office.task("Zebra", project=office.vault)
    assert keys("zebra", office.dora) == ["VAU-1"]
    people.take_out(Membership.objects.get(project=office.vault, person=office.dora), by=office.cem)
    office.dora.frame_seen = None
    assert learned("zebra", office.dora) == EMPTY


def test_who_left_the_workspace_finds_nothing(office, keys):
    office.task("Zebra")
    assert keys("zebra", office.bob) == ["LAU-1"]
    people.remove_person(office.bob, by=office.ann)
    office.bob.frame_seen = None
    assert learned("zebra", office.bob) == EMPTY


def test_a_project_that_becomes_private_is_hidden_at_once(office, keys):
    office.task("Zebra")
    assert keys("zebra", office.dora) == ["LAU-1"]
    people.set_visibility(office.launch, visibility="private", by=office.ann)
    office.dora.frame_seen = None
    assert learned("zebra", office.dora) == EMPTY


def test_an_index_that_is_behind_shows_nothing_that_was_moved_away(office, monkeypatch):
    """The task has gone where Bob may not look, and the index still has it in Launch."""
    people.let_in(office.launch, person=office.cem, role="lead", by=office.ann)
    task = office.task("Zebra", text="Striped")
    assert find("zebra striped", office.bob).count == 1
    happened(work.transfer(task, project=office.vault, by=office.cem))
    monkeypatch.setattr("tutti.search.index.catch_up", lambda workspace_id: True)
    assert Document.objects.get(task_id=task.pk).project_id == office.launch.pk
    assert learned("zebra striped", office.bob) == EMPTY
    assert learned("LAU-1", office.bob) == EMPTY


def test_an_index_that_is_behind_quotes_what_is_there_now(office, monkeypatch):
    task = office.task("Poster", text="The zebra is striped")
    assert find("zebra", office.bob).count == 1
    work.describe(task, text="Something else", by=office.bob)
    monkeypatch.setattr("tutti.search.index.catch_up", lambda workspace_id: True)
    hit = find("zebra", office.bob).hits[0]
    assert hit.piece is None


def test_the_trash_is_looked_into_only_when_asked(office, keys):
    task = office.task("Zebra")
    office.task("Zebra, too")
    work.trash(task, by=office.ann)
    assert keys("zebra") == ["LAU-2"]
    assert keys("zebra in:trash") == ["LAU-1"]
    assert keys("in:trash") == ["LAU-1"]
    assert keys("LAU-1") == []
    assert find("zebra", office.ann).count == 1


def test_what_is_archived_is_found_and_says_so(office, keys):
    task = office.task("Zebra")
    work.archive(task, by=office.ann)
    assert find("zebra", office.ann).hits[0].away == "archived"
    assert keys("zebra is:archived") == ["LAU-1"]
    assert keys("zebra is:open") == []


def test_an_index_that_is_lost_is_made_anew(office, keys):
    office.task("Zebra")
    assert keys("zebra") == ["LAU-1"]
    begin_again(office.workspace.pk)
    assert not here().kept(list(range(1000)))
    while catch_up(office.workspace.pk):
        pass
    assert how_far(office.workspace.pk) == (0, True)
    assert keys("zebra") == ["LAU-1"]


def test_an_index_that_is_being_made_says_so(office, monkeypatch):
    for number in range(5):
        office.task(f"Zebra {number}")
    begin_again(office.workspace.pk)
    monkeypatch.setattr("tutti.search.index.STEP", 2)
    monkeypatch.setattr("tutti.search.queries.AT_ONCE", 10_000)
    found = find("zebra", office.ann)
    assert found.count == 2
    assert found.notes == ["The index is still being made, so not everything is found yet."]
    while catch_up(office.workspace.pk):
        pass
    assert (find("zebra", office.ann).count, find("zebra", office.ann).notes) == (5, [])


def test_a_log_that_was_shortened_is_no_reason_to_miss_anything(office, keys):
    office.task("Zebra")
    Place.objects.create(workspace_id=office.workspace.pk, seq=-5)
    while catch_up(office.workspace.pk):
        pass
    assert keys("zebra") == ["LAU-1"]
