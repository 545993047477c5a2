"""A company to measure on: `python -m bench.world 10000` fills the installation of its environment and describes it.

One project everybody works in with N tasks, two comments each; a second and a third that only one other person sees.
The rows are made by a consequence, so that the log is as full as if people had worked: only quicker.
"""

from __future__ import annotations

import random
import sys
import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import django

django.setup()

import msgspec  # noqa: E402 - Django comes first
from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from tutti.changes.commands import consequence  # noqa: E402
from tutti.changes.events import Event  # noqa: E402
from tutti.changes.models import Change, Delta, Log  # noqa: E402
from tutti.changes.readers import drain  # noqa: E402
from tutti.changes.writing import current, turn  # noqa: E402
from tutti.kit import clock, rank  # noqa: E402
from tutti.kit.markdown import as_html  # noqa: E402
from tutti.people import commands as people  # noqa: E402
from tutti.people.models import Account, Person, Project, Skill  # noqa: E402
from tutti.talk.models import Comment  # noqa: E402
from tutti.work import commands as work  # noqa: E402
from tutti.work.models import Label, Status, Task, Text  # noqa: E402
from tutti.work.queries import statuses_of  # noqa: E402

PEOPLE = 20
CHUNK = 500
PATTERN = 250
NAMES = "Ada Bea Cem Dora Eve Finn Gil Hana Ivo Jana Kai Lea Max Nina Ole Pia Quin Rosa Sam Tea".split()  # noqa: SIM905 - easier to read
WORDS = (  # noqa: SIM905
    "agree answer archive balance board brief budget build call campaign chart check client clean close collect "
    "compare contract copy count cover customer database date deliver design desk draft edit event export fair file "
    "film find first floor form format garden green guide hall handbook header hire image import index interview "
    "invite invoice journal label launch layout learn letter license light list logo mail map market measure meeting "
    "menu mobile model move network newsletter notes offer office order page paint paper payment photo picture plan "
    "poster press price print process product project question quote reader recipe record release rent repair report "
    "request research review room route sample schedule screen search second season server shelf shop sign site sketch "
    "slides sort speech stand station story study summer supplier survey table talk task team test text ticket title "
    "tool train translate travel trial update user vendor video visit wall website window winter workshop write"
).split()


@dataclass(frozen=True)
class ProjectFilled(Event):
    """Many tasks stood in a project at once."""

    project: Project
    count: int
    says = "{by} filled {project}"


@dataclass
class Places:
    """What tasks of a project are made with."""

    project: Project
    everyone: list[Person]
    columns: list[Status]
    labels: list[Label]
    skills: list[Skill]
    minutes: list[int]
    """When each task was made, in minutes from now back: numbers are given in that order."""


@consequence
def fill(
    project: Project, *, count: int, first: int, places: Places, chance: random.Random, by: Person
) -> ProjectFilled:
    """Tasks with their texts and comments, in few statements."""
    tasks = [_task(places, first + i, chance) for i in range(count)]
    texts = [_text(task, places, chance) for task in tasks if chance.random() < 0.3]
    change = current()
    change.save_all(tasks)
    change.save_all(texts)
    change.save_all([_comment(task, places, chance) for task in tasks for _ in range(2)])
    project.last_number = first + count - 1
    project.save()
    return ProjectFilled(project, count=count)


def _task(places: Places, number: int, chance: random.Random) -> Task:
    status, assignee = chance.choice(places.columns), chance.choice([*places.everyone, None])
    begun = clock.now() - timedelta(minutes=places.minutes[number - 1], milliseconds=chance.randrange(60_000))
    start = clock.today() + timedelta(days=chance.randrange(-180, 90)) if chance.random() < 0.6 else None
    return Task(
        id=_id_of(begun, chance), workspace_id=places.project.workspace_id, project=places.project, number=number,
        title=_words(chance, 3, 8).capitalize(), status=status, rank=number * rank.GAP, assignee=assignee,
        contributor_ids=[str(p.pk) for p in places.everyone if p != assignee and chance.random() < 0.01],
        priority=chance.choice((0, 0, 0, 1, 2, 3, 4)), effort=chance.choice((None, 30, 60, 120, 240, 480, 960)),
        skills={str(chance.choice(places.skills).pk): chance.randint(1, 5)} if chance.random() < 0.2 else {},
        start=start, due=_due(start, chance), label_ids=[str(label.pk) for label in _some(places.labels, chance)],
        outcome=_words(chance, 5, 12) if chance.random() < 0.1 else "", comment_count=2, created_at=begun,
        created_by=chance.choice(places.everyone), done_at=begun if status.category == "done" else None,
    )  # fmt: skip


def _some(labels: list[Label], chance: random.Random) -> list[Label]:
    return chance.sample(labels, chance.choice((0, 0, 1, 2)))


def _due(start: date | None, chance: random.Random) -> date | None:
    return start + timedelta(days=chance.randrange(1, 30)) if start else None


def _text(task: Task, places: Places, chance: random.Random) -> Text:
    body = "\n\n".join(_words(chance, 20, 60) for _ in range(3))
    text = Text(workspace_id=task.workspace_id, task=task, body=body, at=task.created_at, by=task.created_by)
    text.id = _id_of(task.created_at, chance)
    task.text_id = text.pk
    return text


def _comment(task: Task, places: Places, chance: random.Random) -> Comment:
    body, at = _words(chance, 8, 40), task.created_at + timedelta(minutes=chance.randrange(10_000))
    return Comment(
        id=_id_of(at, chance), workspace_id=task.workspace_id, project_id=task.project_id, task=task,
        author=chance.choice(places.everyone), body=body, html=as_html(body), said_at=at,
    )  # fmt: skip


def _id_of(at: datetime, chance: random.Random) -> uuid.UUID:
    """A UUIDv7 born at that time or a little later, by a process that is started anew each week."""
    words = int(at.timestamp() * 1000) + chance.randrange(4) << 80 | 0x7 << 76 | 0b10 << 62
    return uuid.UUID(int=words | random.Random(at.isocalendar().week).getrandbits(62))


def _words(chance: random.Random, least: int, most: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most)))


def make(count: int) -> dict[str, Any]:
    """Fill the installation; answers what one has to know to ask it something."""
    chance = random.Random(count)
    owner = people.found(_account(0), name="Measured", your_name=f"{NAMES[0]} Weaver")
    everyone = [owner, *(_joined(owner, i) for i in range(1, PEOPLE))]
    project = people.start_project(owner.workspace, name="Launch", key="LAU", by=owner).project
    places = _places(project, everyone)
    places.minutes = sorted((chance.randrange(600_000) for _ in range(count)), reverse=True)
    for first in range(1, count + 1, CHUNK):
        size = min(CHUNK, count + 1 - first)
        fill(project, count=size, first=first, places=places, chance=chance, by=owner)
        project.refresh_from_db()
    quiet = [_quiet(owner, everyone[i], f"Quiet {i}", f"QU{i}") for i in (1, 2)]
    drain()
    _analyse()
    return _described(places, quiet)


def _joined(owner: Person, i: int) -> Person:
    person = Person(workspace_id=owner.workspace_id, name=f"{NAMES[i]} Weaver", role="member", account=_account(i))
    return people.join(owner.workspace, person=person, invitation=None, by=None).person


def _account(i: int) -> Account:
    return Account.objects.create_user(f"{NAMES[i].lower()}@measured.example")


def _places(project: Project, everyone: list[Person]) -> Places:
    owner = everyone[0]
    work.add_status(project, name="Waiting", category="doing", by=owner)
    work.add_status(project, name="Review", category="doing", by=owner)
    labels = [work.make_label(project, name=name, hue=hue * 36, by=owner).label for hue, name in enumerate(WORDS[:8])]
    skills = [people.name_skill(owner.workspace, name=name, by=owner).skill for name in ("Design", "Prose", "Code")]
    return Places(project, everyone, statuses_of(project), labels, skills, [])


def _quiet(owner: Person, member: Person, name: str, key: str) -> dict[str, Any]:
    """A private project one more person is in, with a task to rename."""
    project = people.start_project(owner.workspace, name=name, key=key, visibility="private", by=member).project
    task = work.create_task(project, title="Hush", by=member).task
    return {"project": str(project.pk), "task": str(task.pk), "person": str(member.pk)}


def _analyse() -> None:
    """What PostgreSQL does by itself within a minute."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _described(places: Places, quiet: list[dict[str, Any]]) -> dict[str, Any]:
    tasks = Task.objects.filter(project=places.project).order_by("number").values_list("pk", "status_id")
    return {
        "workspace": str(places.project.workspace_id),
        "project": str(places.project.pk),
        "columns": [str(column.pk) for column in places.columns],
        "people": [{"id": str(person.pk), "session": _session(person)} for person in places.everyone],
        "cookie": settings.SESSION_COOKIE_NAME,
        "form_cookie": settings.CSRF_COOKIE_NAME,
        "tasks": [[str(pk), str(status)] for pk, status in tasks],
        "quiet": quiet,
    }


def _session(person: Person) -> str:
    client = Client()
    assert person.account
    client.force_login(person.account)
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


def write_on(count: int) -> dict[str, Any]:
    """`count` more changes to catch up with: some by commands, and copies of their records behind them."""
    owner = Person.objects.filter(role="owner").first()
    assert owner
    chance, tasks = random.Random(1), list(Task.objects.filter(project__key="LAU").order_by("number")[:PATTERN])
    first = Log.objects.get(pk=owner.workspace_id).seq
    with turn(owner.workspace_id):
        for task in tasks:
            work.rename(task, title=_words(chance, 3, 8).capitalize(), by=owner)
    last = first + len(tasks)
    for done in range(len(tasks), count, len(tasks)):
        _copy(Change, owner.workspace_id, first, last, done)
        _copy(Delta, owner.workspace_id, first, last, done)
    newest = Log.objects.filter(pk=owner.workspace_id)
    newest.update(seq=max(last, first + count))
    return {"since": first, "written": newest.get().seq - first}


def _copy(model: Any, workspace_id: uuid.UUID, first: int, last: int, further: int) -> None:
    """Records again with later numbers.  Their hashes do not fit; who catches up does not look at them."""
    rows = list(model.objects.filter(workspace_id=workspace_id, seq__gt=first, seq__lte=last))
    for row in rows:
        row.seq, row._state.adding = row.seq + further, True
    model.objects.bulk_create(rows, batch_size=400)


if __name__ == "__main__":
    verb, number = sys.argv[1], int(sys.argv[2])
    print(msgspec.json.encode(make(number) if verb == "make" else write_on(number)).decode())
