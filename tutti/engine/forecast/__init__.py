"""How long work takes, how likely it is late, and why: forecasts that are distributions and say what they stand on.

`Experience` learns from finished tasks and forecasts the next one, `together` the total of several, `when` a milestone;
`Lateness` says how likely a due date is missed, `futures` plays a whole plan through, `by_loss` puts first what loses
most by waiting, and `waiting_costs` says what that is made of. Nothing here reads a clock, a file or a database: the
days come with the questions, and the same history gives the same answers to the bit.
"""

from tutti.engine.forecast_terms import NOT_USED, USED, VERSION

from .axes import Hours
from .checks import Unusable
from .experience import Experience
from .facts import FACTS
from .flow import Flow, Handed, Stay, Walk, flow_of
from .growth import Growth, growth
from .lateness import Late, Lateness
from .milestones import Dates, Reached, when
from .plans import Futures, Planned, days_won, futures
from .priority import Open, Urgency, by_loss
from .ratios import Ratios
from .says import Sentence, text
from .totals import Total, calibrated, shared_by, together
from .values import Finished, Forecast, Reason, Task
from .waiting import Behind, Cost, Held, Later, still_to_do, waiting_costs
from .why_late import Delay, Part, Ran, Span, why_late

__all__ = [
    "FACTS",
    "NOT_USED",
    "USED",
    "VERSION",
    "Behind",
    "Cost",
    "Dates",
    "Delay",
    "Experience",
    "Finished",
    "Flow",
    "Forecast",
    "Futures",
    "Growth",
    "Handed",
    "Held",
    "Hours",
    "Late",
    "Lateness",
    "Later",
    "Open",
    "Part",
    "Planned",
    "Ran",
    "Ratios",
    "Reached",
    "Reason",
    "Sentence",
    "Span",
    "Stay",
    "Task",
    "Total",
    "Unusable",
    "Urgency",
    "Walk",
    "by_loss",
    "calibrated",
    "days_won",
    "flow_of",
    "futures",
    "growth",
    "shared_by",
    "still_to_do",
    "text",
    "together",
    "waiting_costs",
    "when",
    "why_late",
]
