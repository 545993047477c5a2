"""Who may do what with something one person asks another."""

from tutti.assignment.models import Between
from tutti.kit.guards import lets
from tutti.people.models import Person


@lets("self")
def asks(by: Person, matter: Between) -> bool:
    """Who asked, by the copy they hold."""
    return by.pk == matter.person_id == matter.holder_id


@lets("self")
def answers(by: Person, matter: Between) -> bool:
    """Who was asked, by the copy they hold."""
    return by.pk == matter.to_id == matter.holder_id
