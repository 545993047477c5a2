"""Which roles a guard lets pass: told in the description of the doors, while the guard itself decides."""

from collections.abc import Callable
from typing import Any, Literal, TypeVar

Guard = TypeVar("Guard", bound=Callable[[Any, Any], bool])
Role = Literal["owner", "admin", "member", "guest", "lead", "worker", "self"]
"""What one is in the workspace (the first four), in the project, or to the row: its own person.  Any one is enough."""

_ROLES: dict[Callable[[Any, Any], bool], tuple[Role, ...]] = {}


def lets(*roles: Role) -> Callable[[Guard], Guard]:
    """Say whom a guard `may(by, subject)` lets pass: `@lets("owner", "admin")`."""

    def keep(guard: Guard) -> Guard:
        _ROLES[guard] = roles
        return guard

    return keep


def roles_of(guard: Callable[[Any, Any], bool]) -> tuple[Role, ...]:
    """Raises `KeyError` for a guard that does not say."""
    return _ROLES[guard]
