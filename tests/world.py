"""The two sides of the authorization matrix, with a browser for each of their people."""

from dataclasses import dataclass, field
from typing import Any

from django.test import Client

from tutti.demo import probe
from tutti.demo.probe import picture, sheet

__all__ = ["Side", "make", "picture", "sheet"]


@dataclass
class Side(probe.Side):
    """One workspace of the probe's world, looked at from its people's browsers."""

    pages: dict[str, Client] = field(default_factory=dict)

    def page(self, who: str) -> Client:
        """The browser of one of the cast, signed in."""
        if who not in self.pages:
            person = self.cast[who]
            assert person.account
            self.pages[who] = Client(SERVER_NAME="localhost", raise_request_exception=False)
            self.pages[who].force_login(person.account)
        return self.pages[who]

    def counterpart_of(self, other: probe.Side) -> dict[str, str]:
        """This side's id for each of the other's."""
        pairs = [(other.ids, self.ids), (other.spare, self.spare)]
        found: dict[str, Any] = {str(theirs[name]): str(mine[name]) for theirs, mine in pairs for name in theirs}
        return found | {str(other.cast[who].pk): str(self.cast[who].pk) for who in other.cast}


def make(word: str) -> Side:
    """A side whose people are all signed in."""
    side = Side(**vars(probe.make(word)))
    for who in side.cast:
        side.page(who)
    return side
