"""Where in the sheet something was left out: collected while reading, named by line and column in the report."""

from tutti.connect.losses import Tally

_SHOWN = 5


class Places:
    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[str]] = {}

    def add(self, kind: str, why: str, line: int, column: str = "") -> None:
        place = f"line {line:,}, “{column[:40]}”" if column else f"line {line:,}"
        self._found.setdefault((kind, why), []).append(place)

    def report(self, tally: Tally) -> None:
        for (kind, why), places in self._found.items():
            more = f" and {len(places) - _SHOWN:,} more" if len(places) > _SHOWN else ""
            tally.leave(kind, f"{why} ({'; '.join(places[:_SHOWN])}{more})", len(places))
