"""Who comes first, and that the reasons say so in plain words."""

from datetime import UTC, date, datetime

from tutti.engine.assign import Absence, as_json, propose, text

from .cast import FRIDAY, busy, person, snapshot, task

NAMES = {"ann": "Ann", "bob": "Bob", "cem": "Cem", "design": "Design", "python": "Python"}


def names(row: str) -> str:
    return NAMES.get(row, row)


def reasons(proposal, who):
    [choice] = [each for each in (*proposal.choices, *proposal.runners_up) if each.person == who]
    return {term.name: text(term.says, names) for term in choice.terms}


def test_a_free_person_comes_before_one_who_would_be_late():
    ann = person("ann", committed=(busy(18, FRIDAY),))
    [proposal] = propose(snapshot(ann, person("bob"), task(due=FRIDAY)))
    assert proposal.first == "bob"
    assert reasons(proposal, "bob")["free"] == "19.2 h free by Fri 27 Nov, 4 h needed"
    assert reasons(proposal, "ann")["free"] == "1.2 h free by Fri 27 Nov, 4 h needed: about 2.8 h would come too late"


def test_the_one_with_the_required_skill_is_suggested_and_the_other_is_not():
    [proposal] = propose(
        snapshot(person("ann", skills={"design": 4}), person("bob", skills={"design": 2}), task(skills={"design": 3}))
    )
    assert [choice.person for choice in proposal.choices] == ["ann"]
    assert reasons(proposal, "ann")["skills"] == "Design 4 of 3 needed"
    assert proposal.single_qualified


def test_the_strongest_are_kept_free_for_what_only_they_can_do():
    [proposal] = propose(
        snapshot(person("ann", skills={"design": 5}), person("bob", skills={"design": 3}), task(skills={"design": 3}))
    )
    assert proposal.first == "bob"


def test_the_less_loaded_of_two_equals_comes_first():
    [proposal] = propose(snapshot(person("ann", committed=(busy(40, date(2026, 12, 18)),)), person("bob"), task()))
    assert proposal.first == "bob"
    assert reasons(proposal, "ann")["load"] == "At 31 % of capacity over the next 4 weeks, 32 % with this task"


def test_two_equals_are_called_a_tie():
    [proposal] = propose(snapshot(person("ann"), person("bob"), task()))
    assert (proposal.first, proposal.tie) == ("ann", True)


def test_work_that_would_make_a_promise_late_goes_to_somebody_else():
    ann = person("ann", committed=(busy(19, FRIDAY),))
    [proposal] = propose(snapshot(ann, person("bob"), task(hours=8, due=date(2026, 11, 26), priority=4)))
    assert proposal.first == "bob"
    assert reasons(proposal, "ann")["promises"] == "Pushes other promised work 7.8 h past its due date"


def test_a_time_zone_decides_how_much_of_today_is_left():
    # 16:00 in London is 01:00 tomorrow in Seoul, where the whole day lies ahead
    now = datetime(2026, 11, 25, 16, tzinfo=UTC)
    ann, bob = person("ann", time_zone="Europe/London"), person("bob", time_zone="Asia/Seoul")
    [proposal] = propose(snapshot(ann, bob, task(hours=6, due=date(2026, 11, 26)), now=now))
    assert reasons(proposal, "ann")["free"].startswith("7.2 h free")
    assert reasons(proposal, "bob")["free"].startswith("6.4 h free")


def test_an_absence_takes_its_days_away():
    ann = person("ann", absences=(Absence(start=date(2026, 11, 26), end=date(2026, 12, 4)),))
    [proposal] = propose(snapshot(ann, person("bob", committed=(busy(3, FRIDAY),)), task(hours=8, due=FRIDAY)))
    assert proposal.first == "bob"
    assert reasons(proposal, "ann")["free"].startswith("6.4 h free")


def test_without_an_estimate_the_median_is_used_and_said():
    known = [task("a", 2, assignee="ann"), task("b", 6, assignee="ann"), task("c", 9, assignee="ann")]
    [proposal] = propose(snapshot(person("ann"), *known, task(hours=None)))
    assert proposal.low_data
    assert text(proposal.notes[0]) == "Nobody estimated this task: taken as 6 h, the median of the known ones"
    [proposal] = propose(snapshot(person("ann"), task(hours=None)))
    assert text(proposal.notes[0]) == "Nobody estimated this task: taken as 4 h"


def test_many_tasks_are_spread_over_a_team_that_has_room():
    team = [person(name) for name in ("ann", "bob", "cem", "dee")]
    proposals = propose(snapshot(*team, *(task(f"t{n}", 4) for n in range(12))))
    counts = [sum(proposal.first == each.id for proposal in proposals) for each in team]
    assert counts == [3, 3, 3, 3]


def test_the_rare_skill_is_not_spent_on_what_anybody_can_do():
    ann, bob = person("ann", skills={"design": 3}), person("bob")
    both = propose(
        snapshot(ann, bob, task("anything", 19, due=FRIDAY), task("poster", 19, due=FRIDAY, skills={"design": 3}))
    )
    assert {proposal.task: proposal.first for proposal in both} == {"anything": "bob", "poster": "ann"}


def test_work_somebody_has_counts_once_even_if_listed_twice():
    once = snapshot(person("ann", committed=(busy(5, FRIDAY, task="t"),)), task("new"))
    twice = snapshot(*once.people, *once.tasks, task("t", 5, due=FRIDAY, assignee="ann"))
    assert propose(twice)[0].choices == propose(once)[0].choices


def test_three_choices_then_three_runners_up():
    team = [person(f"p{n}", committed=(busy(n + 1),)) for n in range(8)]
    [proposal] = propose(snapshot(*team, task()))
    assert [choice.person for choice in proposal.choices] == ["p0", "p1", "p2"]
    assert [choice.person for choice in proposal.runners_up] == ["p3", "p4", "p5"]


def test_json_speaks_with_names():
    ann, bob = person("ann", committed=(busy(18, FRIDAY),)), person("bob", skills={"design": 3})
    [proposal] = propose(snapshot(ann, bob, task(due=FRIDAY)))
    spoken = as_json(proposal, names)
    assert spoken["version"] == "assign-2"
    assert spoken["decisive"] == (
        "What speaks most for Bob over Ann is time before the due date; without it Bob would still be first"
    )
    assert "Ann" in str(spoken["flip"])
