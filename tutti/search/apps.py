"""The room of search."""

from tutti.changes.apps import Room


class Search(Room):
    default = True
    name = "tutti.search"
