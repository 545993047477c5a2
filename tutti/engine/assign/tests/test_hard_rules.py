"""Nobody is suggested against a hard rule, and where that leaves nobody, the reason is named."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from tutti.engine.assign import Absence, Person, Snapshot, Task, Weights, propose, text, why_not
from tutti.engine.assign.draft import settled

from .cast import FRIDAY, TODAY, busy, person, snapshot, snapshots, task


def only(*rows):
    [proposal] = propose(snapshot(*rows))
    return proposal


def reason(proposal):
    assert not proposal.choices
    return proposal.why_none.rule, text(proposal.why_none.says)


AWAY = Absence(start=TODAY, end=date(2027, 1, 15))


@pytest.mark.parametrize(
    ("rows", "rule", "says"),
    [
        ([], "people", "There is nobody to suggest: let people into the project first."),
        ([person("ann")], "access", "Nobody here may see this task: let somebody in first."),
        (
            [person("ann", skills={"design": 1}), person("bob", skills={"design": 2})],
            "skill",
            "Nobody here has design 3; nearest is bob with design 2.",
        ),
        ([person("ann", skills={"design": 3}, week=(0,) * 7)], "hours", "Nobody who fits has working hours"),
        (
            [person("ann", skills={"design": 3}, absences=(AWAY,)), person("bob", skills={"design": 2})],
            "absent",
            "Everybody who fits is away the whole time, Wed 25 Nov to Fri 27 Nov",
        ),
        (
            [person("ann", skills={"design": 4}, committed=(busy(152, date(2026, 12, 20)),))],
            "full",
            "Everybody who fits is full: ann comes nearest and would be at 122 % of capacity over the next 4 weeks",
        ),
    ],
)
def test_where_nobody_fits_the_reason_is_named(rows, rule, says):
    may_see = frozenset[str]() if rule == "access" else None
    found, sentence = reason(only(*rows, task(due=FRIDAY, skills={"design": 3}, may_see=may_see)))
    assert found == rule
    assert sentence.startswith(says)


def test_who_may_not_see_the_task_is_never_suggested():
    assert only(person("ann"), person("bob"), task(may_see=frozenset({"bob"}))).first == "bob"


def test_an_overdue_task_still_finds_somebody():
    assert only(person("ann"), task(due=TODAY - timedelta(days=9))).first == "ann"


def test_why_not_names_every_rule_in_the_way():
    ann = person("ann", skills={"design": 1}, absences=(AWAY,))
    answer = why_not(
        snapshot(ann, person("bob"), task(skills={"design": 3}, may_see=frozenset())), None, "poster", "ann"
    )
    assert answer.rules == ("access", "skills", "absent")
    assert text(answer.says[1]) == "ann lacks what the task requires: design 1 of 3 needed."


def test_why_not_gives_the_price_of_somebody_who_could():
    ann = person("ann", committed=(busy(18, FRIDAY),))
    answer = why_not(snapshot(ann, person("bob"), task(due=FRIDAY)), None, "poster", "ann")
    assert not answer.rules
    assert answer.price is not None
    assert answer.price > 2.8
    assert text(answer.says[0]).startswith("ann costs 2.8 h more than bob, mostly for time before the due date: 1.2 h")


def test_why_not_of_the_suggestion_says_that_it_is():
    answer = why_not(snapshot(person("ann"), task()), None, "poster", "ann")
    assert text(answer.says[0]) == "ann is the suggestion."


def works(who: Person, day: date) -> int:
    """An own, slow calendar, so that the engine's is not judged by itself."""
    away = any(absence.start <= day <= absence.end for absence in who.absences)
    return 0 if away else who.week[day.weekday()]


def day_range(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@settings(max_examples=100, deadline=None)
@given(snapshots())
def test_no_hard_rule_is_ever_broken(world: Snapshot):
    people = {each.id: each for each in settled(world).people}
    work = {each.id: each for each in world.tasks}
    given_to: dict[str, list[Task]] = {}
    for proposal in propose(world):
        task = work[proposal.task]
        for choice in (*proposal.choices, *proposal.runners_up):
            who = people[choice.person]
            assert task.may_see is None or who.id in task.may_see
            assert all(who.skills.get(skill, 0) >= level for skill, level in task.skills.items())
            assert any(works(who, day) for day in day_range(TODAY - timedelta(days=1), TODAY + timedelta(days=130)))
        if proposal.first:
            given_to.setdefault(proposal.first, []).append(task)
    for name, got in given_to.items():
        # what is certainly due within the horizon must lie under the ceiling; a day's grace covers the time zones
        who = people[name]
        capacity = sum(works(who, day) for day in day_range(TODAY - timedelta(days=1), TODAY + timedelta(days=29)))
        known = [task.effort or 0 for task in got if task.due and task.due < TODAY + timedelta(days=26)]
        assert sum(known) <= capacity * who.focus * Weights().ceiling + 1e-6
