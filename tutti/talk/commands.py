"""What people do in talk: say something, say it better, take it back."""

from tutti.changes.commands import Refused, command
from tutti.kit import clock
from tutti.kit.markdown import as_html, mentions_in
from tutti.kit.text import Prose
from tutti.people.models import Person
from tutti.people.standing import who_sees
from tutti.talk import policy
from tutti.talk.events import CommentAdded, CommentEdited, CommentPutBack, CommentRemoved
from tutti.talk.models import Comment, Wording
from tutti.work.models import Task
from tutti.work.policy import works_in


@command(may=works_in, creates=Comment)
def comment(task: Task, *, body: Prose, by: Person) -> CommentAdded:
    """Say something about a task, in markdown; who is called by `@[Name](person:id)` hears of it."""
    said = Comment(workspace_id=task.workspace_id, project_id=task.project_id, task=task, author=by)
    said.said_at = clock.now()
    mentioned = _word(said, body)
    said.save(force_insert=True)
    _recount(task, 1)
    return CommentAdded(said, task=task, mentioned=mentioned)


@command(may=policy.wrote)
def edit_comment(comment: Comment, *, body: Prose, by: Person) -> CommentEdited | None:
    """Say it in other words; what it said before is kept."""
    if comment.removed:
        raise Refused("This comment was removed: put it back before you edit it.")
    if body.strip() == comment.body:
        return None
    was, called = _keep_wording(comment), comment.mention_ids
    mentioned = _word(comment, body)
    comment.edited_at = was.until
    comment.save()
    newly = [person for person in mentioned if str(person.pk) not in called]
    return CommentEdited(comment, task=comment.task, was=was, mentioned=newly)


@command(may=policy.wrote_or_leads)
def remove_comment(comment: Comment, *, by: Person) -> CommentRemoved | None:
    """Take a comment away; nobody reads it any more, and it can be put back."""
    if comment.removed:
        return None
    _keep_wording(comment)
    comment.body, comment.html, comment.mention_ids = "", "", []
    comment.removed, comment.removed_by = True, by
    comment.save()
    _recount(comment.task, -1)
    return CommentRemoved(comment, task=comment.task)


@command(may=policy.removed_or_leads)
def put_back_comment(comment: Comment, *, by: Person) -> CommentPutBack | None:
    """Let a removed comment be read again, as it was."""
    if not comment.removed:
        return None
    _word(comment, Wording.objects.filter(comment=comment).latest("until", "pk").body)
    comment.removed, comment.removed_by = False, None
    comment.save()
    _recount(comment.task, 1)
    return CommentPutBack(comment, task=comment.task)


def _word(comment: Comment, body: str) -> list[Person]:
    """Put words into a comment; answers whom they call, as far as they may see it."""
    if not (body := body.strip()):
        raise Refused("Say something first: a comment needs at least a word.", field="body")
    mentioned = who_sees(comment.project_id, mentions_in(body), comment.workspace_id)
    comment.body, comment.html = body, as_html(body)
    comment.mention_ids = [str(person.pk) for person in mentioned]
    return mentioned


def _keep_wording(comment: Comment) -> Wording:
    was = Wording(workspace_id=comment.workspace_id, comment=comment, body=comment.body, until=clock.now())
    was.save(force_insert=True)
    return was


def _recount(task: Task, comments: int) -> None:
    task.comment_count += comments
    task.save()
