"""The room of work."""

from tutti.changes.apps import Room


class Work(Room):
    default = True
    name = "tutti.work"
