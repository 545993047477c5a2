"""The room of people."""

from django.contrib.auth.signals import user_logged_in

from tutti.changes.apps import Room


class People(Room):
    default = True
    name = "tutti.people"

    def ready(self) -> None:
        super().ready()
        from tutti.people.sessions import note_device

        user_logged_in.connect(note_device, dispatch_uid="tutti.people.device")
