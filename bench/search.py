"""`python -m bench.search`: how long a search takes among 100,000 tasks, on both databases, beside its SQL alone.

Twenty kinds of question, each asked with ever other words, by somebody who may read nearly everything and by a guest
who may read one task.  Every answer passes the real server: permission, ranking, pieces of text and all.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.__main__ import OUT, PORT, run
from bench.figures import Spread, short, table
from bench.installation import Installation, has_postgres, installation, serving
from bench.operations import Asker
from bench.wire import Line, status_of

GOAL = 100.0
"""Milliseconds for 95 of 100 questions of each kind."""


@dataclass(frozen=True)
class Kind:
    """A kind of question."""

    says: str
    ask: Callable[[Words], str]
    facets: bool = False
    as_guest: bool = False


class Words:
    """Words of the corpus by how many tasks hold them."""

    def __init__(self, words: list[str], dice: random.Random) -> None:
        self.words, self.dice = words, dice

    def often(self) -> str:
        return self.dice.choice(self.words[:20])

    def common(self) -> str:
        return self.dice.choice(self.words[20:150])

    def some(self) -> str:
        return self.dice.choice(self.words[1_000:4_000])

    def rare(self) -> str:
        return self.dice.choice(self.words[20_000:])


KINDS = (
    Kind("a word in most tasks", lambda w: w.often()),
    Kind("a common word", lambda w: w.common()),
    Kind("a rare word", lambda w: w.rare()),
    Kind("a word nobody wrote", lambda w: f"{w.rare()}qx"),
    Kind("two words of most tasks", lambda w: f"{w.often()} {w.often()}"),
    Kind("three common words", lambda w: f"{w.common()} {w.common()} {w.common()}"),
    Kind("a common and a rare word", lambda w: f"{w.common()} {w.rare()}"),
    Kind("two letters", lambda w: w.some()[:2]),
    Kind("three letters", lambda w: w.some()[:3]),
    Kind("a phrase of common words", lambda w: f'"{w.often()} {w.often()}"'),
    Kind("a common word, not another", lambda w: f"{w.common()} -{w.common()}"),
    Kind("a task's key", lambda w: f"LAU-{w.dice.randrange(1, 1000)}"),
    Kind("a common word, open", lambda w: f"{w.common()} is:open"),
    Kind("a common word, mine, late", lambda w: f"{w.common()} assignee:me is:late"),
    Kind("some word in titles", lambda w: f"{w.some()} in:title"),
    Kind("a common word in comments", lambda w: f"{w.common()} in:comments"),
    Kind("filters alone", lambda w: "is:open assignee:me due:<2026-12-31"),
    Kind("a common word, facets", lambda w: w.common(), facets=True),
    Kind("a word in most tasks, facets", lambda w: w.often(), facets=True),
    Kind("a word in most tasks, a guest", lambda w: w.often(), as_guest=True),
)


def main() -> int:
    asked = _asked()
    OUT.mkdir(exist_ok=True)
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="tutti-search-") as folder:
        for kind in asked.on:
            with installation(kind, Path(folder) / kind) as place:
                found[kind] = _measure(place, asked.tasks, asked.times)
                print(f"\n{kind}, {asked.tasks:,} tasks\n{shown(found[kind])}\n", flush=True)
    (OUT / f"search-{time.strftime('%Y%m%d-%H%M%S')}.json").write_text(json.dumps(found, indent=1))
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--on", nargs="*", choices=["sqlite", "postgres"], default=["sqlite", "postgres"])
    parser.add_argument("--tasks", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=40, help="questions of each kind")
    asked = parser.parse_args()
    if "postgres" in asked.on and not has_postgres():
        print("There is no PostgreSQL here (set TUTTI_BENCH_POSTGRES to its address): only SQLite is measured.")
        asked.on.remove("postgres")
    return asked


def _measure(place: Installation, tasks: int, times: int) -> dict[str, Any]:
    began = time.perf_counter()
    world = place.tell("bench.corpus", str(tasks))
    print(
        f"{tasks:,} tasks made in {time.perf_counter() - began:.0f} s, indexed in {world['indexed_in']:.0f} s",
        flush=True,
    )
    requests = questions(world, times)
    at = place.data / "requests.json"
    at.write_text(json.dumps([[one.decode() for one in some] for some in requests]))
    alone = place.tell("bench.search_alone", str(at))
    with serving(place, PORT + 1) as server:
        took = run(_answered(server.port, requests))
    rows = [
        {"says": kind.says, **Spread.of(times_).as_json(), "alone": sql}
        for kind, times_, sql in zip(KINDS, took, alone, strict=True)
    ]
    return {
        "indexed_in": world["indexed_in"],
        "kinds": rows,
        "all": Spread.of([one for some in took for one in some]).as_json(),
    }


def questions(world: dict[str, Any], times: int) -> list[list[bytes]]:
    """The requests of each kind, the same on every database."""
    words = Words(world["words"], random.Random(11))
    member, guest = Asker(world, 3), Asker({**world, "people": [world["guest"]]}, 0)
    return [
        [
            (guest if kind.as_guest else member).get(
                "search", q=kind.ask(words), **({"facets": "true"} if kind.facets else {})
            )
            for _ in range(times)
        ]
        for kind in KINDS
    ]


async def _answered(port: int, requests: list[list[bytes]]) -> list[list[float]]:
    """Seconds by kind; the kinds take turns, so that what else the machine does falls on all alike."""
    line = await Line.to(port)
    for some in requests:
        await line.ask(some[0])
    took: list[list[float]] = [[] for _ in requests]
    for at in range(len(requests[0])):
        for which, some in enumerate(requests):
            began = time.perf_counter()
            answer = await line.ask(some[at])
            took[which].append(time.perf_counter() - began)
            if status_of(answer) != 200:
                raise RuntimeError(f"{some[at]!r}: {answer[:600]!r}")
    line.close()
    return took


def shown(found: dict[str, Any]) -> str:
    """The table of one database."""
    rows = [
        (
            one["says"], short(one["p50"]), short(one["p95"]), short(one["p99"]), short(one["alone"]["p50"]),
            short(one["alone"]["p95"]), short(one["p50"] / one["alone"]["p50"]),
            "met" if one["p95"] <= GOAL else "MISSED",
        )
        for one in found["kinds"]
    ]  # fmt: skip
    whole = found["all"]
    rows.append(("all of them", short(whole["p50"]), short(whole["p95"]), short(whole["p99"]), "", "", "", ""))
    return table(("", "p50 ms", "p95", "p99", "SQL p50", "SQL p95", "x SQL", f"p95 <= {GOAL:.0f}"), rows)


if __name__ == "__main__":
    raise SystemExit(main())
