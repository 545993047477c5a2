"""Doors to calendars: the secret address that programs read, and calendars to take along as a file."""

import hashlib
import re
from uuid import UUID

import msgspec
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from tutti.calendars.commands import use_feed
from tutti.calendars.entries import MOST, Entry, entries_of, shown_to, timeline_of
from tutti.calendars.models import Feed
from tutti.calendars.writing import as_ics
from tutti.changes.commands import Refused, Unseen
from tutti.changes.feed import position
from tutti.kit import clock
from tutti.kit.doors import door
from tutti.kit.secret import digest
from tutti.people.models import Person, Project, Workspace

OFTEN = 120
"""How often an hour one address may be read: every device of a person, every few minutes."""
PATIENCE = 3600
"""Seconds after which the count begins anew."""


class TooOften(Refused):
    """An address is read more often than anybody's calendar changes."""

    status = 429


class Shown(msgspec.Struct, forbid_unknown_fields=True):
    """What stands in a calendar on a screen, by the ids of its rows."""

    name: str = ""
    tasks: list[UUID] = []
    milestones: list[UUID] = []
    absences: list[UUID] = []


@door("GET", "calendars/<str:secret>.ics", public=True)
def read_feed(by: None, request: HttpRequest, secret: str) -> HttpResponse:
    """Somebody's own calendar, for a calendar program (text/calendar).  The address is a secret: whoever knows it may
    read there, and nobody has to sign in.  It answers 404 once it was revoked or renewed, or its owner was removed."""
    rows = Feed.objects.filter(digest=digest(secret), revoked=False, person__status="active")
    feed: Feed | None = rows.select_related("person").first()
    if feed is None:
        raise Unseen("There is no calendar at this address: make a new one in your settings.")
    _brake(feed)
    if feed.last_used_on != clock.today():
        use_feed(feed, by=None)
    asked = re.findall(r'"[^"]*"', request.META.get("HTTP_IF_NONE_MATCH", ""))
    state = f"calendars.tag.{feed.pk}.{position(feed.workspace_id)}.{clock.today(feed.person.time_zone)}"
    if (tag := cache.get(state)) in asked:  # nothing happened here since: there is nothing to work out
        return _tagged(HttpResponse(status=304), tag)
    workspace = Workspace.objects.get(pk=feed.workspace_id)
    content = as_ics(entries_of(feed), name=f"{feed.person.name} · {workspace.name}")
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    cache.set(state, tag, PATIENCE)
    return _tagged(HttpResponse(status=304) if tag in asked else _calendar(content), tag)


def _tagged(answer: HttpResponse, tag: str) -> HttpResponse:
    answer["ETag"] = tag
    answer["Cache-Control"] = "private, no-cache"  # kept by the program, but asked about each time
    return answer


def _brake(feed: Feed) -> None:
    """Counts in the cache, which no transaction takes back and which forgets by itself."""
    counter = f"calendars.feed.{feed.pk}"
    cache.add(counter, 0, PATIENCE)
    try:
        count = cache.incr(counter)
    except ValueError:  # it was forgotten just now
        return
    if count > OFTEN:
        raise TooOften(f"This calendar was read {OFTEN} times within an hour: please wait an hour, then try again.")


@door("GET", "projects/<uuid:project_id>/timeline.ics")
def export_timeline(by: Person, request: HttpRequest, project_id: UUID) -> HttpResponse:
    """A project's timeline as a calendar file: its tasks that have a date, and its milestones."""
    project: Project | None = Project.objects.filter(workspace_id=by.workspace_id, pk=project_id).first()
    if project is None or project.scope not in by.scopes:
        raise Unseen("There is no such project, or you may not see it.")
    return _file(timeline_of(project), name=project.name, called=f"timeline-{project.key}")


@door("POST", "calendar.ics", body=Shown)
def export_calendar(by: Person, request: HttpRequest, body: Shown) -> HttpResponse:
    """The calendar as it is shown, as a file: of these tasks, milestones and days away what you may see now."""
    if max(map(len, (body.tasks, body.milestones, body.absences))) > MOST:
        raise Refused(f"That is too much for one calendar: choose fewer than {MOST} entries.")
    name = " ".join(body.name.split())[:100] or by.workspace.name
    return _file(shown_to(by, body.tasks, body.milestones, body.absences), name=name, called="calendar")


def _file(entries: list[Entry], *, name: str, called: str) -> HttpResponse:
    if not entries:
        raise Refused("There is nothing with a date here, so there is nothing to take along.")
    answer = _calendar(as_ics(entries, name=name))
    answer["Content-Disposition"] = f'attachment; filename="{called}.ics"'
    return answer


def _calendar(content: bytes) -> HttpResponse:
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
