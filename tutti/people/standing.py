"""Where somebody stands: their role, the projects they are in, and so the scopes they see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import FilteredRelation, Q

from tutti.changes import frame
from tutti.people.models import Person, Project


@dataclass(frozen=True)
class Standing:
    """A person's rights at one moment.  `projects` maps each project they may see to lead, member or viewer."""

    person_id: UUID
    role: str
    projects: Mapping[UUID, str]

    @cached_property
    def scopes(self) -> frozenset[str]:
        if self.role == "none":
            return frozenset()
        wide = {"all"} | ({"members"} if self.is_inside else set()) | ({"admins"} if self.runs_it else set())
        decides = {f"l:{project}" for project in self.projects if self.decides_in(project)}
        return frozenset(wide | {f"me:{self.person_id}"} | {f"p:{project}" for project in self.projects} | decides)

    @property
    def is_inside(self) -> bool:
        """Belongs to the workspace, not a guest."""
        return self.role in ("owner", "admin", "member")

    @property
    def runs_it(self) -> bool:
        return self.role in ("owner", "admin")

    def leads(self, project_id: UUID) -> bool:
        return self.projects.get(project_id) == "lead"

    def decides_in(self, project_id: UUID) -> bool:
        """Leads there, or runs the workspace and is there."""
        return self.leads(project_id) or (self.runs_it and project_id in self.projects)

    def works_in(self, project_id: UUID) -> bool:
        return self.projects.get(project_id) in ("lead", "member")


NOBODY = Standing(UUID(int=0), "none", {})


def standing_of(workspace_id: UUID, person_id: UUID, at: int | None = None) -> Standing:
    """The standing now; `at` is the frame's position when the caller has just read it."""
    return frame.remember(workspace_id, ("standing", person_id), lambda: _look_up(workspace_id, person_id), at)


def _look_up(workspace_id: UUID, person_id: UUID) -> Standing:
    person = Person.objects.filter(workspace_id=workspace_id, pk=person_id).values_list("role", "status").first()
    if person is None or person[1] == "removed":
        return NOBODY
    mine = FilteredRelation("memberships", condition=Q(memberships__person_id=person_id) & ~Q(memberships__role="none"))
    rows = Project.objects.filter(workspace_id=workspace_id).annotate(mine=mine)
    rows = rows.values_list("pk", "visibility", "mine__role", "archived")
    inside = person[0] != "guest"
    roles = {pk: role or "member" for pk, visibility, role, _ in rows if role or (visibility == "open" and inside)}
    return Standing(person_id, person[0], roles)


def workers_in(project: Project) -> frozenset[UUID]:
    """The active people who may work in a project: its leads and members."""
    return frame.remember(project.workspace_id, ("workers", project.pk), lambda: _workers(project))


def _workers(project: Project) -> frozenset[UUID]:
    roles = dict(project.memberships.exclude(role="none").values_list("person_id", "role"))
    people = Person.objects.filter(workspace_id=project.workspace_id, status="active").values_list("pk", "role")
    everyone = {pk for pk, role in people if project.visibility == "open" and role != "guest" and pk not in roles}
    named = {pk for pk, _ in people if roles.get(pk) in ("lead", "member")}
    return frozenset(everyone | named)


def who_sees(project_id: UUID, among: Sequence[UUID], workspace_id: UUID) -> list[Person]:
    """Those of some people who may see a project, in the order they were named; names of nobody are passed over."""
    if not among:
        return []
    known = Person.objects.in_bulk(among)
    people = [known[one] for one in among if one in known and known[one].workspace_id == workspace_id]
    return [person for person in people if project_id in person.standing.projects]
