"""The room of notices."""

from tutti.changes.apps import Room


class Notify(Room):
    default = True
    name = "tutti.notify"
