"""What can happen to notices.  Each is its receiver's business only."""

from dataclasses import dataclass
from datetime import date

from tutti.changes.events import Asked, Event
from tutti.notify.models import Kind, Notice, Reminding
from tutti.people.models import Project


@dataclass(frozen=True)
class NoticeGiven(Event):
    notice: Notice
    says = "Tutti put a notice into an inbox"


@dataclass(frozen=True)
class NoticeRead(Event):
    notice: Notice
    says = "{by} read a notice"

    def undone_by(self) -> Asked:
        return Asked("notice.unread", self.notice, {})


@dataclass(frozen=True)
class NoticeUnread(Event):
    notice: Notice
    says = "{by} marked a notice as unread"

    def undone_by(self) -> Asked:
        return Asked("notice.read", self.notice, {})


@dataclass(frozen=True)
class InboxRead(Event):
    """The subject is the newest notice that was read, so that nobody else learns when somebody reads."""

    newest: Notice
    count: int
    says = "{by} read {count:notice}"


@dataclass(frozen=True)
class NoticePutOff(Event):
    notice: Notice
    until: date | None
    was: date | None
    says = "{by} put a notice off"

    def undone_by(self) -> Asked:
        return Asked("notice.put_off", self.notice, {"until": self.was})


@dataclass(frozen=True)
class RemindingSet(Event):
    reminding: Reminding
    wanted: list[Kind]
    begins: int
    ends: int
    wanted_was: list[Kind]
    begins_was: int
    ends_was: int
    says = "{by} said when to be reminded"

    def undone_by(self) -> Asked:
        was = {"wanted": self.wanted_was, "begins": self.begins_was, "ends": self.ends_was}
        return Asked("person.set_reminders", self.reminding.person, was)


@dataclass(frozen=True)
class ProjectEscalates(Event):
    project: Project
    days: int
    was: int | None
    says = "{by} lets the leads of {project} hear of what is late for {days} working days"

    def undone_by(self) -> Asked:
        if self.was is None:
            return Asked("project.stop_escalating", self.project, {})
        return Asked("project.escalate", self.project, {"days": self.was})


@dataclass(frozen=True)
class ProjectEscalatesNoMore(Event):
    project: Project
    days: int
    says = "{by} ended that the leads of {project} hear of what is late"

    def undone_by(self) -> Asked:
        return Asked("project.escalate", self.project, {"days": self.days})
