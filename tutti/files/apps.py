"""The room of files."""

from tutti.changes.apps import Room


class Files(Room):
    default = True
    name = "tutti.files"
