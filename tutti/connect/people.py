"""Who the people of a foreign board are here."""

from collections.abc import Mapping
from uuid import UUID

from tutti.connect.board import Board, Someone
from tutti.connect.worked.book import Book
from tutti.people.models import Person


def recognised(board: Board | Book, workspace_id: UUID) -> dict[str, Person]:
    """The people of the board who are here already: of the same address, or the only one of that name.

    Guests and those who were removed are never taken for somebody: they could not answer for the tasks.
    """
    persons = Person.objects.filter(workspace_id=workspace_id).exclude(status="removed").exclude(role="guest")
    by_name: dict[str, list[Person]] = {}
    by_email: dict[str, Person] = {}
    for person in persons.select_related("account").order_by("pk"):
        by_name.setdefault(person.name.casefold(), []).append(person)
        if person.account:
            by_email[person.account.email.lower()] = person
    found: dict[str, Person] = {}
    for someone in board.people:
        same_name = by_name.get(someone.name.casefold(), [])
        match = by_email.get(someone.email.lower()) or (same_name[0] if len(same_name) == 1 else None)
        if match and someone.known:
            found[someone.id] = match
    return found


def listed(board: Board | Book, workspace_id: UUID) -> list[dict[str, str | None]]:
    """The people of the board for the person who decides who they are, each with who we take them for."""
    known = recognised(board, workspace_id)
    return [
        {
            "id": someone.id,
            "name": someone.name,
            "person_id": str(known[someone.id].pk) if someone.id in known else None,
        }
        for someone in board.people
    ]


def decided(listed: list[dict[str, str | None]], wishes: Mapping[str, UUID | None]) -> list[dict[str, str | None]]:
    """The list with somebody's decisions: by the person's id or name in the file; null keeps a place for them."""
    return [
        {**each, "person_id": str(chosen) if chosen else None}
        if (chosen := wishes.get(str(each["id"]), wishes.get(str(each["name"]), _UNDECIDED))) is not _UNDECIDED
        else each
        for each in listed
    ]


_UNDECIDED = UUID(int=0)


def placeholder_for(someone: Someone, workspace_id: UUID) -> Person:
    """A place kept for somebody who has not joined."""
    return Person(workspace_id=workspace_id, name=someone.name[:100], role="member", status="placeholder")
