"""Switching an algorithm off for everybody, and on again."""

from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.kit import clock
from tutti.kit.text import Line
from tutti.people.events import WorkspaceSwitchedOff, WorkspaceSwitchedOn
from tutti.people.models import Person, Switch, Workspace
from tutti.people.policy import runs_workspace
from tutti.people.register import REGISTER

Algorithm = Annotated[str, Meta(min_length=1, max_length=20)]


@command(may=runs_workspace)
def switch_off(
    workspace: Workspace, *, algorithm: Algorithm, reason: Line = "", by: Person
) -> WorkspaceSwitchedOff | None:
    """Switch an algorithm off, at once and for everybody; say why if you like."""
    switch = _switch(workspace, algorithm)
    if switch.off:
        return None
    _turn(switch, off=True, reason=reason, by=by)
    return WorkspaceSwitchedOff(workspace, algorithm=algorithm, reason=reason)


@command(may=runs_workspace)
def switch_on(workspace: Workspace, *, algorithm: Algorithm, by: Person) -> WorkspaceSwitchedOn | None:
    """Let an algorithm work again."""
    switch = _switch(workspace, algorithm)
    if not switch.off:
        return None
    was = switch.reason
    _turn(switch, off=False, reason="", by=by)
    return WorkspaceSwitchedOn(workspace, algorithm=algorithm, was=was)


def _switch(workspace: Workspace, algorithm: str) -> Switch:
    if algorithm not in REGISTER:
        known = ", ".join(sorted(REGISTER))
        raise Refused(f"There is no algorithm “{algorithm}”: the register has {known}.", field="algorithm")
    row: Switch | None = Switch.objects.filter(workspace_id=workspace.pk, algorithm=algorithm).first()
    return row or Switch(workspace_id=workspace.pk, algorithm=algorithm)


def _turn(switch: Switch, *, off: bool, reason: str, by: Person) -> None:
    switch.off, switch.reason, switch.by, switch.at = off, reason, by, clock.now()
    switch.save()
