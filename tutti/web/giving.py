"""`tutti do task.assign LAU-12 to=Bob`: every command of the registry from the command line."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING, Any, get_args, get_origin
from uuid import UUID

import msgspec

from tutti.kit.commandline import Cannot, open_house, take_place

if TYPE_CHECKING:
    from tutti.changes.commands import Command
    from tutti.people.models import Person


def take_do(parser: ArgumentParser) -> None:
    """The words of `tutti do`."""
    take_place(parser)
    parser.add_argument("--as", dest="who", metavar="EMAIL", help="in whose name (default: the only owner)")
    parser.add_argument("command", nargs="?", help="like task.assign; left out, every command is listed")
    parser.add_argument(
        "words", nargs="*", help="what it is given to (an id, a key like TUT-12, a name), then name=value"
    )


def do(asked: Namespace) -> int:
    """Give one command; prints what happened, as JSON."""
    open_house(asked)
    from tutti.changes.commands import Refused, doors

    if not asked.command:
        for name, one in sorted(doors().items()):
            print(f"{name:<26} {' '.join(_usage(one))}\n{'':<26}   {one.says}")
        return 0
    if (command := doors().get(asked.command)) is None:
        raise Cannot(f"There is no command {asked.command!r}: `tutti do` lists them all.")
    by = _actor(asked.who)
    try:
        print(_give(command, by, asked.words).decode())
    except Refused as why:
        raise Cannot(f"{why}{f' ({why.field})' if why.field else ''}") from None
    return 0


def _usage(command: Command) -> list[str]:
    from tutti.web.doors import subject_is_implied

    first = [] if subject_is_implied(command) else [command.model.kind.upper()]
    names = [name for name in command.hints if name != command.subject]
    return first + [f"[{name}=…]" if name in command.defaults else f"{name}=…" for name in names]


def _actor(email: str | None) -> Person:
    from tutti.people.models import Person

    people = Person.objects.filter(status="active", account__isnull=False)
    people = people.filter(account__email=email.lower()) if email else people.filter(role="owner")
    found = list(people[:2])
    if len(found) != 1:
        raise Cannot("Say in whose name, with --as EMAIL." if not email else f"Nobody here signs in as {email}.")
    person: Person = found[0]
    return person


def _give(command: Command, by: Person, words: list[str]) -> bytes:
    from tutti.web.doors import once, subject_is_implied

    named = dict(word.split("=", 1) for word in words if re.match(r"\w+=", word))
    bare = [word for word in words if not re.match(r"\w+=", word)]
    if unknown := set(named) - set(command.hints):
        raise Cannot(f"{command.name} takes no {', '.join(sorted(unknown))}: {' '.join(_usage(command))}")
    needed = set(command.hints) - set(command.defaults) - set(named) - {command.subject}
    if needed or len(bare) != (0 if subject_is_implied(command) else 1):
        raise Cannot(f"{command.name} wants: {' '.join(_usage(command))}")
    subject = _row(command.model, bare[0], by) if bare else _own(command, by)
    arguments = {name: _value(command.hints[name], value, by, name) for name, value in named.items()}
    return once(lambda: command.run(subject, by=by, **arguments), by, None, "")


def _own(command: Command, by: Person) -> Any:
    from tutti.people.models import Person

    return by if command.model is Person else by.workspace


def _value(hint: Any, word: str, by: Person, name: str) -> Any:
    """A word as the value its parameter takes; lists are divided by commas, `skill:level` pairs too."""
    from tutti.changes.events import is_optional, row_type

    if is_optional(hint) and word.lower() in ("none", "null", ""):
        return None
    model, origin = row_type(hint), get_origin(hint)
    parts = [part.strip() for part in word.split(",") if part.strip()]
    if model and origin is dict:
        pairs = [part.rpartition(":") for part in parts]
        return {_row(model, one, by): _plain(get_args(hint)[1], level, name) for one, _, level in pairs}
    if model and origin is list:
        return [_row(model, part, by) for part in parts]
    if model:
        return _row(model, word, by)
    return _plain(hint, parts if origin is list else word, name)


def _plain(hint: Any, word: Any, name: str) -> Any:
    try:
        return msgspec.convert(word, hint, strict=False)
    except msgspec.ValidationError as fault:
        kind = " (a day is written 2026-03-31)" if date in get_args(hint) else ""
        raise Cannot(f"{name}: {fault}{kind}.") from None


def _row(model: Any, word: str, by: Person) -> Any:
    """The row somebody means: by id, by key, by name; only among what they may see."""
    from tutti.work.queries import task_named

    rows = model.objects.filter(model.within(by.workspace_id, by.scopes))
    found = [row] if model.kind == "task" and (row := task_named(word, by.workspace_id)) else []
    if not found and (name := next((f for f in ("key", "name", "title") if f in model.shape), None)):
        found = list(rows.filter(**{f"{name}__iexact": word})[:2]) or _by_start(rows, model, word)
    if not found and (one := _as_id(word)):
        found = list(rows.filter(pk=one))
    if len(found) != 1 or found[0].scope not in by.scopes:
        raise Cannot(f"{'Several' if len(found) > 1 else 'No'} {model.path} are called {word!r}: use the id.")
    return found[0]


def _by_start(rows: Any, model: Any, word: str) -> list[Any]:
    return list(rows.filter(name__istartswith=word)[:2]) if "name" in model.shape and word else []


def _as_id(word: str) -> UUID | None:
    try:
        return UUID(word)
    except ValueError:
        return None
