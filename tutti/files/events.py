"""What can happen to files."""

from dataclasses import dataclass

from tutti.changes.events import Event
from tutti.files.models import File


@dataclass(frozen=True)
class FileBrought(Event):
    file: File
    says = "{by} brought a file"
