"""The room of hours."""

from tutti.changes.apps import Room


class Hours(Room):
    default = True
    name = "tutti.hours"
