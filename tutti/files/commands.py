"""Files are brought."""

from tutti.changes.commands import consequence
from tutti.files.events import FileBrought
from tutti.files.models import File
from tutti.files.storage import Stored
from tutti.people.models import Person, Project


def new_file(found: Stored, *, project: Project, by: Person) -> File:
    """What is to be known of bytes that somebody brings to a project; kept once it hangs on something there."""
    return File(
        workspace_id=project.workspace_id, project=project, brought_by=by, name=found.name, size=found.size,
        media_type=found.media_type, sha256=found.sha256, stored_as=found.stored_as,
    )  # fmt: skip


@consequence
def keep_file(file: File, *, by: Person) -> FileBrought:
    """Keep what is known of a file.  Whatever it is to hang on says whether that may be."""
    file.save(force_insert=True)
    return FileBrought(file)
