"""When work can be done: `schedule(plan)` dates every task, `preview(plan, change)` says what a change would move.

Critical path method over working calendars: four types of links with lag, milestones, dates set by hand, slack,
baselines. All amounts are whole minutes, all instants are in UTC; people's hours are read on the clock of their own
time zone. `schedule.recurrence` says when recurring work is due again, `schedule.public_holidays` which days are off:
they are imported by themselves, since their libraries take a moment to load.
"""

from .baselines import Baseline, Comparison, Drift, Promise, baseline_of, compare
from .checks import InvalidPlan, Problem, problems
from .order import Cycle, ordered, path
from .previews import Change, Move, Preview, applied, preview
from .schedules import Clash, Dates, Schedule
from .scheduling import schedule
from .values import Calendar, Link, Plan, Task

__all__ = [
    "Baseline",
    "Calendar",
    "Change",
    "Clash",
    "Comparison",
    "Cycle",
    "Dates",
    "Drift",
    "InvalidPlan",
    "Link",
    "Move",
    "Plan",
    "Preview",
    "Problem",
    "Promise",
    "Schedule",
    "Task",
    "applied",
    "baseline_of",
    "compare",
    "ordered",
    "path",
    "preview",
    "problems",
    "schedule",
]
