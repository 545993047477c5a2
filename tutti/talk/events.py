"""What can happen in talk.  None of it holds what was said: the words lie in the comment and its wordings."""

from dataclasses import dataclass

from tutti.changes.events import Asked, Event
from tutti.people.models import Person
from tutti.talk.models import Comment, Wording
from tutti.work.models import Task


@dataclass(frozen=True)
class CommentAdded(Event):
    comment: Comment
    task: Task
    mentioned: list[Person]
    says = "{by} commented on {task}"

    def undone_by(self) -> Asked:
        return Asked("comment.remove", self.comment, {})


@dataclass(frozen=True)
class CommentEdited(Event):
    """`mentioned` are those whom the earlier wording did not call."""

    comment: Comment
    task: Task
    was: Wording
    mentioned: list[Person]
    says = "{by} edited a comment on {task}"

    def undone_by(self) -> Asked:
        return Asked("comment.edit", self.comment, {"body": self.was.body})


@dataclass(frozen=True)
class CommentRemoved(Event):
    comment: Comment
    task: Task
    says = "{by} removed a comment on {task}"

    def undone_by(self) -> Asked:
        return Asked("comment.put_back", self.comment, {})


@dataclass(frozen=True)
class CommentPutBack(Event):
    comment: Comment
    task: Task
    says = "{by} put a comment on {task} back"

    def undone_by(self) -> Asked:
        return Asked("comment.remove", self.comment, {})
