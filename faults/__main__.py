"""`python -m faults`: hurts the real programs in every way of the list, counts, prints a table and writes JSON.

`--only NAME …` takes some of them, `--short` makes each as short as CI wants it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from faults import bell, database, disk, halfway, killed, streams
from faults.ledger import Verdict

OUT = Path(__file__).parent / "out"


@dataclass(frozen=True)
class Fault:
    """One way to hurt the house, how many times in earnest, and how many times in a short run."""

    run: Callable[[Path, int], Verdict]
    times: int
    short: int

    @property
    def says(self) -> str:
        return (self.run.__doc__ or "").strip()


FAULTS = {
    "killed": Fault(killed.one_process, 10, 2),
    "killed-many": Fault(killed.many_processes, 12, 2),
    "postgres": Fault(database.comes_back, 4, 1),
    "failover": Fault(database.standby_takes_over, 1, 1),
    "redis": Fault(bell.gone_and_flushed, 3, 1),
    "disk-full": Fault(disk.full, 4, 1),
    "locked": Fault(disk.locked, 4, 1),
    "deaf-streams": Fault(streams.slow_and_half_open, 3, 1),
    "import": Fault(halfway.an_import, 4, 1),
    "backup": Fault(halfway.a_backup, 4, 1),
}
HEADS = ("ok", "refused", "unknown", "told_to_come_again", "lost", "doubled", "invented")


def main() -> int:
    """Run what was asked for; the exit status says whether anything was lost, doubled, invented or answered wrongly."""
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("--only", nargs="*", choices=FAULTS, default=list(FAULTS), metavar="NAME")
    parser.add_argument("--short", action="store_true")
    asked = parser.parse_args()
    found = {}
    print("| fault | acknowledged | refused | unknown | told to come again | lost | doubled | invented | back after |")
    print("|---|---|---|---|---|---|---|---|---|", flush=True)
    for name in asked.only:
        found[name] = hurt(name, FAULTS[name].short if asked.short else FAULTS[name].times)
        print(_row(name, found[name]), flush=True)
    OUT.mkdir(exist_ok=True)
    kept = {name: {**asdict(verdict), "faults": verdict.faults} for name, verdict in found.items()}
    (OUT / f"{time.strftime('%Y%m%d-%H%M%S')}.json").write_text(json.dumps(kept, indent=1))
    return int(any(verdict.faults for verdict in found.values()))


def hurt(name: str, times: int) -> Verdict:
    """Run one fault in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="tutti-faults-") as folder:
        return FAULTS[name].run(Path(folder) / "place", times)


def _row(name: str, verdict: Verdict) -> str:
    counts = (str(getattr(verdict, head)) for head in HEADS)
    notes = "; ".join([FAULTS[name].says, *verdict.notes, *(f"**{fault}**" for fault in verdict.faults)])
    return f"| {notes} | {' | '.join(counts)} | {verdict.recovery_seconds:.1f} s |"


if __name__ == "__main__":
    sys.exit(main())
