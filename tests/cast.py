"""The named cast of the tests, and the office they work in.  Everything is made by commands."""

from dataclasses import dataclass

from tutti.people import commands as people
from tutti.people.models import Account, Person, Project, Role, Skill, Workspace
from tutti.work import commands as work
from tutti.work.models import Status, Task
from tutti.work.queries import statuses_of


@dataclass
class Office:
    """A workspace with its people and places."""

    workspace: Workspace
    ann: Person
    bob: Person
    cem: Person
    dora: Person
    eve: Person
    gil: Person
    launch: Project
    vault: Project
    design: Skill
    prose: Skill

    @property
    def everyone(self) -> list[Person]:
        return [self.ann, self.bob, self.cem, self.dora, self.eve, self.gil]

    def columns(self, project: Project) -> tuple[Status, Status, Status]:
        """To do, doing, done."""
        todo, doing, done = statuses_of(project)[:3]
        return todo, doing, done

    def task(self, title: str = "Poster", project: Project | None = None, **more: object) -> Task:
        """A task in Launch, or in the Vault, by who leads there."""
        project = project or self.launch
        by = self.ann if project == self.launch else self.cem
        return work.create_task(project, title=title, by=by, **more).task  # type: ignore[arg-type]


def open_office(name: str = "Acme") -> Office:
    """Ann founds it and is its owner; Cem is an administrator, Gil a guest, the others are members."""
    ann = people.found(account(f"ann@{name.lower()}.example"), name=name, your_name="Ann Archer")
    cast = {"ann": ann}
    roles: dict[str, Role] = {"bob": "member", "cem": "admin", "dora": "member", "eve": "member", "gil": "guest"}
    for first, role in roles.items():
        cast[first] = let_join(ann, first, role, name)
    launch = people.start_project(ann.workspace, name="Launch", key="LAU", by=ann).project
    vault = people.start_project(ann.workspace, name="Vault", key="VAU", visibility="private", by=cast["cem"]).project
    people.let_in(launch, person=cast["bob"], role="member", by=ann)
    people.let_in(launch, person=cast["eve"], role="viewer", by=ann)
    people.let_in(launch, person=cast["gil"], role="member", by=ann)
    people.let_in(vault, person=cast["dora"], role="member", by=cast["cem"])
    design = people.name_skill(ann.workspace, name="Design", by=ann).skill
    prose = people.name_skill(ann.workspace, name="Prose", by=ann).skill
    people.declare_skill(cast["bob"], skill=design, level=4, by=cast["bob"])
    return Office(workspace=ann.workspace, launch=launch, vault=vault, design=design, prose=prose, **cast)


def let_join(owner: Person, first: str, role: Role, place: str) -> Person:
    """Somebody joins the owner's workspace, with an account of their own."""
    surnames = {"bob": "Baker", "cem": "Cooper", "dora": "Dyer", "eve": "Fisher", "gil": "Glover"}
    person = Person(workspace_id=owner.workspace_id, name=f"{first.title()} {surnames.get(first, 'Smith')}", role=role)
    person.account = account(f"{first}@{place.lower()}.example")
    return people.join(owner.workspace, person=person, invitation=None, by=None).person


def account(email: str) -> Account:
    """Somebody who could sign in; without a password, since hashing one takes its time."""
    return Account.objects.create_user(email)
