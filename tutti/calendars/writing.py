"""Entries as an iCalendar file (RFC 5545): all-day dates, stable names, texts escaped and lines folded."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from tutti.calendars.entries import Entry

REFRESH = timedelta(hours=1)
"""How often a program that subscribed should look again."""


def as_ics(entries: Iterable[Entry], *, name: str) -> bytes:
    """A calendar called `name`; the same entries give the same bytes."""
    from icalendar import Calendar, vText  # half a second: not while the server starts

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Tutti//Calendar//EN")
    calendar.add("calscale", "GREGORIAN")
    for called in ("name", "x-wr-calname"):
        calendar.add(called, vText(name))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _event(entry: Entry) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.id}@tutti")
    event.add("dtstamp", entry.changed.replace(microsecond=0))
    event.add("last-modified", entry.changed.replace(microsecond=0))
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end + timedelta(days=1))  # the first day after it
    event.add("summary", entry.title)
    if entry.note:
        event.add("description", f"{entry.note} · {entry.place}\n{entry.address}")
    if entry.place:
        event.add("categories", [entry.place])
    if entry.address:
        event.add("url", entry.address)
    event.add("transp", "OPAQUE" if entry.is_away else "TRANSPARENT")  # a task due does not make its day busy
    if entry.is_away:
        event.add("x-microsoft-cdo-busystatus", "OOF")
    return event
