"""The people a sheet names: by name, by address or by an account id."""

import re

from tutti.connect.board import Someone
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import Tally

_NOBODY = frozenset(
    {"", "-", "–", "none", "unassigned", "nobody", "n/a", "null", "-1", "not assigned", "nicht zugewiesen"}
)
_ADDRESS = re.compile(r"(?P<name>[^<>]*)<?(?P<email>[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>?")
_ACCOUNT = re.compile(r"(\d+:)?[0-9a-f]{8}-[0-9a-f-]{27}$|[0-9a-f]{24}$|qm:[\w:-]+$")


class SheetPeople:
    """Everyone found so far; one name is one person, however often it stands there."""

    def __init__(self, cleaner: Cleaner) -> None:
        self._clean = cleaner
        self._found: dict[str, Someone] = {}
        self._accounts: dict[str, str] = {}

    def introduce(self, account: str, name: str) -> None:
        """Lets an account id stand for a name from now on."""
        if account.strip() and name.strip().casefold() not in _NOBODY:
            self._accounts.setdefault(account.strip(), self._clean.line(name))

    def who(self, cell: str) -> str | None:
        """The id of the person a cell names; null for nobody."""
        written = self._clean.line(self._accounts.get(cell.strip(), cell))[:100]
        if written.casefold() in _NOBODY:
            return None
        person_id = written.casefold()
        if person_id not in self._found:
            self._found[person_id] = self._meet(person_id, written)
        return person_id

    def name_of(self, account: str) -> str | None:
        return self._accounts.get(account)

    def everyone(self, tally: Tally) -> tuple[Someone, ...]:
        tally.keep("people", len(self._found))
        strangers = sum(not each.known for each in self._found.values())
        if strangers:
            tally.lack("people", strangers)
            tally.note("people", f"People named by an account id only: {strangers:,}.")
        return tuple(self._found.values())

    def _meet(self, person_id: str, written: str) -> Someone:
        if _ACCOUNT.match(written):
            strangers = sum(not each.known for each in self._found.values())
            return Someone(person_id, f"Unknown person {strangers + 1}", handle=written, known=False)
        address = _ADDRESS.fullmatch(written)
        if address:
            name = address["name"].strip(" \"'") or address["email"].partition("@")[0]
            return Someone(person_id, name, email=address["email"].lower())
        return Someone(person_id, written)
