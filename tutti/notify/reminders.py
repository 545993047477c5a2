"""When somebody is reminded: in their own time zone, outside their quiet hours, on days they work."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from tutti.kit import clock
from tutti.notify.models import Reminding
from tutti.people.holidays import days_off, kept_by
from tutti.people.models import Absence, Person, Workweek

OLD = timedelta(days=14)
"""What has been late for longer is not brought up by itself any more."""
FAR = 30
"""So many days ahead a working day is looked for."""


@dataclass(frozen=True)
class Hours:
    """What decides when somebody may be disturbed: their week, their days off, and what they said themselves."""

    time_zone: str
    minutes: tuple[int, ...]
    off: frozenset[date]
    wanted: frozenset[str]
    begins: int
    ends: int

    @property
    def today(self) -> date:
        return clock.today(self.time_zone)

    def works_on(self, day: date) -> bool:
        return self.minutes[day.weekday()] > 0 and day not in self.off

    def is_awake(self) -> bool:
        """Whether a reminder may reach them now."""
        local = clock.now().astimezone(ZoneInfo(self.time_zone))
        return self.works_on(local.date()) and self.begins <= local.hour * 60 + local.minute < self.ends

    def next_day(self) -> date:
        """The next day they work after today: what is due until then is due soon."""
        days = (self.today + timedelta(days=ahead) for ahead in range(1, FAR))
        return next((day for day in days if self.works_on(day)), self.today + timedelta(days=1))

    def days_since(self, due: date) -> int:
        """How many days they have worked since, today counted."""
        span = min((self.today - due).days, 366)
        return sum(self.works_on(self.today - timedelta(days=back)) for back in range(span))

    def kind_of(self, due: date) -> str | None:
        """What there is to be said about a task that is due then."""
        today = self.today
        if due < today:
            return "overdue" if due >= today - OLD else None
        if due == today:
            return "due_today"
        return "due_soon" if due <= self.next_day() else None


def hours_of(person: Person) -> Hours:
    """What is known of somebody's time."""
    week = Workweek.objects.get(person=person)
    said = Reminding.objects.filter(person=person).first() or Reminding()
    today = clock.today(person.time_zone)
    place = kept_by((week.country, week.region), (person.workspace.country, person.workspace.region))
    off = set(days_off(*place, range(today.year - 1, today.year + 2)))
    for start, end in Absence.objects.filter(person=person, cancelled=False).values_list("start", "end"):
        first, last = max(start, today - timedelta(days=400)), min(end, today + timedelta(days=FAR))
        off |= {first + timedelta(days=at) for at in range((last - first).days + 1)}
    return Hours(person.time_zone, tuple(week.minutes), frozenset(off), frozenset(said.wanted), said.begins, said.ends)
