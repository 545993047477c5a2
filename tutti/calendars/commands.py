"""What people do about the secret addresses of their calendars: make, change, renew and revoke them."""

import secrets

from tutti.calendars import policy
from tutti.calendars.events import FeedChanged, FeedMade, FeedRenewed, FeedRevoked, FeedUsed
from tutti.calendars.models import Feed
from tutti.changes.commands import Refused, command, consequence
from tutti.kit import clock
from tutti.kit.secret import digest
from tutti.kit.text import Name
from tutti.people.commands.persons import named
from tutti.people.models import Person

MOST = 20
"""Addresses one person may have at a time."""


@command(may=policy.is_self, creates=Feed)
def make_feed(
    person: Person, *, name: Name, tasks: bool = True, time_off: bool = True, milestones: bool = True, by: Person
) -> FeedMade:
    """Make a secret address at which a calendar program reads your tasks, your time off and your projects' milestones;
    it is shown once."""
    if Feed.objects.filter(person=person, revoked=False).count() >= MOST:
        raise Refused(f"You have {MOST} calendar addresses already: revoke one that nobody needs.")
    feed = Feed(workspace_id=person.workspace_id, person=person, name=named(name))
    feed.tasks, feed.time_off, feed.milestones = _something(tasks, time_off, milestones)
    _give_secret(feed)
    feed.save(force_insert=True)
    return FeedMade(feed)


@command(may=policy.owns)
def change_feed(
    feed: Feed, *, name: Name, tasks: bool, time_off: bool, milestones: bool, by: Person
) -> FeedChanged | None:
    """Call a calendar address otherwise, or say anew what is in that calendar; the address stays."""
    _held(feed)
    name, wanted, name_was, was = named(name), _something(tasks, time_off, milestones), feed.name, feed.has
    if (name, wanted) == (name_was, was):
        return None
    feed.name = name
    feed.tasks, feed.time_off, feed.milestones = wanted
    feed.save()
    return FeedChanged(feed, name, *wanted, name_was, *was)


@command(may=policy.owns)
def renew_feed(feed: Feed, *, by: Person) -> FeedRenewed:
    """Give a calendar a new secret address, shown once; the old one is worthless from then on."""
    _held(feed)
    _give_secret(feed)
    feed.last_used_on = None
    feed.save()
    return FeedRenewed(feed)


@command(may=policy.owns)
def revoke_feed(feed: Feed, *, by: Person) -> FeedRevoked | None:
    """Make a calendar address worthless at once."""
    if feed.revoked:
        return None
    feed.revoked = True
    feed.save()
    return FeedRevoked(feed)


@consequence
def use_feed(feed: Feed, *, by: Person | None) -> FeedUsed | None:
    """Note the day on which an address was last used."""
    if feed.last_used_on == clock.today():
        return None
    feed.last_used_on = clock.today()
    feed.save()
    return FeedUsed(feed)


def _something(tasks: bool, time_off: bool, milestones: bool) -> tuple[bool, bool, bool]:
    if not (tasks or time_off or milestones):
        raise Refused("Choose at least one of tasks, time off and milestones.", field="tasks")
    return tasks, time_off, milestones


def _held(feed: Feed) -> None:
    if feed.revoked:
        raise Refused(f"The address {feed.name} was revoked: make a new one.")


def _give_secret(feed: Feed) -> None:
    feed.secret = f"cal_{secrets.token_urlsafe(32)}"
    feed.digest = digest(feed.secret)
