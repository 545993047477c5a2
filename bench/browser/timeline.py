"""How smoothly a timeline of 2,000 bars moves: `python -m bench.browser.timeline` (about two minutes)."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from bench.browser import browsers, told
from bench.figures import short, table
from bench.installation import HERE, Server, installation, serving

TASKS = 3_400
"""Six of ten have dates: some 2,000 bars."""
PORT = 8195
GOAL = 50


def main() -> int:
    """Fills an installation of its own, opens it in Chromium and prints frames per second."""
    found = browsers()
    if not found:
        return 1
    with (
        tempfile.TemporaryDirectory(prefix="tutti-bench-") as folder,
        installation("sqlite", Path(folder) / "data") as place,
    ):
        world = place.tell("bench.world", "make", str(TASKS))
        size = place.tell("bench.browser.chains")
        with serving(place, PORT) as server:
            print(shown(measure(server, world, *found), size))
    return 0


def measure(server: Server, world: dict[str, Any], chromium: str, node: str) -> dict[str, Any]:
    """Milliseconds from frame to frame while the chart is scrolled both ways, and while a bar is carried."""
    asked = {
        "url": server.url, "cookie": world["cookie"], "session": world["people"][0]["session"],
        "chromium": chromium, "web": f"{HERE}/web/package.json",
    }  # fmt: skip
    return told([node, str(Path(__file__).parent / "timeline.mjs"), json.dumps(asked)])


def shown(found: dict[str, Any], size: dict[str, int]) -> str:
    """The table."""
    rows = []
    for name, frames in found["frames"].items():
        ordered = sorted(frames)
        rate = 1000 * len(frames) / sum(frames)
        late = ordered[int(len(ordered) * 0.95)]
        verdict = "met" if rate >= GOAL else "MISSED"
        rows.append((name, short(rate), short(late), short(ordered[-1]), f">= {GOAL} a second", verdict))
    title = f"{size['bars']:,} bars, {size['links']:,} links; open after {short(found['opened'])} ms"
    return f"{title}\n{table(('', 'frames a second', 'p95 ms', 'longest ms', 'goal', ''), rows)}"


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except subprocess.CalledProcessError as fault:
        raise SystemExit(fault.returncode) from None
