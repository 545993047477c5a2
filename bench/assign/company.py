"""Makes companies to plan for: teams with skills of their own, and work of the usual sizes, dates and priorities."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from tutti.engine.assign import Person, Snapshot, Task

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
WEEK = (480, 480, 480, 480, 480, 0, 0)
TEAM = 10
CORE = 4  # skills of a team
HOURS = 4 * 5 * 8 * 0.8  # plannable in four weeks
LOAD = 0.8


def company(tasks: int, people: int, seed: int) -> Snapshot:
    """Log-normal efforts (median 5 h, 0.5 to 40) scaled to 80 % of the hours there are; 85 % have an assignee, in skew.

    Priorities 5/20/50/25 % from urgent to low; each task needs level 1 to 4 in a skill of its team, and for one in four
    a level more is welcome. Two of three have a due day within the four weeks that leaves time to do them.
    """
    chance = Random(seed)
    team = [_person(chance, at) for at in range(people)]
    efforts = [min(40.0, max(0.5, chance.lognormvariate(1.609, 0.8))) for _ in range(tasks)]
    scale = LOAD * people * HOURS / sum(efforts)
    work = [_task(chance, at, effort * scale, team) for at, effort in enumerate(efforts)]
    return Snapshot(now=NOW, tasks=tuple(work), people=tuple(team))


def _person(chance: Random, at: int) -> Person:
    team = at // TEAM
    own = [n for n in range(CORE) if chance.random() < 0.75 or n == at % CORE]
    levels = {f"skill {team}.{n}": chance.randint(2, 5) for n in own}
    if team and chance.random() < 0.3:
        levels[f"skill {chance.randrange(team)}.{chance.randrange(CORE)}"] = chance.randint(1, 3)
    return Person(id=f"person {at:05}", week=WEEK, skills=levels)


def _task(chance: Random, at: int, hours: float, people: list[Person]) -> Task:
    team = chance.randrange((len(people) + TEAM - 1) // TEAM)
    skill, need = f"skill {team}.{chance.randrange(CORE)}", chance.randint(1, 4)
    able = [person for person in people[team * TEAM : (team + 1) * TEAM] if person.skills.get(skill, 0) >= need]
    first = min(26, 3 + round(hours / 3))
    due = NOW.date() + timedelta(days=chance.randint(first, 27)) if chance.random() < 0.67 else None
    kept = able and chance.random() < 0.85
    return Task(
        id=f"task {at:06}",
        effort=max(1, round(hours * 60)),
        priority=chance.choices((4, 3, 2, 1), (5, 20, 50, 25))[0],
        due=due,
        skills={skill: need},
        preferred={skill: need + 1} if chance.random() < 0.25 else {},
        assignee=able[int(len(able) * chance.random() ** 2)].id if kept else None,
    )
