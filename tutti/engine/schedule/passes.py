"""The forward and the backward pass of the critical path method (Kelley and Walker 1959), over working calendars."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from .axis import BEGIN, Axis, OutOfTime
from .clocks import DAY, END, Minute, minute_of
from .order import ordered
from .schedules import Hold
from .values import Link, Plan, Task


class Span(NamedTuple):
    """When a task begins and when it is done."""

    start: Minute
    finish: Minute


@dataclass(frozen=True, slots=True)
class Early:
    """The earliest dates of a task, and what does not let it begin earlier: a link or a date"""

    span: Span
    held_by: Link | Hold


class Network:
    """A plan made ready for its passes: tasks in order, links at both ends, an axis for each calendar."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.tasks = {task.id: task for task in plan.tasks}
        self.order = ordered(self.tasks, [(link.predecessor, link.successor) for link in plan.links])
        self.into, self.out_of = defaultdict[str, list[Link]](list), defaultdict[str, list[Link]](list)
        for link in sorted(plan.links, key=lambda link: (link.predecessor, link.successor, link.type)):
            self.into[link.successor].append(link)
            self.out_of[link.predecessor].append(link)
        own = Axis(plan.calendar)
        people = {name: Axis(calendar) for name, calendar in plan.people.items()}
        self.axes = {task.id: people[task.person] if task.person else own for task in plan.tasks}

    def forward(self, task: Task, early: dict[str, Early]) -> Early:
        """The earliest dates of a task, once those of all it waits for are known."""
        axis = self.axes[task.id]
        if task.must_start:
            return Early(span_from(axis, task, minute_of(task.must_start)), "must_start")
        found = Early(span_from(axis, task, minute_of(self.plan.start)), "start")
        if task.not_before and (asked := span_from(axis, task, minute_of(task.not_before))).start > found.span.start:
            found = Early(asked, "not_before")
        for link in self.into[task.id]:
            start = self.allowed(link, early[link.predecessor].span)
            if start > found.span.start:
                found = Early(span_from(axis, task, start), link)
        return found

    def allowed(self, link: Link, predecessor: Span) -> Minute:
        """The first moment at which a link lets its successor begin."""
        task, axis = self.tasks[link.successor], self.axes[link.successor]
        moment = predecessor.start if link.type[0] == "S" else predecessor.finish
        if link.unit == "days":
            moment += link.lag * DAY
        elif link.lag:
            moment = axis.done(moment, link.lag)
        if not task.effort:
            return moment
        return axis.begin(moment) if link.type[1] == "S" else axis.begin_to_finish(moment, task.effort)

    def latest(self, task: Task, end: Minute, spans: dict[str, Span]) -> Span:
        """The latest dates of a task with which its successors keep these dates and nothing is done after `end`."""
        axis = self.axes[task.id]
        if task.must_start:
            return span_from(axis, task, minute_of(task.must_start))
        begins, finishes = list[Minute](), [end]
        for link in self.out_of[task.id]:
            (begins if link.type[0] == "S" else finishes).append(self._held_to(link, spans[link.successor]))
        finish = min(finishes)
        if not task.effort:
            return span_from(axis, task, min([finish, *begins]))
        start = axis.begun(finish, -task.effort)
        start = min([start, *(axis.begin_by(moment) for moment in begins)])
        return span_from(axis, task, start)

    def _held_to(self, link: Link, successor: Span) -> Minute:
        """The last moment for the predecessor's end of a link, so that its successor can keep its dates."""
        moment = successor.start if link.type[1] == "S" else successor.finish
        if link.unit == "days":
            return moment - link.lag * DAY
        return self.axes[link.successor].begun(moment, -link.lag) if link.lag else moment


def span_from(axis: Axis, task: Task, moment: Minute) -> Span:
    """The dates of a task that can begin from a moment on.  Raises `OutOfTime`."""
    if not BEGIN <= moment <= END:
        raise OutOfTime
    if not task.effort:
        return Span(moment, moment)
    start = axis.begin(moment)
    return Span(start, axis.done(start, task.effort))
