"""What is stored about people and the places they share."""

from tutti.people.models.accounts import Account
from tutti.people.models.entrances import Invitation, Token
from tutti.people.models.hours import Absence, Workweek
from tutti.people.models.persons import Person, Role, Workspace
from tutti.people.models.places import Membership, Project, ProjectRole
from tutti.people.models.sessions import Session
from tutti.people.models.skills import Ability, Skill
from tutti.people.models.switches import Switch
from tutti.people.models.teams import Team

__all__ = [
    "Ability",
    "Absence",
    "Account",
    "Invitation",
    "Membership",
    "Person",
    "Project",
    "ProjectRole",
    "Role",
    "Session",
    "Skill",
    "Switch",
    "Team",
    "Token",
    "Workspace",
    "Workweek",
]
