"""How a room joins the house: its parts are found by their file names."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class Room(AppConfig):
    """A Django app whose events, commands, readers and special doors are known as soon as the house stands."""

    default = False
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for part in ("events", "commands", "readers", "doors"):
            if find_spec(f"{self.name}.{part}"):
                import_module(f"{self.name}.{part}")


class Changes(Room):
    default = True
    name = "tutti.changes"
