"""Workspaces are founded; people join them, change and leave."""

from zoneinfo import available_timezones

from tutti.changes.commands import Refused, command, consequence
from tutti.changes.models import Log
from tutti.kit.ids import new_id
from tutti.kit.text import Name, tidy
from tutti.people import policy
from tutti.people.events import (
    PersonExpected,
    PersonJoined,
    PersonRelocated,
    PersonRemoved,
    PersonRenamed,
    PersonReturned,
    PersonRoleChanged,
    WorkspaceFounded,
    WorkspaceRenamed,
)
from tutti.people.models import Account, Invitation, Person, Role, Workspace, Workweek


def found(account: Account, *, name: str, your_name: str, time_zone: str = "UTC") -> Person:
    """Found a workspace: its log begins, and the account becomes its owner."""
    workspace = Workspace(id=new_id(), name=named(name))
    workspace.workspace_id = workspace.pk
    Log.objects.create(workspace_id=workspace.pk)
    owner = Person(workspace_id=workspace.pk, account=account, name=named(your_name, "your_name"), role="owner")
    owner.time_zone = known_zone(time_zone)
    _begin(workspace, by=None, owner=owner)
    return owner


@consequence
def _begin(workspace: Workspace, *, owner: Person, by: Person | None) -> WorkspaceFounded:
    workspace.save()
    owner.save()
    Workweek(workspace_id=workspace.pk, person=owner, minutes=list(Workweek.FULL_TIME)).save()
    return WorkspaceFounded(workspace)


@consequence
def join(workspace: Workspace, *, person: Person, invitation: Invitation | None, by: Person | None) -> PersonJoined:
    """Become part of the workspace, by an invitation or as the sample's cast."""
    person.status = "active"
    person.save()
    if not Workweek.objects.filter(person=person).exists():
        Workweek(workspace_id=workspace.pk, person=person, minutes=list(Workweek.FULL_TIME)).save()
    if invitation:
        invitation.state = "accepted"
        invitation.save()
    return PersonJoined(person, invitation=invitation)


@command(may=policy.runs_workspace, creates=Person)
def expect_person(workspace: Workspace, *, name: Name, by: Person) -> PersonExpected:
    """Keep a place for somebody who has not joined yet, so that work can already name them."""
    person = Person(workspace_id=workspace.pk, name=named(name), role="member", status="placeholder")
    person.save()
    Workweek(workspace_id=workspace.pk, person=person, minutes=list(Workweek.FULL_TIME)).save()
    return PersonExpected(person)


@command(may=policy.runs_workspace)
def rename_workspace(workspace: Workspace, *, name: Name, by: Person) -> WorkspaceRenamed | None:
    """Give the workspace another name."""
    name = named(name)
    if name == workspace.name:
        return None
    was, workspace.name = workspace.name, name
    workspace.save()
    return WorkspaceRenamed(workspace, name=name, was=was)


@command(may=policy.is_self_or_runs)
def rename_person(person: Person, *, name: Name, by: Person) -> PersonRenamed | None:
    """Change how somebody is called."""
    name = named(name)
    if name == person.name:
        return None
    was, person.name = person.name, name
    person.save()
    return PersonRenamed(person, name=name, was=was)


@command(may=policy.is_self_or_runs)
def set_time_zone(person: Person, *, time_zone: str, by: Person) -> PersonRelocated | None:
    """Say where somebody works, as an IANA time zone: due dates are judged there."""
    if known_zone(time_zone) == person.time_zone:
        return None
    was, person.time_zone = person.time_zone, time_zone
    person.save()
    return PersonRelocated(person, time_zone=time_zone, was=was)


@command(may=policy.runs_workspace)
def set_role_person(person: Person, *, role: Role, by: Person) -> PersonRoleChanged | None:
    """Make somebody owner, administrator, member or guest of the workspace."""
    if role == person.role:
        return None
    if by.standing.role != "owner" and "owner" in (role, person.role):
        raise Refused("Only an owner makes or unmakes owners: ask one.", field="role")
    if role == "guest" and person.memberships.filter(role="lead").exists():
        raise Refused(f"{person.name} leads a project, and a guest cannot: let somebody else lead first.", field="role")
    _keep_an_owner(person)
    was, person.role = person.role, role
    person.save()
    return PersonRoleChanged(person, role=role, was=was)


@command(may=policy.runs_workspace)
def remove_person(person: Person, *, by: Person) -> PersonRemoved | None:
    """End somebody's access at once; their work and words stay, and they can be brought back."""
    if person.status == "removed":
        return None
    if person.role == "owner" and by.standing.role != "owner":
        raise Refused("Only an owner removes an owner: ask one.")
    _keep_an_owner(person)
    person.status = "removed"
    person.save()
    return PersonRemoved(person)


@command(may=policy.runs_workspace)
def bring_back_person(person: Person, *, by: Person) -> PersonReturned | None:
    """Give a removed person their access again."""
    if person.status != "removed":
        return None
    person.status = "active" if person.account_id else "placeholder"
    person.save()
    return PersonReturned(person)


def _keep_an_owner(person: Person) -> None:
    owners = Person.objects.filter(workspace_id=person.workspace_id, role="owner", status="active")
    if person.role == "owner" and not owners.exclude(pk=person.pk).exists():
        raise Refused("A workspace keeps at least one owner: make somebody else owner first.")


def known_zone(time_zone: str) -> str:
    """The zone's name, if there is one of that name."""
    if time_zone not in available_timezones():
        raise Refused(f"“{time_zone}” is no time zone: choose one like Europe/Berlin.", field="time_zone")
    return time_zone


def named(name: str, field: str = "name") -> str:
    """A name as it is kept; an empty one is refused."""
    if not (name := tidy(name)):
        raise Refused("A name needs at least one letter.", field=field)
    return name
