"""Random days: every command of the registry, asked by anybody, of anything they can see, with any arguments that fit.

Made from the type hints of the commands, so a new command lives a random day without being told to.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date, timedelta
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from django.db.models import Q
from msgspec import Meta

from tutti.assignment.dispatcher import dispatch_due
from tutti.assignment.planner import solve_due
from tutti.changes import commands
from tutti.changes.commands import Command, Refused, doors
from tutti.changes.events import Event, is_optional, row_type
from tutti.changes.feed import position
from tutti.changes.models import Kept, Synced
from tutti.changes.readers import drain
from tutti.files.commands import keep_file, new_file
from tutti.files.storage import Stored
from tutti.forecast.forecaster import look_ahead_due
from tutti.kit import clock
from tutti.notify.reminding import remind_due
from tutti.people.models import Person, Project, Switch
from tutti.people.register import REGISTER
from tutti.work.models import Task
from tutti.work.repeater import repeat_due

DEEDS: dict[str, int] = {}
"""What really happened on the random days of this run, by command."""


def _algorithm(dice: random.Random) -> str:
    """Any; often one that is switched off, since only those can be switched on."""
    off = sorted(Switch.objects.filter(off=True).values_list("algorithm", flat=True))
    found: str = dice.choice(off if off and dice.random() < 0.6 else sorted(REGISTER))
    return found


SPECIAL = {
    "algorithm": _algorithm,
    "first_day": lambda dice: clock.today() + timedelta(days=dice.randint(10, 60)),
    "key": lambda dice: "".join(dice.choices("ABCDEFGH", k=3)),
    "time_zone": lambda dice: dice.choice(["Europe/Berlin", "Asia/Kolkata", "UTC", "America/St_Johns"]),
    "email": lambda dice: f"{dice.randrange(10**6)}@guests.example",
    "url": lambda dice: f"https://example.org/{dice.randrange(99)}",
    "number": lambda dice: dice.randint(1, 2),
    "country": lambda dice: dice.choice(["DE", "FR", "IN", ""]),
    "region": lambda dice: dice.choice(["", "", "BY"]),
    "rule": lambda dice: dice.choice(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=-1"]),
}
PATIENCE = 10
"""How many people are asked until one may, and finds something to do it to."""
OFTEN = {
    "task.create": 18,
    "suggestion.create": 8,
    "project.suggest_all": 3,
    "project.plan_backlog": 3,
    "project.balance": 2,
    "project.suppose": 2,
    "plan.accept_moves": 3,
    "item.create": 4,
    "comment.create": 4,
    "label.create": 2,
    "resource.create": 2,
    "link.create": 3,
    "repeat.create": 3,
    "absence.create": 2,
    "milestone.create": 2,
    "risk.create": 3,
    "baseline.create": 2,
    "task.schedule": 4,
    "task.tie": 3,
    "task.untie": 2,
    "task.assign": 4,
    "task.release": 3,
    "person.queue": 4,
    "person.arrange": 3,
    "task.offer": 9,
    "entry.create": 5,
    "timer.create": 2,
    "sheet.create": 5,
    "task.help_with": 3,
}
"""What happens more often than the rest, since so much can then be done with it."""
MAKERS = {
    "objection": ("task.decline", "task.contest", "objection.keep"),
    "mentoring": ("task.help_with", "mentoring.end"),
    "swap": ("task.offer", "swap.agree"),
    "move": ("project.plan_backlog", "plan.accept_moves", "move.take_back"),
    "plan": ("project.plan_backlog", "plan.accept_moves", "project.suppose", "plan.suppose_absence"),
    "project": (
        "project.create",
        "project.archive",
        "suggestion.create",
        "project.accept_all",
        "project.dispatch",
        "project.escalate",
        "project.stop_picking",
    ),
    "repeat": ("repeat.create", "repeat.pause"),
    "entry": ("entry.create", "timer.stop"),
    "timer": ("timer.create", "timer.stop", "timer.discard"),
    "sheet": ("entry.create", "sheet.create", "sheet.approve"),
    "person": ("person.create", "person.queue", "person.remove"),
    "task": ("task.create", "task.hold_dates", "task.tie"),
    "team": ("team.create", "team.disband"),
    "workspace": ("task.assign", "task.release", "workspace.switch_off"),
}
"""Which commands make a kind of row, or bring it where others can be given to it, beside its own `create`."""
FEW = 15
"""Of kinds with so few commands all are tried where one is wanted; of the others only their makers."""
SELDOM = {
    "person.remove": 1,
    "person.set_role": 2,
    "membership.take_out": 2,
    "membership.set_role": 3,
    "status.remove": 2,
    "workspace.switch_off": 1,
}
"""How often a day may see what would soon leave nobody to do anything."""


def with_makers(unseen: set[str]) -> list[str]:
    """These commands, those that make what they are given and need, and what else can be done with that."""
    nouns = {name.partition(".")[0] for name in unseen}
    makers = {maker for noun in nouns for maker in MAKERS.get(noun, (f"{noun}.create",))}
    needed = {row_type(hint) for name in unseen for hint in doors()[name].hints.values()} - {None}
    makers |= {f"{model.kind}.create" for model in needed if model and issubclass(model, Synced)}
    kin = {noun: {name for name in doors() if name.startswith(f"{noun}.")} for noun in nouns}
    return sorted(unseen | (makers & set(doors())).union(*(few for few in kin.values() if len(few) <= FEW)))


class Day:
    """A day in an office: things happen to it, one at a time; what is `wanted` is tried again and again."""

    def __init__(self, people: list[Person], dice: random.Random, wanted: Sequence[str] = ()) -> None:
        self.people, self.dice, self.wanted = people, dice, wanted
        self.left, self.tried = dict(SELDOM), Counter[str]()
        self.subject: Any = None
        self.latest = dict[type[Kept], Any]()
        """The row of each kind that something was done to last: most deeds have a counterpart."""
        for project in Project.objects.filter(workspace_id=people[0].workspace_id):
            found = Stored("poster.png", 1, "image/png", "0" * 64, str(project.pk))
            keep_file(new_file(found, project=project, by=people[0]), by=people[0])

    def something_happens(self) -> None:
        """One command, or one undo, by one person; a refusal is a fair answer too."""
        by = self.dice.choice(self.people)
        if self.dice.random() < 0.06:
            self._try("undo", lambda: commands.undo(self.dice.randint(1, position(by.workspace_id)), by=by))
            return
        if self.dice.random() < 0.06:
            drain()  # the later readers answer what happened: notices, closed suggestions
            solve_due()
            dispatch_due()
            if self.dice.random() < 0.3:
                look_ahead_due()
            repeat_due()
            remind_due()
        several = names = sorted(doors())
        if self.wanted and self.dice.random() < 0.85:
            several = list(self.wanted)
        elif self.dice.random() < 0.7:
            several = self.dice.choices(names, [OFTEN.get(one, 1) for one in names])
        name = min(several, key=lambda one: self.tried[one] / OFTEN.get(one, 1))  # the seldom ones first
        self.tried[name] += 1
        if self.left.get(name, 1) > 0:
            patience = PATIENCE if name in DEEDS else 2 * PATIENCE
            able = self._holders(doors()[name])
            any(self._ask(doors()[name], self.dice.choice(able)) for _ in range(patience))

    def _holders(self, command: Command) -> list[Person]:
        """Whom to ask: those who have such a row where everybody has their own, otherwise anybody."""
        head, column = getattr(command.model, "lives", ("", None))
        if head != "me:" or column is None:
            return self.people
        held = set(command.model.objects.values_list(column, flat=True))
        return [person for person in self.people if person.pk in held] or self.people

    def _ask(self, command: Command, by: Person) -> bool:
        self.subject = None
        self.subject = subject = self._row(command.model, by)
        if subject is None:
            return False
        hints = {name: hint for name, hint in command.hints.items() if name != command.subject}
        wanted = {n: h for n, h in hints.items() if n not in command.defaults or self.dice.random() < 0.5}
        try:
            arguments = {name: self._some(hint, name, by) for name, hint in wanted.items()}
        except LookupError:
            return False  # there is none of what it would need
        event = self._try(command.name, lambda: command.run(subject, by=by, **arguments))
        if event:
            self._remember(event)
            self._take_back(event, by)
        return event is not None

    def _try(self, name: str, do: Callable[[], Event | None]) -> Event | None:
        try:
            event = do()
        except Refused:
            return None
        if event:
            DEEDS[name] = DEEDS.get(name, 0) + 1
            if name in self.left:
                self.left[name] -= 1
        return event

    def _remember(self, event: Event) -> None:
        """The rows it speaks of, its subject last."""
        for row in reversed([getattr(event, field.name) for field in fields(event)]):
            if isinstance(row, Kept):
                self.latest[type(row)] = row.pk

    def _take_back(self, event: Event, by: Person) -> None:
        """Sometimes, by the command that is its counterpart, where no day has seen that one yet."""
        asked = event.undone_by()
        if self.wanted and asked and asked.command not in DEEDS and self.dice.random() < 0.5:
            self._try(asked.command, lambda: doors()[asked.command].run(asked.subject, by=by, **asked.arguments))

    def _row(self, model: type[Kept], by: Person) -> Any:
        """Any row of a kind that `by` may see; of people often themselves, since much is only theirs to do."""
        if model is Person and self.subject is None and self.dice.random() < 0.5:
            return Person.objects.get(pk=by.pk)
        if issubclass(model, Synced):
            rows = model.objects.filter(model.within(by.workspace_id, by.scopes))
        else:
            rows = model.objects.filter(workspace_id=by.workspace_id)
        if (
            self.subject is None
            and self.dice.random() < 0.3
            and (row := rows.filter(pk=self.latest.get(model)).first())
        ):
            return row
        near = rows.filter(self._near(model)) if self.subject and self.dice.random() < 0.7 else rows
        ids = sorted(near.values_list("pk", flat=True)) or sorted(rows.values_list("pk", flat=True))
        return model.objects.get(pk=self.dice.choice(ids)) if ids else None

    def _near(self, model: type[Kept]) -> Q:
        """What belongs where the subject belongs, since most commands bring such things together."""
        has = {field.name for field in model._meta.get_fields()}
        if isinstance(self.subject, Task) and "task" in has:
            return Q(task=self.subject)
        if isinstance(self.subject, Person) and "assignee" in has:
            return Q(assignee=self.subject)
        place = next((one for one in ("task", "project") if one in has and hasattr(self.subject, f"{one}_id")), None)
        if (kind := getattr(self.subject, "kind", None)) in has:
            return Q(**{kind: self.subject})
        return Q(**{f"{place}_id": getattr(self.subject, f"{place}_id")}) if place else Q()

    def _some(self, hint: Any, name: str, by: Person) -> Any:
        """Any value that fits a hint."""
        if name in SPECIAL:
            return SPECIAL[name](self.dice)
        origin, parts = get_origin(hint), get_args(hint)
        if origin is dict:
            few = range(self.dice.randint(0, 2))
            return {self._some(parts[0], name, by): self._some(parts[1], name, by) for _ in few}
        if origin is list:
            return list(dict.fromkeys(self._some(parts[0], name, by) for _ in range(self.dice.randint(0, 2))))
        if origin in (Union, UnionType):
            if is_optional(hint) and self.dice.random() < 0.3:
                return None
            return self._some(next(part for part in parts if part is not NoneType), name, by)
        if model := row_type(hint):
            if (row := self._row(model, by)) is None:
                raise LookupError
            return row
        return self._plain(hint, origin, parts)

    def _plain(self, hint: Any, origin: Any, parts: Any) -> Any:
        if origin is Literal:
            return self.dice.choice(parts)
        if origin is Annotated:
            bounds = next(part for part in parts[1:] if isinstance(part, Meta))
            if get_origin(parts[0]) is list:
                return [self._some(get_args(parts[0])[0], "", self.people[0]) for _ in range(bounds.min_length or 1)]
            if parts[0] is float:
                return self.dice.uniform(float(bounds.ge or 0), float(bounds.le or 1))
            if parts[0] is int:
                return self.dice.randint(int(bounds.ge or 0), int(min(bounds.le or 9999, 9999)))
            return self._words()
        plain = {
            str: self._words,
            int: lambda: self.dice.randint(0, 9),
            bool: lambda: self.dice.random() < 0.5,
            date: lambda: date(2026, 11, 1) + timedelta(days=self.dice.randint(0, 60)),
            UUID: lambda: UUID(int=self.dice.getrandbits(128)),
        }
        return plain[hint]()

    def _words(self) -> str:
        return f"{self.dice.choice(['Poster', 'Flyer', 'Brief', 'Über'])} {self.dice.randrange(10**6)}"
