"""Who should do an unassigned task: `propose(snapshot)` suggests people and says why.

The engine suggests and never acts. It sees ids, skills, working time, load and the needs of the task, and nothing
else (`USED` is the closed list; names are filled in only when a sentence is spoken). One unit runs through it:
hours-equivalent, lower is better; `Weights` holds every price. `plan(snapshot)` does the same for thousands of tasks at
once and proves how good the plan is.
"""

from .advice import Advice, Short, Single, advice
from .checks import InvalidSnapshot, Problem, problems
from .fairness import Fairness, fairness
from .flip import Flip, applied
from .planning import plan
from .plans import Move, Plan, Progress, Tally
from .proposals import VERSION, Choice, Decisive, Proposal, Term, WhyNone
from .propose import propose
from .says import Sentence, text
from .spoken import as_json
from .values import NOT_USED, USED, Absence, Commitment, Person, Snapshot, Task
from .weights import Weights
from .why_not import Questions, WhyNot, why_not

__all__ = [
    "NOT_USED",
    "USED",
    "VERSION",
    "Absence",
    "Advice",
    "Choice",
    "Commitment",
    "Decisive",
    "Fairness",
    "Flip",
    "InvalidSnapshot",
    "Move",
    "Person",
    "Plan",
    "Problem",
    "Progress",
    "Proposal",
    "Questions",
    "Sentence",
    "Short",
    "Single",
    "Snapshot",
    "Tally",
    "Task",
    "Term",
    "Weights",
    "WhyNone",
    "WhyNot",
    "advice",
    "applied",
    "as_json",
    "fairness",
    "plan",
    "problems",
    "propose",
    "text",
    "why_not",
]
