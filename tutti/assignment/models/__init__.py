"""What is stored about who does what."""

from tutti.assignment.models.between import Between
from tutti.assignment.models.dispatch import Dispatch
from tutti.assignment.models.mentorings import Mentoring
from tutti.assignment.models.objections import Objection, Stance
from tutti.assignment.models.picking import Picking
from tutti.assignment.models.plans import Job, Move, Plan
from tutti.assignment.models.policies import Policy
from tutti.assignment.models.suggestions import Choice, Reason, State, Suggestion
from tutti.assignment.models.swaps import Swap
from tutti.assignment.models.wishes import PlaceWish

__all__ = [
    "Between",
    "Choice",
    "Dispatch",
    "Job",
    "Mentoring",
    "Move",
    "Objection",
    "Picking",
    "PlaceWish",
    "Plan",
    "Policy",
    "Reason",
    "Stance",
    "State",
    "Suggestion",
    "Swap",
]
