"""The past of a workspace: its changes taken in one by one, in time order, and what they teach."""

from collections import defaultdict, deque
from datetime import date, datetime
from typing import Any

import numpy as np

from tutti.engine.forecast import Experience, Finished, Lateness, Task, Unusable
from tutti.engine.forecast.ratios import Floats
from tutti.engine.forecast.values import Mode
from tutti.forecast.past.calendars import Calendars
from tutti.forecast.past.clocks import Clocks
from tutti.forecast.past.courses import (
    LEVELS,
    Begun,
    Course,
    Foretold,
    Outcome,
    Tried,
    come_true,
    quantiles_of,
    tried,
)
from tutti.forecast.past.dues import DueDates, end_of
from tutti.forecast.past.facts import facts_of
from tutti.forecast.past.logged import Logged
from tutti.forecast.past.rows import (
    AbsenceRow,
    AnyRow,
    EntryRow,
    LinkRow,
    MilestoneRow,
    PersonRow,
    Seen,
    StatusRow,
    TaskRow,
    WorkweekRow,
    rows_in,
)
from tutti.forecast.past.trails import Trails

USUAL = 100  # finished tasks whose ratios are the simple forecast ours is compared with
LEAST = 1.0  # minutes of work below which a task was only moved over the board


class Past:
    """What is known at `at`, the moment of the newest change taken in.

    In *plain* mode nothing about a single person is kept beyond their calendar and who has what.
    """

    def __init__(self, mode: Mode = "plain") -> None:
        self.mode = mode
        self.seq, self.at = 0, datetime.min.replace(tzinfo=end_of(date(1970, 1, 1), None).tzinfo)
        self.experience, self.lateness = Experience(mode), Lateness(mode)
        self.calendars = Calendars()
        self.courses: dict[str, Course] = {}
        self.milestones: dict[str, MilestoneRow] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.tried: dict[str, Tried] = {}
        self.foretold: list[Foretold] = []
        self.plates: dict[str, set[str]] = defaultdict(set)
        self.waits_for: dict[str, set[str]] = defaultdict(set)
        self.blocks: dict[str, set[str]] = defaultdict(set)
        self.kept_and_missed: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.clocks, self.logged, self.trails = Clocks(self.calendars), Logged(), Trails()
        self.touched: set[str] = set()
        """The projects whose forecasts may have changed since somebody last emptied this."""
        self.settled: set[str] = set()
        """The tasks that were done or reopened since, as well."""
        self.touches_all = False
        self._links: dict[str, tuple[str, str]] = {}
        self._categories: dict[str, str] = {}
        self._lasts: deque[float] = deque(maxlen=USUAL)
        self._dues = DueDates(self)

    # Taking in ---------------------------------------------------------------------------------------------------

    def take(self, seen: Seen) -> set[str]:
        """Take in the next change; answers the kinds of its rows that matter here."""
        self.until(max(seen.at, self.at))
        self.seq = seen.seq
        kinds: set[str] = set()
        for kind, one, row in rows_in(seen):
            getattr(self, f"_{kind}")(one, row, seen.by)
            kinds.add(kind)
        return kinds

    def until(self, at: datetime) -> None:
        """Let time go on: questions are asked, and due dates pass."""
        self._dues.go_on(at)
        self.at = max(self.at, at)

    def _status(self, id: str, row: StatusRow, by: str | None) -> None:
        self._categories[id] = row.category

    def _switch(self, id: str, row: AnyRow, by: str | None) -> None:
        self.touches_all = True

    _learning = _switch

    def _milestone(self, id: str, row: MilestoneRow, by: str | None) -> None:
        self.milestones[id] = row
        self.touched.add(row.project_id)

    def _entry(self, id: str, row: EntryRow, by: str | None) -> None:
        """What was logged after a task was done corrects its label."""
        for course in (self.courses[task] for task in self.logged.take(id, row) if task in self.courses):
            self.touched.add(course.project)
            self.trails.log(course.id, self.at)
            if course.id in self.outcomes:
                self._retract(course)
                self._settle(course, course.done_at)
                self.settled.add(course.id)

    def _person(self, id: str, row: PersonRow, by: str | None) -> None:
        self._touch(id)
        self.calendars.zones[id] = row.time_zone

    def _workweek(self, id: str, row: WorkweekRow, by: str | None) -> None:
        self._touch(row.person_id)
        self.calendars.weeks[row.person_id] = tuple(row.minutes)

    def _absence(self, id: str, row: AbsenceRow, by: str | None) -> None:
        self._touch(row.person_id)
        off = self.calendars.off.setdefault(row.person_id, {})
        off.pop(id, None)
        if not row.cancelled:
            off[id] = row.start, row.end

    def _touch(self, person: str) -> None:
        """Somebody's calendar is about to change: until now they worked by the old one."""
        self.clocks.advance(person, self.at)
        self.touched |= {self.courses[one].project for one in self.plates.get(person, ())}

    def _link(self, id: str, row: LinkRow, by: str | None) -> None:
        if known := self._links.pop(id, None):
            self.waits_for[known[0]].discard(known[1])
            self.blocks[known[1]].discard(known[0])
            self.trails.untie(id, self.at)
        if not row.removed and row.type == "FS":
            self._links[id] = row.task_id, row.predecessor_id
            self.waits_for[row.task_id].add(row.predecessor_id)
            self.blocks[row.predecessor_id].add(row.task_id)
            self.trails.tie(id, row.task_id, row.predecessor_id, self.at)
        if row.task_id in self.courses:
            self.touched.add(self.courses[row.task_id].project)

    def _task(self, id: str, row: TaskRow, by: str | None) -> None:
        course = self.courses.get(id)
        is_new = course is None
        if course is None:
            course = self.courses[id] = Course(id, row.project_id, row.created_at, due=None, text=row.text_id)
            course.priority = row.priority
        was_done, was_due = course.done_at, course.due
        self.touched |= {course.project, row.project_id}
        plates = {course.assignee, row.assignee_id}
        self._stop(course)
        self._write(course, row, by, is_new)
        self._go_on(course)
        self.trails.take(course, row.status_id, self.at)
        if course.due != was_due:
            course.due_moves += not is_new and was_due is not None
            self._dues.expect(course)
        self._settle(course, was_done)
        self._touch_plates(plates)

    def _touch_plates(self, people: set[str | None]) -> None:
        """What somebody has elsewhere comes before or after what changed here."""
        for person in people - {None}:
            self.touched |= {self.courses[one].project for one in self.plates.get(person or "", ())}

    def _write(self, course: Course, row: TaskRow, by: str | None, is_new: bool) -> None:
        course.priority_moves += row.priority != course.priority
        course.description_moves += not is_new and row.text_id != course.text
        effort = row.effort or None  # nothing takes no time: an estimate of 0 says nothing
        if effort != course.estimate:
            course.estimate, course.estimator = effort, by
        course.project, course.category = row.project_id, self._categories.get(row.status_id, "todo")
        course.priority, course.text, course.parent = row.priority, row.text_id, row.parent_id
        course.label, course.comments = next(iter(row.label_ids), None), row.comment_count
        course.milestone = row.milestone_id
        course.start, course.due, course.away, course.done_at = row.start, row.due, row.away, row.done_at
        self.plates[course.assignee or ""].discard(course.id)
        course.assignee = row.assignee_id
        if course.is_open:
            self.plates[course.assignee or ""].add(course.id)

    # Work going on -----------------------------------------------------------------------------------------------

    def _stop(self, course: Course) -> None:
        if course.running_from is not None and course.assignee:
            course.spent += self.clocks.stop(course.assignee, course.id, self.at) - course.running_from
            course.running_from = None

    def _go_on(self, course: Course) -> None:
        if course.begun is None and course.category in ("doing", "done"):
            course.begun = self._begun(course)
        if course.is_running and course.assignee:
            course.running_from = self.clocks.start(course.assignee, course.id, self.at)

    def spent(self, course: Course, now: datetime) -> float:
        """Minutes of work on a task until now: what was logged, or where nothing was, its share of working time."""
        if logged := self.logged.on(course.id):
            return float(logged)
        if course.running_from is None or course.assignee is None:
            return course.spent
        return course.spent + self.clocks.peek(course.assignee, now) - course.running_from

    def _begun(self, course: Course) -> Begun:
        estimate, estimator = course.estimate, course.estimator
        if estimate is None or course.category == "done":
            return Begun(self.at, estimate, estimator)
        try:
            ratios = self.experience.ratios(self.task_of(course, estimate), self.at.date())
        except Unusable:
            return Begun(self.at, None, None)
        usual: Floats | None = np.exp(np.quantile(self._lasts, LEVELS)) if self._lasts else None
        return Begun(self.at, estimate, estimator, quantiles_of(ratios), usual, len(self.outcomes))

    def task_of(self, course: Course, estimate: float) -> Task:
        """A task as the engine may know it."""
        return Task(
            estimate=float(estimate), category=course.label, project=course.project, parent=course.parent,
            priority=course.priority, person=course.assignee if self.mode == "learned" else None,
        )  # fmt: skip

    # What became of it -------------------------------------------------------------------------------------------

    def _settle(self, course: Course, was_done: datetime | None) -> None:
        """A label comes when a task is done; it goes when the task is reopened or thrown away."""
        if was_done is not None and course.done_at is None:
            course.reopened += 1
        if (was_done is None) != (course.done_at is None):
            self.settled.add(course.id)
        counts = course.done_at is not None and course.away != "trashed"
        if counts and course.id not in self.outcomes:
            self._finish(course)
        elif not counts and course.id in self.outcomes:
            self._retract(course)

    def _retract(self, course: Course) -> None:
        self.experience.retract(course.id)
        self.tried.pop(course.id, None)
        del self.outcomes[course.id]

    def _finish(self, course: Course) -> None:
        begun = course.begun
        estimate, estimator = (course.estimate, course.estimator)
        if begun and begun.estimate:
            estimate, estimator = begun.estimate, begun.estimator
        actual = float(self.logged.on(course.id) or course.spent)
        if estimate is None or course.done_at is None or actual < LEAST:
            return
        on = min(course.done_at, self.at).date()
        finished = Finished(id=course.id, task=self.task_of(course, estimate), actual=actual, on=on)
        try:
            self.experience.observe(finished)
        except Unusable:
            return
        ratio = actual / estimate
        if begun and (score := tried(course.id, on, begun, ratio)):
            self.tried[course.id] = score
        self._lasts.append(float(np.log(ratio)))
        self.outcomes[course.id] = Outcome(
            course.id, course.project, course.label, course.parent, estimator, estimate, actual, on
        )

    def facts(self, course: Course, at: datetime) -> dict[str, float | str]:
        """What may be known of a task before its due date."""
        return facts_of(self, course, at)

    @property
    def foretells(self) -> bool:
        """Whether due dates taught chances that come true: the last hundred, from when there were enough."""
        return come_true(self.foretold)

    def state(self) -> Any:
        """Everything that was learned, to be compared: equal states forecast alike."""
        courses = [
            (c.id, c.project, c.category, c.assignee, c.estimate, c.due, c.spent, c.reopened, c.done_at)
            for _, c in sorted(self.courses.items())
        ]
        trails = sorted(self.trails.of.items())
        return courses, sorted(self.outcomes.items()), sorted(self.tried.items()), self.foretold, trails
