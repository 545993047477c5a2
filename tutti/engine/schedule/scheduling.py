"""Works out when everything can be done: as early as links, hours and dates allow."""

from collections.abc import Iterator

from .axis import Axis, OutOfTime
from .checks import InvalidPlan, Problem, check
from .clocks import Minute, instant_of, minute_of
from .passes import Early, Network, Span
from .schedules import Clash, Dates, Schedule
from .values import Plan


def schedule(plan: Plan) -> Schedule:
    """Gives every task its earliest dates and its slack.

    Raises `InvalidPlan` with a sentence for each row that cannot be used, and `Cycle` with the tasks that wait for each
    other in a circle.  The same plan gives the same dates and reasons, whatever the order of its rows.
    """
    network, early = forward(plan)
    spans = {task: found.span for task, found in early.items()}
    end = max((span.finish for span in spans.values()), default=0)
    latest = _backward(network, end)
    return Schedule(
        tasks={
            name: _dates(network.axes[name], early[name], latest[name], network.latest(task, end, spans))
            for name, task in network.tasks.items()
        },
        clashes=tuple(clashes(network, spans)),
    )


def forward(plan: Plan) -> tuple[Network, dict[str, Early]]:
    """Only the earliest dates, which is all a preview asks for.  Raises what `schedule` raises."""
    check(plan)
    network, early = Network(plan), dict[str, Early]()
    for task in network.order:
        try:
            early[task] = network.forward(network.tasks[task], early)
        except OutOfTime:
            what = "there is not enough working time for it before 2201; shorten it, or what it waits for."
            raise InvalidPlan([Problem("task", task, what)]) from None
    return network, early


def _backward(network: Network, end: Minute) -> dict[str, Span]:
    latest: dict[str, Span] = {}
    for name in reversed(network.order):
        task = network.tasks[name]
        try:
            latest[name] = network.latest(task, min(end, minute_of(task.due)) if task.due else end, latest)
        except OutOfTime:
            what = "it would have to begin before 1970; move the date it is due, or the dates of those after it."
            raise InvalidPlan([Problem("task", name, what)]) from None
    return latest


def _dates(axis: Axis, early: Early, latest: Span, alone: Span) -> Dates:
    """`alone` are the latest dates with which no other task has to move."""
    return Dates(
        start=instant_of(early.span.start),
        finish=instant_of(early.span.finish),
        latest_start=instant_of(latest.start),
        latest_finish=instant_of(latest.finish),
        slack=axis.between(early.span.start, latest.start),
        free=max(0, axis.between(early.span.start, alone.start)),
        held_by=early.held_by,
    )


def clashes(network: Network, spans: dict[str, Span]) -> Iterator[Clash]:
    """The dates set by hand that cannot be kept."""
    for name, span in spans.items():
        task, axis = network.tasks[name], network.axes[name]
        for link in network.into[name] if task.must_start else ():
            allowed = network.allowed(link, spans[link.predecessor])
            if span.start < allowed:
                yield Clash(task=name, date="must_start", minutes=axis.between(span.start, allowed), link=link)
        if task.due and span.finish > (due := minute_of(task.due)):
            yield Clash(task=name, date="due", minutes=axis.between(due, span.finish))
