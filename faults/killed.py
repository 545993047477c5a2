"""`kill -9` of each of our processes, again and again, while people write."""

from pathlib import Path
from random import Random
from time import sleep

from faults.house import Program, house
from faults.ledger import Verdict
from faults.load import Load, under_load
from faults.servers import postgres, redis


def one_process(at: Path, times: int) -> Verdict:
    """The one process on SQLite is killed under load"""
    dice = Random(7)
    with house(at) as place, under_load(place) as load:
        for _ in range(times):
            sleep(dice.uniform(0, 0.4))
            place.webs[0].kill()
            load.ledger.blow()
            place.webs[0].start()
            load.goes_on()
        return load.judged()


def many_processes(at: Path, times: int) -> Verdict:
    """Each of two web processes and two workers on PostgreSQL is killed in turn"""
    dice = Random(11)
    with (
        postgres() as database,
        redis() as bell,
        house(at, webs=2, workers=2, database=database.address, redis=bell.address) as place,
        under_load(place) as load,
    ):
        for turn in range(times):
            sleep(dice.uniform(0, 0.4))
            kill_and_start(place.programs[turn % len(place.programs)], load)
        return load.judged()


def kill_and_start(hurt: Program, load: Load) -> None:
    """Kill one of several processes; the others go on, before it is back."""
    hurt.kill()
    load.ledger.blow()
    load.goes_on()
    hurt.start()
