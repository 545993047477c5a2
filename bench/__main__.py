"""`python -m bench`: measures everything and prints it; `--quick` takes a minute or so, and is rougher."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import uvloop

from bench import asking, browser, goals, live
from bench.installation import Installation, Server, bare, has_postgres, installation, serving

OUT = Path(__file__).parent / "out"
PORT = 8191
AWAY = 10_000
T = TypeVar("T")


def main() -> int:
    asked = _asked()
    began = time.strftime("%Y%m%d-%H%M%S")
    OUT.mkdir(exist_ok=True)
    found: dict[str, Any] = {"at": began, "quick": asked.quick}
    with tempfile.TemporaryDirectory(prefix="tutti-bench-") as folder, bare(PORT, Path(folder)) as floor:
        for kind in asked.on:
            for size in asked.sizes:
                with installation(kind, Path(folder) / f"{kind}-{size}") as place:
                    found[f"{kind} {size}"] = _measure(place, floor, size, asked)
    (OUT / f"{began}.json").write_text(json.dumps(found, indent=1))
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one size, short rounds")
    parser.add_argument("--on", nargs="*", choices=["sqlite", "postgres"], default=["sqlite", "postgres"])
    parser.add_argument("--sizes", nargs="*", type=int, help="tasks (default: 1000 10000)")
    asked = parser.parse_args()
    asked.sizes = asked.sizes or ([1000] if asked.quick else [1000, 10_000])
    if "postgres" in asked.on and not has_postgres():
        print("There is no PostgreSQL here (set TUTTI_BENCH_POSTGRES to its address): only SQLite is measured.")
        asked.on.remove("postgres")
    return asked


def _measure(place: Installation, floor: Server, size: int, asked: argparse.Namespace) -> dict[str, Any]:
    world = place.tell("bench.world", "make", str(size))
    at = place.data / "world.json"
    at.write_text(json.dumps(world))
    alone = place.tell("bench.statements", str(at), "30" if asked.quick else "100")
    with serving(place, PORT + 1) as server:
        idle = server.memory()
        loads = run(asking.measure(server, floor, world, *((1, 0.3) if asked.quick else (2, 0.8))))
        title = f"{'PostgreSQL' if place.database else 'SQLite'}, {size:,} tasks"
        print(f"\n{title}\n{asking.shown(loads, alone)}\n", flush=True)
        streams = run(_live(server, world, asked))
        seen = None if place.database else browser.measure(server, world, 24 if asked.quick else 80)
        if seen:
            print(browser.shown(seen, size), flush=True)
    away = place.tell("bench.world", "write", str(AWAY))
    with serving(place, PORT + 1) as server:
        behind = run(live.catch_up(server, world, away["since"], away["written"]))
    whole = {
        "postgres": bool(place.database),
        "start_seconds": server.started_in,
        "idle_mib": idle,
        "catch_up": behind,
        "browser": seen,
        **streams,
    }
    print(goals.shown(whole, size), flush=True)
    return {"operations": loads.as_json(), "alone": alone, **whole}


async def _live(server: Server, world: dict[str, Any], asked: argparse.Namespace) -> dict[str, Any]:
    seconds = 3 if asked.quick else 6
    return {
        "bootstrap": await live.bootstrap(server, world, 3 if asked.quick else 8),
        "another": await live.seen_by_another(server, world, 20 if asked.quick else 60),
        "apart": await live.apart(server, world),
        "crowd": await live.crowd(server, world, 500, 20, seconds),
    }


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on the quick loop."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


if __name__ == "__main__":
    sys.exit(main())
