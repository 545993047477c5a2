"""The words in which `authorization_fixtures` says what the right person asks of an operation."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.world import Side

Body = Callable[[Side], dict[str, Any]]


@dataclass(frozen=True)
class Ask:
    """A question or deed.  `first` are verbs the right person gives before, on the same row."""

    body: Body | None = None
    by: str = "owner"
    first: tuple[tuple[str, dict[str, Any]], ...] = ()
    form: bool = False
    query: Callable[[Side], str] = lambda side: ""
    whoever_holds_it: bool = False
    """Whoever knows the secret may: that is what the secret is for."""
    at: str | None = None
    """The key of the row in the path, where it is not the usual one of its kind."""


def nothing(side: Side) -> dict[str, Any]:
    return {}


def words(**fixed: Any) -> Body:
    return lambda side: fixed


def named(**fields: str) -> Body:
    """Texts that carry the side's word."""
    return lambda side: {name: f"{side.word} {text}" for name, text in fields.items()}


def rows(**fields: str) -> Body:
    """Ids of the side's rows, by kind; `spare:task` is the second one, `[label]` a list of one."""
    return lambda side: {name: id_of(side, of) for name, of in fields.items()}


def both(*parts: Body) -> Body:
    return lambda side: {name: value for part in parts for name, value in part(side).items()}


def id_of(side: Side, of: str) -> Any:
    if of.startswith("["):
        return [id_of(side, of.strip("[]"))]
    if of.startswith("spare:"):
        return str(side.spare[of.removeprefix("spare:")])
    return str(side.cast[of].pk) if of in side.cast else str(side.ids[of])


def just(*first: str, by: str = "owner") -> Ask:
    return Ask(nothing, by=by, first=tuple((verb, {}) for verb in first))


MEMBER = "member"
