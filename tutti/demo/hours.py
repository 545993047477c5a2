"""The hours of the sample company: what its people worked on, and the weeks they handed in."""

import random
from datetime import UTC, date, datetime, timedelta

from tutti.hours import commands as hours
from tutti.hours.models import Entry, Sheet
from tutti.hours.queries import monday_of
from tutti.kit import clock
from tutti.people.models import Absence, Person, Project, Workspace, Workweek
from tutti.work.models import Task

LONGEST = 300
"""Minutes of one sitting."""
FULL = 450
"""Minutes after which a day takes no more."""
NOTES = ("", "", "", "first draft", "with the printer", "corrections", "call with the client", "cutting and folding")


def log_hours(workspace: Workspace, project: Project, lead: Person) -> None:
    """Everybody logs what they worked on; last week was handed in, and partly approved.  `project` is for clients."""
    dice = random.Random(50)
    hours.set_billable(project, billable=True, by=lead)
    diary = Diary(workspace, dice)
    tasks = Task.objects.filter(workspace_id=workspace.pk, away=None, assignee__status="active")
    begun = tasks.filter(status__category__in=("doing", "done")).select_related("project", "assignee").order_by("pk")
    for task in begun:
        diary.write(task)
    _hand_in(workspace, dice)


class Diary:
    """How full each day of each person is by now."""

    def __init__(self, workspace: Workspace, dice: random.Random) -> None:
        self.dice, self.full = dice, dict[tuple[object, date], int]()
        rows = Workweek.objects.filter(workspace_id=workspace.pk).values_list("person", "minutes")
        self.weeks = dict(rows)
        self.away = list(Absence.objects.filter(workspace_id=workspace.pk).values_list("person", "start", "end"))

    def write(self, task: Task) -> None:
        """Sittings on the days before it was done, of about what was estimated; more often a little more."""
        assert task.assignee
        left = round((task.effort or 180) * self.dice.lognormvariate(0.08, 0.35) * (1 if task.done_at else 0.5))
        day = (task.done_at or datetime.now(UTC)).date()
        while left >= 15 and day >= task.created_at.date():
            room = self._room(task.assignee, day)
            minutes = min(left, room, self.dice.randrange(45, LONGEST, 15))
            if minutes >= 15:
                self._sit(task, task.assignee, day, minutes)
                left -= minutes
            day -= timedelta(days=1)

    def _room(self, person: Person, day: date) -> int:
        away = any(one == person.pk and start <= day <= end for one, start, end in self.away)
        usual = 0 if away else min(FULL, self.weeks[person.pk][day.weekday()])
        return usual - self.full.get((person.pk, day), 0)

    def _sit(self, task: Task, person: Person, day: date, minutes: int) -> None:
        self.full[person.pk, day] = self.full.get((person.pk, day), 0) + minutes
        evening = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
        with clock.at(min(evening, datetime.now(UTC))):
            note = self.dice.choice(NOTES)
            hours.log_time(task.project, task=task, day=day, minutes=minutes, note=note, by=person)


def _hand_in(workspace: Workspace, dice: random.Random) -> None:
    """The week before last is approved; last week waits where it was handed in."""
    now = monday_of(datetime.now(UTC).date())
    for weeks_ago, share in ((2, 1.0), (1, 0.6)):
        week = now - timedelta(weeks=weeks_ago)
        worked = Entry.objects.filter(workspace_id=workspace.pk, day__gte=week, day__lt=week + timedelta(days=7))
        people = Person.objects.filter(pk__in=worked.values("person")).order_by("pk")
        for person in people:
            if dice.random() < share:
                hours.submit_week(person, week=week, by=person)
    _decide(workspace, now - timedelta(weeks=2))


def _decide(workspace: Workspace, week: date) -> None:
    sheets = Sheet.objects.filter(workspace_id=workspace.pk, week=week, home__startswith="l:").order_by("pk")
    for sheet in sheets.select_related("project", "person"):
        leads = sheet.project.memberships.filter(role="lead").exclude(person=sheet.person)
        by = (found := leads.select_related("person").first()) and found.person
        if by:
            hours.approve_sheet(sheet, by=by)
