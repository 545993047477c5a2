"""What was promised beyond the operations, and how far we are: one line each."""

from __future__ import annotations

from typing import Any, NamedTuple

from bench.figures import short, table


class Goal(NamedTuple):
    """Something measured, and the most it may be."""

    says: str
    measured: float
    most: float
    unit: str
    more: str = ""

    @property
    def is_met(self) -> bool:
        return self.measured <= self.most


def goals(found: dict[str, Any], size: int) -> list[Goal]:
    """Everything that is promised of one server."""
    crowd, boot, behind, apart = found["crowd"], found["bootstrap"], found["catch_up"], found["apart"]
    each = f"{short(crowd['cpu_share'] * 100)} % of a core; {short(crowd['kib_per_stream'])} KiB a stream"
    away = f"{short(behind['mib'])} MiB; CPU {short(behind['cpu_seconds'])} s"
    other, wrong = found["another"], f"{apart['seen_by_the_other']} seen by the wrong one"
    return [
        Goal(f"bootstrap, {size:,} tasks: compressed", boot["bytes"] / 1000, 250, "KB"),
        Goal(f"bootstrap, {size:,} tasks: server CPU", boot["cpu_ms"], 300, "ms", f"p50 {short(boot['p50'])} ms"),
        Goal(f"catch-up of {behind['changes']:,} changes", behind["seconds"], 2, "s", away),
        Goal(
            "another's open page sees it, p95", other["p95"], 20, "ms", f"p50 {short(other['p50'])} ms, from the click"
        ),
        Goal("two projects apart, p95", apart["p95"], 200, "ms", wrong),
        Goal("500 pages, 20 changes/s: commit to page, p95", crowd["from_commit"]["p95"], 250, "ms", each),
        Goal("500 pages, 20 changes/s: click to page, p95", crowd["from_click"]["p95"], 250, "ms"),
        Goal("500 pages: changes some page did not get", crowd["missed"], 0, ""),
        Goal("memory when idle", found["idle_mib"], 150 if not found["postgres"] else 250, "MiB"),
        Goal("start to first answer", found["start_seconds"], 1.5, "s"),
    ]


def shown(found: dict[str, Any], size: int) -> str:
    """The table."""
    rows = [
        (one.says, short(one.measured), f"<= {short(one.most)}", one.unit, "met" if one.is_met else "MISSED", one.more)
        for one in goals(found, size)
    ]
    return table(("", "measured", "goal", "", "", ""), rows)
