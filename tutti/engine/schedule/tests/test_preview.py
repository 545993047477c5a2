"""A change says what it would move before it is made; a baseline says what has moved since."""

import pytest

from tutti.engine.schedule import Change, Cycle, applied, baseline_of, compare, preview, schedule

from .cast import at, link, plan, task

FAIR = plan(
    task("plan", 8), task("poster", 8), task("flyer", 4), task("party", 8, due=at(3, 18)),
    link("plan", "poster"), link("plan", "flyer"), link("poster", "party"), link("flyer", "party"),
)  # fmt: skip


def test_dependants_move_and_it_is_said_why():
    found = preview(FAIR, Change(tasks=(task("poster", 16),)))
    assert [(move.task, move.is_asked) for move in found.moves] == [("poster", True), ("party", False)]
    party = found.moves[1]
    assert (party.start_was, party.start, party.finish) == (at(2, 9), at(3, 9), at(3, 18))
    assert party.says == (
        "party would move from 2026-12-02 09:00 UTC to 2026-12-03 09:00 UTC, "
        "since it may only start once poster is done."
    )
    assert (found.finish_was, found.finish, found.clashes) == (at(2, 18), at(3, 18), ())


def test_what_is_inside_the_slack_moves_nobody_else():
    found = preview(FAIR, Change(tasks=(task("flyer", 8),)))
    assert [move.task for move in found.moves] == ["flyer"]
    assert found.finish == found.finish_was


def test_new_clashes_are_said_and_old_ones_are_not_repeated():
    longer = Change(tasks=(task("poster", 17),))
    assert [(clash.task, clash.minutes) for clash in preview(FAIR, longer).clashes] == [("party", 60)]
    assert preview(applied(FAIR, longer), Change(tasks=(task("flyer", 1),))).clashes == ()


def test_links_and_tasks_that_go_let_the_rest_come_forward():
    without = preview(FAIR, Change(without_links=(link("plan", "flyer"),)))
    assert [(move.task, move.start) for move in without.moves] == [("flyer", at(0, 9))]
    assert without.moves[0].says.endswith(", since nothing holds it any longer.")
    gone = preview(FAIR, Change(without_tasks=frozenset({"plan"})))
    assert {move.task: move.start for move in gone.moves} == {
        "poster": at(0, 9), "flyer": at(0, 9), "party": at(1, 9),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tie", "because"),
    [
        (link("poster", "flyer", "FF", 60), "it may only be done once poster is done (60 working minutes later)"),
        (link("poster", "flyer", "SS", 1, "days"), "it may only start once poster starts (1 days later)"),
        (link("poster", "flyer", "FS", -30), "it may only start once poster is done (30 working minutes earlier)"),
    ],
)
def test_every_type_of_link_has_its_reason(tie, because):
    [move] = [one for one in preview(FAIR, Change(links=(tie,))).moves if one.task == "flyer"]
    assert because in move.says


def test_a_link_of_the_same_ends_is_replaced():
    change = Change(links=(link("poster", "party", lag=480),))
    assert len(applied(FAIR, change).links) == len(FAIR.links)
    assert [(move.task, move.start) for move in preview(FAIR, change).moves] == [("party", at(3, 9))]


def test_a_circle_is_refused_before_anything_happens():
    with pytest.raises(Cycle, match="plan → poster → party → plan"):
        preview(FAIR, Change(links=(link("party", "plan", "SS"),)))


def test_a_baseline_says_how_far_the_plan_has_drifted():
    promised = baseline_of(FAIR, schedule(FAIR), taken=at(0))
    now = applied(FAIR, Change(tasks=(task("poster", 12), task("song", 1)), without_tasks=frozenset({"flyer"})))
    found = compare(promised, now, schedule(now))
    assert [(one.task, one.start, one.finish, one.effort) for one in found.drifts] == [
        ("party", 240, 240, 0), ("poster", 0, 240, 240),
    ]  # fmt: skip
    assert (found.added, found.gone) == (("song",), ("flyer",))
    same = compare(promised, FAIR, schedule(FAIR))
    assert (same.drifts, same.added, same.gone) == ((), (), ())
