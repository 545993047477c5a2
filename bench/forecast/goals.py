"""What was promised of the forecasts, what was found, and what others reached."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from bench.figures import table

MOST, LEAST = "<=", ">="


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure of one goal. `value` is None where it was not measured, and `note` says why."""

    goal: str  # F1 ... F12
    says: str
    value: float | None
    way: str = MOST
    bound: float = float("nan")
    upper: float | None = None  # for a range: `bound` to `upper`
    reference: str = ""
    note: str = ""

    @property
    def met(self) -> bool | None:
        if self.value is None or self.value != self.value:  # nothing to measure by
            return None
        if self.upper is not None:
            return self.bound <= self.value <= self.upper
        return self.value <= self.bound if self.way == MOST else self.value >= self.bound

    def as_json(self) -> dict[str, Any]:
        value = None if self.met is None else self.value
        return {**asdict(self), "value": value, "bound": self.asked, "met": self.met}

    @property
    def asked(self) -> str:
        if self.value is None and self.bound != self.bound:
            return ""
        return f"{self.bound:g} to {self.upper:g}" if self.upper is not None else f"{self.way} {self.bound:g}"


def not_measured(goal: str, says: str, why: str) -> Finding:
    """A goal nobody measured yet, listed so that nobody takes it for reached."""
    return Finding(goal, says, None, note=why)


def share(goal: str, says: str, value: float, low: float, high: float, note: str = "") -> Finding:
    """A share that should lie in a range."""
    return Finding(goal, says, value, bound=low, upper=high, note=note)


def shown(findings: list[Finding]) -> str:
    """The table."""
    words = {True: "met", False: "MISSED", None: "not measured"}
    found = [
        (
            f"{one.goal} {one.says}",
            "" if one.value is None else f"{one.value:.3f}",
            one.asked,
            words[one.met],
            one.reference,
            one.note,
        )
        for one in findings
    ]
    return table(("", "found", "goal", "", "reference", ""), found)
