"""What can happen to people and the places they share."""

from dataclasses import dataclass
from datetime import date

from tutti.changes.events import Asked, Event
from tutti.people.models import (
    Absence,
    Invitation,
    Membership,
    Person,
    Project,
    Skill,
    Team,
    Token,
    Workspace,
    Workweek,
)


@dataclass(frozen=True)
class WorkspaceFounded(Event):
    workspace: Workspace
    says = "{by} founded {workspace}"


@dataclass(frozen=True)
class WorkspaceRenamed(Event):
    workspace: Workspace
    name: str
    was: str
    says = "{by} renamed the workspace from {was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("workspace.rename", self.workspace, {"name": self.was})


@dataclass(frozen=True)
class PersonJoined(Event):
    person: Person
    invitation: Invitation | None
    says = "{person} joined"


@dataclass(frozen=True)
class PersonExpected(Event):
    person: Person
    says = "{by} keeps a place for {person}"


@dataclass(frozen=True)
class PersonRenamed(Event):
    person: Person
    name: str
    was: str
    says = "{by} renamed {was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("person.rename", self.person, {"name": self.was})


@dataclass(frozen=True)
class PersonRelocated(Event):
    person: Person
    time_zone: str
    was: str
    says = "{by} set the time zone of {person} to {time_zone}"

    def undone_by(self) -> Asked:
        return Asked("person.set_time_zone", self.person, {"time_zone": self.was})


@dataclass(frozen=True)
class PersonRoleChanged(Event):
    person: Person
    role: str
    was: str
    says = "{by} made {person} {role} (was {was})"

    def undone_by(self) -> Asked:
        return Asked("person.set_role", self.person, {"role": self.was})


@dataclass(frozen=True)
class PersonRemoved(Event):
    person: Person
    says = "{by} removed {person} from the workspace"

    def undone_by(self) -> Asked:
        return Asked("person.bring_back", self.person, {})


@dataclass(frozen=True)
class PersonReturned(Event):
    person: Person
    says = "{by} brought {person} back"

    def undone_by(self) -> Asked:
        return Asked("person.remove", self.person, {})


@dataclass(frozen=True)
class PersonSkillDeclared(Event):
    person: Person
    skill: Skill
    level: int
    was: int
    says = "{by} put {person} at {skill} {level}"

    def undone_by(self) -> Asked:
        if self.was == 0:
            return Asked("person.drop_skill", self.person, {"skill": self.skill})
        return Asked("person.declare_skill", self.person, {"skill": self.skill, "level": self.was})


@dataclass(frozen=True)
class PersonSkillDropped(Event):
    person: Person
    skill: Skill
    was: int
    says = "{by} took {skill} off {person}"

    def undone_by(self) -> Asked:
        return Asked("person.declare_skill", self.person, {"skill": self.skill, "level": self.was})


@dataclass(frozen=True)
class PersonWished(Event):
    person: Person
    skill: Skill
    liking: int
    was: int
    says = "{by} put their liking for {skill} at {liking}"

    def undone_by(self) -> Asked:
        return Asked("person.wish", self.person, {"skill": self.skill, "liking": self.was})


@dataclass(frozen=True)
class PersonGrowthSet(Event):
    person: Person
    skills: list[Skill]
    was: list[Skill]
    says = "{by} wants to grow in: {skills}"

    def undone_by(self) -> Asked:
        return Asked("person.grow", self.person, {"skills": self.was})


@dataclass(frozen=True)
class PersonMentoringSet(Event):
    person: Person
    skills: list[Skill]
    was: list[Skill]
    says = "{by} would help others to grow in: {skills}"

    def undone_by(self) -> Asked:
        return Asked("person.mentor", self.person, {"skills": self.was})


@dataclass(frozen=True)
class WorkweekSet(Event):
    workweek: Workweek
    person: Person
    minutes: list[int]
    was: list[int]
    says = "{by} set the working hours of {person}"

    def undone_by(self) -> Asked:
        return Asked("person.set_hours", self.person, {"minutes": self.was})


@dataclass(frozen=True)
class AbsenceEntered(Event):
    absence: Absence
    person: Person
    start: date
    end: date
    says = "{person} is away from {start} to {end}"

    def undone_by(self) -> Asked:
        return Asked("absence.cancel", self.absence, {})


@dataclass(frozen=True)
class AbsenceCancelled(Event):
    absence: Absence
    person: Person
    says = "{by} cancelled an absence of {person}"

    def undone_by(self) -> Asked:
        return Asked("absence.enter_again", self.absence, {})


@dataclass(frozen=True)
class SkillNamed(Event):
    skill: Skill
    says = "{by} added the skill {skill}"

    def undone_by(self) -> Asked:
        return Asked("skill.retire", self.skill, {})


@dataclass(frozen=True)
class SkillRenamed(Event):
    skill: Skill
    name: str
    was: str
    says = "{by} renamed the skill {was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("skill.rename", self.skill, {"name": self.was})


@dataclass(frozen=True)
class SkillRetired(Event):
    skill: Skill
    says = "{by} retired the skill {skill}"

    def undone_by(self) -> Asked:
        return Asked("skill.bring_back", self.skill, {})


@dataclass(frozen=True)
class SkillReturned(Event):
    skill: Skill
    says = "{by} brought the skill {skill} back"

    def undone_by(self) -> Asked:
        return Asked("skill.retire", self.skill, {})


@dataclass(frozen=True)
class TeamFormed(Event):
    team: Team
    says = "{by} formed the team {team}"

    def undone_by(self) -> Asked:
        return Asked("team.disband", self.team, {})


@dataclass(frozen=True)
class TeamRenamed(Event):
    team: Team
    name: str
    was: str
    says = "{by} renamed the team {was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("team.rename", self.team, {"name": self.was})


@dataclass(frozen=True)
class TeamMembersSet(Event):
    team: Team
    people: list[Person]
    was: list[Person]
    says = "{by} chose who is in {team}"

    def undone_by(self) -> Asked:
        return Asked("team.set_members", self.team, {"people": self.was})


@dataclass(frozen=True)
class TeamDisbanded(Event):
    team: Team
    says = "{by} disbanded {team}"

    def undone_by(self) -> Asked:
        return Asked("team.bring_back", self.team, {})


@dataclass(frozen=True)
class TeamReturned(Event):
    team: Team
    says = "{by} brought {team} back"

    def undone_by(self) -> Asked:
        return Asked("team.disband", self.team, {})


@dataclass(frozen=True)
class InvitationSent(Event):
    invitation: Invitation
    role: str
    says = "{by} invited {invitation} as {role}"

    def undone_by(self) -> Asked:
        return Asked("invitation.withdraw", self.invitation, {})


@dataclass(frozen=True)
class InvitationWithdrawn(Event):
    invitation: Invitation
    says = "{by} withdrew the invitation of {invitation}"


@dataclass(frozen=True)
class TokenMade(Event):
    token: Token
    says = "{by} made the access token {token}"


@dataclass(frozen=True)
class TokenRevoked(Event):
    token: Token
    says = "{by} revoked the access token {token}"


@dataclass(frozen=True)
class TokenUsed(Event):
    token: Token
    says = "The access token {token} was used"


@dataclass(frozen=True)
class ProjectStarted(Event):
    project: Project
    key: str
    says = "{by} started {project}"

    def undone_by(self) -> Asked:
        return Asked("project.archive", self.project, {})


@dataclass(frozen=True)
class ProjectRenamed(Event):
    project: Project
    name: str
    was: str
    says = "{by} renamed the project {was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("project.rename", self.project, {"name": self.was})


@dataclass(frozen=True)
class ProjectDescribed(Event):
    project: Project
    about: str
    was: str
    says = "{by} changed what {project} is about"

    def undone_by(self) -> Asked:
        return Asked("project.describe", self.project, {"about": self.was})


@dataclass(frozen=True)
class ProjectVisibilitySet(Event):
    project: Project
    visibility: str
    was: str
    says = "{by} made {project} {visibility}"

    def undone_by(self) -> Asked:
        return Asked("project.set_visibility", self.project, {"visibility": self.was})


@dataclass(frozen=True)
class ProjectHueSet(Event):
    project: Project
    hue: int
    was: int
    says = "{by} changed the colour of {project}"

    def undone_by(self) -> Asked:
        return Asked("project.set_hue", self.project, {"hue": self.was})


@dataclass(frozen=True)
class ProjectArchived(Event):
    project: Project
    says = "{by} archived {project}"

    def undone_by(self) -> Asked:
        return Asked("project.unarchive", self.project, {})


@dataclass(frozen=True)
class ProjectUnarchived(Event):
    project: Project
    says = "{by} brought {project} back"

    def undone_by(self) -> Asked:
        return Asked("project.archive", self.project, {})


@dataclass(frozen=True)
class MembershipGiven(Event):
    membership: Membership
    project: Project
    person: Person
    role: str
    was: str
    says = "{by} let {person} into {project} as {role}"

    def undone_by(self) -> Asked:
        if self.was == "none":
            return Asked("membership.take_out", self.membership, {})
        return Asked("membership.set_role", self.membership, {"role": self.was})


@dataclass(frozen=True)
class MembershipEnded(Event):
    membership: Membership
    project: Project
    person: Person
    was: str
    says = "{by} took {person} out of {project}"

    def undone_by(self) -> Asked:
        return Asked("project.let_in", self.project, {"person": self.person, "role": self.was})


@dataclass(frozen=True)
class WorkspaceSwitchedOff(Event):
    workspace: Workspace
    algorithm: str
    reason: str
    says = "{by} switched off: {algorithm} ({reason})"

    def undone_by(self) -> Asked:
        return Asked("workspace.switch_on", self.workspace, {"algorithm": self.algorithm})


@dataclass(frozen=True)
class WorkspaceSwitchedOn(Event):
    """`was` is the reason for which it had been off."""

    workspace: Workspace
    algorithm: str
    was: str
    says = "{by} switched on: {algorithm}"

    def undone_by(self) -> Asked:
        return Asked("workspace.switch_off", self.workspace, {"algorithm": self.algorithm, "reason": self.was})


@dataclass(frozen=True)
class WorkspaceHolidaysSet(Event):
    workspace: Workspace
    country: str
    region: str
    country_was: str
    region_was: str
    says = "{by} said whose public holidays are kept here: {country} {region}"

    def undone_by(self) -> Asked:
        before = {"country": self.country_was, "region": self.region_was}
        return Asked("workspace.keep_holidays", self.workspace, before)


@dataclass(frozen=True)
class PersonHolidaysSet(Event):
    person: Person
    country: str | None
    region: str
    country_was: str | None
    region_was: str
    says = "{by} said whose public holidays {person} keeps: {country} {region}"

    def undone_by(self) -> Asked:
        before = {"country": self.country_was, "region": self.region_was}
        return Asked("person.observe_holidays", self.person, before)
