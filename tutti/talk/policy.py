"""Who may say something, and who may take it back.  Viewers listen; a guest who was let in to work may talk."""

from tutti.kit.guards import lets
from tutti.people.models import Person
from tutti.talk.models import Comment
from tutti.work.policy import leads, works_in


@lets("self")
def wrote(by: Person, comment: Comment) -> bool:
    """The author, while they work in the project."""
    return by.pk == comment.author_id and works_in(by, comment)


@lets("self", "owner", "admin", "lead")
def wrote_or_leads(by: Person, comment: Comment) -> bool:
    """The author, or who leads the project."""
    return wrote(by, comment) or leads(by, comment)


@lets("self", "owner", "admin", "lead")
def removed_or_leads(by: Person, comment: Comment) -> bool:
    """Who leads the project; the author only where nobody else took the comment away."""
    return leads(by, comment) or (wrote(by, comment) and comment.removed_by_id in (None, by.pk))
