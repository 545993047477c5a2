"""The room of connections to other products."""

from importlib import import_module

from tutti.changes.apps import Room


class Connect(Room):
    default = True
    name = "tutti.connect"

    def ready(self) -> None:
        super().ready()
        import_module("tutti.connect.doors")
