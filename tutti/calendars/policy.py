"""Who may do what with calendars: they are their person's own."""

from tutti.calendars.models import Feed
from tutti.kit.guards import lets
from tutti.people.models import Person
from tutti.people.policy import is_self as is_self


@lets("self")
def owns(by: Person, subject: Feed) -> bool:
    """Nobody but the person whose calendar it is."""
    return by.pk == subject.person_id
