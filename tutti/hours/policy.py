"""Who may do what with hours: everybody with their own; leads decide about the weeks handed in to them."""

from tutti.hours.models import Entry, Sheet, Timer
from tutti.kit.guards import lets
from tutti.people.models import Person
from tutti.people.policy import is_self, runs_workspace
from tutti.work.policy import leads, works_in

__all__ = ["decides", "handed_in", "is_self", "leads", "owns", "runs_workspace", "works_in"]


@lets("self")
def owns(by: Person, mine: Entry | Timer) -> bool:
    """Nobody but the person themselves: who could write another's hours could make them up."""
    return by.pk == mine.person_id and by.standing.role != "none"


@lets("self")
def handed_in(by: Person, sheet: Sheet) -> bool:
    """Who handed it in."""
    return by.pk == sheet.person_id


@lets("owner", "admin", "lead")
def decides(by: Person, sheet: Sheet) -> bool:
    """The project's leads, and who runs the workspace when they are in it."""
    return by.standing.decides_in(sheet.project_id)
