"""What can happen to hours.  None of it holds what people noted: the words lie in the entry and its earlier notes."""

from dataclasses import dataclass
from datetime import date

from tutti.changes.events import Asked, Event
from tutti.hours.models import Billing, Entry, EntryNote, Rounding, Sheet, Timer
from tutti.people.models import Person, Project, Workspace
from tutti.work.models import Task

Changed = dict[str, int | bool | str]
"""Minutes, day (ISO) and billable of an entry: small values, no words."""


@dataclass(frozen=True)
class TimerStarted(Event):
    """`before` is the entry of the timer that was stopped for it."""

    timer: Timer
    project: Project
    task: Task | None
    before: Entry | None
    says = "{by} started a timer in {project}"

    def undone_by(self) -> Asked:
        return Asked("timer.discard", self.timer, {})


@dataclass(frozen=True)
class TimerRanOn(Event):
    timer: Timer
    project: Project
    task: Task | None
    entry: Entry | None
    says = "{by} let the timer in {project} run on"

    def undone_by(self) -> Asked:
        return Asked("timer.stop", self.timer, {})


@dataclass(frozen=True)
class TimerDiscarded(Event):
    timer: Timer
    project: Project
    task: Task | None
    says = "{by} discarded a timer in {project}"

    def undone_by(self) -> Asked:
        return Asked("timer.run_on", self.timer, {})


@dataclass(frozen=True)
class TimerNoted(Event):
    timer: Timer
    project: Project
    task: Task | None
    says = "{by} noted what the timer in {project} is for"


@dataclass(frozen=True)
class TimeLogged(Event):
    """Every new entry, by hand or from a timer; `billable` as it was decided then."""

    entry: Entry
    project: Project
    task: Task | None
    day: date
    minutes: int
    billable: bool
    timer: Timer | None
    says = "{by} logged {minutes:minute} in {project}"

    def undone_by(self) -> Asked:
        return Asked("timer.run_on", self.timer, {}) if self.timer else Asked("entry.remove", self.entry, {})


@dataclass(frozen=True)
class EntryChanged(Event):
    """`was` and `now` hold what changed and is no words; `note_was` is there when the note changed."""

    entry: Entry
    project: Project
    task: Task | None
    was: Changed
    now: Changed
    note_was: EntryNote | None
    says = "{by} corrected hours in {project}"

    def undone_by(self) -> Asked:
        note = {"note": self.note_was.note} if self.note_was else {}
        day = {"day": date.fromisoformat(str(self.was["day"]))} if "day" in self.was else {}
        return Asked("entry.change", self.entry, {**self.was, **day, **note})


@dataclass(frozen=True)
class EntryMoved(Event):
    entry: Entry
    project: Project
    task: Task | None
    project_was: Project
    task_was: Task | None
    says = "{by} moved hours from {project_was} to {project}"

    def undone_by(self) -> Asked:
        return Asked("entry.move", self.entry, {"project": self.project_was, "task": self.task_was})


@dataclass(frozen=True)
class EntryRemoved(Event):
    entry: Entry
    project: Project
    task: Task | None
    minutes: int
    says = "{by} removed {minutes:minute} in {project}"

    def undone_by(self) -> Asked:
        return Asked("entry.put_back", self.entry, {})


@dataclass(frozen=True)
class EntryPutBack(Event):
    entry: Entry
    project: Project
    task: Task | None
    minutes: int
    says = "{by} put {minutes:minute} in {project} back"

    def undone_by(self) -> Asked:
        return Asked("entry.remove", self.entry, {})


@dataclass(frozen=True)
class WeekSubmitted(Event):
    """The subject is one of the person's own copies; `sheets` are all that were handed in."""

    sheet: Sheet
    sheets: list[Sheet]
    says = "{by} handed in {sheet}"

    def undone_by(self) -> Asked:
        return Asked("sheet.take_back", self.sheet, {})


@dataclass(frozen=True)
class WeekTakenBack(Event):
    sheet: Sheet
    sheets: list[Sheet]
    says = "{by} took {sheet} back"

    def undone_by(self) -> Asked:
        return Asked("sheet.create", self.sheet.person, {"week": self.sheet.week})


@dataclass(frozen=True)
class SheetApproved(Event):
    sheet: Sheet
    person: Person
    project: Project
    minutes: int
    says = "{by} approved {sheet} of {person} in {project}"

    def undone_by(self) -> Asked:
        return Asked("sheet.reopen", self.sheet, {})


@dataclass(frozen=True)
class SheetSentBack(Event):
    """Why is in the sheet, for the two of them: the log does not hold people's words."""

    sheet: Sheet
    person: Person
    project: Project
    says = "{by} sent {sheet} back to {person} in {project}"

    def undone_by(self) -> Asked:
        return Asked("sheet.reopen", self.sheet, {})


@dataclass(frozen=True)
class SheetReopened(Event):
    sheet: Sheet
    person: Person
    project: Project
    says = "{by} opened {sheet} of {person} in {project} again"


@dataclass(frozen=True)
class WorkspaceRoundingSet(Event):
    workspace: Workspace
    rounding: Rounding
    way: str
    step: int
    way_was: str
    step_was: int
    says = "{by} set the rounding of hours: {way}, {step:minute}"

    def undone_by(self) -> Asked:
        return Asked("workspace.set_rounding", self.workspace, {"way": self.way_was, "step": self.step_was})


@dataclass(frozen=True)
class ProjectBillingSet(Event):
    project: Project
    billing: Billing
    billable: bool
    says = "{by} said whether hours in {project} are billable: {billable}"

    def undone_by(self) -> Asked:
        return Asked("project.set_billable", self.project, {"billable": not self.billable})
