"""Who may say that somebody helps, or does not."""

from tutti.assignment.models import Mentoring
from tutti.kit.guards import lets
from tutti.people.models import Person


@lets("self", "lead")
def cares(by: Person, mentoring: Mentoring) -> bool:
    """Who helps, who is helped, and who leads the project."""
    return by.pk in (mentoring.mentor_id, mentoring.person_id) or by.standing.leads(mentoring.project_id)
