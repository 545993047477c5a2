"""Where the words lie: what a database has to be able to do for the index, and the one that is there."""

from tutti.search.databases.common import Leg, Parts, Reading, Searched
from tutti.search.databases.postgres import Postgres
from tutti.search.databases.sqlite import Sqlite

__all__ = ["Leg", "Parts", "Reading", "Searched", "here"]

_DATABASES: dict[str, Searched] = {"sqlite": Sqlite(), "postgresql": Postgres()}


def here() -> Searched:
    """The database Tutti runs on."""
    from django.db import connection

    return _DATABASES[connection.vendor]
