"""Who may fetch a file."""

from uuid import UUID

from tutti.changes.commands import Unseen
from tutti.files.models import File
from tutti.people.models import Person


def file_for(by: Person, file_id: UUID) -> File:
    """A file of a project that somebody sees now; to all others it does not exist."""
    file: File | None = File.objects.filter(
        workspace_id=by.workspace_id, pk=file_id, project_id__in=by.standing.projects
    ).first()
    if file is None:
        raise Unseen("There is no such file, or you may not see it.")
    return file
