"""Who may do what with people and places."""

from tutti.kit.guards import lets
from tutti.people.models import Membership, Person, Project, Team, Token, Workspace
from tutti.people.models.entrances import Invitation
from tutti.people.models.hours import Absence
from tutti.people.models.skills import Skill


@lets("owner", "admin")
def runs_workspace(by: Person, subject: Workspace | Person | Skill | Team | Invitation) -> bool:
    """Owners and administrators."""
    return by.standing.runs_it


@lets("owner", "admin", "member")
def belongs(by: Person, subject: Workspace | Skill | Team) -> bool:
    """Everybody of the workspace but guests."""
    return by.standing.is_inside


@lets("self", "owner", "admin")
def is_self_or_runs(by: Person, subject: Person) -> bool:
    """The person themselves, or who runs the workspace."""
    return by.pk == subject.pk or by.standing.runs_it


@lets("self")
def is_self(by: Person, subject: Person) -> bool:
    """Nobody but the person themselves."""
    return by.pk == subject.pk and by.standing.role != "none"


@lets("self", "owner", "admin")
def is_away_person_or_runs(by: Person, subject: Absence) -> bool:
    return by.pk == subject.person_id or by.standing.runs_it


@lets("self")
def owns(by: Person, subject: Token) -> bool:
    return by.pk == subject.person_id


@lets("owner", "admin", "lead")
def leads(by: Person, subject: Project | Membership) -> bool:
    """The project's leads, and who runs the workspace when they are in it."""
    project_id = subject.pk if isinstance(subject, Project) else subject.project_id
    return by.standing.decides_in(project_id)


@lets("self", "owner", "admin", "lead")
def leads_or_leaves(by: Person, subject: Membership) -> bool:
    """A lead, or the member on their own way out."""
    return leads(by, subject) or by.pk == subject.person_id
