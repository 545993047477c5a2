"""What a plan promises: hard rules kept, numbers that add up, the same answer twice, nothing left to do after a yes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tutti.engine.assign import Absence, Plan, Progress, Snapshot, Task, Weights, as_json, plan, text
from tutti.engine.assign.windows import linked

from .cast import FRIDAY, TODAY, busy, person, snapshot, task
from .cast import snapshots as simple
from .rules import worlds, wrongs

quick = settings(max_examples=40, deadline=None)


def accepted(world: Snapshot, answer: Plan) -> Snapshot:
    """The snapshot after a yes to every move."""
    to = {move.task: move.to for move in answer.moves}
    return replace(world, tasks=tuple(replace(each, assignee=to.get(each.id, each.assignee)) for each in world.tasks))


@quick
@given(worlds(), some.booleans())
def test_no_hard_rule_is_ever_broken(world: Snapshot, moves: bool):
    answer = plan(world, moves=moves, rounds=2)
    assert not wrongs(world, answer)


@quick
@given(worlds(), some.booleans())
def test_the_numbers_add_up(world: Snapshot, moves: bool):
    answer = plan(world, moves=moves, rounds=2)
    for tally in (answer.before, answer.after):
        assert sum(tally.cost.values()) == pytest.approx(tally.total, abs=1e-6)
    for move in answer.moves:
        for choice in (move.choice, *move.runners_up):
            assert sum(term.hours for term in choice.terms) == pytest.approx(choice.cost, abs=1e-6)
            assert all(text(term.says) for term in choice.terms)
    assert answer.bound <= answer.after.total + 1e-6
    assert 0 <= answer.gap <= 1
    if moves and all(each.assignee for each in world.tasks):
        assert answer.after.total <= answer.before.total + 1e-6


@quick
@given(worlds())
def test_a_move_saves_what_it_says(world: Snapshot):
    answer = plan(world, moves=True, rounds=2)
    for move in answer.moves[:3]:
        if move.was is not None:
            others = tuple(each for each in answer.moves if each.task != move.task)
            without = accepted(world, replace(answer, moves=others))
            kept = {each.task: each.to for each in others} | {move.task: move.was}
            gone = {each.task: each.to for each in answer.moves}
            assert cost_of(world, gone) == pytest.approx(cost_of(world, kept) - move.gain, abs=1e-6)
            assert without != world or len(answer.moves) == 1


def cost_of(world: Snapshot, to: dict[str, str]) -> float:
    """What the plan with these assignments costs, by the plates alone."""
    from tutti.engine.assign.improving import Improving, pairs, placed
    from tutti.engine.assign.layout import Layout
    from tutti.engine.assign.planning import _movable
    from tutti.engine.assign.search import cost

    improving = Improving(Layout(world, Weights(), _movable(world)), 0, 0)
    who = improving.start.copy()
    for at, row in enumerate(improving.rows):
        if row.task is not None and row.task.id in to:
            who[at] = improving.layout.index[to[row.task.id]]
    return float(cost(improving.wide, placed(improving.wide, pairs(improving.wide, who))))


@quick
@given(worlds(), some.booleans(), some.integers(0, 3))
def test_the_same_question_has_the_same_answer(world: Snapshot, moves: bool, seed: int):
    one = as_json(plan(world, moves=moves, seed=seed, rounds=2))
    assert one == as_json(plan(world, moves=moves, seed=seed, rounds=2))


@quick
@given(simple())
def test_after_a_yes_to_everything_nothing_is_left_to_do(world: Snapshot):
    answer = plan(world, rounds=2)
    assert not plan(accepted(world, answer), rounds=2).moves


@quick
@given(worlds())
def test_begun_and_pinned_work_never_moves(world: Snapshot):
    stays = {task.id for task in world.tasks if task.assignee and (task.started or task.pin)}
    assert not stays & {move.task for move in plan(world, moves=True, rounds=2).moves}


def test_tasks_are_planned_though_others_cannot_be():
    world = snapshot(
        person("ann"),
        task("fine"),
        task("endless", hours=1_000_000),
        task("negative", hours=-1),
        task("hen", predecessors=frozenset({"egg"})),
        task("egg", predecessors=frozenset({"hen"})),
    )
    answer = plan(world)
    assert [move.task for move in answer.moves] == ["fine"]
    assert {problem.id for problem in answer.problems} == {"endless", "negative", "hen", "egg"}
    assert any("hen → egg" in problem.what or "egg → hen" in problem.what for problem in answer.problems)


def test_nothing_to_do_is_answered():
    answer = plan(snapshot())
    assert (answer.moves, answer.left, answer.gap) == ((), {}, 0)


def test_progress_is_told_and_can_be_ended():
    told: list[Progress] = []
    world = snapshot(*(person(name) for name in ("ann", "bob")), *(task(f"t{n}") for n in range(6)))

    def hear(step: Progress) -> bool:
        told.append(step)
        return True

    plan(world, progress=hear, rounds=3)
    assert [step.step for step in told] == [0, 1, 2, 3, 4]
    ended = plan(world, progress=lambda step: False)
    assert len(ended.moves) == 6


def test_work_moves_from_the_overloaded_to_the_free_unless_it_may_not():
    far = TODAY + timedelta(days=20)
    work = [task(f"t{n}", 16, due=far, assignee="ann") for n in range(8)]
    world = snapshot(person("ann"), person("bob"), *work)
    answer = plan(world, moves=True)
    assert {move.to for move in answer.moves} == {"bob"}
    assert answer.after.spread < answer.before.spread
    assert all(move.gain > 0 for move in answer.moves)
    begun = replace(world, tasks=tuple(replace(each, started=True) for each in world.tasks))
    assert not plan(begun, moves=True).moves


def test_a_person_who_is_told_to_be_away_hands_over():
    away = Absence(start=TODAY, end=TODAY + timedelta(days=60))
    answer = plan(
        snapshot(person("ann", absences=(away,)), person("bob"), task(due=FRIDAY, assignee="ann")), moves=True
    )
    assert [(move.was, move.to) for move in answer.moves] == [("ann", "bob")]


def test_what_nobody_can_do_is_named_with_the_reason():
    answer = plan(snapshot(person("ann", skills={"design": 1}), task(skills={"design": 3})))
    assert answer.left["poster"].rule == "skill"
    assert text(answer.left["poster"].says) == "Nobody here has design 3; nearest is ann with design 1."


def test_the_urgent_is_not_left_for_the_sake_of_the_rest():
    full = person("ann", committed=(busy(140, date(2026, 12, 20)),))
    world = snapshot(full, task("low", 12, priority=1), task("urgent", 12, priority=4, due=FRIDAY))
    answer = plan(world)
    assert {move.task for move in answer.moves} >= {"urgent"}


def test_seats_are_never_given_twice():
    team = [person(name) for name in ("ann", "bob", "cem")]
    work = [task(f"t{n}", 20, resources={"bench": 1}) for n in range(9)]
    answer = plan(replace(snapshot(*team, *work), resources={"bench": 1}))
    assert len({move.to for move in answer.moves}) == 1


def test_sliders_move_the_plan():
    far = TODAY + timedelta(days=20)
    work = [task(f"t{n}", 8, due=far, assignee="ann") for n in range(12)]
    world = snapshot(person("ann"), person("bob"), *work)
    steady, even = Weights(stability=2, balance=0.2), Weights(stability=0, balance=2)
    assert len(plan(world, weights=steady, moves=True).moves) < len(plan(world, weights=even, moves=True).moves)
    with pytest.raises(ValueError, match="The slider speed stands at 3; it goes from 0 to 2"):
        Weights(speed=3)


def test_wishes_decide_between_equals():
    world = snapshot(person("ann"), person("bob", wishes={"launch": 2}), task(project="launch"))
    assert [move.to for move in plan(world).moves] == ["bob"]
    world = snapshot(person("ann", wishes={"tax": -1}), person("bob"), task(tags=frozenset({"tax"})))
    assert [move.to for move in plan(world).moves] == ["bob"]


def test_dull_work_goes_round():
    world = snapshot(person("ann", dull_hours=40), person("bob"), task(dull=True))
    assert [move.to for move in plan(world).moves] == ["bob"]


def test_nobody_can_be_described_by_what_must_not_count():
    for forbidden in ("name", "age", "gender", "nationality", "photo", "mood", "location", "health"):
        with pytest.raises(TypeError):
            person("ann", **{forbidden: 1})


def test_linked_work_lies_in_order():
    first, then = task("first", 30), task("then", 30, predecessors=frozenset({"first"}), due=date(2026, 12, 18))
    world = linked(snapshot(person("ann"), first, then), 240)
    windows: dict[str, Task] = {each.id: each for each in world.tasks}
    assert windows["first"].due == date(2026, 12, 14)  # four whole days of 6.4 h lie in 30 h
    assert windows["then"].start == TODAY + timedelta(days=4)
