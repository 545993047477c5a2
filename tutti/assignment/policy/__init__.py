"""Who may do what about who does what."""

from tutti.assignment.policy.between import answers, asks
from tutti.assignment.policy.mentorings import cares
from tutti.assignment.policy.plans import decides, handles
from tutti.assignment.policy.suggestions import works_in
from tutti.people.policy import belongs, runs_workspace
from tutti.work.policy import leads

__all__ = [
    "answers",
    "asks",
    "belongs",
    "cares",
    "decides",
    "handles",
    "leads",
    "runs_workspace",
    "works_in",
]
