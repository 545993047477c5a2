"""A company to search in: `python -m bench.corpus 100000` fills the installation of its environment and describes it.

It is the company of `bench.world` with a language of its own: 30,000 words, each as frequent as Zipf's law has it, so
that there are words in nearly every task and words in one.  A guest is let into a project with a single task: whatever
they look for, all that matches may not be shown to them.  Most rows are laid in beside the log: only the index is
measured here, and it is filled from the rows.
"""

from __future__ import annotations

import random
import sys
import time
from itertools import accumulate, product
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection
from django.db.models import QuerySet

from bench import world
from tutti.people import commands as people
from tutti.people.models import Account, Person, Project, Skill
from tutti.search.index import begin_again, catch_up
from tutti.talk.models import Comment
from tutti.work.models import Label, Task, Text
from tutti.work.queries import statuses_of

VOCABULARY = 30_000
DRAWN = 400_000
BY_COMMANDS = 50
CHUNK = 1000
SYLLABLES = [first + last for first, last in product("bdfgklmnprstvz", "aeiou")]


def language(dice: random.Random) -> list[str]:
    """The words by how often they are used: people's own first, then made-up ones."""
    known = dict.fromkeys(world.WORDS)
    while len(known) < VOCABULARY:
        known["".join(dice.choices(SYLLABLES, k=dice.choice((2, 3, 3, 4))))] = None
    return list(known)


def make(count: int) -> dict[str, Any]:
    """Fill the installation; answers what one has to know to search in it, and how long the index took."""
    dice = random.Random(7)
    words = language(dice)
    ends = list(accumulate(1 / (place + 1) for place in range(len(words))))
    world.WORDS[:] = dice.choices(words, cum_weights=ends, k=DRAWN)
    made = world.make(BY_COMMANDS)
    _lay_in(Project.objects.get(pk=made["project"]), count, dice)
    guest = _guest(made)
    took = _indexed(UUID(made["workspace"]))
    _tidy()
    return {**made, "words": words, "guest": guest, "indexed_in": took}


def _lay_in(project: Project, count: int, dice: random.Random) -> None:
    everyone = list(Person.objects.filter(workspace_id=project.workspace_id).order_by("pk"))
    labels, skills = list(Label.objects.filter(project=project)), list(Skill.objects.all())
    places = world.Places(project, everyone, statuses_of(project), labels, skills, [])
    places.minutes = sorted((dice.randrange(600_000) for _ in range(count)), reverse=True)
    for first in range(BY_COMMANDS + 1, count + 1, CHUNK):
        tasks = [world._task(places, number, dice) for number in range(first, min(first + CHUNK, count + 1))]
        texts = [world._text(task, places, dice) for task in tasks if dice.random() < 0.3]
        _keep(Task, tasks)
        _keep(Text, texts)
        _keep(Comment, [_comment(task, dice, everyone) for task in tasks for _ in range(2)])


def _keep(model: type[Any], rows: list[Any]) -> None:
    rows_of: QuerySet[Any] = QuerySet(model=model)
    rows_of.bulk_create(rows, batch_size=400)


def _comment(task: Task, dice: random.Random, everyone: list[Person]) -> Comment:
    return Comment(
        workspace_id=task.workspace_id, project_id=task.project_id, task=task, author=dice.choice(everyone),
        body=world._words(dice, 8, 40), said_at=task.created_at,
    )  # fmt: skip


def _guest(made: dict[str, Any]) -> dict[str, str]:
    project = Project.objects.get(pk=made["quiet"][0]["project"])
    owner = Person.objects.get(workspace_id=project.workspace_id, role="owner")
    person = Person(workspace_id=project.workspace_id, name="Guest Weaver", role="guest", account=_account())
    guest = people.join(owner.workspace, person=person, invitation=None, by=None).person
    people.let_in(project, person=guest, role="viewer", by=Person.objects.get(pk=made["quiet"][0]["person"]))
    return {"id": str(guest.pk), "session": world._session(guest)}


def _account() -> Account:
    account: Account = Account.objects.create_user("guest@measured.example")
    return account


def _indexed(workspace_id: UUID) -> float:
    """Seconds the index takes to take everything in."""
    begin_again(workspace_id)
    began = time.perf_counter()
    while catch_up(workspace_id):
        pass
    return time.perf_counter() - began


def _tidy() -> None:
    """What both databases do by themselves after a while."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")
        else:
            cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    print(msgspec.json.encode(make(int(sys.argv[1]))).decode())
