"""The disk: full under load until somebody makes room, and a database that another program keeps locked."""

import sqlite3
from pathlib import Path
from time import sleep

from faults.house import house
from faults.ledger import Verdict
from faults.load import under_load
from faults.servers import small_disk

MIB = 48
FULL_SECONDS = 1.5
LOCKED_SECONDS = 3.0


def full(at: Path, times: int) -> Verdict:
    """The disk is full under load, then somebody makes room"""
    with small_disk(at, MIB), house(at / "data") as place, under_load(place) as load:
        for _ in range(times):
            _fill(at / "filler")
            sleep(FULL_SECONDS)
            (at / "filler").unlink()
            load.ledger.blow()
            load.goes_on()
        return load.judged()


def _fill(filler: Path) -> None:
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 65536):
                pass
        except OSError:
            pass  # which is what we wanted


def locked(at: Path, times: int) -> Verdict:
    """Another program keeps the SQLite file locked for three seconds under load"""
    with house(at) as place, under_load(place) as load:
        for _ in range(times):
            line = sqlite3.connect(at / "tutti.sqlite3", isolation_level=None, timeout=20)
            line.execute("BEGIN IMMEDIATE")
            sleep(LOCKED_SECONDS)
            line.execute("ROLLBACK")
            line.close()
            load.ledger.blow()
            load.goes_on()
        return load.judged()
