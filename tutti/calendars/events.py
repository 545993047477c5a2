"""What can happen to the addresses of calendars."""

from dataclasses import dataclass

from tutti.calendars.models import Feed
from tutti.changes.events import Asked, Event


@dataclass(frozen=True)
class FeedMade(Event):
    feed: Feed
    says = "{by} made a secret calendar address: {feed}"

    def undone_by(self) -> Asked:
        return Asked("feed.revoke", self.feed, {})


@dataclass(frozen=True)
class FeedChanged(Event):
    feed: Feed
    name: str
    tasks: bool
    time_off: bool
    milestones: bool
    name_was: str
    tasks_was: bool
    time_off_was: bool
    milestones_was: bool
    says = "{by} changed what is in the calendar {feed}"

    def undone_by(self) -> Asked:
        was = {"tasks": self.tasks_was, "time_off": self.time_off_was, "milestones": self.milestones_was}
        return Asked("feed.change", self.feed, {"name": self.name_was, **was})


@dataclass(frozen=True)
class FeedRenewed(Event):
    """The old address is worthless from now on, so this cannot be taken back."""

    feed: Feed
    says = "{by} gave the calendar {feed} a new secret address"


@dataclass(frozen=True)
class FeedRevoked(Event):
    feed: Feed
    says = "{by} revoked the calendar address {feed}"


@dataclass(frozen=True)
class FeedUsed(Event):
    """At most once a day, and told to its owner alone: so that they see which addresses nobody needs."""

    feed: Feed
    says = "The calendar address {feed} was used"
