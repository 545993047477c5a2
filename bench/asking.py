"""Operations against the real server: rounds of every operation in turn, with the bare server among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bench.figures import Spread, short, table
from bench.installation import Server
from bench.operations import OPERATIONS, Asker, Operation, World
from bench.wire import Load, press

READY_ANSWER = b"GET / HTTP/1.1\r\nHost: testserver\r\n\r\n"
CONNECTIONS = (1, 16)


@dataclass
class Asked:
    """All rounds against one server: loads by operation and number of connections."""

    loads: dict[tuple[str, int], Load] = field(default_factory=dict)

    def add(self, key: str, connections: int, load: Load) -> None:
        self.loads.setdefault((key, connections), Load()).add(load)

    def as_json(self) -> list[dict[str, Any]]:
        return [
            {
                "operation": key, "connections": connections, **Spread.of(load.took).as_json(), "refused": load.refused,
                "per_second": len(load.took) / load.seconds, "cpu_ms": load.cpu / max(1, len(load.took)) * 1000,
                "bytes": load.size,
            }
            for (key, connections), load in self.loads.items()
        ]  # fmt: skip


async def measure(server: Server, floor: Server, world: World, rounds: int, seconds: float) -> Asked:
    """Short rounds, interleaved: what else the machine does falls on all alike."""
    askers = [Asker(world, i) for i in range(max(CONNECTIONS))]
    asked = Asked()
    for _ in range(rounds):
        for connections in CONNECTIONS:
            ready = [lambda: READY_ANSWER] * connections
            asked.add("bare", connections, await press(floor.port, ready, seconds / 2, floor.cpu))
            for operation in OPERATIONS:
                makers = [operation.maker(asker) for asker in askers[:connections]]
                asked.add(operation.key, connections, await press(server.port, makers, seconds, server.cpu))
    return asked


HEAD = (
    "",
    "p50 ms",
    "p95",
    "p99",
    "goal",
    "CPU ms",
    "SQL ms",
    "n",
    "x SQL",
    "x bare",
    "at 16: /s",
    "goal",
    "p50",
    "p99",
    "refused",
)


def shown(asked: Asked, alone: dict[str, Any]) -> str:
    """The table of one database and size."""
    bare = Spread.of(asked.loads["bare", 1].took)
    rows = [_row(operation, asked, alone[operation.key], bare.p50) for operation in OPERATIONS]
    one, many = asked.loads["bare", 1], asked.loads["bare", 16]
    crowd = Spread.of(many.took)
    floor = (
        "bare server, 10 KB", short(bare.p50), short(bare.p95), short(bare.p99), "", _cpu(one), "", "", "", "1",
        short(len(many.took) / many.seconds), "", short(crowd.p50), short(crowd.p99), "",
    )  # fmt: skip
    return table(HEAD, [*rows, floor])


def _row(operation: Operation, asked: Asked, alone: dict[str, float], bare: float) -> tuple[str, ...]:
    one, many = asked.loads[operation.key, 1], asked.loads[operation.key, 16]
    spread, crowd = Spread.of(one.took), Spread.of(many.took)
    return (
        operation.says, short(spread.p50), short(spread.p95), short(spread.p99), short(operation.ms), _cpu(one),
        short(alone["p50"]), str(alone["statements"]), short(spread.p50 / alone["p50"]), short(spread.p50 / bare),
        short(len(many.took) / many.seconds), short(operation.per_second), short(crowd.p50), short(crowd.p99),
        str(one.refused + many.refused),
    )  # fmt: skip


def _cpu(load: Load) -> str:
    return short(load.cpu / len(load.took) * 1000)
