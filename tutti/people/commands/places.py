"""Projects open, change and close; people are let in and taken out."""

import re

from tutti.changes.commands import Refused, command, consequence
from tutti.kit.text import Hue, Line, Name
from tutti.people import policy
from tutti.people.commands.persons import named
from tutti.people.events import (
    MembershipEnded,
    MembershipGiven,
    ProjectArchived,
    ProjectDescribed,
    ProjectHueSet,
    ProjectRenamed,
    ProjectStarted,
    ProjectUnarchived,
    ProjectVisibilitySet,
)
from tutti.people.models import Membership, Person, Project, ProjectRole, Workspace
from tutti.people.models.places import Visibility


@command(may=policy.belongs, creates=Project)
def start_project(
    workspace: Workspace, *, name: Name, key: str, visibility: Visibility = "open", hue: Hue = 268, by: Person
) -> ProjectStarted:
    """Start a project with a short key for its tasks (TUT-12); who starts it leads it."""
    project = Project(
        workspace_id=workspace.pk, name=named(name), key=_free_key(key, by), visibility=visibility, hue=hue
    )
    project.save()
    Membership(workspace_id=workspace.pk, project=project, person=by, role="lead").save()
    return ProjectStarted(project, key=project.key)


@command(may=policy.leads)
def rename_project(project: Project, *, name: Name, by: Person) -> ProjectRenamed | None:
    """Give a project another name; its key stays."""
    name = named(name)
    if name == project.name:
        return None
    was, project.name = project.name, name
    project.save()
    return ProjectRenamed(project, name=name, was=was)


@command(may=policy.leads)
def describe_project(project: Project, *, about: Line, by: Person) -> ProjectDescribed | None:
    """Say in a sentence or two what a project is about."""
    if about == project.about:
        return None
    was, project.about = project.about, about
    project.save()
    return ProjectDescribed(project, about=about, was=was)


@command(may=policy.leads)
def set_visibility(project: Project, *, visibility: Visibility, by: Person) -> ProjectVisibilitySet | None:
    """Open a project to the whole workspace, or keep it to those who are let in."""
    if visibility == project.visibility:
        return None
    was, project.visibility = project.visibility, visibility
    project.save()
    return ProjectVisibilitySet(project, visibility=visibility, was=was)


@command(may=policy.leads)
def set_hue(project: Project, *, hue: Hue, by: Person) -> ProjectHueSet | None:
    """Give a project another colour, as a hue of 0 to 359 degrees."""
    if hue == project.hue:
        return None
    was, project.hue = project.hue, hue
    project.save()
    return ProjectHueSet(project, hue=hue, was=was)


@command(may=policy.leads)
def archive_project(project: Project, *, by: Person) -> ProjectArchived | None:
    """Put a project away, with all that is in it; it can be brought back."""
    if project.archived:
        return None
    project.archived = True
    project.save()
    return ProjectArchived(project)


@command(may=policy.leads)
def unarchive_project(project: Project, *, by: Person) -> ProjectUnarchived | None:
    """Bring an archived project back."""
    if not project.archived:
        return None
    project.archived = False
    project.save()
    return ProjectUnarchived(project)


@command(may=policy.leads)
def let_in(project: Project, *, person: Person, role: ProjectRole = "member", by: Person) -> MembershipGiven | None:
    """Let somebody into a project as lead, member or viewer."""
    if person.status == "removed":
        raise Refused(f"{person.name} is no longer in the workspace: bring them back first.", field="person")
    if person.role == "guest" and role == "lead":
        raise Refused("A guest cannot lead a project: choose member or viewer.", field="role")
    membership = Membership.objects.filter(project=project, person=person).first()
    membership = membership or Membership(
        workspace_id=project.workspace_id, project=project, person=person, role="none"
    )
    return _give(membership, role)


@consequence
def let_in_invited(project: Project, *, person: Person, by: Person | None) -> MembershipGiven | None:
    """Let somebody into a project they were invited to; who is in it already stays what they are."""
    found = Membership.objects.filter(project=project, person=person).first()
    fresh = Membership(workspace_id=project.workspace_id, project=project, person=person, role="none")
    return None if found and found.role != "none" else _give(found or fresh, "member")


@consequence
def hand_over(project: Project, *, to: Person, by: Person | None) -> MembershipGiven | None:
    """Make somebody lead a project that would be left without one."""
    found = Membership.objects.filter(project=project, person=to).first()
    fresh = Membership(workspace_id=project.workspace_id, project=project, person=to, role="none")
    return None if _leads(project).exists() else _give(found or fresh, "lead")


@command(may=policy.leads)
def set_role_membership(membership: Membership, *, role: ProjectRole, by: Person) -> MembershipGiven | None:
    """Make somebody lead, member or viewer of the project."""
    if membership.role == "none":
        raise Refused(f"{membership.person.name} is not in the project any more: let them in first.")
    if membership.person.role == "guest" and role == "lead":
        raise Refused("A guest cannot lead a project: choose member or viewer.", field="role")
    return _give(membership, role)


@command(may=policy.leads_or_leaves)
def take_out(membership: Membership, *, by: Person) -> MembershipEnded | None:
    """Take somebody out of a project, or leave it oneself."""
    if membership.role == "none":
        return None
    _keep_a_lead(membership, "none")
    _gain_nothing(membership, by)
    was, membership.role = membership.role, "none"
    membership.save()
    return MembershipEnded(membership, project=membership.project, person=membership.person, was=was)


def _give(membership: Membership, role: str) -> MembershipGiven | None:
    if membership.role == role:
        return None
    _keep_a_lead(membership, role)
    was, membership.role = membership.role, role
    membership.save()
    return MembershipGiven(membership, project=membership.project, person=membership.person, role=role, was=was)


def _keep_a_lead(membership: Membership, role: str) -> None:
    if (
        membership.role == "lead"
        and role != "lead"
        and not _leads(membership.project).exclude(pk=membership.pk).exists()
    ):
        raise Refused("A project keeps at least one lead: make somebody else lead first.")


def _gain_nothing(membership: Membership, by: Person) -> None:
    """An open project makes everybody a member, so its viewers would gain by leaving."""
    gains = (
        membership.role == "viewer" and membership.project.visibility == "open" and membership.person.role != "guest"
    )
    if gains and not policy.leads(by, membership):
        raise Refused("This project is open to everybody, and you are its viewer: only a lead can change that.")


def _leads(project: Project):  # type: ignore[no-untyped-def]
    return Membership.objects.filter(project=project, role="lead", person__status="active")


def _free_key(key: str, by: Person) -> str:
    key = key.strip().upper()
    if not re.fullmatch(r"[A-Z][A-Z0-9]{0,9}", key):
        raise Refused("A key is one to ten letters or digits and starts with a letter, like TUT.", field="key")
    if Project.objects.filter(workspace_id=by.workspace_id, key=key).exists():
        raise Refused(f"The key {key} is taken: choose another.", field="key")
    return key
