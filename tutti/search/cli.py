"""What operators ask of search: `tutti search rebuild`, and `tutti search find WORDS` to see what somebody finds."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from tutti.kit.commandline import Cannot, Command, open_house, take_place

if TYPE_CHECKING:
    from tutti.people.models import Person
    from tutti.search.queries import Found


def _take(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["rebuild", "find"], help="make the index anew, or look for something")
    parser.add_argument("words", nargs="*", help="what to look for, as in the search field")
    parser.add_argument("--as", dest="who", metavar="EMAIL", help="whose eyes to look with (default: the only owner)")
    parser.add_argument("--limit", type=int, default=20, choices=range(1, 51), metavar="N", help="hits, 1 to 50")
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")
    take_place(parser)


def search(asked: Namespace) -> int:
    """Rebuild the index of every workspace, or print what a person finds."""
    open_house(asked)
    return _find(asked) if asked.what == "find" else _rebuild()


def _rebuild() -> int:
    from tutti.changes.models import Log
    from tutti.search.index import begin_again, catch_up
    from tutti.search.models import Document

    for workspace_id in Log.objects.order_by("workspace_id").values_list("workspace_id", flat=True):
        begin_again(workspace_id)
        while catch_up(workspace_id):
            pass
        print(f"{workspace_id}: {Document.objects.filter(workspace_id=workspace_id).count()} tasks can be searched")
    return 0


def _find(asked: Namespace) -> int:
    import msgspec

    from tutti.changes.commands import Refused
    from tutti.search.queries import find

    try:
        found = find(" ".join(asked.words), _asker(asked.who), limit=asked.limit)
    except Refused as why:
        raise Cannot(str(why)) from None
    print(msgspec.json.encode(found).decode() if asked.json else _told(found))
    return 0


def _told(found: Found) -> str:
    lines = [f"{'more than ' if found.more else ''}{found.count} found", *found.notes]
    for hit in found.hits:
        lines.append(f"{hit.key:<10} {hit.title}")
        lines += [f"{'':<10}   {hit.place}: {hit.piece.text}"] if hit.piece else []
    return "\n".join(lines)


def _asker(email: str | None) -> Person:
    from tutti.people.models import Person

    people = Person.objects.filter(status="active", account__isnull=False)
    people = people.filter(account__email__iexact=email) if email else people.filter(role="owner")
    found: list[Person] = list(people[:2])
    if len(found) != 1:
        raise Cannot(f"{email} is nobody here." if email and not found else "Say with whose eyes, with --as EMAIL.")
    return found[0]


COMMANDS = {"search": Command("Make the index of search anew, or look for something in it.", search, _take)}
