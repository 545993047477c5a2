"""How early everything can be finished: `solve(instance)` says who does what when, and how near the optimum that is.

Each task needs one skill at a level, waits for its predecessors and takes one person without a break (multi-skill
scheduling with precedence, the makespan as objective). A schedule is there at once and gets better with time; every
answer carries a bound that no schedule can beat.
"""

from .layout import InvalidInstance
from .solve import solve
from .values import Instance, Person, Schedule, Task

__all__ = ["Instance", "InvalidInstance", "Person", "Schedule", "Task", "solve"]
