"""The room of talk."""

from tutti.changes.apps import Room


class Talk(Room):
    default = True
    name = "tutti.talk"
