"""The room of calendars."""

from tutti.changes.apps import Room


class Calendars(Room):
    default = True
    name = "tutti.calendars"
