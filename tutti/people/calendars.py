"""On which days people do not work: their hours, their time off and the public holidays they keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery

from tutti.kit import clock
from tutti.people.holidays import days_off, kept_by, years_around
from tutti.people.models import Person, Workspace, Workweek

Away = tuple[date, date]
"""The first and the last day of an absence."""


@dataclass(frozen=True)
class Days:
    """Which days somebody works: minutes by weekday (Monday first), absences, public holidays with their names."""

    week: tuple[int, ...] = Workweek.FULL_TIME
    away: tuple[Away, ...] = ()
    holidays: tuple[tuple[date, str], ...] = ()

    @property
    def off(self) -> tuple[Away, ...]:
        """Everything that takes days out of the week, as spans."""
        return (*self.away, *((day, day) for day, _ in self.holidays))


def calendars_of(people: Iterable[UUID]) -> dict[UUID | None, Days]:
    """The days of these people, and under None those of nobody in particular: their workspace's.  One question."""
    found: dict[UUID | None, Days] = {}
    away: dict[UUID, list[Away]] = {}
    years = years_around(clock.today())
    for pk, week, country, region, here, there, start, end in _asked(people):
        if start:
            away.setdefault(pk, []).append((start, end))
        place = kept_by((country, region or ""), (here or "", there or ""))
        if pk not in found:
            found[pk] = Days(tuple(week or Workweek.FULL_TIME), (), tuple(days_off(*place, years).items()))
        found.setdefault(None, Days(holidays=tuple(days_off(here or "", there or "", years).items())))
    for pk, spans in away.items():
        found[pk] = Days(found[pk].week, tuple(sorted(spans)), found[pk].holidays)
    return {None: Days(), **found}


def _asked(people: Iterable[UUID]) -> Iterable[tuple[Any, ...]]:
    """A line for each absence of a person, or one without."""
    here = Workspace.objects.filter(pk=OuterRef("workspace_id"))
    wanted: QuerySet[Person] = Person.objects.filter(pk__in=list(people))
    return wanted.annotate(
        off=FilteredRelation("absences", condition=Q(absences__cancelled=False)),
        here=Subquery(here.values("country")[:1]),
        there=Subquery(here.values("region")[:1]),
    ).values_list(
        "pk", "workweek__minutes", "workweek__country", "workweek__region", "here", "there", "off__start", "off__end"
    )
