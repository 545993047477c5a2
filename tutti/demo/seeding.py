"""Eight weeks in the sample company, lived through by its commands."""

import random
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from django.conf import settings

from tutti.changes import readers
from tutti.demo import dates
from tutti.demo.company import NAME, OWNER, PEOPLE, SKILLS
from tutti.demo.hours import log_hours
from tutti.demo.plans import MARKS, PLANS, STEPS, WORDS, Kind, Plan
from tutti.demo.rhythms import keep_coming
from tutti.demo.risks import fear
from tutti.kit import clock
from tutti.notify.commands import read_all
from tutti.people import commands as people
from tutti.people.models import Account, Person, Project, Skill, Workspace, Workweek
from tutti.talk import commands as talk
from tutti.work import commands as work
from tutti.work.models import Label, Task
from tutti.work.queries import statuses_of

Deed = Callable[[], None]
WEEKS = 8
SHARE_DONE, SHARE_DOING = 0.42, 0.16


def seed() -> tuple[str, str]:
    """Make the sample company unless somebody is here already; answers the sign-in of its owner."""
    if not Account.objects.exists():
        with clock.at(_start()):
            Sample().fill()
    return OWNER, _password()


def _password() -> str:
    """The sample owner's password: made up for this installation and kept beside its data."""
    place = Path(settings.TUTTI_DATA) / "sample-password"
    if not place.exists():
        place.touch(mode=0o600)
        place.write_text(f"{secrets.choice(('quiet', 'brisk', 'amber', 'early'))}-{secrets.token_hex(4)}\n")
    return place.read_text().strip()


def _start() -> datetime:
    monday = datetime.now(UTC) - timedelta(weeks=WEEKS)
    return monday.replace(hour=7, minute=0, second=0, microsecond=0) - timedelta(days=monday.weekday())


class Sample:
    """The company while it is being made; chance is seeded, so that it always becomes the same one."""

    def __init__(self) -> None:
        self.dice = random.Random(12)
        self.people: dict[str, Person] = {}
        self.skills: dict[str, Skill] = {}
        self.projects: dict[str, Project] = {}
        self.leads: dict[Project, Person] = {}
        self.lives: list[Life] = []

    def fill(self) -> None:
        """The people first, then their work, day by day."""
        self.ada = people.found(
            Account.objects.create_user(OWNER, _password()),
            name=NAME,
            your_name="Ada Okafor",
            time_zone="Europe/Berlin",
        )
        self.workspace: Workspace = self.ada.workspace
        people.keep_holidays(self.workspace, country="DE", region="BE", by=self.ada)
        self._meet()
        deeds = [deed for plan in PLANS for deed in self._live(plan)]
        deeds.append((datetime.now(UTC) - timedelta(days=9), self._promise))
        for instant, deed in sorted(deeds, key=lambda pair: pair[0]):
            with clock.at(min(instant, datetime.now(UTC))):
                deed()
        keep_coming(self.projects, list(self.people.values())[:3], datetime.now(UTC).date())
        self._plan_ahead()
        first, lead = next(iter(self.leads.items()))
        fear(first, by=lead)
        log_hours(self.workspace, Project.objects.get(workspace_id=self.workspace.pk, key=PLANS[0].key), self.ada)
        self._read_old_news()

    def _promise(self) -> None:
        """What was agreed on nine days ago, to be held against today."""
        for project, lead in self.leads.items():
            dates.lay_out(project, by=lead)
            dates.keep(project, name="As agreed in the team", by=lead)

    def _plan_ahead(self) -> None:
        """What waits follows, and milestones say what it is for."""
        for plan, (project, lead) in zip(PLANS, self.leads.items(), strict=True):
            dates.lay_out(project, by=lead)
            dates.follow(project, by=lead)
            own = [life for life in self.lives if life.project == project]
            dates.aim(project, plan.goals, {life.task: plan.kinds.index(life.kind) for life in own}, by=lead)

    def _read_old_news(self) -> None:
        """Who has worked here for weeks has read what came in them."""
        readers.drain()
        for person in self.people.values():
            read_all(person, by=person)

    def _meet(self) -> None:
        for name in SKILLS:
            self.skills[name] = people.name_skill(self.workspace, name=name, by=self.ada).skill
        for figure in PEOPLE:
            person = self.ada if figure.role == "owner" else self._joins(figure.name, figure.role)
            self.people[figure.name] = person
            people.set_time_zone(person, time_zone=figure.time_zone, by=self.ada)
            if figure.minutes != Workweek.FULL_TIME:
                people.set_hours(person, minutes=list(figure.minutes), by=person)
            for skill, level in figure.skills.items():
                people.declare_skill(person, skill=self.skills[skill], level=level, by=person)
        today = datetime.now(UTC).date()
        for name, start, days in (("Chiara Rossi", 6, 5), ("Jonas Weber", 2, 2), ("Ines Duarte", 20, 12)):
            first = today + timedelta(days=start)
            away = self.people[name]
            people.enter_absence(self.workspace, person=away, start=first, end=first + timedelta(days=days), by=away)
        printers = [self.people[name] for name in ("Ben Lindqvist", "Jonas Weber", "Elif Kaya")]
        people.form_team(self.workspace, name="Print room", people=printers, by=self.ada)

    def _joins(self, name: str, role: str) -> Person:
        email = f"{name.split()[0].lower()}@tutti.example"
        person = Person(
            workspace_id=self.workspace.pk, name=name, role=role, account=Account.objects.create_user(email)
        )
        return people.join(self.workspace, person=person, invitation=None, by=None).person

    def _live(self, plan: Plan) -> Iterator[tuple[datetime, Deed]]:
        """Everything that happens in a project, each with its instant."""
        project, labels, crew = self._begin(plan)
        pairs = [(thing, kind) for thing in plan.things for kind in plan.kinds]
        before: Life | None = None
        for i, (thing, kind) in enumerate(pairs):
            life = Life(self, project, labels, crew, thing, kind, share=i / len(pairs))
            self.lives.append(life)
            yield from life.deeds()
            if before and before.thing == thing and life.fate in ("waiting", "unassigned"):
                yield max(before.born, life.born) + timedelta(minutes=1), partial(life.waits_for, before)
            before = life

    def _begin(self, plan: Plan) -> tuple[Project, list[Label], list[Person]]:
        lead = self.people["Ben Lindqvist"] if plan.visibility == "private" else self.ada
        project = people.start_project(
            self.workspace, name=plan.name, key=plan.key, visibility=plan.visibility, hue=plan.hue, by=lead
        ).project
        self.projects[plan.key] = project
        self.leads[project] = lead
        people.describe_project(project, about=plan.about, by=lead)
        review = work.add_status(project, name="In review", category="doing", by=lead).status
        work.move_status(review, after=statuses_of(project)[1], by=lead)
        labels = [work.make_label(project, name=name, hue=hue, by=lead).label for name, hue in plan.labels.items()]
        for label in labels:
            work.mark_label(label, mark=MARKS.get(label.name), by=lead)
        members = [person for person in self.people.values() if person.role != "guest"]
        if plan.visibility == "private":
            members = [self.people[name] for name in ("Ada Okafor", "Ben Lindqvist", "Jonas Weber", "Hugo Martin")]
        else:
            people.let_in(project, person=self.people["Liam Chen"], role="viewer", by=lead)
        for person in members:
            people.let_in(project, person=person, role="lead" if person == lead else "member", by=lead)
        return project, labels, members


class Life:
    """How one task of the sample comes, is given to somebody, moves and is finished."""

    def __init__(
        self,
        sample: Sample,
        project: Project,
        labels: list[Label],
        crew: list[Person],
        thing: str,
        kind: Kind,
        share: float,
    ) -> None:
        self.sample, self.project, self.labels, self.crew = sample, project, labels, crew
        self.thing = thing
        self.title, self.kind, self.dice, self.share = kind.title.format(thing), kind, sample.dice, share
        self.born = _start() + timedelta(days=1 + share * (WEEKS * 7 - 3), minutes=self.dice.randrange(600))
        self.fate = self._fate()

    def _fate(self) -> str:
        luck = self.dice.random() * 0.5 + self.share * 0.5
        if luck < SHARE_DONE:
            return "done"
        return "doing" if luck < SHARE_DONE + SHARE_DOING else "waiting" if self.dice.random() < 0.6 else "unassigned"

    def deeds(self) -> Iterator[tuple[datetime, Deed]]:
        """What happens to it, each with its instant."""
        yield self.born, self._create
        at = self.born
        if self.fate != "unassigned":
            yield (at := self._later(at, 2)), self._assign
        if self.dice.random() < 0.35:
            yield self._later(at, 3), self._talk
        if self.fate in ("doing", "done"):
            yield (at := self._later(at, 6)), lambda: self._move(1)
        if (self.fate == "doing" and self.dice.random() < 0.35) or self.fate == "done":
            yield (at := self._later(at, 6)), lambda: self._move(2)
        if self.fate == "done":
            yield self._later(at, 4), lambda: self._move(3)

    def waits_for(self, before: "Life") -> None:
        """What is made of a thing is made in order."""
        work.wait_for(self.task, predecessor=before.task, by=self.crew[0])

    def _later(self, at: datetime, days: int) -> datetime:
        return at + timedelta(days=self.dice.random() * days, minutes=self.dice.randrange(300))

    def _create(self) -> None:
        lead, dice = self.crew[0], self.dice
        due = self._due() if dice.random() < 0.85 else None
        guess = round(self.kind.effort * dice.uniform(0.6, 1.5) / 30) * 30
        self.task: Task = work.create_task(
            self.project, title=self.title, due=due, outcome=self.kind.outcome,
            priority=dice.choice((0, 0, 1, 2, 2, 3, 4)), effort=guess if dice.random() < 0.9 else None,
            labels=self.dice.sample(self.labels, 1) if self.dice.random() < 0.4 else [],
            skills={self.sample.skills[name]: level for name, level in self.kind.skills.items()}, by=lead,
        ).task  # fmt: skip
        if self.dice.random() < 0.3:
            for step in self.dice.sample(STEPS, 3):
                work.add_item(self.task, title=step, by=lead)

    def _due(self) -> date:
        """What is done was due then; what is open is due soon, and a little of it is late."""
        if self.fate == "done":
            return (self.born + timedelta(days=self.dice.randint(4, 25))).date()
        return max(self.born.date(), datetime.now(UTC).date() + timedelta(days=self.dice.randint(-4, 32)))

    def _assign(self) -> None:
        needs = self.kind.skills
        able = [p for p in self.crew if all(_level(p, skill) >= level for skill, level in needs.items())]
        give = work.assign if self.task.priority == 4 else work.assign_as_proposed  # what is urgent was given by hand
        give(self.task, to=self.dice.choice(able or self.crew), by=self.crew[0])

    def _talk(self) -> None:
        by = self.task.assignee or self.crew[0]
        to = self.dice.choice(self.crew)
        words = self.dice.choice(WORDS)
        mention = f"@[{to.name}](person:{to.pk}) " if to != by and self.dice.random() < 0.4 else ""
        talk.comment(self.task, body=mention + words, by=by)

    def _move(self, column: int) -> None:
        work.move(
            self.task, status=statuses_of(self.project)[column], after=None, by=self.task.assignee or self.crew[0]
        )


def _level(person: Person, skill: str) -> int:
    figure = next(figure for figure in PEOPLE if figure.name == person.name)
    return figure.skills.get(skill, 0)
