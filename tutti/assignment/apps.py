"""The room of suggestions."""

from tutti.changes.apps import Room


class Assignment(Room):
    default = True
    name = "tutti.assignment"
