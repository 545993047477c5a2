"""A task a level beyond somebody goes to who asked to grow, has the time, and has a mentor with room."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tutti.engine.assign import Person, Plan, Snapshot, Weights, plan, propose, text, why_not

from .cast import FRIDAY, TODAY, busy, person, snapshot, task
from .test_plan import accepted

LATER = TODAY + timedelta(days=14)
BOB = person("bob", skills={"design": 2}, growth=frozenset({"design"}))
ANN = person("ann", skills={"design": 4}, mentor=frozenset({"design"}), committed=(busy(60, date(2026, 12, 20)),))


def poster(**facts):
    return task(**{"skills": {"design": 3}, "due": LATER, **facts})


def learning(*rows: object) -> Plan:
    return plan(snapshot(*rows))  # type: ignore[arg-type]


def agreed(world: Snapshot, found: Plan) -> Snapshot:
    """The snapshot after a yes to every move, mentors included."""
    mentors = {move.task: move.choice.mentor for move in found.moves}
    tasks = (replace(each, mentor=mentors.get(each.id, each.mentor)) for each in accepted(world, found).tasks)
    return replace(world, tasks=tuple(tasks))


def test_who_asked_to_grow_gets_it_with_a_mentor_and_the_reasons_say_so():
    [move] = learning(ANN, BOB, poster()).moves
    assert (move.to, move.choice.mentor) == ("bob", "ann")
    said = {term.name: text(term.says) for term in move.choice.terms}
    assert said["stretch"] == "A level beyond, to grow in design: taken as 5.2 h, with ann as mentor for 36 min of it"
    assert said["skills"] == "design 2 of 3 needed"
    assert sum(term.hours for term in move.choice.terms) == pytest.approx(move.choice.cost, abs=1e-9)
    [proposal] = propose(snapshot(ANN, BOB, poster()))
    assert (proposal.first, proposal.choices[0].mentor) == ("bob", "ann")
    assert proposal.choices[0].cost == pytest.approx(move.choice.cost, abs=1e-6)


@pytest.mark.parametrize(("why", "rows"), [
    ("did not ask", (ANN, replace(BOB, growth=frozenset()), poster())),
    ("two levels short", (ANN, BOB, poster(skills={"design": 4}))),
    ("short in two skills", (replace(ANN, skills={"design": 4, "python": 3}), BOB,
                             poster(skills={"design": 3, "python": 1}))),
    ("no slack", (ANN, BOB, poster(hours=8, due=FRIDAY))),
    ("too much of their hours", (ANN, BOB, poster(hours=20, due=None))),
    ("no mentor", (replace(ANN, mentor=frozenset()), BOB, poster())),
    ("a mentor who does not know it", (replace(ANN, skills={"design": 2}), BOB, poster())),
    ("a mentor without room", (replace(ANN, committed=(busy(130, date(2026, 12, 20)),)), BOB, poster())),
    ("a mentor who may not see it", (ANN, BOB, poster(may_see=frozenset({"bob"})))),
])  # fmt: skip
def test_otherwise_the_required_level_stands(why: str, rows: tuple[Person, ...]):
    found = learning(*rows)
    assert "bob" not in {move.to for move in found.moves}, why


def test_without_wishes_counting_nobody_is_stretched():
    assert plan(snapshot(ANN, BOB, poster()), weights=Weights(growth=0)).moves[0].to == "ann"


def test_nobody_learns_for_more_than_their_share_and_mentors_keep_their_time():
    found = learning(ANN, BOB, *(poster(name=f"poster {n}", hours=5) for n in range(6)))
    stretched = [move for move in found.moves if move.choice.mentor]
    assert len(stretched) == 2  # 6.5 hours each, of 19.2
    assert {move.to for move in found.moves} == {"ann", "bob"}
    assert found.after.share["ann"] > 0.6


def test_what_was_agreed_stays_as_it_is():
    world = snapshot(ANN, BOB, poster())
    after = agreed(world, plan(world))
    assert not plan(after, moves=True).moves
    soon = replace(after, tasks=tuple(replace(each, due=FRIDAY) for each in after.tasks))
    assert not plan(soon, moves=True).moves  # the time for it became short: whoever learns goes on


def test_agreed_help_takes_the_mentors_time():
    full = replace(ANN, committed=(busy(150, date(2026, 12, 20)),))
    more = task("more", 3, skills={"design": 4}, due=date(2026, 12, 20))
    helped = poster(name="helped", hours=14, assignee="bob", mentor="ann")
    assert [move.task for move in learning(full, BOB, more).moves] == ["more"]
    assert not learning(full, BOB, more, helped).moves


def test_why_not_tells_what_is_lacking_where_no_mentor_is():
    found = why_not(snapshot(replace(ANN, mentor=frozenset()), BOB, poster()), None, "poster", "bob")
    assert found.rules == ("skills",)


def test_several_may_learn_from_a_task_and_the_one_with_time_gets_it():
    crowded = replace(BOB, committed=(busy(120, LATER),))
    cem = person("cem", skills={"design": 2}, growth=frozenset({"design"}))
    dee = person("dee", skills={"design": 3}, committed=(busy(140, LATER),))  # has the skill, and no time
    [move] = learning(ANN, crowded, cem, dee, poster(hours=8)).moves
    assert (move.to, move.choice.mentor) == ("cem", "ann")
    assert {other.person for other in move.runners_up} >= {"bob"}  # could learn it too, and comes later


def test_a_mentor_keeps_the_time_for_a_task_free_once_whoever_learns():
    cem = person("cem", skills={"design": 2}, growth=frozenset({"design"}))
    room = replace(ANN, committed=(busy(127, LATER),))  # one more hour, which is enough to help with one of the two
    found = learning(room, BOB, cem, poster())
    assert found.moves[0].choice.mentor == "ann"
    assert {move.to for move in found.moves} | {other.person for other in found.moves[0].runners_up} >= {"bob", "cem"}
