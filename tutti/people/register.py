"""The register of algorithms: what each of them does, what it looks at and what it never does, in plain words.

It is kept down here so that every room can enter its own, and so that one switch holds for all of them.
"""

from dataclasses import dataclass
from uuid import UUID

from tutti.changes.commands import Refused
from tutti.people.models import Switch


@dataclass(frozen=True, kw_only=True)
class Function:
    """One algorithm; `used` and `not_used` are the closed lists of the engine that does the work."""

    name: str
    title: str
    does: str
    used: tuple[str, ...]
    not_used: tuple[str, ...]
    version: str


REGISTER: dict[str, Function] = {}
"""Every algorithm of the house by its name, in the order in which the rooms entered them."""


def enter(*functions: Function) -> None:
    """A room enters what it works out into the register; what is not in it has no switch and may not work."""
    REGISTER.update({each.name: each for each in functions})


def obey(algorithm: str, workspace_id: UUID) -> None:
    """Refuses, in a sentence, where the algorithm is switched off."""
    if switch := switched_off(algorithm, workspace_id):
        raise Refused(
            f"{REGISTER[algorithm].title}: switched off by {switch.by.name} on {switch.at:%-d %B %Y at %H:%M} UTC"
            f"{f' ({switch.reason})' if switch.reason else ''}. Who runs the workspace can switch it on again."
        )


def switched_off(algorithm: str, workspace_id: UUID) -> Switch | None:
    """The switch that keeps the algorithm from working, if there is one: what a job asks before each step."""
    found = Switch.objects.filter(workspace_id=workspace_id, algorithm=algorithm, off=True)
    return found.select_related("by").first()
