"""People say where they like to work."""

from functools import partial

from tests.recorded import changed, forbids, leaves_no_change, newest, refuses, take_back
from tutti.assignment import commands as assignment
from tutti.assignment.models import PlaceWish
from tutti.assignment.queries import snapshot_of
from tutti.people import commands as people
from tutti.work import commands as work


def likings(person):
    return {str(row): row.liking for row in PlaceWish.objects.filter(person=person)}


def test_a_project_and_a_label_are_liked_each_for_itself(office):
    print_ = work.make_label(office.launch, name="Print", by=office.ann).label
    assignment.wish(office.launch, liking=2, by=office.bob)
    assignment.wish(office.launch, label=print_, liking=-1, by=office.bob)
    assert likings(office.bob) == {"Launch": 2, "Print": -1}
    assert set(changed(newest(office.bob))) == {f"p:{office.launch.pk}"}
    again = partial(assignment.wish, office.launch, label=print_, liking=-1, by=office.bob)
    assert leaves_no_change(office.bob, again)
    take_back(office.bob)
    assert likings(office.bob) == {"Launch": 2, "Print": 0}


def test_labels_of_elsewhere_and_places_one_does_not_work_in_are_refused(office):
    label = work.make_label(office.vault, name="Safe", by=office.cem).label
    astray = partial(assignment.wish, office.launch, label=label, liking=1, by=office.cem)
    assert refuses("another project", astray, "label")
    assert forbids(lambda: assignment.wish(office.launch, liking=1, by=office.eve))
    assert forbids(lambda: assignment.wish(office.vault, liking=1, by=office.bob))


def test_wishes_are_heard_and_named_among_the_reasons(office):
    print_ = work.make_label(office.launch, name="Print", by=office.ann).label
    task = office.task(effort=60, labels=[print_])
    assert "Print" not in _wishes(assignment.suggest(task, by=office.ann).suggestion, office.dora)
    assignment.wish(office.launch, label=print_, liking=2, by=office.dora)
    suggestion = assignment.suggest(task, by=office.ann).suggestion
    assert suggestion.choices[0]["person_id"] == str(office.dora.pk)
    assert _wishes(suggestion, office.dora) == "Gladly takes Print"


def _wishes(suggestion, person):
    [choice] = [each for each in suggestion.choices if each["person_id"] == str(person.pk)]
    return "".join(term["says"] for term in choice["terms"] if term["name"] == "wishes")


def test_what_people_say_of_skills_reaches_the_engine(office):
    people.wish(office.bob, skill=office.design, liking=-1, by=office.bob)
    people.grow(office.bob, skills=[office.prose], by=office.bob)
    people.mentor(office.bob, skills=[office.design], by=office.bob)
    [bob] = [each for each in snapshot_of(office.launch, []).people if each.id == str(office.bob.pk)]
    design, prose = str(office.design.pk), str(office.prose.pk)
    assert (bob.skills, bob.wishes, bob.growth, bob.mentor) == (
        {design: 4},
        {design: -1},
        frozenset([prose]),
        frozenset([design]),
    )
