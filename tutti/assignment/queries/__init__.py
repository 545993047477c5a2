"""What people and the engine ask about who does what."""

from tutti.assignment.queries import register as register
from tutti.assignment.queries.answers import Answered, answered
from tutti.assignment.queries.asking import who_answers, why_not_theirs, works_there
from tutti.assignment.queries.dispatch import DAY, clear_cases, given_out_lately, is_ahead
from tutti.assignment.queries.loads import Lacks, Spread, lacks_everywhere, lacks_in, spread_everywhere, spread_in
from tutti.assignment.queries.open_tasks import Fit, fitting
from tutti.assignment.queries.plans import Question, hindrance, led_by, movable, no_help, question_of
from tutti.assignment.queries.policies import policy_of, weights_of
from tutti.assignment.queries.snapshots import names_in, snapshot_of, sound, unassigned

__all__ = [
    "DAY",
    "Answered",
    "Fit",
    "Lacks",
    "Question",
    "Spread",
    "answered",
    "clear_cases",
    "fitting",
    "given_out_lately",
    "hindrance",
    "is_ahead",
    "lacks_everywhere",
    "lacks_in",
    "led_by",
    "movable",
    "names_in",
    "no_help",
    "policy_of",
    "question_of",
    "snapshot_of",
    "sound",
    "spread_everywhere",
    "spread_in",
    "unassigned",
    "weights_of",
    "who_answers",
    "why_not_theirs",
    "works_there",
]
