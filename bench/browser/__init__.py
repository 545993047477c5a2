"""What a person waits for in a real Chromium on a large workspace: from key to paint, from address to board."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.figures import short, table
from bench.installation import HERE, Server

GOAL_PAINT, GOAL_USABLE = 50, 1000


def measure(server: Server, world: dict[str, Any], times: int) -> dict[str, Any] | None:
    """Milliseconds from input to paint for moves, edits and filter letters, sorted; None where there is no Chromium."""
    found = browsers()
    if not found:
        return None
    chromium, node = found
    asked = {
        "url": server.url, "cookie": world["cookie"], "session": world["people"][0]["session"], "times": times,
        "chromium": chromium, "web": f"{HERE}/web/package.json",
    }  # fmt: skip
    words = [node, str(Path(__file__).parent / "paint.mjs"), json.dumps(asked)]
    return told(words)


def browsers() -> tuple[str, str] | tuple[()]:
    """Chromium and the program that drives it; nothing, and a sentence, where one is missing."""
    chromium = os.environ.get("TUTTI_CHROMIUM") or shutil.which("chromium")
    node = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if not (chromium and node and (HERE / "web/node_modules/playwright-core").exists()):
        print("There is no Chromium, or the client is not set up (make setup): the browser is not measured.")
        return ()
    return chromium, node


def told(words: list[str]) -> dict[str, Any]:
    """What a script says in its last line."""
    said = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(json.loads(said.splitlines()[-1]))


def shown(found: dict[str, Any], size: int) -> str:
    """The table."""
    rows = [
        (f"{name}, {size:,} tasks: input to paint", short(at(found[name], 0.5)), short(at(found[name], 0.95)),
         f"p95 <= {GOAL_PAINT} ms", "met" if at(found[name], 0.95) <= GOAL_PAINT else "MISSED")
        for name in ("move", "edit", "filter")
    ]  # fmt: skip
    opened = found["opened"]
    met = "met" if opened["warm"] <= GOAL_USABLE else "MISSED"
    rows.append((f"board usable, {size:,} tasks", short(opened["warm"]), short(opened["cold"]), "<= 1000 ms", met))
    return table(("", "p50 ms (board: warm)", "p95 ms (board: first)", "goal", ""), rows)


def at(waits: list[float], share: float) -> float:
    """The figure below which this share of the waits lies."""
    return waits[min(len(waits) - 1, int(share * len(waits)))]
