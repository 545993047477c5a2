"""When people work and when they are away."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.people import policy
from tutti.people.events import (
    AbsenceCancelled,
    AbsenceEntered,
    PersonHolidaysSet,
    WorkspaceHolidaysSet,
    WorkweekSet,
)
from tutti.people.holidays import known_place
from tutti.people.models import Absence, Person, Workspace, Workweek

Week = Annotated[list[Annotated[int, Meta(ge=0, le=1440)]], Meta(min_length=7, max_length=7)]
Country = Annotated[str, Meta(max_length=2)]
Region = Annotated[str, Meta(max_length=20)]


@command(may=policy.is_self_or_runs)
def set_hours(person: Person, *, minutes: Week, by: Person) -> WorkweekSet | None:
    """Say how many minutes somebody works on each weekday, Monday first."""
    workweek = Workweek.objects.get(person=person)
    if minutes == workweek.minutes:
        return None
    was, workweek.minutes = workweek.minutes, minutes
    workweek.save()
    return WorkweekSet(workweek, person=person, minutes=minutes, was=was)


@command(may=policy.belongs, creates=Absence)
def enter_absence(workspace: Workspace, *, person: Person, start: date, end: date, by: Person) -> AbsenceEntered:
    """Say that somebody is away, both days included; everyone enters their own, administrators anybody's."""
    if by.pk != person.pk and not by.standing.runs_it:
        raise Refused("People enter their own absences: ask them, or an administrator.", field="person")
    if end < start:
        raise Refused("The last day away cannot be before the first.", field="end")
    if not 1970 <= start.year <= end.year <= 2200:
        raise Refused("These dates are too far away: choose days between 1970 and 2200.", field="start")
    absence = Absence(workspace_id=workspace.pk, person=person, start=start, end=end)
    absence.save()
    return AbsenceEntered(absence, person=person, start=start, end=end)


@command(may=policy.is_away_person_or_runs)
def cancel_absence(absence: Absence, *, by: Person) -> AbsenceCancelled | None:
    """Be there after all."""
    if absence.cancelled:
        return None
    absence.cancelled = True
    absence.save()
    return AbsenceCancelled(absence, person=absence.person)


@command(may=policy.is_away_person_or_runs)
def enter_again_absence(absence: Absence, *, by: Person) -> AbsenceEntered | None:
    """Be away after all."""
    if not absence.cancelled:
        return None
    absence.cancelled = False
    absence.save()
    return AbsenceEntered(absence, person=absence.person, start=absence.start, end=absence.end)


@command(may=policy.runs_workspace)
def keep_holidays(
    workspace: Workspace, *, country: Country, region: Region = "", by: Person
) -> WorkspaceHolidaysSet | None:
    """Say of which country (DE) and region (BY) the workspace keeps the public holidays; empty for none."""
    country, region = known_place(country, region)
    was = (workspace.country, workspace.region)
    if (country, region) == was:
        return None
    workspace.country, workspace.region = country, region
    workspace.save()
    return WorkspaceHolidaysSet(workspace, country=country, region=region, country_was=was[0], region_was=was[1])


@command(may=policy.is_self_or_runs)
def observe_holidays(
    person: Person, *, country: Country | None, region: Region = "", by: Person
) -> PersonHolidaysSet | None:
    """Say whose public holidays somebody keeps: null for the workspace's, empty for none."""
    workweek = Workweek.objects.get(person=person)
    place = (None, "") if country is None else known_place(country, region)
    was = (workweek.country, workweek.region)
    if place == was:
        return None
    workweek.country, workweek.region = place
    workweek.save()
    return PersonHolidaysSet(person, country=place[0], region=place[1], country_was=was[0], region_was=was[1])
