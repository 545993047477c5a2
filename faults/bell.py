"""Redis, which only wakes processes up: gone, back, and emptied with every line cut."""

from dataclasses import replace
from pathlib import Path
from time import sleep

from faults.house import house
from faults.ledger import Attempt, Verdict
from faults.load import Load, under_load
from faults.servers import postgres, redis

GONE_SECONDS = 3.0


def gone_and_flushed(at: Path, times: int) -> Verdict:
    """Redis is killed for three seconds under load, comes back, and is emptied with every line cut"""
    with (
        postgres() as database,
        redis() as bell,
        house(at, webs=2, workers=1, database=database.address, redis=bell.address) as place,
        under_load(place) as load,
    ):
        sleep(0.5)
        there = load.flows() and _slowest(load, load.ledger.attempts[:])
        notes = [f"streams at most {there:.2f} s behind with Redis"]
        gone: list[Attempt] = []
        for _ in range(times):
            before = len(load.ledger.attempts)
            bell.kill()
            load.ledger.blow()
            sleep(GONE_SECONDS)
            gone += load.ledger.attempts[before:]
            bell.start()
            load.goes_on()
            bell.flush()
            load.ledger.blow()
            load.goes_on()
        verdict = load.judged()
        notes.append(f"{_slowest(load, gone):.2f} s without")
        return _with(verdict, ", ".join(notes))


def _slowest(load: Load, attempts: list[Attempt]) -> float:
    """The longest from an answer to the last follower that saw the change."""
    ended = {a.title.encode(): a.ended for a in attempts if a.outcome == "ok"}
    seen = (each.seen[title] - at for each in load.followers for title, at in ended.items() if title in each.seen)
    return max(0.0, *seen)


def _with(verdict: Verdict, note: str) -> Verdict:
    return replace(verdict, notes=(note,))
