"""`python -m bench.forecast --data DIR`: measures the forecasts against their goals, F1 to F12.

DIR holds the public data sets, one folder each (`cesaw/`, `sip/`, ...). What is missing or broken is named.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.forecast import effort, lateness, plans, soundness, totals
from bench.forecast.data import Unreadable
from bench.forecast.goals import Finding, not_measured, shown

Measure = Callable[[Path], list[Finding]]

PARTS: dict[str, tuple[Measure, tuple[str, ...]]] = {
    "effort": (effort.measure, ("F1", "F2", "F3")),
    "totals": (totals.measure, ("F4",)),
    "milestones": (totals.milestones, ("F5",)),
    "lateness": (lateness.measure, ("F6", "F10")),
    "plans": (plans.measure, ("F8", "F12")),
    "soundness": (soundness.measure, ("F9", "F10", "F11")),
}
LATER = {"F7": "remaining time of running cases"}


def main() -> int:
    asked = _asked()
    if not asked.data.is_dir():
        print(f"There is no folder {asked.data}: give the one that holds the data sets with --data.", file=sys.stderr)
        return 2
    findings: list[Finding] = []
    for name in asked.only or PARTS:
        findings += _measured(name, asked.data)
    findings += [not_measured(goal, says, "not built yet") for goal, says in LATER.items()]
    print(shown(findings))
    if asked.json:
        asked.json.write_text(json.dumps([one.as_json() for one in findings], indent=1))
    return 0


def _measured(name: str, folder: Path) -> list[Finding]:
    measure, goals = PARTS[name]
    began = time.process_time()
    try:
        found = measure(folder)
    except Unreadable as wrong:
        return [not_measured(goal, name, str(wrong)) for goal in goals]
    print(f"{name}: {time.process_time() - began:.0f} s CPU", file=sys.stderr, flush=True)
    return found


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.forecast", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--json", type=Path, help="write the findings here")
    parser.add_argument("--only", nargs="*", choices=sorted(PARTS), help="only these parts")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
