"""The database goes away: PostgreSQL is killed and comes back, or never does and its standby takes over."""

from pathlib import Path
from time import monotonic, sleep

from faults.house import house
from faults.killed import kill_and_start
from faults.ledger import Verdict
from faults.load import under_load
from faults.servers import postgres, standby_of

AWAY_SECONDS = 1.0


def comes_back(at: Path, times: int) -> Verdict:
    """PostgreSQL is killed under load, stays away for a second and starts again"""
    with (
        postgres() as server,
        house(at, webs=2, workers=1, database=server.address) as place,
        under_load(place) as load,
    ):
        for _ in range(times):
            server.kill()
            sleep(AWAY_SECONDS)
            server.start()
            load.ledger.blow()  # what is measured is how soon we are back when it is
            load.goes_on()
        return load.judged()


def standby_takes_over(at: Path, times: int) -> Verdict:
    """A web process, a worker and then PostgreSQL are killed under load: its synchronous standby is promoted"""
    with postgres() as first, standby_of(first) as second:
        either = (
            f"postgres://postgres@/postgres?host=127.0.0.1,127.0.0.1&port={first.port},{second.port}"
            "&target_session_attrs=read-write"
        )
        with house(at, webs=2, workers=2, database=either) as place, under_load(place) as load:
            for hurt in (place.webs[1], place.workers[0]):
                kill_and_start(hurt, load)
            load.ledger.blow()
            first.kill()
            began = monotonic()
            second.tell("SELECT pg_promote()")
            promoted = monotonic() - began
            load.goes_on()
            return load.judged(f"the standby was the first after {promoted:.1f} s of it")
