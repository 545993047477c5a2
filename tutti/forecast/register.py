"""The algorithms of this room, as the register of the house says them."""

from functools import partial

from tutti.engine.forecast_terms import NOT_USED, USED, VERSION
from tutti.people.register import Function, enter

_of_the_engine = partial(Function, used=USED, not_used=NOT_USED, version=VERSION)
_OF_THE_PLAN = (
    "open tasks with their estimates, dates, order and links",
    "who has them, working hours and days off",
    "tasks done and added in each week so far",
)
_OF_THE_WAY = (
    "when tasks came into and left each column, and when they were done",
    "that a task in progress went to somebody else, and when something next happened to it; not who",
    "minutes logged on tasks, or working time while they were in progress",
)
_OF_DELAYS = (
    "due dates and estimates, and when they were changed",
    "links, and when what a task waited for was done",
    "days off of whoever had the task, as time off of nobody and of no kind",
)
_OF_WAITING = (
    "your own open tasks: estimate, priority, due date or that of their milestone, links",
    "what is foreseen of each task’s effort, and the minutes you logged on it yourself",
    "your own working hours and days off, and the order you chose for today",
)
_OF_DUE_DATES = (
    "what the log says of a task before its due date: dates, moves, comments counted, links, plates",
    "whether due dates so far were kept",
)

enter(
    _of_the_engine(
        name="effort_range",
        title="Effort as a range",
        does="Says how much work a task probably is, from how finished tasks here went against their estimates. "
        "It changes no estimate.",
    ),
    _of_the_engine(
        name="late_risk",
        title="Risk of being late",
        does="Says how likely an open task misses its due date, why, and what would help most. It moves no date.",
        used=(*_OF_THE_PLAN, *_OF_DUE_DATES),
    ),
    _of_the_engine(
        name="date_forecast",
        title="Dates of projects",
        does="Plays the open tasks of a project through many times and says when it is probably done, what drives the "
        "end and what would win days; the same of each milestone. It moves no date.",
        used=(*USED, *_OF_THE_PLAN),
    ),
    _of_the_engine(
        name="waiting_cost",
        title="What waiting costs",
        does="Suggests to each person in which order to take up their own open tasks, by what waiting a day would "
        "cost, with its terms. It moves nothing: the order you chose stands until you take another.",
        used=_OF_WAITING,
    ),
    _of_the_engine(
        name="flow",
        title="Where work waits",
        does="Says how long tasks stay in each column of a project, which are there unusually long, and how often they "
        "are handed on. It names no person and moves nothing.",
        used=_OF_THE_WAY,
    ),
    _of_the_engine(
        name="why_late",
        title="Why we were late",
        does="Splits the delay of each late task into causes that add up to it: what it waited for, what grew, what "
        "was moved. Causes belong to the work; it names no person.",
        used=(*_OF_THE_WAY, *_OF_DELAYS),
    ),
    _of_the_engine(
        name="own_estimates",
        title="How your estimates turn out",
        does="Tells people how the tasks they estimated went. Nobody else sees it, and no forecast uses it.",
        used=("your own estimates, and how long those tasks took",),
    ),
)
