"""The room of people."""

from tutti.changes.apps import Room


class People(Room):
    default = True
    name = "tutti.people"
