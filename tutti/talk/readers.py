"""What talk does when something happens to the tasks it is about."""

from tutti.changes.readers import on
from tutti.changes.writing import current
from tutti.people.models import Person
from tutti.talk.models import Comment
from tutti.work.events import TaskTransferred
from tutti.work.queries import with_parts


@on(TaskTransferred)
def go_along(event: TaskTransferred, by: Person) -> None:
    """Comments go where their task goes, and those of its parts too."""
    comments = list(Comment.objects.filter(task__in=with_parts(event.task)))
    for comment in comments:
        comment.project = event.project
    current().save_all(comments, ["project"])
