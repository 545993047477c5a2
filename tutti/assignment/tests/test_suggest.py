"""Asking who could do a task gives people with true reasons, and only those who may do it."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Office
from tutti.assignment import commands as assignment
from tutti.assignment.models import Suggestion
from tutti.changes.commands import Forbidden, Refused
from tutti.changes.models import Change
from tutti.kit import clock
from tutti.people import commands as people
from tutti.work import commands as work

WEDNESDAY = datetime(2026, 11, 25, 8, tzinfo=UTC)
FRIDAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def _it_is_wednesday():
    with clock.at(WEDNESDAY):
        yield


def choices(suggestion: Suggestion) -> list[str]:
    return [choice["person_id"] for choice in suggestion.choices]


def says(suggestion: Suggestion, person, term: str) -> str:
    [choice] = [choice for choice in suggestion.choices if choice["person_id"] == str(person.pk)]
    [found] = [each["says"] for each in choice["terms"] if each["name"] == term]
    return str(found)


def test_the_one_with_the_skill_is_suggested_and_the_reason_names_it(office: Office):
    task = office.task(skills={office.design: 3}, effort=240, due=FRIDAY)
    suggestion = assignment.suggest(task, by=office.ann).suggestion
    assert choices(suggestion) == [str(office.bob.pk)]
    assert says(suggestion, office.bob, "skills") == "Design 4 of 3 needed"
    assert says(suggestion, office.bob, "free") == "19.2 h free by Fri 27 Nov, 4 h needed"
    assert "Only one person here has the skills for this" in suggestion.notes


def test_only_active_leads_and_members_of_the_project_are_suggested(office: Office):
    suggestion = assignment.suggest(office.task(effort=60), by=office.ann).suggestion
    # Eve only watches Launch; Cem and Dora may work there, for it is open; Gil is a guest, let in as a member
    assert set(choices(suggestion)) == {
        str(p.pk) for p in (office.ann, office.bob, office.cem, office.dora, office.gil)
    }
    people.remove_person(office.dora, by=office.ann)
    suggestion = assignment.suggest(suggestion.task, by=office.ann).suggestion
    assert str(office.dora.pk) not in choices(suggestion)


def test_nobody_outside_a_private_project_is_suggested(office: Office):
    suggestion = assignment.suggest(office.task(project=office.vault), by=office.cem).suggestion
    assert set(choices(suggestion)) == {str(office.cem.pk), str(office.dora.pk)}


def test_work_in_other_projects_counts_as_load(office: Office):
    office.task(project=office.vault, effort=1140, due=FRIDAY, assignee=office.dora)
    task = office.task(project=office.vault, effort=240, due=FRIDAY)
    people.let_in(office.launch, person=office.dora, role="member", by=office.ann)
    there = assignment.suggest(office.task(effort=240, due=FRIDAY), by=office.ann).suggestion
    assert says(there, office.dora, "free").startswith("12 min free by Fri 27 Nov")
    assert choices(assignment.suggest(task, by=office.cem).suggestion)[0] == str(office.cem.pk)


def test_an_absence_counts(office: Office):
    people.enter_absence(office.workspace, person=office.bob, start=WEDNESDAY.date(), end=FRIDAY, by=office.bob)
    suggestion = assignment.suggest(office.task(skills={office.design: 3}, due=FRIDAY), by=office.ann).suggestion
    assert suggestion.choices == []
    assert suggestion.why_none == (
        "Everybody who fits is away the whole time, Wed 25 Nov to Fri 27 Nov: move the dates or ask somebody else."
    )


def test_where_nobody_has_the_skill_the_nearest_is_named(office: Office):
    suggestion = assignment.suggest(office.task(skills={office.design: 5}), by=office.ann).suggestion
    assert suggestion.why_none == "Nobody here has Design 5; nearest is Bob Baker with Design 4."


def test_the_usual_effort_of_the_project_stands_in_for_a_missing_estimate(office: Office):
    office.task("Known", effort=360, assignee=office.ann)
    suggestion = assignment.suggest(office.task("Unknown"), by=office.ann).suggestion
    assert suggestion.notes[0] == "Nobody estimated this task: taken as 6 h, the median of the known ones"


def test_asking_again_renews_the_open_suggestion(office: Office):
    task = office.task(effort=60)
    first = assignment.suggest(task, by=office.ann).suggestion
    people.remove_person(office.bob, by=office.ann)
    second = assignment.suggest(task, by=office.ann).suggestion
    assert first.pk == second.pk
    assert str(office.bob.pk) not in choices(Suggestion.objects.get())


def test_the_log_records_who_was_suggested_and_by_which_version(office: Office):
    suggestion = assignment.suggest(office.task(skills={office.design: 3}), by=office.ann).suggestion
    change = Change.objects.get(verb="suggestion.made")
    assert f'"people":["{office.bob.pk}"]' in change.facts
    assert '"version":"assign-2"' in change.facts
    assert suggestion.seq == change.seq
    assert "Design 4 of 3 needed" in change.rows


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (
            lambda office, task: work.assign(task, to=office.bob, by=office.ann),
            "Bob Baker already answers for",
        ),
        (lambda office, task: work.trash(task, by=office.ann), "“Poster” is put away: bring it back first."),
        (
            lambda office, task: work.move(task, status=office.columns(office.launch)[2], by=office.ann),
            "“Poster” is done: there is nothing left to assign.",
        ),
    ],
)
def test_a_task_that_needs_nobody_is_refused_with_the_reason(office: Office, make, sentence):
    task = office.task()
    make(office, task)
    with pytest.raises(Refused, match=sentence):
        assignment.suggest(task, by=office.ann)


def test_who_only_watches_may_not_ask(office: Office):
    with pytest.raises(Forbidden):
        assignment.suggest(office.task(), by=office.eve)


def test_an_estimate_of_nothing_and_one_of_years_are_answered(office: Office):
    assert assignment.suggest(office.task("Nod", effort=0), by=office.ann).suggestion.choices
    endless = assignment.suggest(office.task("Cathedral", effort=6_000_000), by=office.ann).suggestion
    assert endless.why_none is not None
    assert endless.why_none.startswith("Everybody who fits is full")


def test_all_unassigned_tasks_get_answers_that_fit_together(office: Office):
    tasks = [office.task(f"Poster {n}", effort=480, due=FRIDAY, skills={office.design: 3}) for n in range(2)]
    others = [office.task(f"Flyer {n}", effort=480, due=FRIDAY) for n in range(6)]
    made = assignment.suggest_all(office.launch, by=office.ann).suggestions
    first = {suggestion.task_id: choices(suggestion)[0] for suggestion in made}
    assert {first[task.pk] for task in tasks} == {str(office.bob.pk)}
    assert str(office.bob.pk) not in {first[task.pk] for task in others}
    assert len({first[task.pk] for task in others}) == 4
    assert Change.objects.filter(verb="project.suggestions_made").count() == 1


def test_asking_for_all_leaves_alone_what_somebody_has(office: Office):
    office.task("Taken", assignee=office.bob)
    office.task("Free")
    made = assignment.suggest_all(office.launch, by=office.ann).suggestions
    assert [str(suggestion.task) for suggestion in made] == ["Free"]


def test_a_long_list_begins_with_the_most_urgent(office: Office, monkeypatch):
    monkeypatch.setattr("tutti.assignment.queries.snapshots.AT_ONCE", 2)
    office.task("Later")
    office.task("Soon", due=FRIDAY)
    office.task("Urgent", priority=4)
    made = assignment.suggest_all(office.launch, by=office.ann).suggestions
    assert [str(suggestion.task) for suggestion in made] == ["Urgent", "Soon"]


def test_where_everything_has_somebody_there_is_nothing_to_suggest(office: Office):
    with pytest.raises(Refused, match="nothing to suggest"):
        assignment.suggest_all(office.launch, by=office.ann)


def test_the_number_of_statements_does_not_grow_with_the_tasks(office: Office):
    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assignment.suggest_all(office.launch, by=office.ann)
        return len(seen)

    for n in range(3):
        office.task(f"Poster {n}")
    statements()
    few = statements()
    for n in range(20):
        office.task(f"Flyer {n}", assignee=office.bob if n % 2 else None)
    statements()
    assert statements() == few


def test_names_are_not_inputs(office: Office):
    task = office.task(effort=60)
    before = assignment.suggest(task, by=office.ann).suggestion.choices
    people.rename_person(office.bob, name="Zoe Young", by=office.ann)
    assert assignment.suggest(task, by=office.ann).suggestion.choices == before
