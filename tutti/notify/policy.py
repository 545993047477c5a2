"""Who may do what with notices."""

from tutti.kit.guards import lets
from tutti.notify.models import Notice
from tutti.people.models import Person


@lets("self")
def receives(by: Person, notice: Notice) -> bool:
    """Nobody but the one it was given to."""
    return by.pk == notice.person_id
